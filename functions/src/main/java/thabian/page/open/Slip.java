package thabian.page.open;

import java.time.Instant;
import java.util.Set;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;

/// What a slip shows: the registration that it proves, and to whom.
///
/// @param qr the QR of the slip's own address with the view token, as SVG of our own making: it is not escaped
/// @param share the address that shows names only, as the world knows it
/// @param key by which token the asker sees it
/// @param news what happened to the registration a moment ago
/// @param now when the slip is asked for
public record Slip(
        Seminar seminar,
        Slot slot,
        Registration registration,
        String qr,
        String share,
        Key key,
        News news,
        Instant now) {
    /// A token that shows a slip.
    public enum Key {
        /// The contact's, which changes and cancels.
        MANAGE,
        VIEW,
        /// What shows names, but not how people are reached.
        NAMES
    }

    /// Whether the asker holds the manage token.
    public boolean manage() {
        return key == Key.MANAGE;
    }

    /// Whether the asker is not told how people are reached.
    public boolean masked() {
        return key == Key.NAMES;
    }

    /// What the asker is not told of how people are reached, as [Veil#reach] names it; nothing where it is not shown at
    /// all.
    public Set<String> hidden() {
        return manage() ? registration.veil().fromContact() : Set.of();
    }

    /// What can have happened a moment ago.
    public enum News {
        NONE,
        FRESH,
        CHANGED,
        /// Changed, and the contact is another, who got a link of their own.
        HANDED_OVER
    }
}
