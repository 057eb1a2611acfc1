package thabian.local.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import thabian.local.Stack;
import thabian.local.api.SeminarBody;
import thabian.local.client.Answer;
import thabian.local.client.Asking;
import thabian.local.client.Eventually;
import thabian.local.client.TypedForm;

/// A seminar from its first day to its last, over HTTP alone: the same wherever the stack runs.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SeminarJourney {
    private static final String REGISTERED = "6760202";
    private static final String SILENT = "6760203";
    private static final String LIST = """
            รหัส อปท.,ชื่อ อปท.,ประเภท,อำเภอ,จังหวัด
            6760202,องค์การบริหารส่วนตำบลเขาย้อย,อบต.,เขาย้อย,เพชรบุรี
            6760203,องค์การบริหารส่วนตำบลหนองชุมพล,อบต.,เขาย้อย,เพชรบุรี
            """;

    private Venue venue;
    private String seminar;

    /// Opens the place where it is played.
    abstract Venue open() throws Exception;

    /// What else holds there once it was played.
    void afterwards() throws Exception {}

    @BeforeAll
    void begin() throws Exception {
        venue = open();
        // What is deployed keeps what earlier runs left behind.
        seminar = "journey-" + Long.toString(System.currentTimeMillis(), 36);
    }

    @AfterAll
    void end() throws Exception {
        if (venue != null) {
            venue.close();
        }
    }

    private Asking ask(String method, String path) {
        return Asking.of(method, URI.create(venue.home() + path));
    }

    private Asking asOfficer(String method, String below) {
        return ask(method, "/api/staff/seminars/" + seminar + below).bearing(venue.officer());
    }

    private Answer register(TypedForm typed) {
        return ask("POST", "/api/seminars/" + seminar + "/registrations")
                .json(typed.json())
                .answer();
    }

    private String thaiTime(Duration fromNow) {
        Instant time = venue.now().truncatedTo(ChronoUnit.MINUTES).plus(fromNow);
        return time.atOffset(ZoneOffset.ofHours(7)).toString().replaceFirst("T(\\d\\d:\\d\\d)\\+", "T$1:00+");
    }

    @Test
    void aSeminarIsCalledFilledAndClosed() throws Exception {
        anOfficerCallsIt();
        anyoneReadsIt();
        var typed = TypedForm.of(REGISTERED);
        threeAreRegisteredOnce(typed);
        theyAreWrittenTo(typed);
        theOfficeSeesWhoIsInAndWhoIsSilent();
        afterTheCloseNobodyGetsIn();
        afterwards();
    }

    private void anOfficerCallsIt() {
        var body = SeminarBody.aSeminar()
                .with("opensAt", thaiTime(Duration.ofHours(-1)))
                .with("closesAt", thaiTime(Duration.ofDays(10)))
                .with("startsAt", thaiTime(Duration.ofDays(14)))
                .with("endsAt", thaiTime(Duration.ofDays(14).plusHours(3)));
        var nobody = ask("PUT", "/api/staff/seminars/" + seminar).json(body.json());
        assertThat(nobody.answer().status()).isEqualTo(401);
        var made = asOfficer("PUT", "").json(body.json()).answer();
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var listed = asOfficer("PUT", "/organisations")
                .body("text/csv", LIST.getBytes(StandardCharsets.UTF_8))
                .answer();
        assertThat(listed.text()).isEqualTo("{\"added\":2,\"changed\":0,\"unchanged\":0,\"withdrawn\":0}");
    }

    private void anyoneReadsIt() {
        assertThat(ask("GET", "/api/seminars/" + seminar).answer().json()).containsEntry("state", "open");
        var page = ask("GET", "/s/" + seminar).asBrowser().answer();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<h1", "การสัมมนาทดสอบ");
        var door = ask("GET", "/staff/sign-in").asBrowser().answer();
        assertThat(door.status()).isEqualTo(303);
        assertThat(door.header("Location")).contains("response_type=code", "code_challenge=");
    }

    private void threeAreRegisteredOnce(TypedForm typed) {
        var registered = register(typed);
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        assertThat(register(typed).status()).as("sent again").isEqualTo(200);
        assertThat(register(TypedForm.of(REGISTERED)).outcome()).isEqualTo("409 already-registered");
        assertThat(register(TypedForm.of("6760299")).outcome()).isEqualTo("403 not-invited");
        var read = ask("GET", "/api/seminars/" + seminar + "/registrations/" + REGISTERED)
                .holding(registered.field("manageToken"))
                .answer();
        assertThat((Iterable<?>) read.json().get("attendees")).hasSize(3);
    }

    private void theyAreWrittenTo(TypedForm typed) {
        if (venue.mails().isEmpty()) {
            System.out.println(
                    "Mails cannot be seen at " + venue.home() + ": whether they went out was not looked at.");
            return;
        }
        Eventually.holds(() -> assertThat(venue.mails().orElseThrow())
                .contains(typed.text("/contact/email"), typed.text("/attendees/2/email"))
                .contains("/s/" + seminar + "/" + REGISTERED + "?t="));
    }

    private void theOfficeSeesWhoIsInAndWhoIsSilent() {
        assertThat(asOfficer("GET", "/registrants").asProgram().answer().list())
                .extracting(row -> row.get("lastName"))
                .containsExactly("ใจสะอาด", "มีตัวอย่าง", "ทดสอบดี");
        var file = asOfficer("GET", "/registrants").with("Accept", "text/csv").answer();
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.text().lines()).hasSize(4);
        assertThat(asOfficer("GET", "/outstanding").asProgram().answer().list())
                .extracting(row -> String.valueOf(((Map<?, ?>) row.get("organisation")).get("code")))
                .containsExactly(SILENT);
    }

    private void afterTheCloseNobodyGetsIn() {
        var closed = asOfficer("POST", "/close").answer();
        assertThat(closed.status()).isEqualTo(200);
        venue.passTo(Stack.instant(closed.field("closesAt")));
        assertThat(ask("GET", "/api/seminars/" + seminar).answer().json()).containsEntry("state", "closed");
        assertThat(register(TypedForm.of(SILENT)).outcome()).isEqualTo("403 closed");
    }
}
