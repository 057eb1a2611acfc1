package thabian.local;

/// Why the stack does not start, in one sentence.
public final class Refusal extends RuntimeException {
    /// Refuses, in one English sentence.
    public Refusal(String sentence) {
        super(sentence);
    }
}
