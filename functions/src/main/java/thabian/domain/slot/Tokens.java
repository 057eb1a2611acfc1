package thabian.domain.slot;

import java.util.Optional;
import java.util.random.RandomGenerator;

/// The tokens of a registration; none follows from another but what shows names only.
///
/// @param manage changes and cancels it; goes to the contact only
/// @param view shows the slip; goes into attendees' mails and into the QR on it
/// @param object says that it is not the organisation's own; goes to the organisation's mailbox on the list only
/// @param names shows names and posts, but not how people are reached: for pictures and links that go into chat groups
public record Tokens(Token manage, Token view, Token object, Token names) {
    /// Those of whom the names' token follows from the first that shows the slip.
    public Tokens(Token manage, Token view, Token object) {
        this(manage, view, object, view.shadow());
    }

    /// Draws them; `random` must be unpredictable outside tests.
    public static Tokens draw(RandomGenerator random) {
        return new Tokens(Token.draw(random), Token.draw(random), Token.draw(random));
    }

    /// These, of which another opens the registration to change. Another one shows the slip too, and follows from it:
    /// who saw how people were reached may be anybody. What shows names is in pictures and chats, and stays.
    public Tokens managedBy(Token another) {
        return new Tokens(another, another.toView(object), object, names);
    }

    /// What shows names, where it does not follow from what shows the slip.
    public Optional<Token> namesApart() {
        return Optional.of(names).filter(own -> !own.equals(view.shadow()));
    }

    /// Whether a token shows names and posts: also each that ever showed the slip. The later ones of those bear a seal
    /// that nobody else can make, so that none of them has to be kept.
    boolean showNamesTo(String presented) {
        return names.matches(presented)
                || names.matches(new Token(presented).shadow().secret())
                || object.hasSealed(presented);
    }
}
