package thabian.domain.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import thabian.domain.call.Letter;
import thabian.domain.text.Check;
import thabian.domain.text.Text;
import thabian.domain.text.TypedDay;

/// An inviting letter as somebody typed it.
public record LetterForm(String number, TypedDay date, String office) {
    private static final int LIMIT = 200;

    /// Nothing typed.
    public static final LetterForm EMPTY = new LetterForm("", TypedDay.Thai.EMPTY, "");

    /// A letter as a person would have typed it.
    public static LetterForm of(Letter letter) {
        return new LetterForm(letter.number(), TypedDay.Thai.of(letter.date()), letter.office());
    }

    static LetterForm read(FieldReader fields) {
        return new LetterForm(fields.text("number"), fields.day("date"), fields.text("office"));
    }

    void write(FieldWriter fields) {
        fields.text("number", number);
        fields.text("office", office);
        fields.day("date", date);
    }

    /// This letter without its date.
    LetterForm undated() {
        return new LetterForm(number, TypedDay.Thai.EMPTY, office);
    }

    /// Whether nothing was typed.
    boolean blank() {
        boolean undated = switch (date) {
            case TypedDay.Iso(String text) -> text.isBlank();
            case TypedDay.Thai day -> day.blank();
        };
        return undated && Text.fold(number).isEmpty() && Text.fold(office).isEmpty();
    }

    Optional<Letter> check(String at, Check check, Instant now) {
        Optional<String> printed = check.line(at + "/number", number, LIMIT);
        Optional<LocalDate> day = check.take(at + "/date", date, typed -> typed.read(now));
        Optional<String> sender = check.line(at + "/office", office, LIMIT);
        return printed.isPresent() && day.isPresent() && sender.isPresent()
                ? Optional.of(new Letter(printed.get(), day.get(), sender.get()))
                : Optional.empty();
    }
}
