package thabian.local.act;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.local.client.Browser.form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.slot.HistoryEntry.What;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Asking;
import thabian.local.client.Browser;
import thabian.local.client.TypedForm;

/// A registration goes to the organisation that it was meant for.
class MovingTest {
    @AutoClose
    private static final Stack STACK = Stack.start();

    private static final String REASON = "ผู้ลงทะเบียนเลือกผิดหน่วยงาน";

    private String wrong = "";
    private String right = "";

    @BeforeEach
    void others() {
        wrong = STACK.nextOrganisation();
        right = STACK.nextOrganisation();
    }

    private String register() {
        var answer = STACK.register(TypedForm.of(wrong));
        assertThat(answer.status()).isEqualTo(201);
        return answer.field("manageToken");
    }

    private Answer move(String from, String to) {
        return moving(from, to).answer();
    }

    private static Asking moving(String from, String to) {
        return STACK.ask("POST", "/api/staff/seminars/ita-2564/registrations/" + from + "/move")
                .bearing(STACK.staffToken("76", "officer"))
                .json("{\"to\": \"" + to + "\", \"reason\": \"" + REASON + "\"}");
    }

    private List<Map<String, Object>> mails() {
        return STACK.mails().stream()
                .filter(mail -> String.valueOf(mail.get("to")).contains(wrong))
                .toList();
    }

    private static String uid(Map<String, Object> mail) {
        return String.valueOf(mail.get("attachments")).replaceFirst("(?s).*(UID:\\S+).*", "$1");
    }

    @Test
    void whoHasAnotherCodeNowIsMovedThereAndCountsOnce() {
        var officer = new Browser(STACK.home());
        officer.signIn("/staff", "PHETCHABURI_OFFICER");
        var before = Stack.organisations().stream()
                .filter(one -> one.code().digits().equals("6760505"))
                .findFirst()
                .orElseThrow();
        var now = "5760505";
        STACK.register(TypedForm.of(before.code().digits()));
        STACK.slots()
                .invite(
                        Stack.letter().id(),
                        Invitee.of(new Organisation(
                                new OrganisationCode(now),
                                "เทศบาลตำบลปึกเตียน",
                                "เทศบาลตำบล",
                                before.district(),
                                before.province())),
                        Optional.empty());

        var page = "/staff/seminars/ita-2564/organisations/" + before.code() + "/move";
        assertThat(officer.open(page + "?became=" + now).text())
                .contains(
                        "รหัสเดิมจะถูกตัดออกจากบัญชีรายชื่อ", "value=\"" + now + "\" selected", "หน่วยงานเปลี่ยนรหัส");
        var moved = officer.send(page, form("to", now, "became", now, "reason", "เปลี่ยนประเภท", "revision", "1"));
        assertThat(moved.header("Location")).contains(now, "done=move");
        assertThat(STACK.slot(now).filled()).isTrue();
        assertThat(STACK.slot(before.code().digits()).withdrawn()).isTrue();
        assertThat(STACK.slot(before.code().digits()).history().getLast().what())
                .isEqualTo(What.STRUCK);
    }

