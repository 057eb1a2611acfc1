package thabian.domain.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seat;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.people.FullName;
import thabian.domain.people.Mask;
import thabian.domain.people.PersonField;
import thabian.domain.people.PersonName;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Submission;
import thabian.domain.text.Check;
import thabian.domain.text.Checked;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;

/// A registration as somebody typed it: all text, an empty string where nothing was given. It can be shown again with
/// everything typed, and checked.
public record RegistrationForm(
        String organisation,
        String code,
        String submissionId,
        ContactForm contact,
        List<AttendeeForm> attendees,
        boolean noticeRead) {

    public RegistrationForm {
        attendees = List.copyOf(attendees);
    }

    /// The contact as typed.
    ///
    /// @param phoneForAll whether attendees without a phone have the contact's
    /// @param emailForAll whether attendees without a mail address have the contact's
    public record ContactForm(String name, String phone, String email, boolean phoneForAll, boolean emailForAll) {
        private ContactForm masked() {
            return new ContactForm(name, Mask.phone(phone), Mask.email(email), phoneForAll, emailForAll);
        }

        private ContactForm unmasked(ContactForm standing) {
            return new ContactForm(
                    name,
                    Mask.meant(phone, standing.phone, Mask.phone(standing.phone)),
                    Mask.meant(email, standing.email, Mask.email(standing.email)));
        }

        /// A contact who shares nothing.
        public ContactForm(String name, String phone, String email) {
            this(name, phone, email, false, false);
        }
    }

    /// One person as typed.
    ///
    /// @param typed what was typed into each field; nothing of those that were left empty
    /// @param fullName the whole name in one box, where it is asked for so and neither prefix nor names are given
    /// @param isContact whether what is left empty here is the contact's
    public record AttendeeForm(
            String seat, Map<PersonField<?>, String> typed, Optional<String> fullName, boolean isContact) {
        public AttendeeForm {
            Map<PersonField<?>, String> filled = new HashMap<>();
            for (Map.Entry<PersonField<?>, String> field : typed.entrySet()) {
                if (!field.getValue().isEmpty()) {
                    filled.put(field.getKey(), field.getValue());
                }
            }
            typed = Map.copyOf(filled);
        }

        /// A person by what was typed into each field.
        public static AttendeeForm of(
                String seat, Function<PersonField<?>, String> typed, Optional<String> fullName, boolean isContact) {
            Map<PersonField<?>, String> fields = new HashMap<>();
            for (PersonField<?> field : PersonField.ALL) {
                fields.put(field, typed.apply(field));
            }
            return new AttendeeForm(seat, fields, fullName, isContact);
        }

        /// A person whose name was typed in its parts.
        public static AttendeeForm of(String seat, Function<PersonField<?>, String> typed) {
            return of(seat, typed, Optional.empty(), false);
        }

        /// What was typed into a field; empty where it was left so.
        public String get(PersonField<?> field) {
            return typed.getOrDefault(field, "");
        }

        private AttendeeForm masked() {
            return of(seat, field -> field.type().masked(get(field)), fullName, isContact);
        }

        private AttendeeForm unmasked(AttendeeForm standing) {
            return of(
                    seat,
                    field -> Mask.meant(
                            get(field), standing.get(field), field.type().masked(standing.get(field))),
                    fullName,
                    false);
        }

        /// The same person with the name in one box, where it is read again as it stands in its parts.
        public AttendeeForm inOneBox() {
            PersonName name =
                    new PersonName(get(PersonField.PREFIX), get(PersonField.FIRST_NAME), get(PersonField.LAST_NAME));
            if (!FullName.parse(name.full()).equals(new Parsed.Value<>(name))) {
                return this;
            }
            Map<PersonField<?>, String> others = new HashMap<>(typed);
            others.keySet().removeAll(PersonField.NAME);
            return new AttendeeForm(seat, others, Optional.of(name.full()), isContact);
        }

        /// The same person with the name in its parts.
        public AttendeeForm inParts(FullName name) {
            Map<PersonField<?>, String> parts = new HashMap<>(typed);
            parts.put(PersonField.PREFIX, name.prefix());
            parts.put(PersonField.FIRST_NAME, name.first());
            parts.put(PersonField.LAST_NAME, name.last());
            return new AttendeeForm(seat, parts, Optional.empty(), isContact);
        }
    }

    /// Known people, as somebody would have typed them.
    public static RegistrationForm of(OrganisationCode organisation, Delegation people) {
        Contact contact = people.contact();
        return new RegistrationForm(
                organisation.digits(),
                "",
                "",
                new ContactForm(
                        contact.name(),
                        contact.phone().written(),
                        contact.email().value()),
                people.attendees().stream()
                        .map(attendee -> AttendeeForm.of(attendee.seat().id(), attendee::written))
                        .toList(),
                true);
    }

    /// This with every name in one box that is certain there.
    public RegistrationForm inOneBox() {
        return with(contact, AttendeeForm::inOneBox);
    }

    /// This with another post for everybody.
    ///
    /// @param post what a seat's id and the post that is typed there make of it
    public RegistrationForm withPosts(BinaryOperator<String> post) {
        return with(contact, person -> {
            Map<PersonField<?>, String> fields = new HashMap<>(person.typed());
            fields.put(PersonField.POSITION, post.apply(person.seat(), person.get(PersonField.POSITION)));
            return new AttendeeForm(person.seat(), fields, person.fullName(), person.isContact());
        });
    }

    /// This as those see it who may not be told how people are reached.
    public RegistrationForm masked() {
        return with(contact.masked(), AttendeeForm::masked);
    }

    /// This with whatever came back masked as it stands. Nobody is lent what the contact has: it would be shown to
    /// whoever did not type it.
    public RegistrationForm unmasked(RegistrationForm standing) {
        Map<String, AttendeeForm> seats = new HashMap<>();
        standing.attendees.forEach(person -> seats.put(person.seat(), person));
        return with(
                contact.unmasked(standing.contact),
                person -> person.unmasked(seats.getOrDefault(person.seat(), person)));
    }

    private RegistrationForm with(ContactForm other, UnaryOperator<AttendeeForm> people) {
        return new RegistrationForm(
                organisation,
                code,
                submissionId,
                other,
                attendees.stream().map(people).toList(),
                noticeRead);
    }

    /// Checks a request to register.
    public Checked<Submission> check(List<Seat> seats) {
        Check check = new Check();
        Optional<OrganisationCode> parsedCode = check.take("/organisation", organisation, OrganisationCode::parse);
        Optional<UUID> id = check.take("/submissionId", submissionId, RegistrationForm::uuid);
        Optional<Delegation> delegation = new DelegationCheck(this, seats, check).delegation();
        return check.answer(() -> new Submission(
                parsedCode.orElseThrow(), InvitationCode.parse(code), id.orElseThrow(), delegation.orElseThrow()));
    }

    /// Checks a request to change: contact, attendees and notice only.
    public Checked<Delegation> checkChange(List<Seat> seats) {
        Check check = new Check();
        Optional<Delegation> delegation = new DelegationCheck(this, seats, check).delegation();
        return check.answer(delegation::orElseThrow);
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
