package thabian.page.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import thabian.HtmlChecker;
import thabian.given.AsRead;
import thabian.link.Links;

class OfficerPagesTest {
    private static final Map<String, String> PAGES = EveryOfficerPage.saying("", new Links(""));

    @Test
    void everyPageIsValidHtml() {
        assertThat(HtmlChecker.faults(PAGES)).isEmpty();
    }

    @Test
    void whoIsSilentCanBeRungAndNotedFromTheBoard() {
        assertThat(page("board"))
                .contains("id=\"org-6760601\"", "href=\"tel:+6632060601\"")
                .contains(
                        "“โทรแล้ว จะลงทะเบียน”",
                        "name=\"from\" value=\"board\"",
                        "name=\"outcome\" value=\"no-answer\"")
                .contains("ขยายเวลาถึงวันอาทิตย์ที่ 21 มีนาคม 2564 เวลา 23.59 น.");
    }

    @Test
    void aDistrictsMessageNamesTheSilentTheDeadlineAndTheForm() {
        assertThat(page("board")).doesNotContain("id=\"message\"");
        assertThat(page("board of a district"))
                .contains("อำเภอชะอำ ยังไม่ลงทะเบียน 1 จาก 3 หน่วยงาน", "1. องค์การบริหารส่วนตำบลทดสอบ\n")
                .contains("ภายในวันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.")
                .contains("https://thabian.example/s/ita-2564?province=76\n");
        assertThat(page("board of a district after")).contains("ปิดรับลงทะเบียนแล้ว หากยังต้องการเข้าร่วม");
    }

    @Test
    void onceItHasClosedReportMemorandumAndRosterAreAmongWhatIsToDo() {
        assertThat(page("board after"))
                .contains("report?format=html&amp;province=76\"", "registrants?format=zoom&amp;province=76\"")
                .contains("href=\"#memo\"", "id=\"memo\"");
        assertThat(page("board")).doesNotContain("format=zoom", "href=\"#memo\"");
    }

    @Test
    void aNarrowPersonIsOfferedFilesWithoutAProvince() {
        assertThat(page("board")).contains("registrants?format=xlsx\"").doesNotContain("&amp;province=");
        assertThat(page("board after")).contains("registrants?format=xlsx&amp;province=76\"");
    }

    @Test
    void onlyTheOwnerClosesAndOnlyWhatIsNotClosed() {
        assertThat(page("board")).contains("value=\"close\"");
        assertThat(page("board of a viewer")).doesNotContain("value=\"close\"");
        assertThat(page("board after")).doesNotContain("value=\"close\"");
    }

    @Test
    void aViewerIsShownNoFormAndNoCode() {
        assertThat(page("board of a viewer")).doesNotContain("name=\"act\"", "/registration\"");
        assertThat(page("organisation of a viewer"))
                .doesNotContain("name=\"act\"", "/registration\"", "K7MP-Q9XD-4TAC");
        assertThat(page("organisation")).contains("K7MP-Q9XD-4TAC");
    }

    @Test
    void nobodyIsShownAManageLink() {
        assertThat(PAGES.values()).allSatisfy(html -> assertThat(html).doesNotContain("?t="));
    }

    @Test
    void theHistoryTellsInWordsWhoDidWhatWhenAndWhy() {
        assertThat(page("organisation"))
                .containsSubsequence(
                        "<b>ออกรหัสลงทะเบียนใหม่</b>",
                        "“รหัสหาย”",
                        "นายเจ้าหน้าที่ · 8 มีนาคม 2564 เวลา 09.00 น.",
                        "<b>ส่งลิงก์แก้ไขใหม่</b>",
                        "แก้ไข: ผู้ประสานงาน – อีเมล",
                        "<b>ลงทะเบียน</b>",
                        "ผู้ประสานงาน · 8 มีนาคม 2564");
    }

    @Test
    void whatCouldNotBeTakenStandsInItsOpenForm() {
        assertThat(page("organisation that is silent"))
                .contains("id=\"act-extend\" open", "value=\"๓๒\"", "ผิด", "value=\"typed\" checked")
                .doesNotContain("id=\"act-note\" open");
    }

    @Test
    void whereNothingIsRegisteredNothingIsSentAgainOrWithdrawn() {
        assertThat(page("organisation that is silent")).doesNotContain("act-resend", "act-new-link", "act-withdraw");
        assertThat(page("organisation")).contains("act-resend", "act-new-link", "act-withdraw");
    }

    @Test
    void aMailboxInTroubleIsReplacedFromBesideIt() {
        String html = page("organisation with a dead mailbox");
        assertThat(html).contains("เปลี่ยนอีเมลนี้ทุกแห่งในการลงทะเบียนนี้");
        assertThat(html.split("value=\"replace-address\"", -1))
                .as("two of four mailboxes")
                .hasSize(3);
        assertThat(html).contains("name=\"from\" value=\"saraban@lao.example\"");
        assertThat(page("organisation with a dead mailbox of a viewer")).doesNotContain("replace-address");
        assertThat(page("organisation")).doesNotContain("replace-address");
        assertThat(page("organisation with a dead mailbox not replaced"))
                .containsOnlyOnce("<details class=\"screen\" open>")
                .contains("id=\"replace-1-fault\"");
    }

