package thabian.local.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Browser;
import thabian.local.client.TypedForm;

/// One dead mailbox is replaced wherever it stands in the registration.
class ReplaceAddressTest {
    @AutoClose
    private static final Stack STACK = Stack.start();

    private static final String SEMINAR = "/api/staff/seminars/ita-2564";

    private String organisation = "";
    private String dead = "";
    private String alive = "";

    @BeforeEach
    void somebodyTypedAMailboxThatIsNotThere() {
        organisation = STACK.nextOrganisation();
        dead = "bounce" + organisation + "@lao.example";
        alive = "new" + organisation + "@lao.example";
    }

    private Answer register() {
        var answer = STACK.register(TypedForm.of(organisation)
                .with("/contact/email", dead)
                .with("/attendees/0/email", dead)
                .with("/attendees/1/email", "somying" + organisation + "@lao.example"));
        assertThat(answer.status()).isEqualTo(201);
        STACK.settleMails();
        return answer;
    }

    private Answer replace(String from, String to) {
        return STACK.ask("POST", SEMINAR + "/registrations/" + organisation + "/replace-address")
                .bearing(STACK.staffToken("76", "officer"))
                .json("{\"from\": \"" + from + "\", \"to\": \"" + to + "\"}")
                .answer();
    }

    private List<String> recipients() {
        return STACK.recipients().stream()
                .filter(address -> address.contains(organisation))
                .toList();
    }

    @Test
    void theNewMailboxGetsOneMailWithANewLinkAndTheOldLinkIsDead() {
        var old = register().field("manageToken");
        var before = recipients();
        var answer = replace(dead, alive);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.text()).contains("address-replaced", alive);
        STACK.settleMails();
        assertThat(recipients().subList(before.size(), recipients().size())).containsExactly(alive);
        assertThat(STACK.registration("GET", organisation).holding(old).answer().outcome())
                .isEqualTo("404 unknown-registration");
        var fresh = STACK.slot(organisation)
                .registration()
                .orElseThrow()
                .tokens()
                .manage()
                .secret();
        assertThat(String.valueOf(STACK.mails().getLast().get("text"))).contains("?t=" + fresh);
        assertThat(replace(dead, alive).outcome()).isEqualTo("409 address-absent");
    }

    @Test
    void whatIsWrongIsToldAtOnce() {
        assertThat(replace("x", "").faults()).containsExactly("/from email-format", "/to required");
        assertThat(replace(dead, alive).outcome()).isEqualTo("409 nothing-registered");
    }

    @Test
    void anOfficerReplacesItBesideTheBounce() {
        register();
        var officer = new Browser(STACK.home());
        var page = "/staff/seminars/ita-2564/organisations/" + organisation;
        officer.signIn(page, "PHETCHABURI_OFFICER");
        assertThat(officer.open(page).text()).contains("name=\"from\" value=\"" + dead + "\"");
        var form = "act=replace-address&from=" + dead.replace("@", "%40");
        var faulty = officer.send(page, form + "&to=x");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text()).contains("<details class=\"screen\" open>", "อีเมลไม่ถูกต้อง");
        var done = officer.follow(officer.send(page, form + "&to=" + alive.replace("@", "%40")));
        assertThat(done.text()).contains("เปลี่ยนอีเมลแล้ว", "เปลี่ยนอีเมลที่ส่งไม่ถึง", alive);
        assertThat(officer.send(page, form + "&to=" + alive.replace("@", "%40")).text())
                .contains("ไม่มีอีเมลนี้ในการลงทะเบียนแล้ว");
    }
}
