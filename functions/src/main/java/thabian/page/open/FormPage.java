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
import thabian.domain.people.Insistence;
import thabian.domain.people.PersonField;
import thabian.domain.slot.Invitation;
import thabian.domain.text.Fault;
import thabian.domain.text.FaultCode;
import thabian.page.open.Field.Input;
import thabian.page.open.Field.Kind;
import thabian.words.Faults;
import thabian.words.OrganisationWords;
import thabian.words.PersonWords;
import thabian.words.ThaiDates;

/// The registration form as its template shows it: fields with what was typed, and every fault at its field.
///
/// @param faults what was wrong with the form as it came, in the order of the form; none when it is fresh
/// @param changing whether it is the form of a change
/// @param whose by whose word something stands that was asked back
/// @param lending whether the contact's mailbox may be that of whoever has none
/// @param list the list of people that stood in a box for one and is in that for lists now; empty where none did
public record FormPage(
        Frame frame,
        Entry entry,
        List<Fault> faults,
        boolean changing,
        Insistence whose,
        boolean lending,
        String list) {
    /// The form of a registration.
    public FormPage(Frame frame, Entry entry, List<Fault> faults) {
        this(frame, entry, faults, false, Insistence.CALLER, true, "");
    }

    /// A tick that says that a person is as typed: what is asked back of them may be right.
    ///
    /// @param name its name in the request
    /// @param value what was typed, in short
    public record Tick(String name, String value, boolean ticked) {
        /// Its id in the page.
        public String id() {
            return name.replace('.', '-');
        }
    }

    /// The contact's tick; empty where nothing is asked back that may be right.
    public Optional<Tick> contactTick() {
        ContactForm typed = entry.form().contact();
        return tick("contact", typed.insisted(), typed.mark());
    }

    Optional<Tick> tick(String of, String insisted, String mark) {
        boolean ticked = insisted.equals(mark);
        boolean asked = faults.stream()
                .anyMatch(fault -> whose.takes(fault.code()) && pointed(fault).startsWith(of + "."));
        return ticked || asked ? Optional.of(new Tick(of + ".insist", mark, ticked)) : Optional.empty();
    }

    /// A choice in the list of organisations.
    public record OrganisationChoice(String code, String label, boolean selected, boolean filled) {}

    /// A line of the error summary: the field that it leads to, and the sentence.
    public record Line(String id, String sentence) {}

    /// Whether people may be named in one box, and share what the contact has: in a first registration, not in a
    /// change.
    public boolean registering() {
        RegistrationForm form = entry.form();
        return !changing && registering(form);
    }

    /// Whether a change asks if whoever has no mailbox has the contact's.
    public boolean asksToLend() {
        return changing
                && lending
                && entry.form().attendees().stream()
                        .anyMatch(person -> person.get(PersonField.EMAIL).isBlank());
    }

    /// Whether the contact's mailbox stands for one that is not typed.
    boolean lent() {
        return lending && entry.form().contact().emailForAll();
    }

    private static boolean registering(RegistrationForm form) {
        return !form.submissionId().isEmpty()
                || form.contact().emailForAll()
                || form.contact().phoneForAll()
                || form.attendees().stream()
                        .anyMatch(person ->
                                person.isContact() || person.fullName().isPresent());
    }

    /// How the people's part is filled in, and until when they may be others.
    public String peopleHint() {
        String until = entry.seminar()
                .window()
                .swapsUntil()
                .map(ThaiDates::deadline)
                .orElseGet(() -> frame.say("attendees.swaps"));
        return frame.say(registering() ? "attendees.hint" : "attendees.hint.edit", until);
    }

    /// The error summary.
    public List<Line> summary() {
        return faults.stream()
                .map(fault -> new Line(place(fault).replace('.', '-'), line(fault)))
                .toList();
    }

    /// The organisations to choose from, under their districts.
    public Map<String, List<OrganisationChoice>> districts() {
        Map<String, List<OrganisationChoice>> districts = new LinkedHashMap<>();
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

    /// The contact's fields. To an officer, who types for others, the browser offers nothing of their own.
    public List<Field> contact() {
        ContactForm typed = entry.form().contact();
        boolean own = whose == Insistence.CALLER;
        return List.of(
                field("contact.name", typed.name(), Kind.NAME, own ? "name" : "off"),
                field("contact.phone", typed.phone(), Kind.PHONE, own ? "tel" : "off"),
                field("contact.email", typed.email(), Kind.EMAIL, own ? "email" : "off"));
    }

    /// The seats, each with its fields.
    public List<PersonCard> people() {
        List<PersonCard> people = new ArrayList<>();
        for (AttendeeForm typed : entry.seated().form().attendees()) {
            String title = entry.seminar().seats().get(people.size()).title();
            String at = "attendees." + people.size();
            people.add(new PersonCard(this, at, title, asked(at, typed)));
        }
        return people;
    }

    /// Whoever is typed for a seat that is no more.
    public List<Both.Part> unseated() {
        return Both.unseated(frame, entry.seminar(), entry.form());
    }

    /// The same, to be sent on.
    public List<Carried> carried() {
        return Carried.unseated(entry);
    }

    /// What is asked of a person: the name in its parts, as well as they can be told, where one box was not enough.
    private AttendeeForm asked(String at, AttendeeForm typed) {
        if (faults.stream().noneMatch(fault -> pointed(fault).equals(at + ".fullName") && inParts(fault.code()))) {
            return typed;
        }
        boolean contacts = typed.isContact() && typed.fullName().orElse("").isBlank();
        return typed.inParts(
                contacts ? entry.form().contact().name() : typed.fullName().orElse(""));
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

    private Field field(String name, String value, Kind kind, String autocomplete) {
        String hint = frame.words().find("field." + name + ".hint").orElse("");
        return new Field(name, frame.say("field." + name), hint, value, fault(name), Input.of(kind, autocomplete));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private OrganisationChoice choice(Invitation invitation) {
        Organisation organisation = invitation.organisation();
        String label = OrganisationWords.name(organisation);
        String shown = invitation.registered() ? frame.say("organisation.filled", label) : label;
        String code = organisation.code().digits();
        boolean chosen = code.equals(entry.form().organisation()) && !invitation.registered();
        return new OrganisationChoice(code, shown, chosen, invitation.registered());
    }

    private static String pointed(Fault fault) {
        return fault.pointer().substring(1).replace('/', '.');
    }

    private String line(Fault fault) {
        String field = place(fault);
        String detail = Faults.brief(fault);
        if (field.startsWith("contact.")) {
            return line(fault, frame.say("contact"), frame.say("field." + field), detail);
        }
        return people().stream()
                .filter(person -> field.startsWith(person.name() + "."))
                .findFirst()
                .map(person -> line(fault, person.title(), PersonWords.label(last(field)), detail))
                .orElse(detail);
    }

    /// A sentence about something missing names the field itself.
    private String line(Fault fault, String whose, String field, String detail) {
        return fault.code() == FaultCode.REQUIRED
                ? frame.say("summary.whose", whose, detail)
                : frame.say("summary.of", whose, field, detail);
    }
}
