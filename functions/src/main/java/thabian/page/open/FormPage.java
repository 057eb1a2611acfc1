package thabian.page.open;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.form.RegistrationForm;
import thabian.domain.form.RegistrationForm.AttendeeForm;
import thabian.domain.form.RegistrationForm.ContactForm;
import thabian.domain.people.Capacity;
import thabian.domain.people.FullName;
import thabian.domain.slot.Invitation;
import thabian.domain.text.Fault;
import thabian.domain.text.FaultCode;
import thabian.page.open.Field.Kind;
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
            boolean isContact,
            List<Field> names,
            Field position,
            List<Field> reach) {
        /// Its id in the page.
        public String id() {
            return name.replace('.', '-');
        }

        /// Whether the name is asked for in its parts.
        public boolean inParts() {
            return names.size() > 1;
        }
    }

    /// Whether people may be named in one box, and share what the contact has: in a first registration, not in a
    /// change.
    public boolean registering() {
        RegistrationForm form = entry.form();
        return !form.submissionId().isEmpty()
                || form.contact().emailForAll()
                || form.contact().phoneForAll()
                || form.attendees().stream()
                        .anyMatch(person ->
                                person.isContact() || person.fullName().isPresent());
    }

    /// The error summary.
    public List<Line> summary() {
        return faults.stream()
                .map(fault -> new Line(place(fault).replace('.', '-'), line(fault)))
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

    /// The organisation whose own address this is, where it is not on the list.
    public Optional<OrganisationCode> unlisted() {
        return OrganisationCode.find(entry.form().organisation())
                .filter(_ -> entry.organisation().isEmpty());
    }

    /// What is wrong with a field that is no text field; empty where nothing is.
    public String fault(String field) {
        return faults.stream()
                .filter(fault -> place(fault).equals(field))
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
                field("contact.name", typed.name(), Kind.NAME, "name"),
                field("contact.phone", typed.phone(), Kind.PHONE, "tel"),
                field("contact.email", typed.email(), Kind.EMAIL, "email"));
    }

    /// The seats, each with its fields.
    public List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (AttendeeForm typed : entry.people()) {
            String title = entry.seminar().seats().get(people.size()).title();
            String at = "attendees." + people.size();
            people.add(person(at, title, asked(at, typed)));
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

    /// What is asked of a person: the name in its parts, as well as they can be told, where one box was not enough.
    private AttendeeForm asked(String at, AttendeeForm typed) {
        if (faults.stream().noneMatch(fault -> pointed(fault).equals(at + ".fullName") && inParts(fault.code()))) {
            return typed;
        }
        boolean contacts = typed.isContact() && typed.fullName().orElse("").isBlank();
        FullName name = FullName.split(
                contacts ? entry.form().contact().name() : typed.fullName().orElse(""));
        return new AttendeeForm(
                typed.seat(),
                typed.capacity(),
                name.prefix(),
                name.first(),
                name.last(),
                typed.position(),
                typed.phone(),
                typed.email(),
                Optional.empty(),
                typed.isContact());
    }

    private static boolean inParts(FaultCode code) {
        return switch (code) {
            case TITLE_MISSING, SURNAME_MISSING, NAME_SPLIT -> true;
            default -> false;
        };
    }

    /// The field where a fault is shown: a name's, at the part that is doubtful.
    private static String place(Fault fault) {
        String field = pointed(fault);
        return switch (fault.code()) {
            case TITLE_MISSING -> field.replace(".fullName", ".prefix");
            case SURNAME_MISSING -> field.replace(".fullName", ".lastName");
            case NAME_SPLIT -> field.replace(".fullName", ".firstName");
            default -> field;
        };
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
                typed.isContact(),
                names(at, typed, whose),
                field(at + ".position", typed.position(), Kind.TEXT, whose + "organization-title"),
                List.of(
                        field(at + ".phone", typed.phone(), Kind.OPTIONAL_PHONE, whose + "tel"),
                        field(at + ".email", typed.email(), Kind.EMAIL, whose + "email")));
    }

    private List<Field> names(String at, AttendeeForm typed, String whose) {
        boolean inOneBox = (typed.prefix() + typed.firstName() + typed.lastName()).isBlank()
                && typed.fullName().isPresent();
        return inOneBox
                ? List.of(field(at + ".fullName", typed.fullName().orElseThrow(), Kind.NAME, whose + "name"))
                : List.of(
                        field(at + ".prefix", typed.prefix(), Kind.PREFIX, whose + "honorific-prefix"),
                        field(at + ".firstName", typed.firstName(), Kind.TEXT, whose + "given-name"),
                        field(at + ".lastName", typed.lastName(), Kind.TEXT, whose + "family-name"));
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
        String field = place(fault);
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
