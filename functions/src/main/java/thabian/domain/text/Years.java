package thabian.domain.text;

import java.time.Instant;
import java.time.LocalDate;

/// The years that a date of a seminar may lie in, and the era that one is of. No year is of both: 2021 and 2564 are far
/// apart, so that a year of the other era is told and never becomes 3104 or 1478.
final class Years {
    /// The first year that is taken, 2560 of the Buddhist Era.
    private static final int FIRST = 2017;

    /// How many years from now on are taken.
    private static final int AHEAD = 5;

    /// No seminar of ours is so late in the common era, nor so early in the Buddhist one.
    private static final int BETWEEN_ERAS = 2400;

    private Years() {}

    /// Takes a date of the common era.
    static Parsed<LocalDate> common(LocalDate date, Instant now) {
        return date.getYear() > BETWEEN_ERAS ? new Parsed.Wrong<>(FaultCode.YEAR_BUDDHIST) : near(date, now);
    }

    /// Takes a date of the Buddhist Era.
    ///
    /// @throws java.time.DateTimeException where the calendar has no such day
    static Parsed<LocalDate> buddhist(int year, int month, int day, Instant now) {
        return year <= BETWEEN_ERAS
                ? new Parsed.Wrong<>(FaultCode.YEAR_COMMON)
                : near(LocalDate.of(year - Thailand.BUDDHIST_ERA, month, day), now);
    }

    private static Parsed<LocalDate> near(LocalDate date, Instant now) {
        int last = now.atZone(Thailand.ZONE).getYear() + AHEAD;
        return date.getYear() < FIRST || date.getYear() > last
                ? new Parsed.Wrong<>(FaultCode.YEAR_FAR)
                : new Parsed.Value<>(date);
    }
}
