package thabian.link;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import thabian.domain.text.EmailAddress;

/// Addresses of other people's sites that a page leads to.
public final class Elsewhere {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Elsewhere() {}

    /// Where LINE asks whom a text shall go to. Source: LINE Developers, "LINE URL scheme", share.
    public static String line(String text) {
        return "https://line.me/R/share?text=" + encoded(text);
    }

    /// The form of Google's calendar, filled in; nothing is stored before its reader presses there.
    public static String googleCalendar(String title, Instant starts, Instant ends, String place, String details) {
        return "https://calendar.google.com/calendar/render?action=TEMPLATE&text=" + encoded(title) + "&dates="
                + UTC.format(starts) + "/" + UTC.format(ends) + "&location=" + encoded(place) + "&details="
                + encoded(details);
    }

    /// The form of the reader's own mail program, filled in. Every letter outside ASCII is nine of it, and Windows
    /// hands
    /// mail programs some 2,000: long texts are cut there. Source: RFC 6068.
    public static String mail(EmailAddress to, String subject, String body) {
        return to.mailto() + "?subject=" + encoded(subject) + "&body=" + encoded(body.replace("\n", "\r\n"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
