package thabian.domain.post;

import java.util.Optional;
import thabian.domain.text.EmailAddress;

/// Who gets a copy of a message, and what became of it.
///
/// @param address where it goes; empty where the role says who it is when it is sent, and of whoever was erased
public record Recipient(Role role, Optional<EmailAddress> address, Fate fate) {
    /// Why somebody gets a copy: the contact gets the manage link, an attendee the view link, a former one the cancel,
    /// the organisation's own mailbox on the list the notice of who came in its name, the office what is its own.
    public enum Role {
        CONTACT,
        ATTENDEE,
        FORMER,
        LISTED,
        OFFICE
    }

    /// What became of a copy.
    public enum Fate {
        /// It is still to be sent.
        OWED,
        /// It is still to be sent, on another day: its reader got as many today as anybody gets.
        LATER,
        /// The carrier took it.
        SENT,
        /// The carrier will never take it for this address.
        REFUSED,
        /// Nobody sends it: mails to this address come back.
        GIVEN_UP,
        /// Nobody has to be told: there is no such mailbox, its reader gets another copy, was never told what this one
        /// takes back, or was erased.
        NEEDLESS
    }

    /// Somebody with an address, whose copy is owed.
    public static Recipient of(Role role, EmailAddress address) {
        return new Recipient(role, Optional.of(address), Fate.OWED);
    }

    /// Whoever has a role when the copy is sent.
    public static Recipient of(Role role) {
        return new Recipient(role, Optional.empty(), Fate.OWED);
    }

    /// Whether this is a mailbox's copy.
    public boolean reads(EmailAddress mailbox) {
        return address.filter(mailbox::sameMailbox).isPresent();
    }

    /// Whether the copy is still to be sent, today or later.
    public boolean pending() {
        return fate == Fate.OWED || fate == Fate.LATER;
    }

    /// Whether the copy never went out: it is still to be sent, or was given up.
    public boolean untold() {
        return pending() || fate == Fate.GIVEN_UP;
    }

    /// This recipient, with the address that the role was found to have.
    Recipient at(EmailAddress found) {
        return new Recipient(role, Optional.of(found), fate);
    }

    /// This recipient, of whom no more is kept than whether the carrier took the copy.
    Recipient erased() {
        return new Recipient(role, Optional.empty(), fate == Fate.SENT ? fate : Fate.NEEDLESS);
    }

    Recipient faring(Fate next) {
        return new Recipient(role, address, next);
    }
}
