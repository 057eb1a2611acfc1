package thabian.domain.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import thabian.domain.call.Seat;
import thabian.domain.form.RegistrationForm.AttendeeForm;
import thabian.domain.form.RegistrationForm.ContactForm;
import thabian.domain.people.Attendee;
import thabian.domain.people.Capacity;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.people.FullName;
import thabian.domain.people.Insistence;
import thabian.domain.people.OfficialText;
import thabian.domain.people.PersonField;
import thabian.domain.people.PersonName;
import thabian.domain.text.Check;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.PhoneNumber;
import thabian.domain.text.Text;

/// Checks whom a form sends: the contact, and a person for each seat.
final class DelegationCheck {
    private static final int CONTACT_NAME_LIMIT = 200;

    private final RegistrationForm form;
    private final List<Seat> seats;
    private final Check check;
    private final Insistence whose;

    /// @param whose by whose word something stands that was asked back
    DelegationCheck(RegistrationForm form, List<Seat> seats, Check check, Insistence whose) {
        this.form = form;
        this.seats = seats;
        this.check = check;
        this.whose = whose;
    }

    Optional<Delegation> delegation() {
        Optional<Contact> who = contact();
        Map<Seat, Attendee> seated = new HashMap<>();
        Map<Seat, Integer> taken = new HashMap<>();
        List<AttendeeForm> examined = examined();
        for (int i = 0; i < examined.size(); i++) {
            String at = "/attendees/" + i;
            AttendeeForm person = examined.get(i);
            Optional<Seat> seat = check.take(at + "/seat", person.seat(), this::seat);
            if (seat.isPresent() && taken.putIfAbsent(seat.get(), i) != null) {
                check.fault(at + "/seat", FaultCode.SEAT_TWICE);
            }
            Optional<Attendee> attendee = attendee(person, seat, at);
            attendee.ifPresent(known -> seated.put(known.seat(), known));
        }
        if (!taken.keySet().containsAll(seats)) {
            check.fault("/attendees", FaultCode.SEAT_MISSING);
        }
        samePersonTwice(examined);
        if (!form.noticeRead()) {
            check.fault("/noticeRead", FaultCode.NOTICE_UNREAD);
        }
        return check.faultless()
                ? who.map(contact ->
                        new Delegation(contact, seats.stream().map(seated::get).toList()))
                : Optional.empty();
    }

    private Optional<Contact> contact() {
        ContactForm contact = form.contact();
        Optional<String> name = check.take(
                "/contact/name",
                contact.name(),
                insisting(
                        contact.isInsistedOn(),
                        raw -> contactName(raw).then(OfficialText::contact),
                        raw -> contactName(raw).then(said -> OfficialText.insisted(said, whose))));
        Optional<PhoneNumber> phone = check.take("/contact/phone", contact.phone(), PhoneNumber::parse);
        Optional<EmailAddress> email = check.take("/contact/email", contact.email(), EmailAddress::parse);
        return name.isPresent() && phone.isPresent() && email.isPresent()
                ? Optional.of(new Contact(name.get(), phone.get(), email.get()))
                : Optional.empty();
    }

    /// An office may be rung too, `งานธุรการ 2`, but not a dash.
    private static Parsed<String> contactName(String raw) {
        return Text.filledLine(raw, CONTACT_NAME_LIMIT)
                .then(name -> name.codePoints().anyMatch(Character::isLetter)
                        ? new Parsed.Value<>(name)
                        : new Parsed.Wrong<>(FaultCode.NAME_DOUBTFUL));
    }

    /// A parser that takes what was asked back where that may stand by somebody's word.
    private <T> Function<String, Parsed<T>> insisting(
            boolean insisted, Function<String, Parsed<T>> parser, Function<String, Parsed<T>> otherwise) {
        return raw -> {
            Parsed<T> parsed = parser.apply(raw);
            return parsed instanceof Parsed.Wrong<T>(FaultCode code)
                            && insisted
                            && whose.takes(code)
                            && otherwise.apply(raw) instanceof Parsed.Value<T> meant
                    ? meant
                    : parsed;
        };
    }

    private Optional<Attendee> attendee(AttendeeForm person, Optional<Seat> seat, String at) {
        Map<PersonField<?>, Object> answers = new HashMap<>();
        boolean inOneBox = inOneBox(person);
        if (!inOneBox && isStillSplit(person) && !(person.isInsistedOn() && whose.takes(FaultCode.NAME_SPLIT))) {
            check.fault(at + "/fullName", FaultCode.NAME_SPLIT);
        }
        for (PersonField<?> field : PersonField.ALL) {
            if (!inOneBox || !PersonField.NAME.contains(field)) {
                answer(person, field, at).ifPresent(answer -> answers.put(field, answer));
            } else if (field.equals(PersonField.PREFIX)) {
                name(person, at).ifPresent(name -> answers.putAll(name.parts()));
            }
        }
        if (!inOneBox) {
            whole(answers)
                    .flatMap(name -> name.astray(person.isInsistedOn()))
                    .ifPresent(code -> check.fault(at + "/" + PersonField.FIRST_NAME.key(), code));
        }
        if (answers.get(PersonField.CAPACITY) == Capacity.HOLDER
                && answers.get(PersonField.POSITION) instanceof String post
                && OfficialText.acting(post)) {
            answers.put(PersonField.CAPACITY, Capacity.ACTING);
        }
        return seat.filter(_ -> Attendee.isKnown(answers)).map(known -> new Attendee(known, answers));
    }

