package thabian.http;

/// A body that has not the form that was agreed: the caller's program is wrong, not what somebody typed. Caught where
/// requests are answered, as problem `malformed`.
public final class MalformedException extends RuntimeException {
    private final String what;

    /// @param what the key of the sentence that says what is wrong: `problem.malformed.<what>`
    public MalformedException(String what) {
        super(what, null, false, false);
        this.what = what;
    }

    /// The key of the sentence that says what is wrong.
    public String what() {
        return what;
    }
}
