package thabian.domain.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import thabian.domain.people.Delegation;
import thabian.domain.post.Recipient;
import thabian.domain.post.Recipient.Role;
import thabian.domain.text.EmailAddress;

/// Whom a message about a registration goes to: one copy to each distinct mailbox, the contact's first.
final class Telling {
    private Telling() {}

    /// Everyone of a delegation, and each of `former` who is no longer of it.
    static List<Recipient> everyone(Delegation delegation, List<EmailAddress> former) {
        List<Recipient> recipients = new ArrayList<>();
        for (EmailAddress mailbox : delegation.mailboxes()) {
            boolean contact = mailbox.sameMailbox(delegation.contact().email());
            recipients.add(Recipient.of(contact ? Role.CONTACT : Role.ATTENDEE, mailbox));
        }
        for (EmailAddress mailbox : former) {
            if (recipients.stream().noneMatch(known -> known.reads(mailbox))) {
                recipients.add(Recipient.of(Role.FORMER, mailbox));
            }
        }
        return recipients;
    }

    /// The contact, and each of `former` who is no longer of the delegation.
    static List<Recipient> contact(Delegation delegation, List<EmailAddress> former) {
        return everyone(delegation, former).stream()
                .filter(recipient -> recipient.role() != Role.ATTENDEE)
                .toList();
    }

    /// Whoever has not been told that they left, and everyone of the delegation that is left behind.
    static List<EmailAddress> former(Slot slot, Delegation left) {
        return Stream.concat(slot.post().untoldFormer().stream(), left.mailboxes().stream())
                .toList();
    }
}
