package thabian.domain.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import thabian.domain.people.FieldType.Email;
import thabian.domain.people.FieldType.Line;
import thabian.domain.people.FieldType.Name;
import thabian.domain.people.FieldType.OneOf;
import thabian.domain.people.FieldType.Phone;
import thabian.domain.people.FieldType.Prefix;
import thabian.domain.people.FieldType.Surname;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.FaultCode;
import thabian.domain.text.PhoneNumber;

/// One thing that is asked of everybody who attends. The table below is what forms, JSON, items, columns, letters and
/// pages are made from: a row more is a field more.
///
/// @param key its name in requests, answers, items and history, and that of its words
/// @param place where it is shown
/// @param required whether a form must fill it in
/// @param width about how many characters stand in it, for columns
public record PersonField<T>(String key, FieldType<T> type, Place place, boolean required, int width) {

    /// Where a field is shown, and so who sees it.
    public enum Place {
        /// In the line of the name, wherever somebody is named.
        NAME,
        /// In the line of the post beneath it.
        POST,
        /// Where somebody can be reached: on pages of those who hold a registration's link, and the office's; in no
        /// letter and no picture. Left empty, it may be the contact's.
        REACH,
        /// In a line of its own wherever somebody is named, letters and pictures too.
        EVERYWHERE,
        /// In a line of its own on the pages that show the reach, and only there.
        PAGES
    }

    public static final PersonField<Capacity> CAPACITY =
            required("capacity", new OneOf<>(Capacity.ALL, FaultCode.CAPACITY_UNKNOWN), Place.POST, 18);
    public static final PersonField<String> PREFIX = required("prefix", new Prefix(), Place.NAME, 14);
    public static final PersonField<String> FIRST_NAME = required("firstName", new Name(), Place.NAME, 18);
    public static final PersonField<String> LAST_NAME = required("lastName", new Surname(), Place.NAME, 20);
    public static final PersonField<String> POSITION = required("position", new Line(200), Place.POST, 34);
    public static final PersonField<PhoneNumber> PHONE = optional("phone", new Phone(), Place.REACH, 22);
    public static final PersonField<EmailAddress> EMAIL = required("email", new Email(), Place.REACH, 30);

    /// Every field, in the order in which they are asked, checked, stored and answered.
    public static final List<PersonField<?>> ALL =
            List.of(CAPACITY, PREFIX, FIRST_NAME, LAST_NAME, POSITION, PHONE, EMAIL);

    /// The fields of the name, which may be typed as one, and are shown and compared as one.
    public static final List<PersonField<?>> NAME =
            ALL.stream().filter(field -> field.place == Place.NAME).toList();

    /// Every other field.
    public static final List<PersonField<?>> BESIDE_THE_NAME =
            ALL.stream().filter(field -> field.place != Place.NAME).toList();

    /// The fields that are shown by themselves, in neither the line of the name nor that of the post.
    public static final List<PersonField<?>> BESIDE_NAME_AND_POST =
            BESIDE_THE_NAME.stream().filter(field -> field.place != Place.POST).toList();

    private static <T> PersonField<T> required(String key, FieldType<T> type, Place place, int width) {
        return new PersonField<>(key, type, place, true, width);
    }

    private static <T> PersonField<T> optional(String key, FieldType<T> type, Place place, int width) {
        return new PersonField<>(key, type, place, false, width);
    }

    /// Whether a value is of the kind that stands in it.
    boolean takes(Object value) {
        return type.of().isInstance(value);
    }

    /// Whether both have one key: then they are one field.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonField<?> field && key.equals(field.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
