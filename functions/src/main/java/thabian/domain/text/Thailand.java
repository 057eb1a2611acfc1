package thabian.domain.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// What every date in Thailand goes by.
public final class Thailand {
    /// The zone that all of it lives in.
    public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    /// How far the Buddhist Era (พ.ศ.) is ahead of the common one.
    public static final int BUDDHIST_ERA = 543;

    private Thailand() {}

    /// An instant for programs, `2021-03-08T09:00:00+07:00` (RFC 3339).
    public static String rfc3339(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZONE));
    }
}
