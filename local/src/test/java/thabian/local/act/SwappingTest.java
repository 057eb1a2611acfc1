package thabian.local.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.given.AsRead;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Browser;
import thabian.local.client.TypedForm;

/// Whom an organisation sends instead after registration has closed, as far as the seminar lets it; and what its office
/// learns of that.
class SwappingTest {
    private static final String SETTINGS = "/api/staff/seminars/ita-2564";
    private static final String CHANGES = "/staff/seminars/ita-2564/changes";
    private static final String OPEN = "2021-03-19T12:00:00+07:00";
    private static final String SWAPS_ONLY = "2021-03-21T09:00:00+07:00";
    private static final String OVER = "2021-03-24T00:00:00+07:00";

    @AutoClose
    private static final Stack STACK = Stack.start();

    private final String organisation = STACK.nextOrganisation();
    private final TypedForm typed = TypedForm.of(organisation);
    private final TypedForm other = typed.with("/attendees/2/firstName", "วีระ")
            .with("/attendees/2/email", "weera@" + organisation + ".example");
    private String token = "";

    @BeforeEach
    void registeredBeforeTheDeadline() throws IOException {
        STACK.moveClockTo(OPEN);
        var put = settled("2021-03-24T00:00:00+07:00");
        assertThat(put.outcome()).isEqualTo("200");
        token = STACK.register(typed).field("manageToken");
    }

    private static Answer settled(String swapsUntil) throws IOException {
        var officer = STACK.staffToken("76", "officer");
        var read = STACK.ask("GET", SETTINGS).bearing(officer).answer();
        var body = new LinkedHashMap<>(read.json());
        body.put("swapsUntil", swapsUntil);
        return STACK.ask("PUT", SETTINGS)
                .bearing(officer)
                .with("If-Match", read.header("ETag"))
                .json(JSON.std.asString(body))
                .answer();
    }

    private Answer cancel() {
        return STACK.registration("DELETE", organisation)
                .holding(token)
                .ifMatch(STACK.slot(organisation).revision())
                .answer();
    }

    private String own() {
        return "/s/ita-2564?org=" + organisation + "&code="
                + STACK.slot(organisation).code().orElseThrow().value();
    }

    @Test
    void untilTheDeadlineEverythingIsAsEver() {
        var slip = STACK.get("/s/ita-2564/" + organisation + "?t=" + token);

        assertThat(AsRead.of(slip.text()))
                .contains(
                        "แก้ไขหรือยกเลิกได้ภายในวันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น. หลังจากนั้นเปลี่ยนตัวผู้เข้าร่วมได้"
                                + "ภายในวันอังคารที่ 23 มีนาคม 2564 เวลา 23.59 น.");
        assertThat(STACK.registration("GET", organisation)
                        .holding(token)
                        .answer()
                        .json())
                .containsEntry("editableUntil", "2021-03-20T00:00:00+07:00")
                .containsEntry("swapsUntil", "2021-03-24T00:00:00+07:00");
        assertThat(cancel().status()).isEqualTo(204);
    }

    @Test
    void afterItPeopleAreSwappedAndMailedAndNobodyCancelsOrRegisters() {
        STACK.moveClockTo(SWAPS_ONLY);
        STACK.settleMails();
        var before = STACK.mails().size();

        assertThat(STACK.register(TypedForm.of(STACK.nextOrganisation())).outcome())
                .isEqualTo("403 closed");
        assertThat(cancel().outcome()).isEqualTo("403 closed");
        assertThat(STACK.change(token, 1, other).status()).isEqualTo(200);
        STACK.settleMails();

        var told = STACK.mails().subList(before, STACK.mails().size());
        assertThat(told).hasSize(3);
        assertThat(told.toString())
                .contains("weera@" + organisation + ".example", "piti@" + organisation + ".example", "METHOD:CANCEL");
        assertThat(told.toString()).contains("เปลี่ยนตัวได้").doesNotContain("แก้ไขหรือยกเลิกได้");
    }

