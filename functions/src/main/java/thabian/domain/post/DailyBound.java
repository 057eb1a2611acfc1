package thabian.domain.post;

import java.time.Instant;
import java.time.LocalDate;
import thabian.domain.text.Thailand;

/// How many mails one mailbox gets in a day, over all organisations and seminars; the office's own is not bound. The
/// rest waits for the next day.
///
/// @param most at least 1
public record DailyBound(int most) {
    /// The largest district of the country has 29 organisations. Whoever helps them all by one mailbox gets a
    /// confirmation of each, of each a correction, and the reminder of each: 87.
    public static final DailyBound USUAL = new DailyBound(100);

    public DailyBound {
        if (most < 1) {
            throw new IllegalArgumentException("everybody gets one mail a day at least");
        }
    }

    /// The day that an instant belongs to, in Thailand.
    public static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, Thailand.ZONE);
    }

    /// When the next day begins.
    public static Instant next(Instant now) {
        return day(now).plusDays(1).atStartOfDay(Thailand.ZONE).toInstant();
    }
}
