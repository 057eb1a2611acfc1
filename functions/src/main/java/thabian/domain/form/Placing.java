package thabian.domain.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import thabian.domain.call.Seat;
import thabian.domain.form.RegistrationForm.AttendeeForm;
import thabian.domain.form.RegistrationForm.ContactForm;
import thabian.domain.pasted.PastedList;
import thabian.domain.pasted.PastedPerson;
import thabian.domain.people.Capacity;
import thabian.domain.people.FullName;
import thabian.domain.people.PersonField;
import thabian.domain.people.PersonName;

/// A pasted list on its way into a form: who goes where.
///
/// @param text as it was pasted
/// @param chosen the seat of everybody, by its place; empty for those who are left out
/// @param surnameless who has one name on their card, by their place in the list
public record Placing(
        String text, PastedList list, List<Seat> seats, List<Optional<Integer>> chosen, Set<Integer> surnameless) {
    /// The most of a list that are asked about; whoever is beyond them stands in its text.
    private static final int MOST = 30;

    /// What chats call everybody, and no title.
    private static final String HONORIFIC = "คุณ";

    public Placing {
        seats = List.copyOf(seats);
        chosen = List.copyOf(chosen);
        surnameless = Set.copyOf(surnameless);
    }

    /// Everybody where they probably go.
    public static Placing of(String text, List<Seat> seats) {
        PastedList all = PastedList.of(text);
        List<PastedPerson> asked =
                all.people().subList(0, Math.min(MOST, all.people().size()));
        List<String> left = new ArrayList<>(all.left());
        all.people().stream().skip(MOST).map(PastedPerson::fullName).forEach(left::add);
        PastedList list = new PastedList(asked, all.contact(), left);
        Set<Integer> surnameless = IntStream.range(0, asked.size())
                .filter(i -> asked.get(i).isSurnameless())
                .boxed()
                .collect(Collectors.toSet());
        return new Placing(text, list, seats, Seating.of(asked, seats), surnameless);
    }

    /// Everybody where somebody has chosen.
    ///
    /// @param seat the id of the seat for a place in the list; nobody's for whoever is left out
    public Placing choosing(IntFunction<String> seat, IntPredicate hasOneName) {
        List<String> ids = seats.stream().map(Seat::id).toList();
        List<Optional<Integer>> others = new ArrayList<>();
        Set<Integer> named = new HashSet<>();
        for (int i = 0; i < list.people().size(); i++) {
            int place = ids.indexOf(seat.apply(i));
            others.add(place < 0 ? Optional.empty() : Optional.of(place));
            if (hasOneName.test(i)) {
                named.add(i);
            }
        }
        return new Placing(text, list, seats, others, named);
    }

    /// What tells this text from another, but for line ends; the choices were made for it.
    public String mark() {
        return Integer.toHexString(text.replace("\r", "").strip().hashCode());
    }

    /// Whether two were given one seat.
    public boolean seatTwice() {
        List<Integer> taken = chosen.stream().flatMap(Optional::stream).toList();
        return Set.copyOf(taken).size() < taken.size();
    }

    /// A form with everybody in their seats. Whatever else is typed stays: of the contact all that is filled in, of a
    /// seat what the list does not tell, but how somebody else is reached who sat there before.
    public RegistrationForm into(RegistrationForm form) {
        return into(form, form);
    }

    /// The same of a form whose phones and mail addresses are shown in part.
    ///
    /// @param meant the form with all of them
    public RegistrationForm into(RegistrationForm form, RegistrationForm meant) {
        List<AttendeeForm> people = new ArrayList<>(form.attendees());
        for (int i = 0; i < chosen.size(); i++) {
            PastedPerson person = list.people().get(i);
            boolean surname = !surnameless.contains(i);
            chosen.get(i)
                    .map(seats::get)
                    .map(Seat::id)
                    .ifPresent(seat -> people.replaceAll(typed ->
                            typed.seat().equals(seat) ? seated(person, typed, own(seat, meant), surname) : typed));
        }
        return new RegistrationForm(
                form.organisation(),
                form.code(),
                form.submissionId(),
                list.contact().map(told -> contact(told, form.contact())).orElse(form.contact()),
                people,
                form.noticeRead());
    }

    /// A form in which a seat waits for somebody else: of whoever sat there stays the post, and the phone and mailbox
    /// that are the contact's.
    ///
    /// @param meant the form with all phones and mail addresses
    public static RegistrationForm vacated(RegistrationForm form, RegistrationForm meant, int place) {
        List<AttendeeForm> people = new ArrayList<>(form.attendees());
        if (place < people.size()) {
            AttendeeForm left = people.get(place);
            Map<PersonField<?>, String> fields = new HashMap<>(left.typed());
            fields.keySet().removeAll(PersonField.NAME);
            fields.keySet().removeAll(own(left.seat(), meant));
            fields.put(PersonField.CAPACITY, Capacity.HOLDER.id());
            people.set(place, new AttendeeForm(left.seat(), fields, Optional.of(""), false));
        }
        return new RegistrationForm(
                form.organisation(), form.code(), form.submissionId(), form.contact(), people, form.noticeRead());
    }

    private static ContactForm contact(PastedPerson told, ContactForm typed) {
        return new ContactForm(
                orElse(typed.name(), told.fullName()),
                orElse(typed.phone(), told.phone()),
                orElse(typed.email(), told.email()),
                typed.phoneForAll(),
                typed.emailForAll());
    }

    /// How whoever sits somewhere is reached, and the contact is not.
    private static Set<PersonField<?>> own(String seat, RegistrationForm form) {
        ContactForm contact = form.contact();
        Set<PersonField<?>> own = new HashSet<>();
        for (AttendeeForm person : form.attendees()) {
            if (person.seat().equals(seat) && !person.get(PersonField.PHONE).equals(contact.phone())) {
                own.add(PersonField.PHONE);
            }
            if (person.seat().equals(seat) && !person.get(PersonField.EMAIL).equals(contact.email())) {
                own.add(PersonField.EMAIL);
            }
        }
        return own;
    }

    private static AttendeeForm seated(
            PastedPerson person, AttendeeForm typed, Set<PersonField<?>> own, boolean surname) {
        Map<PersonField<?>, String> fields = new HashMap<>(typed.typed());
        if (isAnother(person, typed)) {
            fields.put(PersonField.CAPACITY, Capacity.HOLDER.id());
            fields.keySet().removeAll(own);
        }
        fields.keySet().removeAll(PersonField.NAME);
        put(fields, PersonField.POSITION, person.post());
        put(fields, PersonField.PHONE, person.phone());
        put(fields, PersonField.EMAIL, person.email());
        String title = person.name().prefix();
        put(fields, PersonField.PREFIX, title.equals(HONORIFIC) ? "" : title);
        put(fields, PersonField.FIRST_NAME, person.name().first());
        String last = person.isSurnameless() ? "" : person.name().last();
        put(fields, PersonField.LAST_NAME, surname ? last : PersonName.NO_SURNAME);
        AttendeeForm seated =
                new AttendeeForm(typed.seat(), fields, typed.fullName().map(_ -> ""), false);
        return typed.fullName().isPresent() ? seated.inOneBox() : seated;
    }

    /// Whether somebody else is typed there.
    private static boolean isAnother(PastedPerson person, AttendeeForm typed) {
        FullName there = typed.get(PersonField.FIRST_NAME).isBlank()
                ? FullName.split(typed.fullName().orElse(""))
                : new FullName("", typed.get(PersonField.FIRST_NAME), typed.get(PersonField.LAST_NAME));
        return !there.first().isEmpty()
                && !(there.first().equals(person.name().first())
                        && there.last().equals(person.name().last()));
    }

    private static void put(Map<PersonField<?>, String> fields, PersonField<?> field, String told) {
        if (!told.isEmpty()) {
            fields.put(field, told);
        }
    }

    private static String orElse(String typed, String told) {
        return typed.isBlank() ? told : typed;
    }
}
