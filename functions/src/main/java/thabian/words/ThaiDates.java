package thabian.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import thabian.domain.text.Thailand;

/// Dates and times in Thailand, as offices write them (Buddhist Era, Bangkok time, `09.00 น.`) and as programs do. The
/// words stand in the bundle, since the JDK's locale data costs a cold start more than a request; tests hold them
/// against it.
public final class ThaiDates {
    /// The zone that all of Thailand lives in.
    public static final ZoneId BANGKOK = Thailand.ZONE;

    private static final Words WORDS = Words.of("dates");

    private ThaiDates() {}

    /// `มีนาคม`, by its number.
    public static String month(int month) {
        return WORDS.get("month." + month);
    }

    /// `19 มีนาคม 2564`.
    public static String day(LocalDate date) {
        return date.getDayOfMonth() + " " + month(date.getMonthValue()) + " "
                + (date.getYear() + Thailand.BUDDHIST_ERA);
    }

    /// `วันศุกร์ที่ 19 มีนาคม 2564`.
    public static String weekday(LocalDate date) {
        return WORDS.get("weekday." + date.getDayOfWeek().getValue()) + WORDS.get("weekday.of") + " " + day(date);
    }

    /// `09.00 น.`.
    public static String time(Instant instant) {
        return clock(at(instant)) + " " + WORDS.get("clock");
    }

    /// `8 มีนาคม 2564 เวลา 09.00 น.`.
    public static String moment(Instant instant) {
        return WORDS.get("moment", day(at(instant).toLocalDate()), time(instant));
    }

    /// `วันพุธที่ 24 มีนาคม 2564 เวลา 09.00–12.00 น.`, or both days where it ends on another.
    public static String span(Instant starts, Instant ends) {
        if (!at(starts).toLocalDate().equals(at(ends).toLocalDate())) {
            return WORDS.get("until", weekdayMoment(starts), weekdayMoment(ends));
        }
        return WORDS.get("moment", weekday(at(starts).toLocalDate()), clock(at(starts)) + "–" + time(ends));
    }

    /// Until when people may do something that ends at an instant, exclusive:
    /// `ภายในวันศุกร์ที่ 19 มีนาคม 2564 ก่อนเวลา 16.30 น.`, and at midnight by the last minute,
    /// `ภายในวันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.`. So is a minute that is cut short named: it still counts.
    public static String deadline(Instant closes) {
        ZonedDateTime end = at(closes);
        boolean inTheDay = end.equals(end.truncatedTo(ChronoUnit.MINUTES)) && !isMidnight(end);
        return WORDS.get(
                "deadline", inTheDay ? WORDS.get("before", weekday(end.toLocalDate()), time(closes)) : closing(closes));
    }

    /// When something ended, or will: `วันศุกร์ที่ 19 มีนาคม 2564 เวลา 16.30 น.`. Midnight belongs to the day that
    /// ended, `วันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.`.
    public static String closing(Instant closes) {
        return weekdayMoment(isMidnight(at(closes)) ? closes.minusMillis(1) : closes);
    }

    private static String weekdayMoment(Instant instant) {
        return WORDS.get("moment", weekday(at(instant).toLocalDate()), time(instant));
    }

    private static boolean isMidnight(ZonedDateTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.DAYS));
    }

    private static ZonedDateTime at(Instant instant) {
        return instant.atZone(BANGKOK);
    }

    private static String clock(ZonedDateTime time) {
        return pad(time.getHour()) + "." + pad(time.getMinute());
    }

    private static String pad(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
