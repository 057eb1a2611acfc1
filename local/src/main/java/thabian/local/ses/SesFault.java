package thabian.local.ses;

/// What goes wrong with a mail, though nothing is wrong with it: because a test wants it to, or SES was switched so.
public sealed interface SesFault {
    /// It is refused.
    record Refuse(SesRefusal refusal) implements SesFault {}

    /// It is taken, and the sender never hears of it.
    record LoseAnswer() implements SesFault {}

    /// It is refused because of its sender, whom SES does not know as verified any more.
    record RefuseSender() implements SesFault {}

    /// It is taken a while later, and answered then.
    record TakeSlowly() implements SesFault {}

    /// It is not taken, and nothing is answered.
    record StaySilent() implements SesFault {}
}
