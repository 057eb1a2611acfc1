package thabian.domain.slot;

import java.util.random.RandomGenerator;

/// The two tokens of a registration.
///
/// @param manage changes and cancels it; goes to the contact only
/// @param view shows the slip; goes into attendees' mails and into every QR
public record Tokens(Token manage, Token view) {
    /// The token that goes to the organisation's mailbox on the list: it says that the registration is not its own. It
    /// follows from the other, which nobody finds by it.
    public Token object() {
        return view.following("object");
    }

    /// Draws both; `random` must be unpredictable outside tests.
    public static Tokens draw(RandomGenerator random) {
        return new Tokens(Token.draw(random), Token.draw(random));
    }
}
