package thabian.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.JOIN;
import static thabian.given.Given.OFFICE;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.code;
import static thabian.given.Given.theSeminar;
import static thabian.mail.MailExamples.CHIEF;
import static thabian.mail.MailExamples.SENDER;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Seminar;
import thabian.domain.text.EmailAddress;

class InviteTest {
    private static final Instant WRITTEN = Instant.parse("2021-03-08T03:04:05Z");
    private static final Invite.Parties BETWEEN = new Invite.Parties(SENDER, CHIEF);
    private static final String LONG_TITLE = "ที่น้ำ; ก้าว, \\ไกล ".repeat(11).substring(0, 196) + "a\nb😀";

    @Test
    void bothParsersReadTheRequest() throws Exception {
        String file = invite(theSeminar(), 1).request(BETWEEN).content();

        Component event = event(ical4j(file));
        assertThat(method(ical4j(file))).isEqualTo("REQUEST");
        assertThat(value(event, "UID")).isEqualTo("ita-2564-6760607@thabian");
        assertThat(value(event, "SEQUENCE")).isEqualTo("0");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20210308T030405Z");
        assertThat(value(event, "ATTENDEE")).isEqualTo("mailto:" + CHIEF);
        assertThat(value(event, "ORGANIZER")).isEqualTo("mailto:" + SENDER);
        assertThat(value(event, "LOCATION")).isEqualTo(JOIN.toString());
        assertThat(value(event, "URL")).isEqualTo(JOIN.toString());
        assertThat(value(event, "CONFERENCE")).isEqualTo(JOIN.toString());

        VEvent other = biweekly(file).getEvents().getFirst();
        assertThat(biweekly(file).getMethod().isRequest()).isTrue();
        assertThat(other.getUid().getValue()).isEqualTo("ita-2564-6760607@thabian");
        assertThat(other.getSequence().getValue()).isZero();
        assertThat(other.getStatus().isConfirmed()).isTrue();
        assertThat(other.getAttendees().getFirst().getEmail()).isEqualTo(CHIEF.value());
        assertThat(other.getOrganizer().getCommonName()).isEqualTo("สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดเพชรบุรี");
        assertThat(other.getLocation().getValue()).isEqualTo(JOIN.toString());
        assertThat(other.getAlarms()).hasSize(1);
        assertThat(other.getDescription().getValue()).contains("ITA-2564-6760607", "โทร. ๐-๓๒๔๒-๔๕๑๘-๙");
    }

    @Test
    void anAddressIsAUriWhateverItsLocalPartHolds() throws Exception {
        EmailAddress odd = new EmailAddress("a/b?c#d&e%41=f+g{h}'i!j@lao.example");

        String file =
                invite(theSeminar(), 1).request(new Invite.Parties(SENDER, odd)).content();

        String address = value(event(ical4j(file)), "ATTENDEE");
        assertThat(address).isEqualTo("mailto:a%2Fb%3Fc%23d%26e%2541%3Df+g%7Bh%7D'i!j@lao.example");
        assertThat(URI.create(address).getSchemeSpecificPart()).isEqualTo(odd.value());
    }

    @Test
    void itBeginsAtNineInBangkok() throws Exception {
        String file = invite(theSeminar(), 1).plain();

        assertThat(file).contains("DTSTART;TZID=Asia/Bangkok:20210324T090000\r\n");
        assertThat(file).contains("DTEND;TZID=Asia/Bangkok:20210324T120000\r\n");
        VEvent event = biweekly(file).getEvents().getFirst();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2021-03-24T02:00:00Z"));
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2021-03-24T05:00:00Z"));
        assertThat(biweekly(file).getTimezoneInfo().getTimezones())
                .singleElement()
                .satisfies(zone -> assertThat(zone.getTimeZone().getRawOffset()).isEqualTo(7 * 3_600_000));
        net.fortuna.ical4j.model.component.VEvent other =
                (net.fortuna.ical4j.model.component.VEvent) event(ical4j(file));
        ZonedDateTime start = other.<ZonedDateTime>getDateTimeStart().getDate();
        assertThat(start.toInstant()).isEqualTo(Instant.parse("2021-03-24T02:00:00Z"));
        assertThat(ical4j(file).validate().hasErrors()).isFalse();
    }

    @Test
    void aCancelTakesTheSameEventOutAgain() throws Exception {
        String file = invite(theSeminar(), 3).cancel(BETWEEN).content();

        assertThat(method(ical4j(file))).isEqualTo("CANCEL");
        assertThat(value(event(ical4j(file)), "UID")).isEqualTo("ita-2564-6760607@thabian");
        assertThat(value(event(ical4j(file)), "SEQUENCE")).isEqualTo("2");
        VEvent event = biweekly(file).getEvents().getFirst();
        assertThat(biweekly(file).getMethod().isCancel()).isTrue();
        assertThat(event.getStatus().isCancelled()).isTrue();
        assertThat(event.getAlarms()).isEmpty();
    }

