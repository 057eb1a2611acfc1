package thabian.domain.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import thabian.domain.call.Seat;
import thabian.domain.text.EmailAddress;

/// Whom an organisation sends: the contact, and one attendee in each seat, in the order of the seats.
public record Delegation(Contact contact, List<Attendee> attendees) {
    public Delegation {
        attendees = List.copyOf(attendees);
    }

    /// Every distinct mailbox, the contact's first.
    public List<EmailAddress> mailboxes() {
        List<EmailAddress> distinct = new ArrayList<>();
        Stream.concat(Stream.of(contact.email()), attendees.stream().map(Attendee::email))
                .filter(email -> distinct.stream().noneMatch(email::sameMailbox))
                .forEach(distinct::add);
        return List.copyOf(distinct);
    }

    /// Whether anybody of it reads a mailbox.
    public boolean reads(EmailAddress mailbox) {
        return mailboxes().stream().anyMatch(mailbox::sameMailbox);
    }

    /// The same people with one mailbox in the place of another, wherever that stands.
    public Delegation replacing(EmailAddress from, EmailAddress to) {
        EmailAddress reached = contact.email().sameMailbox(from) ? to : contact.email();
        return new Delegation(
                new Contact(contact.name(), contact.phone(), reached),
                attendees.stream().map(attendee -> attendee.replacing(from, to)).toList());
    }

    /// Who sits in a seat; empty where the seat was added since.
    Optional<Attendee> in(Seat seat) {
        return attendees.stream()
                .filter(attendee -> attendee.seat().id().equals(seat.id()))
                .findFirst();
    }

    /// Names of the fields that the next delegation has otherwise, `attendees.officer.email`; of a seat that was added
    /// since, or is no more, its own.
    public List<String> differences(Delegation next) {
        List<String> fields = new ArrayList<>();
        note(fields, "contact.name", contact.name(), next.contact.name());
        note(fields, "contact.phone", contact.phone(), next.contact.phone());
        note(fields, "contact.email", contact.email(), next.contact.email());
        for (Attendee is : next.attendees) {
            String seat = "attendees." + is.seat().id();
            in(is.seat()).ifPresentOrElse(was -> note(fields, seat, was, is), () -> fields.add(seat));
        }
        without(next).forEach(was -> fields.add("attendees." + was.seat().id()));
        return fields;
    }

    /// Those whose seats another delegation has not.
    public List<Attendee> without(Delegation other) {
        return attendees.stream()
                .filter(attendee -> other.in(attendee.seat()).isEmpty())
                .toList();
    }

    private static void note(List<String> fields, String seat, Attendee was, Attendee is) {
        note(fields, seat + ".name", was.name(), is.name());
        for (PersonField<?> field : PersonField.BESIDE_THE_NAME) {
            note(fields, seat + "." + field.key(), was.find(field), is.find(field));
        }
    }

    private static void note(List<String> fields, String field, Object was, Object is) {
        if (!was.equals(is)) {
            fields.add(field);
        }
    }

    /// A fingerprint of the content (SHA-256, in base64url): equal for equal people, telling nothing of them.
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(sha.digest(canonical().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private String canonical() {
        List<String> texts = new ArrayList<>(List.of(
                contact.name(), contact.phone().stored(), contact.email().value()));
        for (Attendee attendee : attendees) {
            texts.add(attendee.seat().id());
            PersonField.ALL.forEach(field -> texts.add(attendee.stored(field)));
        }
        return String.join("\n", texts);
    }
}
