package thabian.domain.slot;

import java.util.random.RandomGenerator;

/// The tokens of a registration; none follows from another but what shows names only.
///
/// @param manage changes and cancels it; goes to the contact only
/// @param view shows the slip; goes into attendees' mails and into the QR on it
/// @param object says that it is not the organisation's own; goes to the organisation's mailbox on the list only
public record Tokens(Token manage, Token view, Token object) {
    /// Draws them; `random` must be unpredictable outside tests.
    public static Tokens draw(RandomGenerator random) {
        return new Tokens(Token.draw(random), Token.draw(random), Token.draw(random));
    }

    /// What shows names and posts, but not how people are reached: for pictures and links that go into chat groups.
    public Token names() {
        return view.shadow();
    }

    /// These, of which another opens the registration to change.
    public Tokens managedBy(Token another) {
        return new Tokens(another, view, object);
    }
}
