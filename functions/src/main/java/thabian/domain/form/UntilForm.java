package thabian.domain.form;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thabian.domain.call.Seminar;
import thabian.domain.text.Text;
import thabian.domain.text.Thailand;

/// The end of a late exception as an officer chooses or types it, in Thailand's time and the Buddhist Era.
///
/// @param choice `today`, `tomorrow`, `week`: until the end of that day; anything else: what is typed
/// @param month its number
/// @param year of the Buddhist Era, `2564`
/// @param time the last minute, `16.30`; left empty, the last of the day
public record UntilForm(String choice, String day, String month, String year, String time) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[.:]([0-9]{2})");

    /// What a form comes to.
    public sealed interface Until {
        /// The exclusive end: a minute after the last.
        record At(Instant end) implements Until {}

        /// No day or no time is named so.
        record Unreadable() implements Until {}

        /// It is over already.
        record Over() implements Until {}

        /// Everyone may register as long as that.
        record Needless() implements Until {}

        /// Personal data will have left by then.
        record TooLate() implements Until {}
    }

    /// Reads it at an instant.
    public Until read(Seminar seminar, Instant now) {
        try {
            Instant end = end(now.atZone(Thailand.ZONE).toLocalDate());
            if (!end.isAfter(now)) {
                return new Until.Over();
            }
            if (!end.isAfter(seminar.window().closes())) {
                return new Until.Needless();
            }
            return end.isAfter(seminar.purgeDate()) ? new Until.TooLate() : new Until.At(end);
        } catch (DateTimeException noSuchDay) {
            return new Until.Unreadable();
        }
    }

    private Instant end(LocalDate today) {
        return switch (choice) {
            case "today" -> endOf(today);
            case "tomorrow" -> endOf(today.plusDays(1));
            case "week" -> endOf(today.plusWeeks(1));
            default -> {
                LocalDate date = LocalDate.of(number(year) - Thailand.BUDDHIST_ERA, number(month), number(day));
                yield Text.fold(time).isEmpty()
                        ? endOf(date)
                        : date.atTime(clock()).atZone(Thailand.ZONE).toInstant().plus(Duration.ofMinutes(1));
            }
        };
    }

    private static Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(Thailand.ZONE).toInstant();
    }

    private LocalTime clock() {
        Matcher typed = TIME.matcher(Text.arabicDigits(Text.fold(time)));
        if (!typed.matches()) {
            throw new DateTimeException("not a time of day");
        }
        return LocalTime.of(Integer.parseInt(typed.group(1)), Integer.parseInt(typed.group(2)));
    }

    private static int number(String typed) {
        String digits = Text.arabicDigits(Text.fold(typed));
        if (!NUMBER.matcher(digits).matches()) {
            throw new DateTimeException("not a number");
        }
        return Integer.parseInt(digits);
    }
}
