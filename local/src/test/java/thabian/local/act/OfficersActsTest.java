package thabian.local.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Asking;
import thabian.local.client.TypedForm;

/// What an officer has done to one organisation, by the API.
class OfficersActsTest {
    @AutoClose
    private static final Stack STACK = Stack.start();

    private static final String SEMINAR = "/api/staff/seminars/ita-2564";

    private String organisation;

    @BeforeEach
    void another() {
        organisation = STACK.nextOrganisation();
    }

    private Asking officer(String method, String path) {
        return STACK.ask(method, SEMINAR + path).bearing(STACK.staffToken("76", "officer"));
    }

    private Answer onBehalf(String json) {
        return officer("PUT", "/registrations/" + organisation).json(json).answer();
    }

    private String delegation(String reason) {
        String change = TypedForm.of(organisation).asChange().json();
        return "{\"reason\": \"" + reason + "\", " + change.substring(1);
    }

    private Answer state() {
        return officer("GET", "/organisations/" + organisation).answer();
    }

    private Map<?, ?> lastEntry() {
        return (Map<?, ?>) ((List<?>) state().json().get("history")).getLast();
    }

    @Test
    void anOfficerRegistersACallerAndCorrects() {
        var registered = onBehalf(delegation("โทรมาแจ้ง ระบบช้า"));
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.text()).doesNotContain("manageToken", "viewToken");
        assertThat(onBehalf(delegation("แก้คำผิด")).outcome()).isEqualTo("428 revision-required");
        assertThat(officer("PUT", "/registrations/" + organisation)
                        .ifMatch(1)
                        .json(delegation("แก้คำผิด"))
                        .answer()
                        .status())
                .isEqualTo(200);
        assertThat(String.valueOf(lastEntry())).contains("what=changed", "who=เจ้าหน้าที่", "reason=แก้คำผิด");
        STACK.settleMails();
        assertThat(STACK.recipients()).contains("saraban@" + organisation + ".example");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var spoilt = TypedForm.of(organisation).asChange().json().replace("saraban@", "saraban at ");
        assertThat(onBehalf(spoilt).faults()).contains("/contact/email email-format", "/reason required");
        assertThat(officer("PUT", "/organisations/" + organisation + "/extension")
                        .json("{\"until\": \"2021-03-08T08:00:00+07:00\"}")
                        .answer()
                        .faults())
                .containsExactly("/until time-past", "/reason required");
        assertThat(officer("PUT", "/organisations/" + organisation + "/extension")
                        .json("{\"until\": \"22 มีนาคม\", \"reason\": \"x\"}")
                        .answer()
                        .faults())
                .containsExactly("/until time-format");
        assertThat(officer("PUT", "/organisations/" + organisation + "/extension")
                        .json("{\"until\": \"+999999999-12-31T23:59:59Z\", \"reason\": \"x\"}")
                        .answer()
                        .faults())
                .containsExactly("/until time-format");
        assertThat(officer("PUT", "/organisations/" + organisation + "/extension")
                        .json("{\"until\": \"2564-03-22T16:30:00+07:00\", \"reason\": \"x\"}")
                        .answer()
                        .faults())
                .containsExactly("/until year-buddhist");
        assertThat(officer("POST", "/organisations/" + organisation + "/notes")
                        .json("{\"text\": \" \"}")
                        .answer()
                        .faults())
                .containsExactly("/text required");
        assertThat(officer("POST", "/organisations/" + organisation + "/notes")
                        .json("{\"note\": \"x\"}")
                        .answer()
                        .outcome())
                .isEqualTo("400 malformed");
        assertThat(state().json()).containsEntry("history", List.of());
    }

    @Test
    void aRegistrationIsWithdrawnWithAReason() {
        assertThat(withdraw("").outcome()).isEqualTo("422 invalid");
        assertThat(withdraw("{\"reason\": \"ส่งซ้ำ\"}").outcome()).isEqualTo("409 nothing-registered");
        STACK.register(TypedForm.of(organisation));
        assertThat(withdraw("{\"reason\": \"ส่งซ้ำ\"}").outcome()).isEqualTo("428 revision-required");
        assertThat(officer("DELETE", "/registrations/" + organisation)
                        .ifMatch(1)
                        .json("{\"reason\": \"ส่งซ้ำ\"}")
                        .answer()
                        .status())
                .isEqualTo(204);
        assertThat(state().json()).containsEntry("registered", false);
        assertThat(STACK.register(TypedForm.of(organisation)).status()).isEqualTo(201);
    }

    private Answer withdraw(String body) {
        var asking = officer("DELETE", "/registrations/" + organisation);
        return (body.isEmpty() ? asking : asking.json(body)).answer();
    }

    @Test
    void aLateExceptionIsSeenAtOnce() {
        var answer = officer("PUT", "/organisations/" + organisation + "/extension")
                .json("{\"until\": \"2021-03-22T16:30:00+07:00\", \"reason\": \"น้ำท่วม\"}")
                .answer();
        assertThat(answer.json())
                .containsEntry("extendedUntil", "2021-03-22T16:30:00+07:00")
                .containsEntry("closesAt", "2021-03-22T16:30:00+07:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-08T08:59:59+07:00, time-past",
        "2021-03-19T16:30:00+07:00, extension-needless",
        "2021-03-20T00:00:00+07:00, extension-needless",
        "2021-06-22T12:00:01+07:00, extension-too-late"
    })
    void anExceptionThatCanBeNoneChangesNothing(String until, String code) {
        var refused = officer("PUT", "/organisations/" + organisation + "/extension")
                .json("{\"until\": \"" + until + "\", \"reason\": \"น้ำท่วม\"}")
                .answer();
        assertThat(refused.outcome()).isEqualTo("422 invalid");
        assertThat(refused.faults()).containsExactly("/until " + code);
        assertThat(state().json()).doesNotContainKey("extendedUntil").containsEntry("history", List.of());
    }

    @Test
    void mailIsOwedAgainOnceItIsOut() {
        STACK.register(TypedForm.of(organisation));
        STACK.settleMails();
        var before = STACK.recipients().stream()
                .filter(to -> to.contains(organisation))
                .count();
        assertThat(officer("POST", "/registrations/" + organisation + "/resend")
                        .answer()
                        .status())
                .isEqualTo(200);
        STACK.settleMails();
        assertThat(STACK.recipients().stream().filter(to -> to.contains(organisation)))
                .hasSize((int) before * 2);
    }

    @Test
    void aNewLinkKillsTheOldOne() {
        var old = STACK.register(TypedForm.of(organisation)).field("manageToken");
        var answer = officer("POST", "/registrations/" + organisation + "/new-link")
                .json("{\"email\": \"new@" + organisation + ".example\"}")
                .answer();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(STACK.registration("DELETE", organisation)
                        .holding(old)
                        .ifMatch(2)
                        .answer()
                        .outcome())
                .isEqualTo("404 unknown-registration");
        STACK.settleMails();
        assertThat(STACK.recipients()).contains("new@" + organisation + ".example");
    }

    @Test
    void whoeverRegisteredDoesNotGetTheNewLinkBySendingTheSameAgain() {
        var typed = TypedForm.of(organisation);
        var first = STACK.register(typed);
        assertThat(STACK.register(typed).text()).isEqualTo(first.text());
        officer("POST", "/registrations/" + organisation + "/new-link")
                .json("{\"email\": \"new@" + organisation + ".example\"}")
                .answer();
        var again = STACK.register(typed);
        assertThat(again.outcome()).isEqualTo("409 submission-reused");
        assertThat(again.text()).doesNotContain("Token", "new@");
        officer("DELETE", "/registrations/" + organisation)
                .with("If-Match", "*")
                .json("{\"reason\": \"ขอถอน\"}")
                .answer();
        assertThat(STACK.register(typed).outcome()).isEqualTo("409 submission-ended");
    }

    @Test
    void notesAreKeptWithWhoAndWhen() {
        var answer = officer("POST", "/organisations/" + organisation + "/notes")
                .json("{\"text\": \"โทรแล้ว\\nจะลงทะเบียน\"}")
                .answer();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(String.valueOf(answer.json().get("notes")))
                .contains("text=โทรแล้ว จะลงทะเบียน", "when=2021-03-08T09:00:00+07:00");
    }

    @Test
    void aStrangerIsNotOnTheListAndAnotherProvincesIsForbidden() {
        assertThat(officer("GET", "/organisations/6760699").answer().outcome()).isEqualTo("404 not-on-list");
        assertThat(officer("GET", "/organisations/6700699").answer().outcome()).isEqualTo("403 forbidden");
        assertThat(STACK.ask("POST", SEMINAR + "/organisations/" + organisation + "/notes")
                        .bearing(STACK.staffToken("76", "viewer"))
                        .json("{\"text\": \"x\"}")
                        .answer()
                        .outcome())
                .isEqualTo("403 forbidden");
    }
}
