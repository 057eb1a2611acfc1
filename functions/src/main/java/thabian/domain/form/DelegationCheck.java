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
import thabian.domain.people.PersonName;
import thabian.domain.text.Check;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.PhoneNumber;
import thabian.domain.text.Text;

/// Checks whom a form sends: the contact, and a person for each seat.
final class DelegationCheck {
    private static final int POSITION_LIMIT = 200;
    private static final int CONTACT_NAME_LIMIT = 200;

    private final RegistrationForm form;
    private final List<Seat> seats;
    private final Check check;

    DelegationCheck(RegistrationForm form, List<Seat> seats, Check check) {
        this.form = form;
        this.seats = seats;
        this.check = check;
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
        Optional<String> name = check.take("/contact/name", contact.name(), DelegationCheck::contactName);
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

    private Optional<Attendee> attendee(AttendeeForm person, Optional<Seat> seat, String at) {
        Optional<Capacity> capacity = check.take(at + "/capacity", person.capacity(), Capacity::parse);
        Optional<PersonName> name = name(person, at);
        Optional<String> position =
                check.take(at + "/position", person.position(), raw -> Text.filledLine(raw, POSITION_LIMIT));
        Optional<PhoneNumber> phone = phone(person, at);
        Optional<EmailAddress> email = email(person, at);
        return seat.isEmpty() || capacity.isEmpty() || name.isEmpty() || position.isEmpty() || email.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attendee(seat.get(), capacity.get(), name.get(), position.get(), phone, email.get()));
    }

    private Optional<PersonName> name(AttendeeForm person, String at) {
        if (inOneBox(person)) {
            return whole(person).isEmpty() && person.isContact()
                    ? Optional.empty()
                    : check.take(at + "/fullName", whole(person), FullName::parse);
        }
        Optional<String> prefix = check.take(at + "/prefix", person.prefix(), PersonName::prefix);
        Optional<String> first = check.take(at + "/firstName", person.firstName(), PersonName::name);
        Optional<String> last = check.take(at + "/lastName", person.lastName(), PersonName::name);
        return prefix.isPresent() && first.isPresent() && last.isPresent()
                ? Optional.of(new PersonName(prefix.get(), first.get(), last.get()))
                : Optional.empty();
    }

    private static boolean inOneBox(AttendeeForm person) {
        boolean inParts = filled(person.prefix()) || filled(person.firstName()) || filled(person.lastName());
        return !inParts && (person.fullName().isPresent() || person.isContact());
    }

    /// The name in one box; the contact's where the contact comes and typed none here.
    private String whole(AttendeeForm person) {
        return person.fullName()
                .filter(DelegationCheck::filled)
                .orElse(person.isContact() ? form.contact().name() : "");
    }

    private Optional<PhoneNumber> phone(AttendeeForm person, String at) {
        if (filled(person.phone()) && !Text.fold(person.phone()).equals("-")) {
            return check.take(at + "/phone", person.phone(), PhoneNumber::parse);
        }
        return person.isContact() || form.contact().phoneForAll()
                ? shared(form.contact().phone(), PhoneNumber::parse)
                : Optional.empty();
    }

    private Optional<EmailAddress> email(AttendeeForm person, String at) {
        boolean contacts = person.isContact() || form.contact().emailForAll();
        return contacts && !filled(person.email())
                ? shared(form.contact().email(), EmailAddress::parse)
                : check.take(at + "/email", person.email(), EmailAddress::parse);
    }

    /// What is the contact's: its fault is told once, at the contact.
    private static <T> Optional<T> shared(String raw, Function<String, Parsed<T>> parser) {
        return parser.apply(raw) instanceof Parsed.Value<T>(T value) ? Optional.of(value) : Optional.empty();
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
                    : new FullName("", Text.fold(person.firstName()), Text.fold(person.lastName()));
            PersonName name = new PersonName("", typed.first(), typed.last());
            if (!name.first().isEmpty() && named.stream().anyMatch(name::samePerson)) {
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
