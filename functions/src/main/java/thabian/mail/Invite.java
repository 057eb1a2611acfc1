package thabian.mail;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import thabian.domain.call.Office;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.post.Mail;
import thabian.domain.slot.Slot;
import thabian.domain.text.EmailAddress;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// A seminar in the calendars of one organisation's people (RFC 5545, sent as RFC 5546 says). It is one event through
/// all revisions: the same UID, and a sequence that every revision raises.
///
/// @param known by whose code calendars know the event: the organisation's own, but where the registration was moved
/// @param revision the slot's revision that it speaks of
/// @param stamp when it is written; of two with one sequence, calendars take the later
public record Invite(
        Seminar seminar, OrganisationCode organisation, OrganisationCode known, int revision, Instant stamp) {
    private static final Words WORDS = Words.of("calendar");
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final String ZONE = ThaiDates.BANGKOK.getId();
    private static final String ALARM = "-PT30M";

    /// The event of whatever stands in a slot, in one of its revisions.
    public static Invite of(Seminar seminar, Slot slot, int revision, Instant stamp) {
        return new Invite(seminar, slot.organisation().code(), slot.calendar(), revision, stamp);
    }

    /// Between whom an entry passes, so that a later one changes or cancels it.
    ///
    /// @param sender the address that mails come from: it organises, and answers go there, never to the office
    /// @param attendee whom the office has registered, so that nobody is asked whether they come
    record Parties(EmailAddress sender, EmailAddress attendee) {}

    /// The file that anybody may put into a calendar: it passes between nobody, so nobody can answer it.
    public String plain() {
        return file("", "CONFIRMED", Optional.empty());
    }

    /// What puts the seminar into one person's calendar, or brings it up to date there.
    Mail.Calendar request(Parties parties) {
        return new Mail.Calendar("REQUEST", file("METHOD:REQUEST", "CONFIRMED", Optional.of(parties)));
    }

    /// What takes the seminar out of one person's calendar.
    Mail.Calendar cancel(Parties parties) {
        return new Mail.Calendar("CANCEL", file("METHOD:CANCEL", "CANCELLED", Optional.of(parties)));
    }

    private String file(String method, String status, Optional<Parties> parties) {
        ContentLines lines = new ContentLines()
                .line("BEGIN:VCALENDAR")
                .line("VERSION:2.0")
                .line("PRODID:-//Thabian//Thabian//TH")
                .line("CALSCALE:GREGORIAN");
        if (!method.isEmpty()) {
            lines.line(method);
        }
        zone(lines);
        lines.line("BEGIN:VEVENT")
                .line("UID:" + seminar.id() + "-" + known + "@thabian")
                .line("SEQUENCE:" + Math.max(revision - 1, 0))
                .line("DTSTAMP:" + stamp.atOffset(ZoneOffset.UTC).format(FORM) + "Z")
                .line("DTSTART;TZID=" + ZONE + ":" + local(seminar.starts()))
                .line("DTEND;TZID=" + ZONE + ":" + local(seminar.ends()))
                .line("STATUS:" + status)
                .text("SUMMARY", seminar.title())
                .text("DESCRIPTION", description());
        place(lines);
        parties.ifPresent(between -> people(lines, between));
        if (status.equals("CONFIRMED")) {
            alarm(lines);
        }
        return lines.line("END:VEVENT").line("END:VCALENDAR").toString();
    }

    private static void zone(ContentLines lines) {
        lines.line("BEGIN:VTIMEZONE")
                .line("TZID:" + ZONE)
                .line("BEGIN:STANDARD")
                .line("DTSTART:19700101T000000")
                .line("TZOFFSETFROM:+0700")
                .line("TZOFFSETTO:+0700")
                .line("TZNAME:+07")
                .line("END:STANDARD")
                .line("END:VTIMEZONE");
    }

    private String description() {
        Office office = seminar.office();
        return WORDS.get(
                "description",
                seminar.title(),
                seminar.organiser(),
                place(),
                seminar.id().reference(organisation),
                office.name(),
                office.phone());
    }

    private String place() {
        return seminar.joinLink().map(URI::toString).orElseGet(() -> WORDS.get("place.later"));
    }

    private void place(ContentLines lines) {
        lines.text("LOCATION", place());
        seminar.joinLink()
                .ifPresent(link -> lines.line("URL:" + link.toASCIIString())
                        .line("CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=" + ContentLines.quoted(WORDS.get("join"))
                                + ":" + link.toASCIIString()));
    }

    private void people(ContentLines lines, Parties parties) {
        lines.line("ORGANIZER;CN=" + ContentLines.quoted(seminar.office().name()) + ":"
                        + parties.sender().mailto())
                .line("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:"
                        + parties.attendee().mailto());
    }

    private void alarm(ContentLines lines) {
        lines.line("BEGIN:VALARM")
                .line("ACTION:DISPLAY")
                .line("TRIGGER:" + ALARM)
                .text("DESCRIPTION", seminar.title())
                .line("END:VALARM");
    }

    private static String local(Instant instant) {
        return instant.atZone(ThaiDates.BANGKOK).format(FORM);
    }
}
