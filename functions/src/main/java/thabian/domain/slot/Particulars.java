package thabian.domain.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import thabian.domain.people.Attendee;
import thabian.domain.people.Contact;
import thabian.domain.people.DataSubject;
import thabian.domain.people.Delegation;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;

/// What a slot keeps about one person, and the slot without that.
public record Particulars(Slot slot, DataSubject whose) {
    /// Where somebody was named: in these revisions, and in which places.
    ///
    /// @param standing whether it is the registration that stands
    public record Named(int since, int until, boolean standing, Optional<Contact> contact, List<Attendee> attendees) {
        public Named {
            attendees = List.copyOf(attendees);
        }
    }

    /// A mail that is owed to somebody, or was sent.
    public record Copied(Message message, Recipient recipient) {}

    /// Everybody of whom something is kept: by name; by mailbox where no name is known to it any more.
    public static List<String> everybody(Slot slot) {
        List<Delegation> all = people(slot).toList();
        Stream<String> names = all.stream()
                .flatMap(people -> Stream.concat(
                        Stream.of(people.contact().name()),
                        people.attendees().stream().map(Attendee::name).map(name -> name.full())));
        Stream<String> mailboxes = slot.post().messages().stream()
                .flatMap(message -> message.to().stream())
                .flatMap(recipient -> recipient.address().stream())
                .filter(mailbox -> all.stream().noneMatch(people -> people.reads(mailbox))
                        && slot.reach().email().filter(mailbox::sameMailbox).isEmpty())
                .map(EmailAddress::value);
        return Stream.concat(names, mailboxes).distinct().toList();
    }

    private static Stream<Delegation> people(Slot slot) {
        return Stream.concat(
                slot.former().stream().map(Former::registration).map(Registration::delegation),
                slot.registration().map(Registration::delegation).stream());
    }

    /// Where they were named, the earliest first.
    public List<Named> named() {
        List<Named> all = new ArrayList<>();
        for (Former former : slot.former()) {
            add(all, former.since(), former.until(), false, former.registration());
        }
        slot.registration().ifPresent(standing -> add(all, slot.peopleSince(), slot.revision(), true, standing));
        return all;
    }

    private void add(List<Named> all, int since, int until, boolean standing, Registration registration) {
        Delegation people = registration.delegation();
        if (whose.isIn(people)) {
            all.add(new Named(
                    since,
                    until,
                    standing,
                    Optional.of(people.contact()).filter(whose::is),
                    people.attendees().stream().filter(whose::is).toList()));
        }
    }

    /// The mails to them, the earliest first; whoever else reads their mailbox read them too.
    public List<Copied> copies() {
        List<EmailAddress> mailboxes = mailboxes();
        return slot.post().messages().stream()
                .flatMap(message -> message.to().stream()
                        .filter(recipient -> mailboxes.stream().anyMatch(recipient::reads))
                        .map(recipient -> new Copied(message, recipient)))
                .toList();
    }

    /// The officers' words that are about them, as far as they say so.
    public List<HistoryEntry> words() {
        return slot.history().stream().filter(this::isNamedIn).toList();
    }

    /// Whether nothing is kept about them.
    public boolean isNothing() {
        return named().isEmpty() && copies().isEmpty() && words().isEmpty();
    }

    /// Whether they are named in the registration that stands.
    public boolean isStanding() {
        return named().stream().anyMatch(Named::standing);
    }

    private boolean isNamedIn(HistoryEntry entry) {
        List<EmailAddress> mailboxes = mailboxes();
        List<PhoneNumber> phones = phones();
        return Stream.concat(entry.reason().stream(), entry.answered().flatMap(HistoryEntry.Answered::by).stream())
                .anyMatch(words -> whose.isNamedIn(words, mailboxes, phones));
    }

    private List<EmailAddress> mailboxes() {
        return Stream.concat(
                        whose.mailbox().stream(),
                        named().stream()
                                .flatMap(named -> Stream.concat(
                                        named.contact().map(Contact::email).stream(),
                                        named.attendees().stream().map(Attendee::email))))
                .toList();
    }

    private List<PhoneNumber> phones() {
        return named().stream()
                .flatMap(named -> Stream.concat(
                        named.contact().map(Contact::phone).stream(),
                        named.attendees().stream().flatMap(attendee -> attendee.phone().stream())))
                .toList();
    }

    /// Whether a mailbox is theirs, and nobody's who stays or the organisation's own.
    private boolean isTheirsAlone(EmailAddress mailbox) {
        return mailboxes().stream().anyMatch(mailbox::sameMailbox)
                && people(slot).filter(people -> !whose.isIn(people)).noneMatch(people -> people.reads(mailbox))
                && slot.reach().email().filter(mailbox::sameMailbox).isEmpty();
    }

    /// The slot without them. Registrations in which they were named come back no more, and no submission is taken for
    /// one that named them.
    ///
    /// @param allWords whether all that officers wrote leaves, not only what names them
    Slot erased(boolean allWords) {
        Predicate<HistoryEntry> leaving = allWords ? HistoryEntry::namesPeople : this::isNamedIn;
        return new Slot(
                slot.seminar(),
                slot.invitee(),
                slot.terms(),
                slot.revision(),
                slot.occupancy().without(whose::isIn),
                slot.moves(),
                slot.post().without(this::isTheirsAlone),
                slot.past().wordless(leaving));
    }
}
