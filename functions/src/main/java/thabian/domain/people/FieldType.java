package thabian.domain.people;

import java.util.List;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Kebab;
import thabian.domain.text.Parsed;
import thabian.domain.text.PhoneNumber;
import thabian.domain.text.Text;

/// What can stand in a field, and how it is read and written.
///
/// @param <T> what it is past the edge
public sealed interface FieldType<T> {
    /// The class of what stands there.
    Class<T> of();

    /// Reads what somebody typed.
    Parsed<T> parse(String typed);

    /// Reads what somebody typed and, asked back, insists on.
    default Parsed<T> insisted(String typed, Insistence whose) {
        return parse(typed);
    }

    /// A value as programs are answered.
    String stored(T value);

    /// A value as people type it: [#parse] reads it again.
    default String written(T value) {
        return stored(value);
    }

    /// What was typed or stands there, as those see it who may not be told how people are reached.
    default String masked(String text) {
        return text;
    }

    /// Text that is nothing but itself.
    sealed interface Plain extends FieldType<String> {
        @Override
        default Class<String> of() {
            return String.class;
        }

        @Override
        default String stored(String value) {
            return value;
        }
    }

    /// One line of what may stand in official mail, as [OfficialText] has it.
    ///
    /// @param limit the longest that is taken, in characters
    record Line(int limit) implements Plain {
        @Override
        public Parsed<String> parse(String typed) {
            return Text.filledLine(typed, limit).then(OfficialText::check);
        }

        @Override
        public Parsed<String> insisted(String typed, Insistence whose) {
            return Text.filledLine(typed, limit).then(line -> OfficialText.insisted(line, whose));
        }
    }

    /// What stands before a name, as [PersonName] reads it.
    record Prefix() implements Plain {
        @Override
        public Parsed<String> parse(String typed) {
            return PersonName.prefix(typed);
        }

        @Override
        public Parsed<String> insisted(String typed, Insistence whose) {
            return PersonName.prefix(typed, whose);
        }
    }

    /// A given name, as [PersonName] reads it.
    record Name() implements Plain {
        @Override
        public Parsed<String> parse(String typed) {
            return PersonName.name(typed);
        }

        @Override
        public Parsed<String> insisted(String typed, Insistence whose) {
            return PersonName.insisted(typed, whose);
        }
    }

    /// A family name, or the mark of those who have none, as [PersonName] reads it.
    record Surname() implements Plain {
        @Override
        public Parsed<String> parse(String typed) {
            return PersonName.surname(typed);
        }

        @Override
        public Parsed<String> insisted(String typed, Insistence whose) {
            return PersonName.insisted(typed, whose);
        }
    }

    /// A telephone number.
    record Phone() implements FieldType<PhoneNumber> {
        @Override
        public Class<PhoneNumber> of() {
            return PhoneNumber.class;
        }

        @Override
        public Parsed<PhoneNumber> parse(String typed) {
            return PhoneNumber.parse(typed);
        }

        @Override
        public String stored(PhoneNumber value) {
            return value.stored();
        }

        @Override
        public String written(PhoneNumber value) {
            return value.written();
        }

        @Override
        public String masked(String text) {
            return Mask.phone(text);
        }
    }

    /// A mail address.
    record Email() implements FieldType<EmailAddress> {
        @Override
        public Class<EmailAddress> of() {
            return EmailAddress.class;
        }

        @Override
        public Parsed<EmailAddress> parse(String typed) {
            return EmailAddress.parse(typed);
        }

        @Override
        public String stored(EmailAddress value) {
            return value.value();
        }

        @Override
        public String masked(String text) {
            return Mask.email(text);
        }
    }

    /// One of several, by its [Kebab] name.
    ///
    /// @param options in the order in which a form offers them
    /// @param unknown what is wrong with a name that none of them has
    record OneOf<E extends Enum<E>>(List<E> options, FaultCode unknown) implements FieldType<E> {
        public OneOf {
            options = List.copyOf(options);
        }

        /// The names of the options.
        public List<String> ids() {
            return options.stream().map(this::stored).toList();
        }

        @Override
        public Class<E> of() {
            return options.getFirst().getDeclaringClass();
        }

        @Override
        public Parsed<E> parse(String typed) {
            for (E option : options) {
                if (stored(option).equals(typed)) {
                    return new Parsed.Value<>(option);
                }
            }
            return new Parsed.Wrong<>(typed.isBlank() ? FaultCode.REQUIRED : unknown);
        }

        @Override
        public String stored(E value) {
            return Kebab.of(value);
        }
    }
}
