package thabian.domain.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seat;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.people.FieldType;
import thabian.domain.people.FullName;
import thabian.domain.people.Insistence;
import thabian.domain.people.Mask;
import thabian.domain.people.PersonField;
import thabian.domain.people.PersonName;
import thabian.domain.people.Veil;
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
    /// @param insisted what was typed that whoever typed it insists on: [#mark], or [#WHATEVER]; else empty
    public record ContactForm(
            String name, String phone, String email, boolean phoneForAll, boolean emailForAll, String insisted) {
        /// A contact of whom nothing was asked back.
        public ContactForm(String name, String phone, String email, boolean phoneForAll, boolean emailForAll) {
            this(name, phone, email, phoneForAll, emailForAll, "");
        }

        private ContactForm masked(Set<String> hidden) {
            return new ContactForm(
                    name,
                    hidden.contains(PHONE) ? Mask.phone(phone) : phone,
                    hidden.contains(EMAIL) ? Mask.email(email) : email,
                    phoneForAll,
                    emailForAll,
                    insisted);
        }

        /// What was typed, in short: another where it is another.
        public String mark() {
            return RegistrationForm.mark(name);
        }

        boolean isInsistedOn() {
            return RegistrationForm.isInsistedOn(insisted, this::mark);
        }

        private ContactForm with(String otherPhone, String otherEmail) {
            return new ContactForm(name, otherPhone, otherEmail, false, false, insisted);
        }

        /// A contact who shares nothing.
        public ContactForm(String name, String phone, String email) {
            this(name, phone, email, false, false);
        }
    }

    /// One person as typed.
    ///
    /// @param typed what was typed into each field; nothing of those that were left empty
    /// @param fullName the whole name in one box, where it is asked for so and neither prefix nor names are given;
    /// beside them what was typed there, and could not be split with certainty
    /// @param isContact whether what is left empty here is the contact's
    /// @param insisted what was typed that whoever typed it insists on: [#mark], or [#WHATEVER]; else empty
    public record AttendeeForm(
            String seat,
            Map<PersonField<?>, String> typed,
            Optional<String> fullName,
            boolean isContact,
            String insisted) {
        /// A person of whom nothing was asked back.
        public AttendeeForm(
                String seat, Map<PersonField<?>, String> typed, Optional<String> fullName, boolean isContact) {
            this(seat, typed, fullName, isContact, "");
        }

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

        /// The same person, of whom somebody insists on something.
        public AttendeeForm insisting(String what) {
            return what.equals(insisted) ? this : new AttendeeForm(seat, typed, fullName, isContact, what);
        }

        /// What was typed of the name and the post, in short: another where it is another.
        public String mark() {
            List<String> texts = new ArrayList<>(List.of(fullName.orElse("")));
            PersonField.ALL.stream()
                    .filter(field -> field.type() instanceof FieldType.Plain)
                    .forEach(field -> texts.add(get(field)));
            return RegistrationForm.mark(String.join("\n", texts));
        }

        boolean isInsistedOn() {
            return RegistrationForm.isInsistedOn(insisted, this::mark);
        }

        /// Whether anything is typed that another does not say too.
        boolean saysMoreThan(AttendeeForm other) {
            return !fullName.orElse("").isBlank() || !other.typed.entrySet().containsAll(typed.entrySet());
        }

        /// What was typed into a field; empty where it was left so.
        public String get(PersonField<?> field) {
            return typed.getOrDefault(field, "");
        }

        private AttendeeForm masked(Set<String> hidden) {
            return with(field ->
                    hidden.contains(Veil.ofSeat(seat, field)) ? field.type().masked(get(field)) : get(field));
        }

        private AttendeeForm with(Function<PersonField<?>, String> texts) {
            return of(seat, texts, fullName, isContact).insisting(insisted);
        }

        private AttendeeForm alone() {
            return new AttendeeForm(seat, typed, fullName, false, insisted);
        }

        /// This with whatever was left empty that is the contact's.
        private AttendeeForm lent(ContactForm contact) {
            boolean unnamed = isContact
                    && PersonField.NAME.stream().allMatch(field -> get(field).isBlank());
            Map<PersonField<?>, String> texts = new HashMap<>(typed);
            texts.values().removeIf(String::isBlank);
            if (isContact || contact.phoneForAll) {
                texts.putIfAbsent(PersonField.PHONE, contact.phone);
            }
            if (isContact || contact.emailForAll) {
                texts.putIfAbsent(PersonField.EMAIL, contact.email);
            }
            Optional<String> name = unnamed && fullName.orElse("").isBlank() ? Optional.of(contact.name) : fullName;
            return new AttendeeForm(seat, texts, name, false, insisted);
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

        /// The same person with the name in its parts, beside the line that they come from.
        public AttendeeForm inParts(String line) {
            FullName name = FullName.split(line);
            Map<PersonField<?>, String> parts = new HashMap<>(typed);
            parts.put(PersonField.PREFIX, name.prefix());
            parts.put(PersonField.FIRST_NAME, name.first());
            parts.put(PersonField.LAST_NAME, name.last());
            return new AttendeeForm(seat, parts, Optional.of(line), isContact, insisted);
        }
    }

    private static final String PHONE = Veil.ofContact("phone");
    private static final String EMAIL = Veil.ofContact("email");

    /// What stands for whatever was typed: what a program says.
    public static final String WHATEVER = "true";

    private static String mark(String text) {
        return Integer.toHexString(text.hashCode());
    }

    private static boolean isInsistedOn(String insisted, Supplier<String> mark) {
        return !insisted.isEmpty() && (insisted.equals(WHATEVER) || insisted.equals(mark.get()));
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

    /// This with a code that came beside it, where it holds none itself.
    public RegistrationForm orCode(String beside) {
        return code.isBlank()
                ? new RegistrationForm(organisation, beside, submissionId, contact, attendees, noticeRead)
                : this;
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
            return new AttendeeForm(person.seat(), fields, person.fullName(), person.isContact(), person.insisted());
        });
    }

    /// This by somebody who insists on all of it.
    public RegistrationForm insisting() {
        return with(
                new ContactForm(
                        contact.name, contact.phone, contact.email, contact.phoneForAll, contact.emailForAll, WHATEVER),
                person -> person.insisting(WHATEVER));
    }

    /// This with the contact's mailbox for whoever has none.
    public RegistrationForm lendingMailbox() {
        return with(
                new ContactForm(
                        contact.name, contact.phone, contact.email, contact.phoneForAll, true, contact.insisted),
                person -> person);
    }

    /// This as somebody sees it who may not be told all of how people are reached.
    ///
    /// @param hidden what they are not told, as [Veil#reach] names it
    public RegistrationForm masked(Set<String> hidden) {
        return with(contact.masked(hidden), person -> person.masked(hidden));
    }

    /// This with whatever came back masked as it stands. Nobody is lent what the contact has: it would be shown to
    /// whoever did not type it.
    ///
    /// @param unseen what came back so
    public RegistrationForm unmasked(RegistrationForm standing, Set<String> unseen) {
        Map<String, AttendeeForm> seats = standing.bySeat();
        return with(
                contact.with(
                        unseen.contains(PHONE) ? standing.contact.phone : contact.phone,
                        unseen.contains(EMAIL) ? standing.contact.email : contact.email),
                person -> person.alone()
                        .with(field -> unseen.contains(Veil.ofSeat(person.seat(), field))
                                ? seats.getOrDefault(person.seat(), person).get(field)
                                : person.get(field)));
    }

    /// What of that which somebody is not told came back as they saw it: masked.
    ///
    /// @param hidden what they are not told
    public Set<String> unseen(RegistrationForm standing, Set<String> hidden) {
        Map<String, AttendeeForm> seats = standing.bySeat();
        Set<String> unseen = new HashSet<>();
        if (Mask.isMaskOf(standing.contact.phone, contact.phone, Mask::phone)) {
            unseen.add(PHONE);
        }
        if (Mask.isMaskOf(standing.contact.email, contact.email, Mask::email)) {
            unseen.add(EMAIL);
        }
        for (AttendeeForm person : attendees) {
            AttendeeForm there = seats.getOrDefault(person.seat(), person);
            PersonField.ALL.stream()
                    .filter(field -> Mask.isMaskOf(there.get(field), person.get(field), field.type()::masked))
                    .forEach(field -> unseen.add(Veil.ofSeat(person.seat(), field)));
        }
        unseen.retainAll(hidden);
        return unseen;
    }

    /// Whether anything in it may be masked.
    public boolean mayBeMasked() {
        return Stream.concat(
                        Stream.of(contact.phone, contact.email),
                        attendees.stream().flatMap(person -> person.typed().values().stream()))
                .anyMatch(text -> text.contains(Mask.HIDDEN));
    }

    private Map<String, AttendeeForm> bySeat() {
        Map<String, AttendeeForm> seats = new HashMap<>();
        attendees.forEach(person -> seats.put(person.seat(), person));
        return seats;
    }

    /// This with all that the contact lends written out for whoever is lent it.
    public RegistrationForm lent() {
        return with(contact.with(contact.phone, contact.email), person -> person.lent(contact));
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

    /// This with others.
    RegistrationForm with(List<AttendeeForm> people) {
        return new RegistrationForm(organisation, code, submissionId, contact, people, noticeRead);
    }

    /// Checks a request to register.
    public Checked<Submission> check(List<Seat> seats) {
        Check check = new Check();
        Optional<OrganisationCode> parsedCode = check.take("/organisation", organisation, OrganisationCode::parse);
        Optional<UUID> id = check.take("/submissionId", submissionId, RegistrationForm::uuid);
        Optional<Delegation> delegation = new DelegationCheck(this, seats, check, Insistence.CALLER).delegation();
        return check.answer(() -> new Submission(
                parsedCode.orElseThrow(), InvitationCode.parse(code), id.orElseThrow(), delegation.orElseThrow()));
    }

    /// Checks a request to change: contact, attendees and notice only.
    public Checked<Delegation> checkChange(List<Seat> seats) {
        return checkChange(seats, Insistence.CALLER);
    }

    /// Checks a request to register or change that an officer makes on a caller's behalf.
    public Checked<Delegation> checkOnBehalf(List<Seat> seats) {
        return checkChange(seats, Insistence.OFFICER);
    }

    private Checked<Delegation> checkChange(List<Seat> seats, Insistence whose) {
        Check check = new Check();
        Optional<Delegation> delegation = new DelegationCheck(this, seats, check, whose).delegation();
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
