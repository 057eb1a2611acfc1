package thabian.domain.standing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Reach;
import thabian.domain.people.Attendee;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.MailDomain;
import thabian.domain.text.PhoneNumber;

/// Reads the traces that a registration bears.
///
/// @param common mail domains that several organisations are known to have
record TraceReader(Set<MailDomain> common) {
    /// The reader of a province's slots. What the list gives to several organisations as theirs, or those of them use
    /// that somebody stands for, is nobody's hand: a district's, a vendor's.
    static TraceReader of(Collection<Slot> province) {
        Map<MailDomain, Set<OrganisationCode>> users = new HashMap<>();
        for (Slot slot : province) {
            Stream.concat(
                            slot.reach().email().stream(),
                            slot
                                    .registration()
                                    .filter(standing -> standing.trust() == Registration.Trust.VOUCHED)
                                    .map(Registration::delegation)
                                    .stream()
                                    .flatMap(TraceReader::mailboxes))
                    .forEach(mailbox -> users.computeIfAbsent(MailDomain.of(mailbox), _ -> new HashSet<>())
                            .add(slot.organisation().code()));
        }
        return new TraceReader(users.entrySet().stream()
                .filter(use -> use.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /// What the list says of the organisation itself is no trace: whoever names its mailbox, its domain or its
    /// telephone elsewhere makes it nobody's hand.
    Set<Trace> of(Slot slot, Registration registration) {
        Reach listed = slot.reach();
        Delegation people = registration.delegation();
        Set<Trace> own = Stream.concat(
                        listed.email().stream().flatMap(mailbox -> Stream.of(mailbox(mailbox), asPeoples(mailbox))),
                        listed.phone().stream().map(TraceReader::phone))
                .collect(Collectors.toUnmodifiableSet());
        return Stream.concat(
                        contact(people.contact()).stream(),
                        people.attendees().stream().map(Attendee::email).map(this::asPeoples))
                .filter(trace -> !own.contains(trace))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// By what a contact is known again.
    static Set<Trace> contact(Contact contact) {
        return Stream.concat(Stream.of(phone(contact.phone()), mailbox(contact.email())), name(contact))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<EmailAddress> mailboxes(Delegation people) {
        return people.attendees().stream().map(Attendee::email);
    }

    private static Trace phone(PhoneNumber number) {
        return new Trace(Trace.Kind.PHONE, number.digits());
    }

    private static Trace mailbox(EmailAddress mailbox) {
        return new Trace(Trace.Kind.MAILBOX, mailbox.inbox().value());
    }

    /// What of a contact's name tells a person: offices write posts there too, and what they do.
    private static Stream<Trace> name(Contact contact) {
        return CalledBy.in(contact.name()).stream().map(CalledBy::trace).map(name -> new Trace(Trace.Kind.NAME, name));
    }

    /// A mail domain that an office or a person has to itself; of one that many use, the whole address.
    private Trace asPeoples(EmailAddress mailbox) {
        MailDomain domain = MailDomain.of(mailbox);
        return domain.isEverybodys() || common.contains(domain)
                ? mailbox(mailbox)
                : new Trace(Trace.Kind.DOMAIN, domain.name());
    }
}