    @Test
    void peopleLinkAndHistoryGoAlongAndEverybodyIsToldOnce() {
        var token = register();
        STACK.settleMails();
        var first = mails();
        var answer = move(wrong, right);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.text())
                .contains("ใจสะอาด", "\"registered\"", "\"moved-in\"", REASON, "\"movedFrom\":{\"code\":\"" + wrong)
                .doesNotContain("Token");
        assertThat(STACK.slot(wrong).filled()).isFalse();
        assertThat(STACK.slot(right)
                        .registration()
                        .orElseThrow()
                        .tokens()
                        .manage()
                        .secret())
                .isEqualTo(token);
        STACK.settleMails();
        var told = mails().subList(first.size(), mails().size());
        assertThat(told).hasSameSizeAs(first);
        assertThat(told)
                .allSatisfy(mail -> assertThat(String.valueOf(mail.get("text")))
                        .contains("ITA-2564-" + wrong, "ITA-2564-" + right, "ย้ายมาเป็นของ", "/" + right + "?t="))
                .allSatisfy(mail -> assertThat(uid(mail)).isEqualTo(uid(first.getFirst())))
                .allSatisfy(mail ->
                        assertThat(String.valueOf(mail.get("attachments"))).contains("SEQUENCE:1"));
    }

    @Test
    void theOldLinkLeadsOnForWhoHoldsIt() {
        var token = register();
        move(wrong, right);
        for (var page : List.of("", "/edit", "/slip.png", "/calendar.ics")) {
            var led = STACK.ask("GET", "/s/ita-2564/" + wrong + page + "?t=" + token)
                    .asBrowser()
                    .answer();
            assertThat(led.status()).isEqualTo(307);
            assertThat(led.header("Location")).isEqualTo("/s/ita-2564/" + right + page + "?t=" + token);
            assertThat(led.header("Cache-Control")).isEqualTo("no-store");
            assertThat(STACK.ask("GET", led.header("Location"))
                            .asBrowser()
                            .answer()
                            .status())
                    .isEqualTo(200);
            assertThat(STACK.ask("GET", "/s/ita-2564/" + wrong + page + "?t=guessed")
                            .asBrowser()
                            .answer()
                            .status())
                    .isEqualTo(404);
        }
        for (var method : List.of("GET", "PUT", "DELETE")) {
            var asking = STACK.registration(method, wrong).holding(token).ifMatch(1);
            var led = (method.equals("PUT")
                            ? asking.json(TypedForm.of(wrong).asChange().json())
                            : asking)
                    .answer();
            assertThat(led.status()).as(method).isEqualTo(307);
            assertThat(led.header("Location")).isEqualTo("/api/seminars/ita-2564/registrations/" + right);
            var guessed = STACK.registration(method, wrong).holding("guessed").ifMatch(1);
            assertThat((method.equals("PUT")
                                    ? guessed.json(
                                            TypedForm.of(wrong).asChange().json())
                                    : guessed)
                            .answer()
                            .outcome())
                    .isEqualTo("404 unknown-registration");
        }
    }

    @Test
    void theOneThatItWasTakenForRegistersItselfAndBothLinksWork() {
        var token = register();
        move(wrong, right);
        var own = STACK.register(TypedForm.of(wrong)).field("manageToken");
        assertThat(STACK.registration("GET", wrong).holding(own).answer().status())
                .isEqualTo(200);
        assertThat(STACK.registration("GET", wrong).holding(token).answer().status())
                .isEqualTo(307);
        assertThat(move(wrong, right).outcome()).isEqualTo("409 target-registered");
        assertThat(STACK.slot(wrong).calendar()).isNotEqualTo(STACK.slot(right).calendar());
    }

    @Test
    void itIsRefusedWhereItWouldLoseSomebodyOrLeadNowhere() {
        assertThat(move(wrong, right).outcome()).isEqualTo("409 nothing-registered");
        register();
        STACK.register(TypedForm.of(right));
        assertThat(move(wrong, right).outcome()).isEqualTo("409 target-registered");
        assertThat(move(wrong, wrong).outcome()).isEqualTo("409 target-registered");
        assertThat(move(wrong, "6769999").outcome()).isEqualTo("409 target-not-on-list");
        assertThat(move(wrong, "6100101").outcome()).isEqualTo("409 other-province");
        assertThat(move(wrong, "x").faults()).containsExactly("/to code-format");
        assertThat(moving(wrong, STACK.nextOrganisation()).ifMatch(7).answer().outcome())
                .isEqualTo("412 stale");
        assertThat(STACK.slot(wrong).revision()).isEqualTo(1);
    }

    @Test
    void sentAgainItIsDoneOnceAndTheWayBackIsFree() {
        var token = register();
        assertThat(move(wrong, right).status()).isEqualTo(200);
        assertThat(move(wrong, right).status()).isEqualTo(200);
        assertThat(STACK.slot(right).revision()).isEqualTo(2);
        assertThat(move(right, wrong).status()).isEqualTo(200);
        assertThat(STACK.registration("GET", wrong).holding(token).answer().status())
                .isEqualTo(200);
        assertThat(STACK.registration("GET", right).holding(token).answer().status())
                .isEqualTo(307);
        assertThat(STACK.slot(wrong).calendar()).hasToString(wrong);
    }

    @Test
    void anOfficerChoosesItOnThePage() {
        register();
        var officer = new Browser(STACK.home());
        var page = "/staff/seminars/ita-2564/organisations/" + wrong;
        officer.signIn(page, "PHETCHABURI_OFFICER");
        assertThat(officer.open(page).text()).contains("href=\"" + page + "/move\"");
        assertThat(officer.open(page + "/move").text()).contains("ใจสะอาด", "<option value=\"" + right + "\"");
        var reason = "&reason=" + URLEncoder.encode(REASON, StandardCharsets.UTF_8);
        assertThat(officer.send(page + "/move", "to=&revision=1" + reason).text())
                .contains("โปรดเลือกหน่วยงานที่ถูกต้อง");
        assertThat(officer.send(page + "/move", "to=" + right + "&revision=1&reason=")
                        .status())
                .isEqualTo(422);
        assertThat(officer.send(page + "/move", "to=" + right + "&revision=9" + reason)
                        .status())
                .isEqualTo(412);
        var done = officer.follow(officer.send(page + "/move", "to=" + right + "&revision=1" + reason));
        assertThat(done.text())
                .contains("ย้ายการลงทะเบียนมาที่หน่วยงานนี้แล้ว", "“" + REASON + "”", "ย้ายการลงทะเบียนมาจาก");
        assertThat(officer.open(page).text()).contains("ย้ายการลงทะเบียนไปที่");
        assertThat(officer.open(page + "/move").text()).contains("ไม่มีการลงทะเบียนที่จะย้ายได้");
    }
}
