package thabian.words;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.domain.people.Attendee;
import thabian.domain.people.Capacity;
import thabian.domain.people.FieldType;
import thabian.domain.people.PersonField;
import thabian.domain.people.PersonField.Place;
import thabian.domain.standing.Altered;
import thabian.domain.text.Kebab;

/// What people read about a person's fields, and of what stands in them.
public final class PersonWords {
    private static final Words WORDS = Words.of("person");

    private PersonWords() {}

    /// What became of a seat on a roster: `เปลี่ยนตัว`.
    public static String altered(Altered.How how) {
        return WORDS.get("altered." + Kebab.of(how));
    }

    /// Who sat there before, as far as it tells anything: of the same person all that may be other now.
    public static String before(Altered row) {
        return row.before()
                .map(person -> row.how() == Altered.How.CORRECTED
                        ? Stream.concat(
                                        Stream.of(person.name().full(), post(person)),
                                        PersonField.BESIDE_NAME_AND_POST.stream()
                                                .map(field -> text(person, field)))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" · "))
                        : person.name().full())
                .orElse("");
    }

    /// The name of a field by its key, `position`; that of the whole name too. The key itself where there is none.
    public static String label(String key) {
        return WORDS.find(key).orElse(key);
    }

    /// How to fill in a field; empty where its name says it all.
    public static String hint(String key) {
        return WORDS.find(key + ".hint").orElse("");
    }

    /// An option of a choice, as people read it.
    public static String option(PersonField<?> field, String id) {
        return WORDS.get("option." + field.key() + "." + id);
    }

    /// What stands in a field, as people read it; an empty text where it was left so.
    public static String text(Attendee attendee, PersonField<?> field) {
        String written = attendee.written(field);
        return field.type() instanceof FieldType.OneOf && !written.isEmpty() ? option(field, written) : written;
    }

    /// What somebody is: the post, and in what capacity where it is not their own, `ปลัด อบต. (รักษาราชการแทน)`.
    public static String post(Attendee attendee) {
        return attendee.capacity() == Capacity.HOLDER
                ? attendee.position()
                : WORDS.get("post", attendee.position(), text(attendee, PersonField.CAPACITY));
    }

    /// What else is said wherever somebody is named: a line for each field that is filled in.
    public static List<String> everywhere(Attendee attendee) {
        return lines(attendee, PersonField.ALL, Set.of(Place.EVERYWHERE));
    }

    /// What else is said where somebody's phone and mail are shown: a line for each field that is filled in.
    public static List<String> onPages(Attendee attendee) {
        return lines(attendee, PersonField.ALL, Set.of(Place.EVERYWHERE, Place.PAGES));
    }

    static List<String> lines(Attendee attendee, List<PersonField<?>> fields, Set<Place> places) {
        return fields.stream()
                .filter(field ->
                        places.contains(field.place()) && attendee.find(field).isPresent())
                .map(field -> WORDS.get("line", label(field.key()), text(attendee, field)))
                .toList();
    }
}
