package thabian.domain.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.domain.call.Seat;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Kebab;
import thabian.domain.text.PhoneNumber;

/// A delegation as lines of text, one for each field that is filled in, to be kept. Reading judges nothing again, and
/// passes over fields that nobody asks for any more.
public final class DelegationText {
    /// What a line begins with that opens a seat.
    private static final String SEAT = "#";

    private DelegationText() {}

    /// The lines of a delegation.
    public static List<String> write(Delegation delegation) {
        Contact contact = delegation.contact();
        List<String> lines = new ArrayList<>(List.of(
                contact.name(), contact.phone().stored(), contact.email().value()));
        for (Attendee attendee : delegation.attendees()) {
            lines.add(SEAT + attendee.seat().id() + "=" + attendee.seat().title());
            for (PersonField<?> field : PersonField.ALL) {
                if (attendee.find(field).isPresent()) {
                    lines.add(field.key() + "=" + attendee.stored(field));
                }
            }
        }
        return lines;
    }

    /// The delegation of such lines.
    public static Delegation read(List<String> lines) {
        Contact contact = new Contact(lines.get(0), PhoneNumber.ofStored(lines.get(1)), new EmailAddress(lines.get(2)));
        List<Attendee> attendees = new ArrayList<>();
        int seat = 3;
        while (seat < lines.size()) {
            int next = seat + 1;
            while (next < lines.size() && !lines.get(next).startsWith(SEAT)) {
                next++;
            }
            attendees.add(attendee(lines.subList(seat, next)));
            seat = next;
        }
        return new Delegation(contact, attendees);
    }

    private static Attendee attendee(List<String> lines) {
        String[] seat = lines.getFirst().substring(SEAT.length()).split("=", 2);
        Map<String, String> texts = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] answer = line.split("=", 2);
            texts.put(answer[0], answer[1]);
        }
        Map<PersonField<?>, Object> answers = new HashMap<>();
        for (PersonField<?> field : PersonField.ALL) {
            Optional.ofNullable(texts.get(field.key()))
                    .ifPresent(text -> answers.put(field, answer(field.type(), text)));
        }
        return new Attendee(new Seat(seat[0], seat[1]), answers);
    }

    private static Object answer(FieldType<?> type, String text) {
        return switch (type) {
            case FieldType.Plain _ -> text;
            case FieldType.Phone _ -> PhoneNumber.ofStored(text);
            case FieldType.Email _ -> new EmailAddress(text);
            case FieldType.OneOf<?> choice -> Kebab.constant(choice.of(), text);
        };
    }
}
