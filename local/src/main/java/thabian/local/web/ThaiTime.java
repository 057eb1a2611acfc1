package thabian.local.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Instants as they are written in Thailand.
public final class ThaiTime {
    /// Asia/Bangkok: +07:00 all the year.
    public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern(
                    "EEEE'ที่' d MMMM y 'เวลา' HH.mm 'น.'", Locale.of("th"))
            .withChronology(ThaiBuddhistChronology.INSTANCE);

    private ThaiTime() {}

    /// For programs: `2021-03-08T09:00:00+07:00`.
    public static String rfc3339(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZONE));
    }

    /// For people: `วันจันทร์ที่ 8 มีนาคม 2564 เวลา 09.00 น.`
    public static String inWords(Instant instant) {
        return WORDS.format(instant.atZone(ZONE));
    }
}
