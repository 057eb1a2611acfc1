package thabian.domain.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/// A day as somebody writes it: a program as ISO 8601 has it, a person in the Buddhist Era. A year of the wrong era is
/// asked back, never converted on a guess.
public sealed interface TypedDay {
    /// The day meant; its year must be near `now`.
    Parsed<LocalDate> read(Instant now);

    /// A day of the common era, `2021-03-24`.
    record Iso(String text) implements TypedDay {
        @Override
        public Parsed<LocalDate> read(Instant now) {
            if (text.isBlank()) {
                return new Parsed.Wrong<>(FaultCode.REQUIRED);
            }
            try {
                return Years.common(LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE), now);
            } catch (DateTimeException noDate) {
                return new Parsed.Wrong<>(FaultCode.DATE_FORMAT);
            }
        }
    }

    /// A day in three fields, Thai digits and all: `24`, `3`, `2564`.
    ///
    /// @param month its number, 1 to 12
    /// @param year of the Buddhist Era
    record Thai(String day, String month, String year) implements TypedDay {
        private static final Pattern SHORT = Pattern.compile("[0-9]{1,2}");
        private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

        /// Nothing typed.
        public static final Thai EMPTY = new Thai("", "", "");

        /// A day as a person would have typed it.
        public static Thai of(LocalDate date) {
            return new Thai(
                    String.valueOf(date.getDayOfMonth()),
                    String.valueOf(date.getMonthValue()),
                    String.valueOf(date.getYear() + Thailand.BUDDHIST_ERA));
        }

        /// Whether day and month are empty; a year may stand there chosen beforehand.
        public boolean blank() {
            return Text.fold(day).isEmpty() && Text.fold(month).isEmpty();
        }

        @Override
        public Parsed<LocalDate> read(Instant now) {
            if (blank()) {
                return new Parsed.Wrong<>(FaultCode.REQUIRED);
            }
            String ofMonth = Text.arabicDigits(Text.fold(day));
            String ofYear = Text.arabicDigits(Text.fold(month));
            String era = Text.arabicDigits(Text.fold(year));
            if (!SHORT.matcher(ofMonth).matches()
                    || !SHORT.matcher(ofYear).matches()
                    || !YEAR.matcher(era).matches()) {
                return new Parsed.Wrong<>(FaultCode.DAY_UNKNOWN);
            }
            try {
                return Years.buddhist(Integer.parseInt(era), Integer.parseInt(ofYear), Integer.parseInt(ofMonth), now);
            } catch (DateTimeException noDay) {
                return new Parsed.Wrong<>(FaultCode.DAY_UNKNOWN);
            }
        }
    }
}