    private static Optional<PersonName> whole(Map<PersonField<?>, Object> answers) {
        return answers.get(PersonField.PREFIX) instanceof String prefix
                        && answers.get(PersonField.FIRST_NAME) instanceof String first
                        && answers.get(PersonField.LAST_NAME) instanceof String last
                ? Optional.of(new PersonName(prefix, first, last))
                : Optional.empty();
    }

    /// Whether a name stands in its parts just as we had split it, and asked whether that is right.
    private static boolean isStillSplit(AttendeeForm person) {
        String line = person.fullName().orElse("");
        return FullName.parse(line) instanceof Parsed.Wrong<PersonName>(FaultCode code)
                && code == FaultCode.NAME_SPLIT
                && FullName.split(line)
                        .equals(new FullName(
                                Text.fold(person.get(PersonField.PREFIX)),
                                Text.fold(person.get(PersonField.FIRST_NAME)),
                                Text.fold(person.get(PersonField.LAST_NAME))));
    }

    private Optional<PersonName> name(AttendeeForm person, String at) {
        return whole(person).isEmpty() && person.isContact()
                ? Optional.empty()
                : check.take(
                        at + "/fullName",
                        whole(person),
                        insisting(person.isInsistedOn(), FullName::parse, raw -> FullName.insisted(raw, whose)));
    }

    private <T> Optional<T> answer(AttendeeForm person, PersonField<T> field, String at) {
        String typed = person.get(field);
        Optional<String> lent = lent(person, field);
        boolean mayBeEmpty = lent.isPresent() || !field.required();
        return mayBeEmpty && isLeftEmpty(field, typed)
                ? lent.flatMap(contacts -> shared(contacts, field))
                : check.take(
                        at + "/" + field.key(),
                        typed,
                        insisting(
                                person.isInsistedOn(),
                                field.type()::parse,
                                raw -> field.type().insisted(raw, whose)));
    }

    /// Whether nothing is typed into a field; where nothing is needed a dash or a word for nothing is nothing.
    private static boolean isLeftEmpty(PersonField<?> field, String typed) {
        return !filled(typed) || (!field.required() && OfficialText.isNothing(Text.fold(typed)));
    }

    /// What the contact lends whoever leaves a field empty.
    private Optional<String> lent(AttendeeForm person, PersonField<?> field) {
        ContactForm contact = form.contact();
        if (field.equals(PersonField.PHONE) && (person.isContact() || contact.phoneForAll())) {
            return Optional.of(contact.phone());
        }
        return field.equals(PersonField.EMAIL) && (person.isContact() || contact.emailForAll())
                ? Optional.of(contact.email())
                : Optional.empty();
    }

    /// What is the contact's: its fault is told once, at the contact.
    private static <T> Optional<T> shared(String raw, PersonField<T> field) {
        return field.type().parse(raw) instanceof Parsed.Value<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    private static boolean inOneBox(AttendeeForm person) {
        boolean inParts = filled(person.get(PersonField.PREFIX))
                || filled(person.get(PersonField.FIRST_NAME))
                || filled(person.get(PersonField.LAST_NAME));
        return !inParts && (person.fullName().isPresent() || person.isContact());
    }

    /// The name in one box; the contact's where the contact comes and typed none here.
    private String whole(AttendeeForm person) {
        return person.fullName()
                .filter(DelegationCheck::filled)
                .orElse(person.isContact() ? form.contact().name() : "");
    }

    private static boolean filled(String raw) {
        return !Text.fold(raw).isEmpty();
    }

    /// As many attendees as make a faulty form sure, at two to a seat: a longer list is never right, and its answer
    /// must not grow with it.
    private List<AttendeeForm> examined() {
        return form.attendees().subList(0, Math.min(form.attendees().size(), 2 * seats.size()));
    }

    private void samePersonTwice(List<AttendeeForm> attendees) {
        List<PersonName> named = new ArrayList<>();
        for (int i = 0; i < attendees.size(); i++) {
            AttendeeForm person = attendees.get(i);
            boolean inOneBox = inOneBox(person);
            FullName typed = inOneBox
                    ? FullName.split(whole(person))
                    : new FullName(
                            "",
                            Text.fold(person.get(PersonField.FIRST_NAME)),
                            Text.fold(person.get(PersonField.LAST_NAME)));
            PersonName name = new PersonName("", typed.first(), typed.last());
            boolean meant = person.isInsistedOn() && whose.takes(FaultCode.SAME_PERSON);
            if (!name.first().isEmpty() && !meant && named.stream().anyMatch(name::samePerson)) {
                check.fault("/attendees/" + i + (inOneBox ? "/fullName" : "/firstName"), FaultCode.SAME_PERSON);
            }
            named.add(name);
        }
    }

    private Parsed<Seat> seat(String raw) {
        return seats.stream()
                .filter(seat -> seat.id().equals(raw))
                .findFirst()
                .<Parsed<Seat>>map(Parsed.Value::new)
                .orElseGet(() -> new Parsed.Wrong<>(FaultCode.SEAT_UNKNOWN));
    }
}
