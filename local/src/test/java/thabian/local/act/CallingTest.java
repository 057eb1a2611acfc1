package thabian.local.act;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.local.client.Browser.form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.HistoryEntry.Answered.Said;
import thabian.given.AsRead;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Browser;
import thabian.local.client.TypedForm;

/// Whom an officer rang, and what came of it.
class CallingTest {
    private static final String BOARD = "/staff/seminars/ita-2564";

    @AutoClose
    private static final Stack STACK = Stack.start();

    private String organisation = "";

    @BeforeEach
    void another() {
        organisation = STACK.nextOrganisation();
    }

    private Answer call(String json) {
        return STACK.ask("POST", "/api/staff/seminars/ita-2564/organisations/" + organisation + "/calls")
                .bearing(STACK.staffToken("76", "officer"))
                .json(json)
                .answer();
    }

    @Test
    void whatCameOfItStandsInTheHistoryAndAmongTheNotes() {
        var answer =
                call("{\"outcome\": \"again\", \"at\": \"2021-03-09T10:00:00+07:00\", \"reason\": \"ประชุมอยู่\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text())
                .contains("\"call\":{\"outcome\":\"again\",\"at\":\"2021-03-09T10:00:00+07:00\"}")
                .contains("\"text\":\"ประชุมอยู่\"", "\"what\":\"called\"");
        assertThat(call("{\"outcome\": \"no-answer\"}").text()).contains("\"call\":{\"outcome\":\"no-answer\"}");
        assertThat(STACK.slot(organisation).notes()).hasSize(2);
        assertThat(STACK.slot(organisation).revision()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/outcome required",
                "{\"outcome\": \"perhaps\"}|/outcome outcome-unknown",
                "{\"outcome\": \"declined\", \"reason\": \"x\"}|/by required",
                "{\"outcome\": \"declined\", \"by\": \"x\"}|/reason required",
                "{\"outcome\": \"again\", \"at\": \"tomorrow\"}|/at time-format",
                "{\"outcome\": \"again\", \"at\": \"2021-03-08T08:00:00+07:00\"}|/at time-past"
            })
    void whatIsWrongIsToldAndNothingIsWritten(String json, String fault) {
        var answer = call(json);

        assertThat(answer.outcome()).isEqualTo("422 invalid");
        assertThat(answer.faults()).containsExactly(fault);
        assertThat(STACK.slot(organisation).history()).isEmpty();
    }

    @Test
    void whoDeclinedMayStillRegisterWhichEndsIt() {
        assertThat(call("{\"outcome\": \"declined\", \"by\": \"นายสมมุติ ใจดี ปลัด\", \"reason\": \"น้ำท่วม\"}")
                        .status())
                .isEqualTo(201);
        assertThat(STACK.slot(organisation).declined()).isTrue();

        assertThat(STACK.register(TypedForm.of(organisation)).status()).isEqualTo(201);
        assertThat(STACK.slot(organisation).declined()).isFalse();
    }

    @Test
    void anOfficerTapsWhatCameOfItAndIsBackAtTheLine() {
        var officer = signedIn();
        var page = BOARD + "/organisations/" + organisation;
        var answer =
                officer.send(page, form("act", "note", "from", "board", "outcome", "wrong-number", "show", "silent"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(BOARD + "?province=76&show=silent#org-" + organisation);
        assertThat(officer.open(BOARD + "?show=wrong-number").text())
                .contains("id=\"org-" + organisation + "\"", "เบอร์ใช้ไม่ได้");

        officer.send(page, form("act", "note", "from", "board", "outcome", "registering", "reason", "ส่งพรุ่งนี้"));
        assertThat(officer.open(BOARD + "?show=wrong-number").text()).doesNotContain("id=\"org-" + organisation + "\"");
        assertThat(officer.open(page).text()).contains("จะลงทะเบียนเอง", "“ส่งพรุ่งนี้”");
    }

    @Test
    void whatWasTappedByMistakeIsTakenBack() {
        var officer = signedIn();
        var page = BOARD + "/organisations/" + organisation;
        officer.send(page, form("act", "note", "outcome", "no-letter"));
        officer.send(page, form("act", "decline", "by", "นายสมมุติ ปลัด", "reason", "น้ำท่วม"));
        assertThat(STACK.slot(organisation).declined()).isTrue();
        var noted = STACK.slot(organisation).notes().getLast().when().toString();
        assertThat(officer.open(page).text()).contains("value=\"retract\"", "value=\"" + noted + "\"");

        assertThat(officer.follow(officer.send(page, form("act", "retract", "noted", noted)))
                        .text())
                .contains("ยกเลิกบันทึกแล้ว", "<b>ยกเลิกบันทึกที่จดไว้</b>")
                .doesNotContain("น้ำท่วม", "นายสมมุติ ปลัด");
        assertThat(STACK.slot(organisation).declined()).isFalse();
        assertThat(STACK.slot(organisation).answered().orElseThrow().said())
                .as("what came of the call before it")
                .isEqualTo(Said.NO_LETTER);
        assertThat(STACK.slots().invitations(Stack.letter().id(), "76"))
                .filteredOn(one -> one.organisation().code().digits().equals(organisation))
                .singleElement()
                .matches(one -> !one.declined());
    }

    @Test
    void whatWasNotedIsSaidOtherwise() {
        var officer = signedIn();
        var page = BOARD + "/organisations/" + organisation;
        officer.send(page, form("act", "note", "outcome", "registering", "reason", "คุณมานรับสาย"));
        var noted = STACK.slot(organisation).notes().getLast().when().toString();
        var faulty = officer.send(page, form("act", "reword", "noted", noted, "reason", ""));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text()).contains("โปรดระบุเหตุผลสั้น ๆ", "id=\"mend-0-fault\"");

        assertThat(officer.follow(officer.send(page, form("act", "reword", "noted", noted, "reason", "คุณมานีรับสาย")))
                        .text())
                .contains("แก้ข้อความที่จดไว้แล้ว", "“คุณมานีรับสาย”", "<b>แก้ข้อความที่จดไว้</b>")
                .doesNotContain("คุณมานรับสาย");
        assertThat(STACK.slot(organisation).notes())
                .singleElement()
                .extracting(HistoryEntry::reason)
                .isEqualTo(Optional.of("คุณมานีรับสาย"));
        assertThat(STACK.slot(organisation).answered().orElseThrow().said()).isEqualTo(Said.REGISTERING);

        var gone = officer.send(page, form("act", "retract", "noted", "2021-01-01T00:00:00Z"));
        assertThat(gone.status()).isEqualTo(412);
        assertThat(officer.send(page, form("act", "reword", "reason", "x")).status())
                .isEqualTo(400);
    }

    @Test
    void whoSendsNobodySaysWhoAndWhyAndStandsApart() {
        var officer = signedIn();
        var page = BOARD + "/organisations/" + organisation;
        var faulty = officer.send(page, form("act", "decline", "by", "", "reason", ""));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text()).contains("id=\"decline-by-fault\"", "id=\"decline-reason-fault\"");

        assertThat(officer.follow(
                                officer.send(page, form("act", "decline", "by", "นายสมมุติ ปลัด", "reason", "น้ำท่วม")))
                        .text())
                .contains(
                        "บันทึกว่าแจ้งไม่เข้าร่วมแล้ว",
                        "<p><b>แจ้งไม่เข้าร่วม</b>",
                        "ผู้แจ้ง: นายสมมุติ ปลัด",
                        "“น้ำท่วม”");
        assertThat(officer.open(BOARD + "?show=declined").text())
                .contains("<dt>แจ้งไม่เข้าร่วม</dt>", "id=\"org-" + organisation + "\"");
        assertThat(officer.open(BOARD + "?show=silent&rows=99").text())
                .doesNotContain("id=\"org-" + organisation + "\"");
        for (var open : List.of("/s/ita-2564/progress", "/s/ita-2564?org=" + organisation)) {
            assertThat(STACK.get(open).text()).doesNotContain("น้ำท่วม", "สมมุติ");
        }
        assertThat(STACK.get("/s/ita-2564/progress").text())
                .contains("แจ้งไม่เข้าร่วม 1 หน่วยงาน", "href=\"/s/ita-2564?org=" + organisation + "\"");
        assertThat(officer.open(BOARD + "/report?format=html").text())
                .contains("<dt>แจ้งไม่เข้าร่วม</dt>", "หน่วยงานที่แจ้งไม่เข้าร่วม 1 แห่ง")
                .doesNotContain("น้ำท่วม");
        assertThat(officer.open(BOARD + "/outstanding?format=text").text())
                .contains("แจ้งไม่เข้าร่วม (1 หน่วยงาน)")
                .doesNotContain("น้ำท่วม");
    }

    private static Browser signedIn() {
        var officer = new Browser(STACK.home());
        officer.signIn(BOARD, "PHETCHABURI_OFFICER");
        return officer;
    }

    @Test
    void oneTapSaysWhenToRingAgain() {
        STACK.moveClockTo("2021-03-08T09:00:00+07:00");
        var officer = signedIn();
        var page = BOARD + "/organisations/" + organisation;
        assertThat(officer.open(page).text()).contains("value=\"again.hour\"", "value=\"again.afternoon\"");
        officer.send(page, form("act", "note", "outcome", "again.afternoon"));
        assertThat(AsRead.of(officer.open(page).text())).contains("วันที่ 8 มีนาคม 2564 เวลา 13.30 น.");
        var late = officer.send(
                page, form("act", "note", "outcome", "again.typed", "again-day", "2021-03-08", "again-time", "8.00"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("id=\"again-fault\"", "value=\"8.00\"", "id=\"act-note\" open");
        officer.send(
                page, form("act", "note", "outcome", "again.typed", "again-day", "2021-03-10", "again-time", "๑๐.๓๐"));
        assertThat(AsRead.of(officer.open(BOARD + "?q=" + organisation).text()))
                .contains("วันที่ 10 มีนาคม 2564 เวลา 10.30 น.");
    }

    @Test
    void theNextToRingIsOneThatNobodyRangTodayAndNobodyHasOpen() {
        STACK.moveClockTo("2021-03-08T09:00:00+07:00");
        var officer = signedIn();
        var colleague = signedIn();
        assertThat(officer.open(BOARD).text()).contains("โทรรายต่อไป");

        var first = next(officer);
        String rung = officer.open(first).text();
        assertThat(rung).containsOnlyOnce("id=\"act-note\" open");
        assertThat(rung.indexOf("id=\"act-note\"")).isLessThan(rung.indexOf("<div class=\"two\">"));
        var theirs = next(colleague);
        assertThat(theirs).isNotEqualTo(first);
        officer.send(first.replaceAll("[?].*", ""), form("act", "note", "outcome", "no-answer"));
        var second = next(officer);
        assertThat(second).isNotIn(first, theirs);

        STACK.moveClockTo("2021-03-08T09:10:01+07:00");
        assertThat(List.of(next(officer), next(officer)))
                .as("nobody rang them, and ten minutes are over")
                .contains(theirs)
                .doesNotContain(first);
        STACK.moveClockTo("2021-03-08T09:00:00+07:00");
    }

    @Test
    void inARowOfCallsEachOutcomeLeadsToTheNextCallAndTheOneBeforeCanBeMended() {
        STACK.moveClockTo("2021-03-08T09:00:00+07:00");
        var officer = signedIn();
        var first = next(officer);
        assertThat(officer.open(first).text()).contains("name=\"run\"");
        String page = first.replaceAll("[?].*", "");
        var noted = officer.send(page, form("act", "note", "outcome", "no-answer", "run", "on"));
        String second = noted.header("Location");
        assertThat(second).contains("?call=now&after=").doesNotContain(page + "?");
        assertThat(officer.open(second).text())
                .contains("จดผลการโทรแล้ว: ไม่รับสาย", "href=\"" + page + "#mend-0\"", "name=\"run\"")
                .containsOnlyOnce("id=\"act-note\" open");
        assertThat(officer.send(
                                second.replaceAll("[?].*", ""),
                                form("act", "note", "reason", "ฝากข้อความ", "run", "on"))
                        .header("Location"))
                .as("a note alone ends no call")
                .endsWith("?done=note");
    }

    @Test
    void aNumberPutRightInARowOfCallsDoesNotEndTheRow() {
        STACK.moveClockTo("2021-03-08T09:00:00+07:00");
        var officer = signedIn();
        String page = next(officer).replaceAll("[?].*", "");
        var mended = officer.send(page, form("act", "correct", "phone", "032 470 111", "run", "on"));
        assertThat(mended.header("Location")).isEqualTo(page + "?call=now&done=correct");
        assertThat(officer.open(mended.header("Location")).text())
                .contains("แก้ข้อมูลในบัญชีรายชื่อแล้ว", "id=\"act-note\" open", "name=\"run\"");
        var faulty = officer.send(page, form("act", "correct", "phone", "12", "run", "on"));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text()).contains("id=\"line-phone-fault\"", "id=\"act-note\" open", "name=\"run\"");
    }

    @Test
    void whoHasNotGotTheLetterIsGivenItsOwnLinkBeforeTheNextIsRung() {
        var officer = signedIn();
        String page = BOARD + "/organisations/" + organisation;
        var fromBoard = officer.send(page, form("act", "note", "from", "board", "outcome", "no-letter"));
        var inARow = officer.send(page, form("act", "note", "outcome", "no-letter", "run", "on"));
        assertThat(inARow.header("Location"))
                .isEqualTo(fromBoard.header("Location"))
                .isEqualTo(page + "?done=note");
        String own = "/s/ita-2564?org=" + organisation + "&amp;code="
                + STACK.slot(organisation).code().orElseThrow().value();
        var told = officer.open(inARow.header("Location"));
        assertThat(told.text())
                .contains("จดผลการโทรแล้ว: ยังไม่ได้รับหนังสือ", "โทรรายต่อไป", own, "data-copy=\"own-link\"")
                .contains("<figure class=\"qr\"><svg")
                .containsOnlyOnce("id=\"own\" open");
        assertThat(told.header("Cache-Control")).isEqualTo("no-store");
        assertThat(told.header("Referrer-Policy")).isEqualTo("same-origin");

        var dictated = officer.send(page, form("act", "correct", "from", "own", "email", "saraban@lao.example"));
        String kept = officer.open(dictated.header("Location")).text();
        assertThat(kept.replaceAll("(?s).*href=\"(mailto:[^\"]*body=[^\"]*)\".*", "$1"))
                .as("what Windows hands to mail programs")
                .startsWith("mailto:")
                .hasSizeLessThan(1900);
        assertThat(kept)
                .contains("href=\"mailto:saraban@lao.example?subject=%E0%B8%A5", "%26code%3D")
                .containsOnlyOnce("id=\"own\" open");
        var faulty = officer.send(page, form("act", "correct", "from", "own", "email", "saraban"));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text()).contains("id=\"own-email-fault\"").doesNotContain("id=\"line-email-fault\"");

        var reader = new Browser(STACK.home());
        reader.signIn(BOARD, "PHETCHABURI_VIEWER");
        assertThat(reader.open(page).text()).doesNotContain("code=", "id=\"own\"");
    }

    @Test
    void afterACallItsOutcomeIsSaidWithTheNextCallAndItsCorrectionBesideIt() {
        STACK.moveClockTo("2021-03-08T09:00:00+07:00");
        var officer = signedIn();
        String page = BOARD + "/organisations/" + organisation;
        var after = officer.send(page, form("act", "note", "outcome", "again.morning"));
        assertThat(after.status()).isEqualTo(303);
        String told = officer.open(after.header("Location")).text();
        assertThat(told)
                .contains("จดผลการโทรแล้ว: ขอให้โทรใหม่ วันที่ 9")
                .containsOnlyOnce("โทรรายต่อไป")
                .contains("href=\"#mend-0\"", "id=\"mend-0\"");
        assertThat(told.indexOf("โทรรายต่อไป")).isLessThan(told.indexOf("<h1>"));

        var noted = officer.send(page, form("act", "note", "reason", "ประชุมอยู่"));
        assertThat(officer.open(noted.header("Location")).text()).contains("จดบันทึกแล้ว");
    }

    @Test
    void aNumberPutRightDuringACallLeavesItsOutcomesOpen() {
        var officer = signedIn();
        String page = BOARD + "/organisations/" + organisation;
        var after = officer.send(page, form("act", "correct", "phone", "032 470 111", "email", ""));
        assertThat(after.header("Location")).endsWith("done=correct");
        assertThat(officer.open(after.header("Location")).text()).contains("id=\"act-note\" open");
        assertThat(officer.open(page).text()).doesNotContain("id=\"act-note\" open");
    }

    @Test
    void aColleaguesDistrictIsNotRungAndTheOwnComesFirst() {
        STACK.moveClockTo("2021-03-08T09:00:00+07:00");
        var officer = signedIn();
        var colleague = new Browser(STACK.home());
        colleague.signIn("/staff", "NACC_OFFICER");
        assertThat(deal(officer, "take", "แก่งกระจาน").header("Location"))
                .startsWith(BOARD + "?province=76&district=")
                .endsWith("#organisations");
        assertThat(officer.open(BOARD + "?district=" + encoded("แก่งกระจาน")).text())
                .contains("ผู้ติดตามอำเภอนี้: สมหญิง ใจทดสอบ", "ให้ทุกคนติดตาม", " · สมหญิง ใจทดสอบ");
        assertThat(next(officer)).contains("/organisations/676080");
        assertThat(deal(colleague, "take", "เขาย้อย").status()).isEqualTo(303);
        assertThat(next(colleague)).contains("602");
        for (int i = 0; i < 12; i++) {
            assertThat(next(officer)).doesNotContain("/organisations/67602", "/organisations/57602");
        }
        assertThat(deal(officer, "take", "ไม่มีอำเภอนี้").status()).isEqualTo(400);
        assertThat(deal(officer, "steal", "ชะอำ").status()).isEqualTo(400);
        var overtaken = deal(colleague, "take", "แก่งกระจาน");
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.text()).contains("ก่อนที่ท่านจะกด", "ผู้ติดตามอำเภอนี้: สมหญิง ใจทดสอบ");
        assertThat(deal(officer, "leave", "แก่งกระจาน", seen(officer, "แก่งกระจาน"))
                        .status())
                .isEqualTo(303);
        assertThat(deal(colleague, "leave", "เขาย้อย", seen(colleague, "เขาย้อย"))
                        .status())
                .isEqualTo(303);
        assertThat(officer.open(BOARD + "?district=" + encoded("แก่งกระจาน")).text())
                .contains("ผู้ติดตามอำเภอนี้: ทุกคน", "ฉันติดตามอำเภอนี้");
    }

    private static String encoded(String district) {
        return URLEncoder.encode(district, StandardCharsets.UTF_8);
    }

    private static String seen(Browser browser, String district) {
        String board = browser.open(BOARD + "?district=" + encoded(district)).text();
        return board.replaceFirst("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
    }

    private static Answer deal(Browser browser, String act, String district) {
        return deal(browser, act, district, "");
    }

    private static Answer deal(Browser browser, String act, String district, String seen) {
        return browser.send(
                BOARD + "/districts", form("province", "76", "district", district, "act", act, "seen", seen));
    }

    private String next(Browser browser) {
        var answer = browser.send(BOARD + "/organisations/" + organisation, form("act", "next"));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("?call=now");
        return answer.header("Location");
    }
}
