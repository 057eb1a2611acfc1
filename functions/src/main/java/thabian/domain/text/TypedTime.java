package thabian.domain.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An instant as somebody writes it: a program as RFC 3339 has it, a person as a day and a time in Thailand.
public sealed interface TypedTime {
    /// The instant meant; its year must be near `now`.
    Parsed<Instant> moment(Instant now);

    /// Whether nothing was typed.
    boolean blank();

    /// The end meant, exclusive: people write the last day, and may leave its time empty.
    Parsed<Instant> deadline(Instant now);

    /// An instant with its offset, `2021-03-24T09:00:00+07:00`; to the millisecond.
    record Rfc3339(String text) implements TypedTime {
        public Rfc3339 {
            text = text.strip();
        }

        @Override
        public boolean blank() {
            return text.isBlank();
        }

        @Override
        public Parsed<Instant> moment(Instant now) {
            if (blank()) {
                return new Parsed.Wrong<>(FaultCode.REQUIRED);
            }
            try {
                Instant instant = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                        .toInstant()
                        .truncatedTo(ChronoUnit.MILLIS);
                LocalDate date = instant.atZone(Thailand.ZONE).toLocalDate();
                return Years.common(date, now).then(_ -> new Parsed.Value<>(instant));
            } catch (DateTimeException noTime) {
                return new Parsed.Wrong<>(FaultCode.TIME_FORMAT);
            }
        }

        @Override
        public Parsed<Instant> deadline(Instant now) {
            return moment(now);
        }
    }

    /// A day and a time, `09.00`.
    record Thai(TypedDay.Thai day, String time) implements TypedTime {
        private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2})[.:]([0-9]{2})(?: ?น\\.?)?");
        private static final int MINUTES = 24 * 60;

        /// Nothing typed.
        public static final Thai EMPTY = new Thai(TypedDay.Thai.EMPTY, "");

        /// An instant as a person would have typed it.
        public static Thai of(Instant instant) {
            ZonedDateTime at = instant.atZone(Thailand.ZONE);
            return new Thai(
                    TypedDay.Thai.of(at.toLocalDate()),
                    DateTimeFormatter.ofPattern("HH.mm").format(at));
        }

        /// An exclusive end as a person would have typed it: midnight is the day before, without a time.
        public static Thai ofDeadline(Instant instant) {
            ZonedDateTime at = instant.atZone(Thailand.ZONE);
            return at.equals(at.truncatedTo(ChronoUnit.DAYS))
                    ? new Thai(TypedDay.Thai.of(at.toLocalDate().minusDays(1)), "")
                    : of(instant);
        }

        @Override
        public boolean blank() {
            return day.blank() && clock().isEmpty();
        }

        @Override
        public Parsed<Instant> moment(Instant now) {
            return at(clock(), now);
        }

        /// The last minute of a day and the end of it are the same to people.
        @Override
        public Parsed<Instant> deadline(Instant now) {
            boolean wholeDay = clock().isEmpty() || clock().matches("(?:23[.:]59|24[.:]00)(?: ?น\\.?)?");
            return wholeDay ? day.read(now).then(date -> new Parsed.Value<>(instant(date, MINUTES))) : at(clock(), now);
        }

        private String clock() {
            return Text.arabicDigits(Text.fold(time));
        }

        private Parsed<Instant> at(String clock, Instant now) {
            return day.read(now).then(date -> {
                Matcher matcher = CLOCK.matcher(clock);
                if (!matcher.matches()) {
                    return new Parsed.Wrong<>(FaultCode.CLOCK_FORMAT);
                }
                int hour = Integer.parseInt(matcher.group(1));
                int minute = Integer.parseInt(matcher.group(2));
                return hour > 23 || minute > 59
                        ? new Parsed.Wrong<>(FaultCode.CLOCK_FORMAT)
                        : new Parsed.Value<>(instant(date, hour * 60 + minute));
            });
        }

        private static Instant instant(LocalDate date, int minute) {
            return date.atStartOfDay(Thailand.ZONE).plusMinutes(minute).toInstant();
        }
    }
}
