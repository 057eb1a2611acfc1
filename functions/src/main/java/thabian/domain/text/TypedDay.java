package thabian.domain.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        private static final Pattern LINE =
                Pattern.compile("([0-9]{1,2})\\s*[-/.]?\\s*([0-9]+|[^-/0-9]+?)\\s*[-/.]?\\s*([0-9]{4})");
        private static final Locale THAI = Locale.of("th");

        /// Nothing typed.
        public static final Thai EMPTY = new Thai("", "", "");

        /// A day as a person would have typed it.
        public static Thai of(LocalDate date) {
            return new Thai(
                    String.valueOf(date.getDayOfMonth()),
                    String.valueOf(date.getMonthValue()),
                    String.valueOf(date.getYear() + Thailand.BUDDHIST_ERA));
        }

        /// A day in one line, `8/3/2564` or `8 มี.ค. 2564`; what is no such line is no day, and is told as one.
        public static Thai line(String typed) {
            String text = Text.arabicDigits(Text.fold(typed));
            Matcher found = LINE.matcher(text);
            return found.matches()
                    ? new Thai(found.group(1), month(found.group(2)), found.group(3))
                    : new Thai(text, "", "");
        }

        private static String month(String typed) {
            return Stream.of(Month.values())
                    .filter(month -> Stream.of(TextStyle.FULL, TextStyle.SHORT)
                            .anyMatch(style ->
                                    bare(month.getDisplayName(style, THAI)).equals(bare(typed))))
                    .map(month -> String.valueOf(month.getValue()))
                    .findFirst()
                    .orElse(typed);
        }

        private static String bare(String month) {
            return Text.fold(month).replace(".", "").replace(" ", "");
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
