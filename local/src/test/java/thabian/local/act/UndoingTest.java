package thabian.local.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Asking;
import thabian.local.client.Browser;
import thabian.local.client.TypedForm;

/// Whoever was cancelled, withdrawn or corrected comes back.
class UndoingTest {
    @AutoClose
    private static final Stack STACK = Stack.start();

    private static final String REASON = "ยกเลิกผิดหน่วยงาน";

    private String organisation = "";

    @BeforeEach
    void another() {
        organisation = STACK.nextOrganisation();
    }

    private Answer undo(int revision) {
        return undoing(revision).answer();
    }

    private Asking undoing(int revision) {
        return STACK.ask("POST", "/api/staff/seminars/ita-2564/registrations/" + organisation + "/undo")
                .bearing(STACK.staffToken("76", "officer"))
                .json("{\"revision\": " + revision + ", \"reason\": \"" + REASON + "\"}");
    }

    private String register() {
        var answer = STACK.register(TypedForm.of(organisation));
        assertThat(answer.status()).isEqualTo(201);
        return answer.field("manageToken");
    }

    private void cancel(String token, int revision) {
        assertThat(STACK.registration("DELETE", organisation)
                        .holding(token)
                        .ifMatch(revision)
                        .answer()
                        .status())
                .isEqualTo(204);
    }

    private List<Map<String, Object>> mails() {
        return STACK.mails().stream()
                .filter(mail -> String.valueOf(mail.get("to")).contains(organisation))
                .toList();
    }

    @Test
    void aCancellationIsUndoneByAColleagueAndTheOldLinkOpensItAgain() {
        var token = register();
        STACK.settleMails();
        cancel(token, 1);
        STACK.settleMails();
        var before = mails().size();
        var answer = undo(1);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(answer.text()).contains("\"restored\"").doesNotContain("Token");
        var back = STACK.registration("GET", organisation).holding(token).answer();
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.text()).contains("ใจสะอาด");
        STACK.settleMails();
        var told = mails().subList(before, mails().size());
        assertThat(told)
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(String.valueOf(mail.get("text")))
                        .contains("ที่แจ้งยกเลิกเมื่อวันที่ 8 มีนาคม 2564", "ได้คืนตามเดิมแล้ว"));
        assertThat(STACK.register(TypedForm.of(organisation)).outcome()).isEqualTo("409 already-registered");
        assertThat(undo(1).outcome()).isEqualTo("428 revision-required");
        assertThat(undoing(1).ifMatch(3).answer().outcome()).isEqualTo("409 people-not-kept");
    }

    @Test
    void whoRegisteredAnewIsNotPutOut() {
        cancel(register(), 1);
        register();
        assertThat(undoing(1).ifMatch(3).answer().outcome()).isEqualTo("409 registered-anew");
        assertThat(STACK.slot(organisation).revision()).isEqualTo(3);
    }

    @Test
    void anOldRevisionIsNotKept() {
        var token = register();
        for (int i = 1; i <= 4; i++) {
            var typed = TypedForm.of(organisation).with("/contact/name", "คนที่ " + i);
            assertThat(STACK.change(token, i, typed).status()).isEqualTo(200);
        }
        var refused = undoing(1).ifMatch(5).answer();
        assertThat(refused.outcome()).isEqualTo("409 people-not-kept");
        assertThat(refused.text()).contains("สามครั้งล่าสุด");
        assertThat(undoing(2).ifMatch(5).answer().text()).contains("คนที่ 1");
        assertThat(undoing(0).ifMatch(6).answer().faults()).containsExactly("/revision revision-format");
    }

    @Test
    void anOfficerLooksAtWhoComesBackAndBringsThemBack() {
        var token = register();
        STACK.change(token, 1, TypedForm.of(organisation).with("/contact/name", "คนผิด"));
        var officer = new Browser(STACK.home());
        var page = "/staff/seminars/ita-2564/organisations/" + organisation;
        officer.signIn(page, "PHETCHABURI_OFFICER");
        assertThat(officer.open(page).text()).contains("href=\"" + page + "/undo?back=1\"");
        var look = officer.open(page + "/undo?back=1").text();
        assertThat(look)
                .containsSubsequence(
                        "รายชื่อเดิมที่จะกลับมา", "นางสาวพิมพ์ใจ ตัวอย่างดี", "รายชื่อที่ลงทะเบียนอยู่ตอนนี้", "คนผิด");
        assertThat(officer.send(page + "/undo", "back=1&revision=2").status()).isEqualTo(422);
        var reason = "&reason=" + URLEncoder.encode(REASON, StandardCharsets.UTF_8);
        assertThat(officer.send(page + "/undo", "back=1&revision=1" + reason).status())
                .isEqualTo(412);
        var done = officer.follow(officer.send(page + "/undo", "back=1&revision=2" + reason));
        assertThat(done.text()).contains("คืนตามเดิมแล้ว กำลังส่งอีเมลแจ้งทุกคน", "“" + REASON + "”");
        assertThat(STACK.slot(organisation)
                        .registration()
                        .orElseThrow()
                        .delegation()
                        .contact()
                        .name())
                .isEqualTo("นางสาวพิมพ์ใจ ตัวอย่างดี");
    }

    @Test
    void whereTheyRegisteredAnewThePageShowsBothAndNoButton() {
        cancel(register(), 1);
        STACK.register(TypedForm.of(organisation).with("/contact/name", "คนใหม่"));
        var officer = new Browser(STACK.home());
        var page = "/staff/seminars/ita-2564/organisations/" + organisation;
        officer.signIn(page, "PHETCHABURI_OFFICER");
        assertThat(officer.open(page + "/undo?back=1").text())
                .contains("ลงทะเบียนใหม่หลังจากนั้น", "นางสาวพิมพ์ใจ ตัวอย่างดี", "คนใหม่")
                .doesNotContain("name=\"back\"");
        assertThat(officer.open(page + "/undo").text()).contains("สามครั้งล่าสุด");
    }
}
