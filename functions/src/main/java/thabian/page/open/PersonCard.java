package thabian.page.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.domain.form.RegistrationForm.AttendeeForm;
import thabian.domain.form.RegistrationForm.ContactForm;
import thabian.domain.people.FieldType;
import thabian.domain.people.PersonField;
import thabian.domain.people.PersonField.Place;
import thabian.domain.people.PersonName;
import thabian.page.open.Field.Input;
import thabian.page.open.Field.Kind;
import thabian.words.PersonWords;
import thabian.words.UsualPosts;

/// One seat of the form, with the fields of whoever is to sit there.
///
/// @param name what its fields' names begin with, `attendees.0`
/// @param title the seat's
public record PersonCard(FormPage page, String name, String title, AttendeeForm typed) {
    /// What browsers are told of somebody who is not at the keyboard: nothing (WCAG 1.3.5 is about one's own). Told
    /// `off` they would forget on the way back what was typed.
    private static final String OTHERS = "";

    /// A field of which one option is chosen.
    public record Radios(Field field, List<Radio> options) {}

    /// One of a choice's options.
    public record Radio(String id, String value, String label, boolean chosen) {}

    /// Its id in the page.
    public String id() {
        return name.replace('.', '-');
    }

    /// What is wrong with its seat; empty where nothing is.
    public String seatFault() {
        return page.fault(name + ".seat");
    }

    /// The posts that are usual here, by the type of an organisation, for the script: `5=…|6=…`; empty
    /// where none depends on it, or whose post it is stands already.
    public String usualPosts() {
        return page.registering()
                ? UsualPosts.byType(typed.seat()).entrySet().stream()
                        .map(post -> post.getKey() + "=" + post.getValue())
                        .collect(Collectors.joining("|"))
                : "";
    }

    /// The tick that says that this person is as typed; empty where nothing is asked back that may be right.
    public Optional<FormPage.Tick> tick() {
        return page.tick(name, typed.insisted(), typed.mark());
    }

    /// The line that the parts of the name come from; empty where the name was typed in its parts, or is in one box.
    public String line() {
        return inParts() ? typed.fullName().orElse("") : "";
    }

    /// Whether the name is asked for in its parts.
    public boolean inParts() {
        return typed.fullName().isEmpty()
                || PersonField.NAME.stream().anyMatch(field -> !typed.get(field).isBlank());
    }

    /// Whether to ask if there is a surname at all.
    public boolean mayHaveNoSurname() {
        return surnameless()
                || (typed.get(PersonField.LAST_NAME).isBlank()
                        && !typed.get(PersonField.FIRST_NAME).isBlank());
    }

    /// Whether it was said that there is none.
    public boolean surnameless() {
        return typed.get(PersonField.LAST_NAME).equals(PersonName.NO_SURNAME);
    }

    /// The fields of the name: one box, or its parts.
    public List<Field> names() {
        return inParts()
                ? PersonField.NAME.stream().map(this::field).toList()
                : List.of(field("fullName", typed.fullName().orElse(""), new Input(Kind.NAME, OTHERS, false, true)));
    }

    /// The other fields in which everybody types something.
    public List<Field> boxes() {
        return typed(false);
    }

    /// The fields in which few type something, folded away: what may stay empty, and how the person is reached, where
    /// that is not as the contact is.
    public List<Field> seldom() {
        return typed(true);
    }

    private List<Field> typed(boolean seldom) {
        return PersonField.BESIDE_THE_NAME.stream()
                .filter(field -> !(field.type() instanceof FieldType.OneOf))
                .filter(field -> isSeldom(field) == seldom)
                .map(this::field)
                .toList();
    }

    private boolean isSeldom(PersonField<?> field) {
        return !field.required() || (field.place() == Place.REACH && !isMissing(field));
    }

    /// Whether something is to be typed there: nothing stands for an address.
    private boolean isMissing(PersonField<?> field) {
        boolean asked = page.changing() && !page.lent();
        return typed.get(field).isBlank()
                && (asked || !page.fault(name + "." + field.key()).isEmpty());
    }

    /// Whether what is seldom filled in is shown: it is filled in otherwise than for most, or something is wrong there.
    /// In a change what stands there is told instead.
    public boolean open() {
        boolean faulty = seldom().stream().anyMatch(Field::faulty)
                || choices().stream().anyMatch(choice -> choice.field().faulty());
        return faulty || typed.isContact();
    }

    /// What is filled in otherwise than for most, told where it is folded away.
    public List<String> told() {
        Stream<String> own = seldom().stream().filter(this::isOwn).map(Field::value);
        Stream<String> chosen = choices().stream()
                .flatMap(choice -> choice.options().stream().skip(1))
                .filter(Radio::chosen)
                .map(Radio::label);
        return Stream.concat(own, chosen).toList();
    }

    /// Whether it tells something that the contact's does not.
    private boolean isOwn(Field field) {
        ContactForm contact = page.entry().form().contact();
        boolean contacts = !page.registering()
                && (field.value().equals(contact.phone()) || field.value().equals(contact.email()));
        return !field.value().isBlank() && !contacts;
    }

    /// The fields of which an option is chosen.
    public List<Radios> choices() {
        List<Radios> choices = new ArrayList<>();
        for (PersonField<?> field : PersonField.BESIDE_THE_NAME) {
            if (field.type() instanceof FieldType.OneOf<?> choice) {
                choices.add(new Radios(field(field), options(field, choice.ids())));
            }
        }
        return choices;
    }

    /// The first has the id of the field, to which its fault leads.
    private List<Radio> options(PersonField<?> field, List<String> values) {
        String id = id() + "-" + field.key();
        return values.stream()
                .map(value -> new Radio(
                        value.equals(values.getFirst()) ? id : id + "-" + value,
                        value,
                        PersonWords.option(field, value),
                        value.equals(typed.get(field))))
                .toList();
    }

    private Field field(PersonField<?> field) {
        Input input = new Input(Kind.of(field.type()), OTHERS, !field.required(), field.place() == Place.REACH);
        boolean none = field.equals(PersonField.LAST_NAME) && surnameless();
        return field(field.key(), none ? "" : typed.get(field), input);
    }

    private Field field(String key, String value, Input input) {
        String of = name + "." + key;
        return new Field(of, PersonWords.label(key), PersonWords.hint(key), value, page.fault(of), input);
    }
}
