package thabian.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import thabian.words.ThaiDates;

/// Instants as the API writes them: RFC 3339 in Bangkok's offset, `2021-03-20T00:00:00+07:00`.
final class Times {
    private Times() {}

    static String of(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(ThaiDates.BANGKOK).toOffsetDateTime());
    }
}
