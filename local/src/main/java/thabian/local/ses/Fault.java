package thabian.local.ses;

/// What goes wrong with a mail when a test wants it to.
public sealed interface Fault {
    /// It is refused, though nothing is wrong with it.
    record Refuse(Refusal refusal) implements Fault {}

    /// It is taken, and the sender never hears of it.
    record LoseAnswer() implements Fault {}
}
