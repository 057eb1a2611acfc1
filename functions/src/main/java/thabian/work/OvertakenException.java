package thabian.work;

/// Others changed a thing each time before a write of ours could: nothing was written, and the same once more may do.
public final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param what changed, `a slot`
    /// @param tries how often it was tried
    public OvertakenException(String what, int tries) {
        super(what + " changed " + tries + " times under one write");
    }
}
