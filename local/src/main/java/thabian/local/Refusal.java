package thabian.local;

/// Says in one sentence why the stack does not start.
public final class Refusal extends RuntimeException {
    /// Refuses, in one English sentence.
    public Refusal(String sentence) {
        super(sentence);
    }
}
