package thabian.upload;

/// Thrown where reading a file ends early; [TargetFile] makes a [Reading] of it.
final class UnreadableException extends RuntimeException {
    private final transient Reading.Unreadable reading;

    UnreadableException(UploadTrouble trouble) {
        this(trouble, "");
    }

    UnreadableException(UploadTrouble trouble, String what) {
        super(trouble.id(), null, false, false);
        this.reading = new Reading.Unreadable(trouble, what);
    }

    Reading.Unreadable reading() {
        return reading;
    }
}
