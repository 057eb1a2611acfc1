package thabian.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// A registration as somebody typed it: all text, an empty string where nothing was given. It can be shown again with
/// everything typed, and checked.
public record RegistrationForm(
        String organisation,
        String code,
        String submissionId,
        ContactForm contact,
        List<AttendeeForm> attendees,
        boolean noticeRead) {

    private static final int POSITION_LIMIT = 200;
    private static final int CONTACT_NAME_LIMIT = 200;

    public RegistrationForm {
        attendees = List.copyOf(attendees);
    }

    /// The contact as typed.
    public record ContactForm(String name, String phone, String email) {}

    /// One person as typed.
    public record AttendeeForm(
            String seat,
            String capacity,
            String prefix,
            String firstName,
            String lastName,
            String position,
            String phone,
            String email) {}

    /// What a check finds: everything right, or every fault at once.
    public sealed interface Checked<T> {
        /// Nothing is wrong with it.
        record Faultless<T>(T value) implements Checked<T> {}

        /// What is wrong with it, in the order of the form.
        record Faulty<T>(List<Fault> faults) implements Checked<T> {}
    }

    /// Checks a request to register.
    public Checked<Submission> check(List<Seat> seats) {
        Check check = new Check();
        Optional<OrganisationCode> parsedCode = check.take("/organisation", organisation, OrganisationCode::parse);
        Optional<UUID> id = check.take("/submissionId", submissionId, RegistrationForm::uuid);
        Optional<Delegation> delegation = delegation(seats, check);
        return answer(
                check,
                () -> new Submission(
                        parsedCode.orElseThrow(),
                        InvitationCode.parse(code),
                        id.orElseThrow(),
                        delegation.orElseThrow()));
    }

    /// Checks a request to change: contact, attendees and notice only.
    public Checked<Delegation> checkChange(List<Seat> seats) {
        Check check = new Check();
        Optional<Delegation> delegation = delegation(seats, check);
        return answer(check, delegation::orElseThrow);
    }

    private static <T> Checked<T> answer(Check check, Supplier<T> value) {
        List<Fault> faults = check.faults();
        return faults.isEmpty() ? new Checked.Faultless<>(value.get()) : new Checked.Faulty<>(faults);
    }

    private Optional<Delegation> delegation(List<Seat> seats, Check check) {
        Optional<Contact> who = contact(check);
        Map<Seat, Attendee> seated = new HashMap<>();
        Map<Seat, Integer> taken = new HashMap<>();
        List<AttendeeForm> examined = examined(seats);
        for (int i = 0; i < examined.size(); i++) {
            String at = "/attendees/" + i;
            AttendeeForm form = examined.get(i);
            Optional<Seat> seat = check.take(at + "/seat", form.seat(), raw -> seat(seats, raw));
            if (seat.isPresent() && taken.putIfAbsent(seat.get(), i) != null) {
                check.fault(at + "/seat", FaultCode.SEAT_TWICE);
            }
            Optional<Attendee> attendee = attendee(form, seat, at, check);
            attendee.ifPresent(person -> seated.put(person.seat(), person));
        }
        if (!taken.keySet().containsAll(seats)) {
            check.fault("/attendees", FaultCode.SEAT_MISSING);
        }
        samePersonTwice(examined, check);
        if (!noticeRead) {
            check.fault("/noticeRead", FaultCode.NOTICE_UNREAD);
        }
        return check.faults().isEmpty()
                ? who.map(contact ->
                        new Delegation(contact, seats.stream().map(seated::get).toList()))
                : Optional.empty();
    }

    private Optional<Contact> contact(Check check) {
        Optional<String> name =
                check.take("/contact/name", contact.name(), raw -> Text.filledLine(raw, CONTACT_NAME_LIMIT));
        Optional<PhoneNumber> phone = check.take("/contact/phone", contact.phone(), PhoneNumber::parse);
        Optional<EmailAddress> email = check.take("/contact/email", contact.email(), EmailAddress::parse);
        return name.isPresent() && phone.isPresent() && email.isPresent()
                ? Optional.of(new Contact(name.get(), phone.get(), email.get()))
                : Optional.empty();
    }

    private static Optional<Attendee> attendee(AttendeeForm form, Optional<Seat> seat, String at, Check check) {
        Optional<Capacity> capacity = check.take(at + "/capacity", form.capacity(), Capacity::parse);
        Optional<String> prefix = check.take(at + "/prefix", form.prefix(), PersonName::prefix);
        Optional<String> first = check.take(at + "/firstName", form.firstName(), PersonName::name);
        Optional<String> last = check.take(at + "/lastName", form.lastName(), PersonName::name);
        Optional<String> position =
                check.take(at + "/position", form.position(), raw -> Text.filledLine(raw, POSITION_LIMIT));
        Optional<PhoneNumber> phone = Text.fold(form.phone()).isEmpty()
                ? Optional.empty()
                : check.take(at + "/phone", form.phone(), PhoneNumber::parse);
        Optional<EmailAddress> email = check.take(at + "/email", form.email(), EmailAddress::parse);
        if (seat.isEmpty()
                || capacity.isEmpty()
                || prefix.isEmpty()
                || first.isEmpty()
                || last.isEmpty()
                || position.isEmpty()
                || email.isEmpty()) {
            return Optional.empty();
        }
        PersonName name = new PersonName(prefix.get(), first.get(), last.get());
        return Optional.of(new Attendee(seat.get(), capacity.get(), name, position.get(), phone, email.get()));
    }

    /// As many attendees as make a faulty form sure, at two to a seat: a longer list is never right, and its answer
    /// must not grow with it.
    private List<AttendeeForm> examined(List<Seat> seats) {
        return attendees.subList(0, Math.min(attendees.size(), 2 * seats.size()));
    }

    private static void samePersonTwice(List<AttendeeForm> attendees, Check check) {
        List<PersonName> seen = new ArrayList<>();
        for (int i = 0; i < attendees.size(); i++) {
            AttendeeForm form = attendees.get(i);
            PersonName name = new PersonName("", Text.fold(form.firstName()), Text.fold(form.lastName()));
            if (!name.first().isEmpty() && seen.stream().anyMatch(name::samePerson)) {
                check.fault("/attendees/" + i + "/firstName", FaultCode.SAME_PERSON);
            }
            seen.add(name);
        }
    }

    private static Parsed<Seat> seat(List<Seat> seats, String raw) {
        return seats.stream()
                .filter(seat -> seat.id().equals(raw))
                .findFirst()
                .<Parsed<Seat>>map(Parsed.Value::new)
                .orElseGet(() -> new Parsed.Wrong<>(FaultCode.SEAT_UNKNOWN));
    }

    private static Parsed<UUID> uuid(String raw) {
        try {
            UUID id = UUID.fromString(raw);
            return id.toString().equalsIgnoreCase(raw)
                    ? new Parsed.Value<>(id)
                    : new Parsed.Wrong<>(FaultCode.SUBMISSION_FORMAT);
        } catch (IllegalArgumentException notAnId) {
            return new Parsed.Wrong<>(raw.isEmpty() ? FaultCode.REQUIRED : FaultCode.SUBMISSION_FORMAT);
        }
    }
}