    @Test
    void thePagesSayWhatIsStillDone() {
        STACK.moveClockTo(SWAPS_ONLY);
        var edit = "/s/ita-2564/" + organisation + "/edit?t=" + token;

        assertThat(STACK.get(edit).text())
                .contains(
                        "<h1>เปลี่ยนตัวผู้เข้าร่วม</h1>", "เปลี่ยนตัวหรือแก้ไขข้อมูลผู้เข้าร่วมได้ภายในวันอังคารที่ 23")
                .doesNotContain("value=\"cancel\"");
        assertThat(STACK.get(own()).text())
                .contains("<h1>เปลี่ยนตัวผู้เข้าร่วม</h1>")
                .doesNotContain("value=\"cancel\"");
        var refused =
                STACK.ask("POST", edit).form("step=cancel-confirmed&revision=1").answer();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("<h1>พ้นกำหนดยกเลิกแล้ว</h1>");
        assertThat(STACK.get("/s/ita-2564").text()).contains("ปิดรับลงทะเบียนแล้ว", "เปลี่ยนตัวผู้เข้าร่วมได้");
        assertThat(STACK.get("/s/ita-2564/" + organisation + "?t=" + token).text())
                .contains("<h2>เปลี่ยนตัวผู้เข้าร่วม</h2>");
    }

    @Test
    void thenItIsOverForGood() {
        STACK.moveClockTo(OVER);

        assertThat(STACK.change(token, 1, other).outcome()).isEqualTo("403 closed");
        assertThat(STACK.get("/s/ita-2564/" + organisation + "/edit?t=" + token).text())
                .contains("<h1>พ้นกำหนดเปลี่ยนตัวแล้ว</h1>");
        assertThat(STACK.get(own()).text()).contains("ปิดรับลงทะเบียนแล้ว").doesNotContain("เปลี่ยนตัวผู้เข้าร่วมได้");
    }

    @Test
    void aProgramThatDoesNotNameItLeavesItAndAnEmptyOneEndsIt() throws IOException {
        assertThat(settled("2021-03-19T00:00:00+07:00").faults()).containsExactly("/swapsUntil swaps-before-closing");
        assertThat(settled("2021-03-25T00:00:00+07:00").faults()).containsExactly("/swapsUntil swaps-too-late");
        assertThat(settled("").json()).containsEntry("swapsUntil", "");
        STACK.moveClockTo(SWAPS_ONLY);
        assertThat(STACK.change(token, 1, other).outcome()).isEqualTo("403 closed");
    }

    @Test
    void theOfficeSeesWhoIsAnotherSinceItTookTheRoster() {
        STACK.moveClockTo(SWAPS_ONLY);
        var officer = new Browser(STACK.home());
        officer.signIn(CHANGES, "PHETCHABURI_OFFICER");
        assertThat(officer.open(CHANGES).text())
                .contains("ปิดรับลงทะเบียน วันศุกร์ที่ 19 มีนาคม 2564")
                .doesNotContain(organisation);

        assertThat(STACK.change(token, 1, other).status()).isEqualTo(200);
        assertThat(officer.open(CHANGES).text())
                .contains(
                        "/organisations/" + organisation,
                        "<b>เปลี่ยนตัว</b>",
                        "<del>นางสาวปิติ ทดสอบดี</del>",
                        "<ins>นางสาววีระ ทดสอบดี</ins>");
        assertThat(officer.open(CHANGES + "?format=xlsx").header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"ita-2564-changes-76-20210321.xlsx\"");

        assertThat(officer.cookie("taken")).isPresent();
        assertThat(officer.open(CHANGES).text())
                .contains("ดาวน์โหลดรายชื่อครั้งก่อนด้วยเบราว์เซอร์นี้ 21 มีนาคม 2564 เวลา 09.00 น.")
                .doesNotContain("/organisations/" + organisation);
        assertThat(officer.open(CHANGES + "?since=2021-03-20T17:00:00Z").text())
                .contains("/organisations/" + organisation);
        for (var since : List.of("yesterday", "")) {
            assertThat(officer.open(CHANGES + "?since=" + since).status()).isEqualTo(200);
        }
    }
}
