package thabian.page.open;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import thabian.domain.call.Seat;
import thabian.domain.people.Attendee;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.people.PersonField;
import thabian.page.open.ChangePage.Change;
import thabian.words.PersonWords;

/// Finds what differs between two delegations, in the order in which a page shows people.
final class Changes {
    private final Frame frame;
    private final Delegation before;
    private final Set<String> hidden;
    private final List<Change> found = new ArrayList<>();

    private Changes(Frame frame, Delegation before, Set<String> hidden) {
        this.frame = frame;
        this.before = before;
        this.hidden = hidden;
    }

    /// @param hidden what is not told of how people were reached, as [Veil#reach] names it
    static List<Change> between(Frame frame, Delegation before, Delegation after, Set<String> hidden) {
        Changes changes = new Changes(frame, before, hidden);
        for (Attendee attendee : after.attendees()) {
            Seat seat = attendee.seat();
            changes.compare(
                    seat.title(),
                    changes.masked("attendees." + seat.id() + ".", changes.before(seat)),
                    changes.before(seat),
                    texts(attendee),
                    PersonWords::label);
        }
        before.without(after)
                .forEach(gone -> changes.found.add(new Change(
                        gone.seat().title(),
                        PersonWords.label("name"),
                        gone.name().full(),
                        frame.say("change.gone"))));
        changes.compare(
                frame.say("contact"),
                changes.masked("", texts(before.contact())),
                texts(before.contact()),
                texts(after.contact()),
                field -> frame.say("field." + field));
        return List.copyOf(changes.found);
    }

    /// What stood in a seat; nothing where the seat was added since.
    private Map<String, String> before(Seat seat) {
        return before.attendees().stream()
                .filter(attendee -> attendee.seat().id().equals(seat.id()))
                .findFirst()
                .map(Changes::texts)
                .orElse(Map.of());
    }

    private void compare(
            String whose,
            Map<String, String> shown,
            Map<String, String> before,
            Map<String, String> after,
            UnaryOperator<String> label) {
        after.forEach((field, text) -> {
            String old = before.getOrDefault(field, "");
            if (!old.equals(text)) {
                found.add(new Change(whose, label.apply(field), shown(shown.getOrDefault(field, "")), shown(text)));
            }
        });
    }

    private Map<String, String> masked(String of, Map<String, String> texts) {
        return masked(of, texts, hidden);
    }

    /// Texts as somebody sees them who may not be told all of how people are reached.
    ///
    /// @param of what stands before their keys in the names of fields
    /// @param hidden what they are not told
    static Map<String, String> masked(String of, Map<String, String> texts, Set<String> hidden) {
        Map<String, String> shown = new LinkedHashMap<>(texts);
        shown.replaceAll((key, text) -> hidden.contains(of + key) ? masked(key, text) : text);
        return shown;
    }

    private static String masked(String key, String text) {
        return PersonField.ALL.stream()
                .filter(field -> key.endsWith(field.key()))
                .findFirst()
                .map(field -> field.type().masked(text))
                .orElse(text);
    }

    private String shown(String text) {
        return text.isEmpty() ? frame.say("change.empty") : text;
    }

    /// What stands in the fields of an attendee, by their keys.
    static Map<String, String> texts(Attendee attendee) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", attendee.name().full());
        PersonField.BESIDE_THE_NAME.forEach(field -> texts.put(field.key(), PersonWords.text(attendee, field)));
        return texts;
    }

    /// What stands in the fields of the contact, by their names.
    static Map<String, String> texts(Contact contact) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("contact.name", contact.name());
        texts.put("contact.phone", contact.phone().written());
        texts.put("contact.email", contact.email().value());
        return texts;
    }
}
