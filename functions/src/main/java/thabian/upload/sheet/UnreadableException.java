package thabian.upload.sheet;

/// Thrown where reading a file ends early; whoever began to read says so to whoever handed it in.
public final class UnreadableException extends RuntimeException {
    private final UploadTrouble trouble;
    private final String what;

    public UnreadableException(UploadTrouble trouble) {
        this(trouble, "");
    }

    /// @param what what the sentence about it names: the columns that are missing
    public UnreadableException(UploadTrouble trouble, String what) {
        super(trouble.id(), null, false, false);
        this.trouble = trouble;
        this.what = what;
    }

    public UploadTrouble trouble() {
        return trouble;
    }

    public String what() {
        return what;
    }
}
