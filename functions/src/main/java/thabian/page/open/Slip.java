package thabian.page.open;

import java.time.Instant;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;

/// What a slip shows: the registration that it proves, and to whom.
///
/// @param qr the QR of the slip's own address with the view token, as SVG of our own making: it is not escaped
/// @param manage whether the asker holds the manage token
/// @param news what happened to the registration a moment ago
/// @param now when the slip is asked for
public record Slip(
        Seminar seminar, Slot slot, Registration registration, String qr, boolean manage, News news, Instant now) {
    /// What can have happened a moment ago.
    public enum News {
        NONE,
        FRESH,
        CHANGED,
        /// Changed, and the contact is another, who got a link of their own.
        HANDED_OVER
    }
}