    @Test
    void everyRevisionRaisesTheSequence() {
        assertThat(invite(theSeminar(), 1).plain()).contains("SEQUENCE:0\r\n");
        assertThat(invite(theSeminar(), 2).plain()).contains("SEQUENCE:1\r\n");
        assertThat(invite(theSeminar(), 7).plain()).contains("SEQUENCE:6\r\n");
    }

    @Test
    void theSlipsFilePassesBetweenNobody() throws Exception {
        String file = invite(theSeminar(), 1).plain();

        assertThat(file).doesNotContain("METHOD", "ORGANIZER", "ATTENDEE");
        assertThat(ical4j(file).validate().hasErrors()).isFalse();
        assertThat(value(event(ical4j(file)), "UID")).isEqualTo("ita-2564-6760607@thabian");
    }

    @Test
    void nobodyIsAskedAndNoAnswerReachesTheOffice() throws Exception {
        Invite invite = invite(theSeminar(), 1);
        for (String file : List.of(
                invite.request(BETWEEN).content(), invite.cancel(BETWEEN).content())) {
            Property attendee =
                    event(ical4j(file)).<Property>getProperty("ATTENDEE").orElseThrow();
            assertThat(parameter(attendee, "RSVP")).isEqualTo("FALSE");
            assertThat(parameter(attendee, "PARTSTAT")).isEqualTo("ACCEPTED");
            assertThat(ical4j(file).validate().hasErrors()).isFalse();
            assertThat(file.replace("\r\n ", "")).doesNotContain(OFFICE.email().value());
        }
    }

    @Test
    void aLongThaiTitleIsFoldedAndReadBackWhole() throws Exception {
        String file = invite(aSeminar().titled(LONG_TITLE).build(), 1).plain();

        for (String line : file.split("\r\n", -1)) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
            assertThat(line).doesNotContain("\n", "\r");
        }
        assertThat(file).endsWith("END:VCALENDAR\r\n");
        assertThat(biweekly(file).getEvents().getFirst().getSummary().getValue().replace("\r\n", "\n"))
                .isEqualTo(LONG_TITLE);
        assertThat(value(event(ical4j(file)), "SUMMARY").replace("\r\n", "\n")).isEqualTo(LONG_TITLE);
    }

    @Test
    void aLineIsFoldedAsLateAsItsCharactersAllow() {
        assertThat(new ContentLines().line("x".repeat(75)).toString()).isEqualTo("x".repeat(75) + "\r\n");
        assertThat(new ContentLines().line("x".repeat(150)).toString())
                .isEqualTo("x".repeat(75) + "\r\n " + "x".repeat(74) + "\r\n x\r\n");
        assertThat(new ContentLines().line("x" + "ก".repeat(25)).toString())
                .isEqualTo("x" + "ก".repeat(24) + "\r\n ก\r\n");
        assertThat(new ContentLines().line("é" + "😀".repeat(19)).toString())
                .isEqualTo("é" + "😀".repeat(18) + "\r\n 😀\r\n");
    }

    @Test
    void noTextBreaksOutOfItsLine() throws Exception {
        String file = invite(
                        aSeminar()
                                .titled("a\r\nATTENDEE:mailto:x@y.example\u0007")
                                .build(),
                        1)
                .plain();

        assertThat(file).doesNotContain("\r\nATTENDEE").doesNotContain("\u0007");
        assertThat(event(ical4j(file)).getProperties("ATTENDEE")).isEmpty();
        assertThat(ContentLines.quoted("a\"b\r\nc;d")).isEqualTo("\"a'bc;d\"");
    }

    @Test
    void withoutAJoinLinkThePlaceIsPromised() throws Exception {
        String file = invite(aSeminar().withoutJoinLink().build(), 1).plain();

        assertThat(value(event(ical4j(file)), "LOCATION")).isEqualTo("จะแจ้งให้ทราบภายหลัง");
        assertThat(file).doesNotContain("URL:").doesNotContain("CONFERENCE");
    }

    private static String parameter(Property property, String name) {
        return property.<Parameter>getParameter(name).orElseThrow().getValue();
    }

    private static Invite invite(Seminar seminar, int revision) {
        return new Invite(seminar, code("6760607"), code("6760607"), revision, WRITTEN);
    }

    private static Calendar ical4j(String file) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static String method(Calendar calendar) {
        return calendar.<Property>getProperty("METHOD").orElseThrow().getValue();
    }

    private static Component event(Calendar calendar) {
        return calendar.<CalendarComponent>getComponents("VEVENT").getFirst();
    }

    private static String value(Component component, String property) {
        return component.<Property>getProperty(property).orElseThrow().getValue();
    }

    private static ICalendar biweekly(String file) {
        return Biweekly.parse(file).first();
    }
}
