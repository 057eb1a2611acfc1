package thabian.domain.people;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.Spelling;
import thabian.domain.text.Text;

/// A person's name as Thai offices write it.
///
/// @param prefix title or rank before the name, `นาย`, `ว่าที่ร้อยตรี`
/// @param first given name
/// @param last family name, `ณ ท่าทดสอบ`; [#NO_SURNAME] of those who have none
public record PersonName(String prefix, String first, String last) {
    /// What stands for the surname of those whose identity card has none, as registers write it.
    public static final String NO_SURNAME = "-";

    /// The longest part of a name that is taken, in characters.
    static final int LIMIT = 100;

    private static final Predicate<String> PREFIX =
            Pattern.compile("[ .()\\-]*\\p{L}[\\p{L}\\p{M} .()\\-]*").asMatchPredicate();

    private static final Pattern TOUCHING = Pattern.compile(
            "นาย|นาง|นางสาว|เด็กชาย|เด็กหญิง|พระ[^ ]*|สามเณรี?|แม่ชี|หลวง(?:พ่อ|ปู่|พี่|ตา)|เจ้าอธิการ|ภิกษุณี|.*[ก-ฮ]\\.");

    /// The longest title that nobody knows, in characters.
    private static final int RARE = 40;

    /// Reads a prefix, a known rank as it is written out; digits and marks that no title has are asked back,
    /// and a title that nobody knows.
    public static Parsed<String> prefix(String raw) {
        return part(raw, PREFIX)
                .then(value -> Titles.known(value)
                        .<Parsed<String>>map(Parsed.Value::new)
                        .orElseGet(() -> LoneTitles.has(value)
                                ? new Parsed.Value<>(value)
                                : OfficialText.name(value).then(_ -> new Parsed.Wrong<>(FaultCode.UNUSUAL))));
    }

    /// Reads a prefix that somebody insists on: a rare one is short.
    static Parsed<String> prefix(String raw, Insistence whose) {
        return part(raw, PREFIX)
                .then(value -> OfficialText.insisted(value, whose))
                .then(value -> value.length() > RARE
                        ? new Parsed.Wrong<>(FaultCode.UNUSUAL)
                        : new Parsed.Value<>(Titles.canonical(value)));
    }

    /// Reads a given or family name; brackets, digits and marks out of place are asked back, and what reads
    /// like no name.
    public static Parsed<String> name(String raw) {
        return part(raw, Spelling::isName).then(OfficialText::name);
    }

    /// Reads a given or family name that somebody insists on: it may be a word for nothing, or nothing but a dash.
    static Parsed<String> insisted(String raw, Insistence whose) {
        return part(raw, name -> name.equals(NO_SURNAME) || Spelling.isName(name))
                .then(name -> OfficialText.insisted(name, whose));
    }

    /// What is wrong with it as a whole, though each part of it is right.
    ///
    /// @param insisted whether somebody insists on it
    public Optional<FaultCode> astray(boolean insisted) {
        String line = Titles.known(prefix).isPresent() ? first + " " + last : full();
        return OfficialText.together(line, insisted);
    }

    /// Reads a family name as [#name] does, and [#NO_SURNAME].
    static Parsed<String> surname(String raw) {
        return Text.fold(raw).equals(NO_SURNAME) ? new Parsed.Value<>(NO_SURNAME) : name(raw);
    }

    private static Parsed<String> part(String raw, Predicate<String> form) {
        return Text.filledLine(raw, LIMIT)
                .then(value ->
                        form.test(value) ? new Parsed.Value<>(value) : new Parsed.Wrong<>(FaultCode.NAME_DOUBTFUL));
    }

    /// Its parts, each in its field.
    public Map<PersonField<String>, String> parts() {
        return Map.of(PersonField.PREFIX, prefix, PersonField.FIRST_NAME, first, PersonField.LAST_NAME, last);
    }

    /// Whether both name the same person: given and family name agree, whatever the title.
    public boolean samePerson(PersonName other) {
        return key().equals(other.key());
    }

    /// What is equal where two names are one person's.
    public String key() {
        return (first + " " + last).toLowerCase(Locale.ROOT);
    }

    /// The whole name. A plain title, one of the ordained and an abbreviation touch the given name, a rank
    /// stands apart: `นายสมพงษ์ ใจทดสอบ`, `ม.ล.ชนากานต์ สมมุติกุล`, `ว่าที่ร้อยตรี ธนากร กล้าทดสอบ`.
    public String full() {
        return prefix
                + (TOUCHING.matcher(prefix).matches() ? "" : " ")
                + first
                + (last.equals(NO_SURNAME) ? "" : " " + last);
    }
}
