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

    /// Who sits in a seat; empty where the seat was added since.
    Optional<Attendee> in(Seat seat) {
        return attendees.stream()
                .filter(attendee -> attendee.seat().id().equals(seat.id()))
                .findFirst();
    }

    /// Names of the fields that the next delegation has otherwise, `attendees.officer.email`; of a seat that was added
    /// since, its own.
    public List<String> differences(Delegation next) {
        List<String> fields = new ArrayList<>();
        note(fields, "contact.name", contact.name(), next.contact.name());
        note(fields, "contact.phone", contact.phone(), next.contact.phone());
        note(fields, "contact.email", contact.email(), next.contact.email());
        for (Attendee is : next.attendees) {
            String seat = "attendees." + is.seat().id();
            in(is.seat()).ifPresentOrElse(was -> note(fields, seat, was, is), () -> fields.add(seat));
        }
        return fields;
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