    @Test
    void aMailboxInTroubleIsToldAboveAllElseAndLeadsToWhereItIsReplaced() {
        String html = page("organisation with a dead mailbox");
        assertThat(html.indexOf("href=\"#replace-0\"")).isPositive().isLessThan(html.indexOf("<div class=\"two\">"));
        assertThat(html).contains("id=\"replace-0\"");
        assertThat(page("organisation with a dead mailbox of a viewer")).doesNotContain("#replace-");
        assertThat(page("organisation")).doesNotContain("#replace-");
    }

    @Test
    void whatCanBeUndoneSaysSoInTheHistoryAndShowsWhoComesBack() {
        assertThat(page("organisation")).containsOnlyOnce("/undo?back=1\"");
        assertThat(page("organisation of a viewer")).doesNotContain("/undo");
        assertThat(page("organisation long after")).doesNotContain("/undo");
        assertThat(page("undo"))
                .contains("ส่งลิงก์แก้ไขใหม่ เมื่อ 8 มีนาคม 2564", "name=\"back\" value=\"1\"")
                .contains("name=\"revision\" value=\"2\"")
                .containsSubsequence(
                        "รายชื่อเดิมที่จะกลับมา",
                        "saraban@lao.example",
                        "รายชื่อที่ลงทะเบียนอยู่ตอนนี้",
                        "new@lao.example");
        assertThat(page("undo of a cancellation"))
                .contains("ยกเลิกการลงทะเบียน เมื่อ 8 มีนาคม 2564", "new@lao.example")
                .doesNotContain("รายชื่อที่ลงทะเบียนอยู่ตอนนี้");
        assertThat(page("undo of nobody"))
                .contains("ไม่มี")
                .doesNotContain("<form method=\"post\" action=\"/staff/seminars");
    }

    @Test
    void aRegistrationIsMovedToWhoHasNotRegistered() {
        assertThat(page("organisation")).containsOnlyOnce("/move\"");
        assertThat(page("organisation of a viewer")).doesNotContain("/move");
        assertThat(page("organisation that is silent")).doesNotContain("/move");
        assertThat(page("organisation long after")).doesNotContain("/move");
        assertThat(page("move"))
                .contains("new@lao.example", "<option value=\"6760607\"", "name=\"revision\" value=\"2\"")
                .doesNotContain("<option value=\"6760608\"");
        assertThat(page("move of nobody")).doesNotContain("name=\"to\"");
        assertThat(page("organisation moved to")).contains("ย้ายการลงทะเบียนมาจาก");
        assertThat(page("organisation moved from")).contains("ย้ายการลงทะเบียนไปที่");
    }

    @Test
    void onceThePersonalDataHaveLeftNothingIsDoneAnyMore() {
        assertThat(page("organisation long after")).doesNotContain("name=\"act\"", "/registration\"");
    }

    @Test
    void whoIsStruckHasNoFormButTheOneThatBringsThemBack() {
        assertThat(page("organisation after an act"))
                .contains("ตัดออกจากบัญชีรายชื่อแล้ว", "name=\"act\" value=\"relist\"")
                .doesNotContain("name=\"act\" value=\"note\"", "/registration\"");
    }

    @Test
    void wherePeopleTypeForOthersTheBrowserOffersNothingOfTheirOwn() {
        assertThat(page("behalf"))
                .contains("id=\"contact-email\"")
                .doesNotContain("autocomplete=\"name\"", "autocomplete=\"tel\"", "autocomplete=\"email\"");
    }

    @Test
    void aCorrectionCarriesWhatStandsAndTheRevisionThatWasSeen() {
        assertThat(page("correction"))
                .contains("แก้ไขการลงทะเบียนแทนหน่วยงาน", "name=\"revision\" value=\"2\"", "new@lao.example");
        assertThat(page("behalf")).contains("ลงทะเบียนแทนหน่วยงาน", "name=\"revision\" value=\"0\"");
    }

    @Test
    void ofManyNamesThatComeTwiceTwentyAreNamed() {
        assertThat(page("provinces")).contains("และอีก 10 ชื่อ");
    }

    private static String page(String name) {
        String html = PAGES.get(name);
        assertThat(html).as(name).isNotNull();
        return AsRead.of(html);
    }

    @Test
    void notesThatLeftAreCounted() {
        assertThat(PAGES.get("organisation of many notes")).containsPattern("บันทึกเก่าอีก \\d+ รายการ");
        assertThat(PAGES.get("organisation")).doesNotContain("บันทึกเก่าอีก");
    }

    @Test
    void whatIsPastedIntoAMemorandumCountsAndNamesTheLetter() {
        assertThat(page("board"))
                .contains("ลงทะเบียนแล้ว 2 แห่ง จากกลุ่มเป้าหมาย 3 แห่ง คิดเป็นร้อยละ 66.67 ยังไม่ลงทะเบียน 1 แห่ง");
        assertThat(page("provinces")).contains("ลงทะเบียนแล้ว 4 แห่ง จากกลุ่มเป้าหมาย 6 แห่ง");
    }

    @Test
    void provincesAreLookedForByName() {
        assertThat(page("provinces")).contains("ยังไม่ลงทะเบียนมากก่อน", "<table class=\"areas\">");
        assertThat(page("provinces looked for"))
                .contains("ไม่พบจังหวัดตามที่ค้นหา")
                .doesNotContain("<table class=\"areas\">");
    }
}
