package thabian.page.open;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.form.RegistrationForm;
import thabian.domain.form.RegistrationForm.AttendeeForm;
import thabian.domain.form.RegistrationForm.ContactForm;
import thabian.domain.form.SeatedForm;
import thabian.domain.people.Attendee;
import thabian.domain.people.Delegation;
import thabian.domain.people.FieldType;
import thabian.domain.people.Mask;
import thabian.domain.people.PersonField;
import thabian.domain.people.PersonName;
import thabian.domain.text.Checked;
import thabian.words.PersonWords;

/// What stands beside what somebody typed to take its place, field by field: two worked at the same time, and whoever
/// was later decides.
///
/// @param standing whom the organisation sends now; empty where it has no registration any more
/// @param typed what somebody typed who saw another revision
/// @param hidden what they are not told of how people are reached, as [Veil#reach] names it
/// @param unseen what of that they let stand
public record Both(
        Frame frame,
        Seminar seminar,
        Optional<Delegation> standing,
        RegistrationForm typed,
        Set<String> hidden,
        Set<String> unseen) {
    /// What is told to somebody who is shown all of it.
    public Both(Frame frame, Seminar seminar, Optional<Delegation> standing, RegistrationForm typed) {
        this(frame, seminar, standing, typed, Set.of(), Set.of());
    }

    /// What stands in an edit beside what is typed there.
    static Both of(Frame frame, Edit edit) {
        return new Both(
                frame,
                edit.seminar(),
                Optional.of(edit.registration().delegation()),
                edit.meant(),
                edit.hidden(),
                edit.unseen());
    }

    /// A person's part.
    public record Part(String title, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }

        /// What is to be compared.
        public List<Row> apart() {
            return rows.stream().filter(row -> !row.agrees()).toList();
        }

        /// What is the same on either side, and no choice.
        public List<Row> same() {
            return rows.stream().filter(Row::agrees).toList();
        }

        /// Whether any of its fields differs.
        public boolean differs() {
            return rows.stream().anyMatch(Row::differs);
        }
    }

    /// A field of both.
    ///
    /// @param masked whether one of them is not shown whole, so that they are not compared
    public record Row(String label, String standing, String typed, boolean masked) {
        /// Whether they are known to say something else of it.
        public boolean differs() {
            return !masked && !standing.equals(typed);
        }

        /// Whether they say the same of it.
        boolean agrees() {
            return standing.equals(typed);
        }
    }

    /// The contact, then each seat, as the form asks for them.
    public List<Part> parts() {
        Optional<Delegation> meant = meant();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                frame.say("contact"),
                rows(
                        "",
                        standing.map(people -> Changes.texts(people.contact())),
                        meant.map(people -> Changes.texts(people.contact())).orElseGet(() -> texts(typed.contact())))));
        for (Seat seat : seminar.seats()) {
            parts.add(new Part(
                    seat.title(),
                    rows(
                            "attendees." + seat.id() + ".",
                            standing.flatMap(people -> in(people, seat)).map(Changes::texts),
                            meant.flatMap(people -> in(people, seat))
                                    .map(Changes::texts)
                                    .orElseGet(() -> typedInto(seat)))));
        }
        parts.addAll(unseated());
        return parts;
    }

    /// Whoever stands or is typed in a seat that is no more, and so does not come.
    private List<Part> unseated() {
        List<AttendeeForm> others = new ArrayList<>(seated().unseated());
        List<Part> parts = new ArrayList<>();
        for (Attendee person : standing.map(Delegation::attendees).orElse(List.of())) {
            Seat seat = person.seat();
            if (seminar.seats().stream().noneMatch(there -> there.id().equals(seat.id()))) {
                Optional<AttendeeForm> same = others.stream()
                        .filter(other -> other.seat().equals(seat.id()))
                        .findFirst();
                same.ifPresent(others::remove);
                Map<String, String> stands = Changes.texts(person);
                Map<String, String> nobody = new LinkedHashMap<>(stands);
                nobody.replaceAll((_, _) -> "");
                parts.add(new Part(
                        frame.say("unseated.seat", seat.title()),
                        rows(
                                "attendees." + seat.id() + ".",
                                Optional.of(stands),
                                same.map(Both::texts).orElse(nobody))));
            }
        }
        others.forEach(
                other -> parts.add(new Part(frame.say("unseated.other"), rows("", Optional.empty(), texts(other)))));
        return parts;
    }

    /// Whoever of a form is typed for a seat that is no more.
    static List<Part> unseated(Frame frame, Seminar seminar, RegistrationForm form) {
        return new Both(frame, seminar, Optional.empty(), form).unseated();
    }

    private SeatedForm seated() {
        return Entry.seated(typed, seminar);
    }

    /// How many fields differ.
    public long differing() {
        return parts().stream()
                .flatMap(part -> part.rows().stream())
                .filter(Row::differs)
                .count();
    }

    /// Whether anything is not compared, as it is not shown whole.
    public boolean masks() {
        return parts().stream().flatMap(part -> part.rows().stream()).anyMatch(Row::masked);
    }

    /// What was typed, as it would be stored; empty where something is wrong with it.
    private Optional<Delegation> meant() {
        return seated().form().checkChange(seminar.seats())
                        instanceof Checked.Faultless<Delegation>(Delegation delegation)
                ? Optional.of(delegation)
                : Optional.empty();
    }

    /// @param of what stands before their keys in the names of fields
    private List<Row> rows(String of, Optional<Map<String, String>> stands, Map<String, String> meant) {
        Map<String, String> known = Changes.masked(of, stands.orElse(Map.of()), hidden);
        Map<String, String> fields = Changes.masked(of, meant, unseen);
        return fields.entrySet().stream()
                .map(field -> row(field.getKey(), known.getOrDefault(field.getKey(), ""), field.getValue()))
                .filter(row -> !row.agrees() || !row.typed().equals(shown("")))
                .toList();
    }

    private Row row(String key, String stands, String meant) {
        return new Row(
                key.startsWith("contact.") ? frame.say("field." + key) : PersonWords.label(key),
                shown(stands),
                shown(meant),
                !stands.equals(meant) && (stands.contains(Mask.HIDDEN) || meant.contains(Mask.HIDDEN)));
    }

    private String shown(String text) {
        return text.isEmpty() ? frame.say("change.empty") : text;
    }

    private static Optional<Attendee> in(Delegation people, Seat seat) {
        return people.attendees().stream()
                .filter(attendee -> attendee.seat().id().equals(seat.id()))
                .findFirst();
    }

    private Map<String, String> typedInto(Seat seat) {
        return seated().form().attendees().stream()
                .filter(person -> person.seat().equals(seat.id()))
                .findFirst()
                .map(Both::texts)
                .orElse(Map.of());
    }

    private static Map<String, String> texts(AttendeeForm person) {
        Map<String, String> texts = new LinkedHashMap<>();
        Stream<String> name = Stream.concat(
                person.fullName().stream(), PersonField.NAME.stream().map(person::get));
        texts.put(
                "name",
                name.filter(part -> !part.isBlank() && !part.equals(PersonName.NO_SURNAME))
                        .collect(Collectors.joining(" ")));
        PersonField.BESIDE_THE_NAME.forEach(field -> texts.put(field.key(), text(field, person.get(field))));
        return texts;
    }

    private static String text(PersonField<?> field, String typed) {
        return field.type() instanceof FieldType.OneOf<?> choice && choice.ids().contains(typed)
                ? PersonWords.option(field, typed)
                : typed;
    }

    private static Map<String, String> texts(ContactForm contact) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("contact.name", contact.name());
        texts.put("contact.phone", contact.phone());
        texts.put("contact.email", contact.email());
        return texts;
    }
}
