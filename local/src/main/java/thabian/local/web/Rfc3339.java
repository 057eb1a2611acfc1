package thabian.local.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import thabian.words.ThaiDates;

/// Instants for programs: RFC 3339 in Bangkok's offset, `2021-03-08T09:00:00+07:00`.
public final class Rfc3339 {
    private Rfc3339() {}

    /// The instant, written so.
    public static String of(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ThaiDates.BANGKOK));
    }
}
