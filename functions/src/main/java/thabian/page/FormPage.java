package thabian.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import thabian.domain.Capacity;
import thabian.domain.Fault;
import thabian.domain.FaultCode;
import thabian.domain.Invitation;
import thabian.domain.Organisation;
import thabian.domain.RegistrationForm.AttendeeForm;
import thabian.domain.RegistrationForm.ContactForm;
import thabian.page.Field.Kind;
import thabian.words.Faults;

/// The registration form as its template shows it: fields with what was typed, and every fault at its field.
///
/// @param faults what was wrong with the form as it came, in the order of the form; none when it is fresh
public record FormPage(Frame frame, Entry entry, List<Fault> faults) {
    /// A choice in the list of organisations.
    public record Choice(String code, String label, boolean selected, boolean filled) {}

    /// A line of the error summary: the field that it leads to, and the sentence.
    public record Line(String id, String sentence) {}

    /// One seat of the form.
    ///
    /// @param name what its fields' names begin with, `attendees.0`
    public record Person(
            String name,
            String seat,
            String title,
            String capacity,
            String capacityFault,
            String seatFault,
            List<Field> names,
            List<Field> reach) {
        /// Its id in the page.
        public String id() {
            return name.replace('.', '-');
        }
    }

    /// The error summary.
    public List<Line> summary() {
        return faults.stream()
                .map(fault -> new Line(pointed(fault).replace('.', '-'), line(fault)))
                .toList();
    }

    /// The organisations to choose from, under their districts.
    public Map<String, List<Choice>> districts() {
        Map<String, List<Choice>> districts = new LinkedHashMap<>();
        for (Invitation invitation : entry.invitations()) {
            districts
                    .computeIfAbsent(invitation.organisation().district(), _ -> new ArrayList<>())
                    .add(choice(invitation));
        }
        return districts;
    }

    /// The organisation whose own address this is, where it has registered already.
    public Optional<Organisation> filled() {
        return entry.filled() ? entry.organisation() : Optional.empty();
    }

    /// What is wrong with a field that is no text field; empty where nothing is.
    public String fault(String field) {
        return faults.stream()
                .filter(fault -> pointed(fault).equals(field))
                .map(Faults::detail)
                .collect(Collectors.joining(" "));
    }

    /// The field for the invitation code.
    public Field code() {
        return field("code", entry.form().code(), Kind.CODE, "off");
    }

    /// The contact's fields.
    public List<Field> contact() {
        ContactForm typed = entry.form().contact();
        return List.of(
                field("contact.name", typed.name(), Kind.TEXT, "name"),
                field("contact.phone", typed.phone(), Kind.PHONE, "tel"),
                field("contact.email", typed.email(), Kind.EMAIL, "email"));
    }

    /// The seats, each with its fields.
    public List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (AttendeeForm typed : entry.people()) {
            String title = entry.seminar().seats().get(people.size()).title();
            people.add(person("attendees." + people.size(), title, typed));
        }
        return people;
    }

    /// The capacities to choose from.
    public List<String> capacities() {
        List<String> ids = new ArrayList<>();
        for (Capacity capacity : Capacity.values()) {
            ids.add(capacity.id());
        }
        return ids;
    }

    private Person person(String at, String title, AttendeeForm typed) {
        String whose = "section-" + typed.seat() + " ";
        return new Person(
                at,
                typed.seat(),
                title,
                typed.capacity(),
                fault(at + ".capacity"),
                fault(at + ".seat"),
                List.of(
                        field(at + ".prefix", typed.prefix(), Kind.PREFIX, whose + "honorific-prefix"),
                        field(at + ".firstName", typed.firstName(), Kind.TEXT, whose + "given-name"),
                        field(at + ".lastName", typed.lastName(), Kind.TEXT, whose + "family-name")),
                List.of(
                        field(at + ".position", typed.position(), Kind.TEXT, whose + "organization-title"),
                        field(at + ".phone", typed.phone(), Kind.OPTIONAL_PHONE, whose + "tel"),
                        field(at + ".email", typed.email(), Kind.EMAIL, whose + "email")));
    }

    private Field field(String name, String value, Kind kind, String autocomplete) {
        String words = name.startsWith("attendees.") ? last(name) : name;
        String hint = frame.words().find("field." + words + ".hint").orElse("");
        return new Field(name, frame.say("field." + words), hint, value, fault(name), kind, autocomplete);
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private Choice choice(Invitation invitation) {
        Organisation organisation = invitation.organisation();
        String label = frame.say("organisation.choice", organisation.name(), organisation.type());
        String shown = invitation.registered() ? frame.say("organisation.filled", label) : label;
        String code = organisation.code().digits();
        boolean chosen = code.equals(entry.form().organisation()) && !invitation.registered();
        return new Choice(code, shown, chosen, invitation.registered());
    }

    private static String pointed(Fault fault) {
        return fault.pointer().substring(1).replace('/', '.');
    }

    private String line(Fault fault) {
        String field = pointed(fault);
        String part = last(field);
        String detail = Faults.detail(fault);
        if (field.startsWith("contact.")) {
            return line(fault, frame.say("contact"), "field.contact." + part, detail);
        }
        return people().stream()
                .filter(person -> field.startsWith(person.name() + "."))
                .findFirst()
                .map(person -> line(fault, person.title(), "field." + part, detail))
                .orElse(detail);
    }

    /// A sentence about something missing names the field itself.
    private String line(Fault fault, String whose, String field, String detail) {
        return fault.code() == FaultCode.REQUIRED
                ? frame.say("summary.whose", whose, detail)
                : frame.say("summary.of", whose, frame.say(field), detail);
    }
}
