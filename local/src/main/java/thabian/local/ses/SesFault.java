package thabian.local.ses;

/// What goes wrong with a mail when a test wants it to.
public sealed interface SesFault {
    /// It is refused, though nothing is wrong with it.
    record Refuse(SesRefusal refusal) implements SesFault {}

    /// It is taken, and the sender never hears of it.
    record LoseAnswer() implements SesFault {}
}
