package thabian.domain.slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import thabian.domain.call.Seminar;
import thabian.domain.people.Delegation;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.post.Recipient.Role;
import thabian.domain.text.EmailAddress;

/// Whom a message about a registration goes to: one copy to each distinct mailbox, the contact's first.
final class Telling {
    /// How many who left are told by one message. Only in an outage of the carrier are there so many, and whoever was
    /// sent nothing yet misses nothing: those who were sent something come first.
    static final int MOST_FORMER = 40;

    /// How many bytes their addresses take together: room for everyone of the largest delegation, however long theirs
    /// are.
    static final int FORMER_BYTES = (Seminar.MOST_SEATS + 1) * EmailAddress.LONGEST;

    private Telling() {}

    /// Everyone of a delegation, and each of `former` who is no longer of it.
    static List<Recipient> everyone(Delegation delegation, List<EmailAddress> former) {
        List<Recipient> recipients = new ArrayList<>();
        for (EmailAddress mailbox : delegation.mailboxes()) {
            boolean contact = mailbox.sameMailbox(delegation.contact().email());
            recipients.add(Recipient.of(contact ? Role.CONTACT : Role.ATTENDEE, mailbox));
        }
        int most = recipients.size() + MOST_FORMER;
        int room = FORMER_BYTES;
        for (EmailAddress mailbox : former) {
            int bytes = mailbox.value().length();
            boolean isNew = recipients.stream().noneMatch(known -> known.reads(mailbox));
            if (isNew && recipients.size() < most && bytes <= room) {
                recipients.add(Recipient.of(Role.FORMER, mailbox));
                room -= bytes;
            }
        }
        return recipients;
    }

    /// These, and the organisation's mailbox on the list where it was not told yet who came in its name.
    static List<Recipient> withListed(Slot slot, List<Recipient> to) {
        boolean untold = slot.post().messages().stream()
                .filter(Message::unsettled)
                .anyMatch(message -> message.owes(Role.LISTED));
        return untold ? withListed(to) : to;
    }

    /// These, and the organisation's mailbox on the list.
    static List<Recipient> withListed(List<Recipient> to) {
        return Stream.concat(to.stream(), Stream.of(Recipient.of(Role.LISTED))).toList();
    }

    /// Everyone of a delegation whose copy is owed or kept back, and whoever left and was not told.
    static List<Recipient> waiting(Slot slot, Delegation delegation) {
        return everyone(delegation, slot.post().untoldFormer()).stream()
                .filter(recipient -> recipient
                        .address()
                        .filter(mailbox -> owed(slot, mailbox))
                        .isPresent())
                .toList();
    }

    /// The contact, and each of `former` who is no longer of the delegation.
    static List<Recipient> contact(Delegation delegation, List<EmailAddress> former) {
        return everyone(delegation, former).stream()
                .filter(recipient -> recipient.role() != Role.ATTENDEE)
                .toList();
    }

    /// Whom the replacing of a mailbox is told: who reads the new one, where it is new or the contact's now, and who
    /// was not told how things stood. Nobody writes to the old one: it is taken to be dead.
    static List<Recipient> replaced(Slot slot, Delegation before, Delegation next, Act.ReplaceAddress replacement) {
        EmailAddress after = replacement.to();
        boolean news = !before.reads(after)
                || !before.contact().email().sameMailbox(next.contact().email());
        return everyone(next, slot.post().untoldFormer()).stream()
                .filter(recipient -> (news && recipient.reads(after))
                        || recipient
                                .address()
                                .filter(mailbox -> owed(slot, mailbox))
                                .isPresent())
                .toList();
    }

    /// Whether a mailbox has not been told how things stand.
    private static boolean owed(Slot slot, EmailAddress mailbox) {
        return slot.post().messages().stream()
                .filter(Message::unsettled)
                .flatMap(message -> message.to().stream())
                .anyMatch(recipient -> recipient.reads(mailbox) && recipient.untold());
    }

    /// Whoever has not been told that they left, and everyone of the delegation that is left behind; first those who
    /// were sent something.
    static List<EmailAddress> former(Slot slot, Delegation left) {
        return Stream.concat(slot.post().untoldFormer().stream(), left.mailboxes().stream())
                .filter(mailbox -> !slot.post().keptFrom(mailbox))
                .sorted(Comparator.comparing(mailbox -> !slot.post().wrote(mailbox)))
                .toList();
    }
}
