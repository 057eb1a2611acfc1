package thabian.local;

/// Why the stack does not start, in one sentence.
public final class CannotStart extends RuntimeException {
    /// Refuses, in one English sentence.
    public CannotStart(String sentence) {
        super(sentence);
    }
}
