package thabian.domain.standing;

import thabian.domain.call.Organisation;
import thabian.domain.people.Attendee;
import thabian.domain.people.Contact;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;

/// One attendee of a roster, and the registration that names them.
///
/// @param slot the slot that the registration fills
public record Registrant(Slot slot, Registration registration, Attendee attendee) {
    /// Who sends them.
    public Organisation organisation() {
        return slot.organisation();
    }

    /// Whom the office rings about them.
    public Contact contact() {
        return registration.delegation().contact();
    }
}
