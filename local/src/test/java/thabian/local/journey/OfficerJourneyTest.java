package thabian.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.local.journey.Phone.CHECK;
import static thabian.local.journey.Phone.SEND;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import thabian.words.Words;

/// An officer's two weeks at the console, in a browser: from a new seminar to its report.
class OfficerJourneyTest {
    private static final Words CONSOLE = Words.of("console");
    private static final Words PAGE = Words.of("page");
    private static final String OFFICER = "PHETCHABURI_OFFICER";
    private static final String BOUNCING = "bounce@office.example";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    /// Below a stage, which is harder to get right; without one, the console's other journeys go the same ways.
    @Test
    void anOfficerMakesFollowsAndReportsASeminar() throws IOException {
        try (var play = Play.start("prod");
                var desk = CHROMIUM.desk(play);
                var clerk = CHROMIUM.phone(play, true)) {
            aSeminarIsTypedAndMade(play, desk);
            theListIsToldThenTaken(play, desk);
            var slips = theLettersOpen(desk);
            clerksRegisterByTheirOwnQr(clerk, slips);
            oneIsRegisteredOnACallersBehalf(play, desk);
            theBoardTellsWhoIsIn(play, desk);
            aNoteOfACallStandsAtItsLine(desk);
            aNumberIsCorrectedDuringACall(play, desk);
            tenAreCalledOneAfterTheOther(play, desk);
            theMailThatCameBackStandsOnTop(play, desk);
            var late = oneGetsMoreTime(play, desk);
            theFilesHaveEverybody(play, desk);
            theReportCounts(play, desk);
            itIsClosedForAllButOne(play, desk, clerk, slips, late);
            signedOutNothingIsSeen(play, desk);
            desk.hadNoTrouble();
            clerk.hadNoTrouble();
        }
    }

    private static void aSeminarIsTypedAndMade(Play play, Phone desk) {
        Officer.signIn(desk, play, OFFICER);
        desk.press("a[href$='/staff/new']");
        Officer.fill(desk.page());
        assertThat(desk.press(CHECK).innerText("main"))
                .contains(
                        Officer.TITLE,
                        "24 มีนาคม 2564 เวลา 09.00 น.",
                        "ภายในวันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.",
                        "ปลัดองค์กรปกครองส่วนท้องถิ่น");
        assertThat(desk.press(SEND).innerText(".done")).contains(CONSOLE.get("seminar.made"));
        assertThat(desk.press(".done a").innerText("main")).contains(CONSOLE.get("list.file"));
    }

    private static void theListIsToldThenTaken(Play play, Phone desk) throws IOException {
        assertThat(Officer.handIn(desk, play).innerText(".told"))
                .contains(CONSOLE.get("list.nothing-written"), CONSOLE.get("list.added", 85));
        desk.page().click(".told summary");
        assertThat(desk.page().innerText(".told")).contains("6760512 องค์การบริหารส่วนตำบลหนองจอก");
        assertThat(desk.press(".told form button").innerText(".done")).contains(CONSOLE.get("list.added", 85));
        desk.press(".done .button");
    }

    /// @return what the slips' QR codes say of three organisations
    private static List<String> theLettersOpen(Phone desk) {
        var page = desk.press(".ways a[href$='/letters']");
        page.click("main a[href*='kind=general']");
        page.waitForURL("**kind=general**");
        assertThat(Qr.scan(page.locator(".qr svg").screenshot())).endsWith("/s/" + Officer.SEMINAR);
        page.goBack();
        page.click("main a[href*='kind=annex']");
        PlaywrightAssertions.assertThat(page.locator("td.number")).hasCount(85);
        assertThat(page.innerText("main")).doesNotContainPattern("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}");
        page.goBack();
        page.click("main a[href*='kind=slips']");
        PlaywrightAssertions.assertThat(page.locator(".slip .secret b")).hasCount(85);
        var slips = new ArrayList<String>();
        for (var which : List.of(10, 11, 12)) {
            slips.add(
                    Qr.scan(page.locator(".slip").nth(which).locator(".qr svg").screenshot()));
        }
        return slips;
    }

    private static void clerksRegisterByTheirOwnQr(Phone clerk, List<String> slips) {
        register(clerk, slips.get(0), Clerk.OFFICE);
        register(clerk, slips.get(1), BOUNCING);
    }

    private static void register(Phone clerk, String address, String contact) {
        var form = clerk.open(address);
        assertThat(address).contains("&code=");
        Clerk.fill(form);
        form.fill("#contact-email", contact);
        clerk.press(CHECK);
        assertThat(clerk.press(SEND).innerText("article.slip")).contains(organisation(address));
    }

    private static String organisation(String slip) {
        return slip.replaceAll(".*org=([0-9]{7}).*", "$1");
    }

    private static void oneIsRegisteredOnACallersBehalf(Play play, Phone desk) {
        desk.open(Officer.board(play));
        desk.page().click("tr.out:last-child summary");
        var page = desk.press("tr.out:last-child a[href$='/registration']");
        Clerk.fill(page);
        desk.press("form.registration .actions button");
        assertThat(page.locator("#errors a").getAttribute("href")).isEqualTo("#reason");
        assertThat(page.inputValue("#attendees-2-email")).isEqualTo(Clerk.OFFICER);
        page.fill("#reason", "โทรแจ้งรายชื่อ");
        assertThat(desk.press("form.registration .actions button").innerText("main"))
                .contains(CONSOLE.get("done.register"), "“โทรแจ้งรายชื่อ”", "สมหญิง ใจทดสอบ")
                .contains(Clerk.NAMES);
    }

    private static void theBoardTellsWhoIsIn(Play play, Phone desk) {
        var page = desk.open(Officer.board(play));
        assertThat(page.locator(".numbers dd").allInnerTexts()).containsExactly("85", "3", "82");
        assertThat(page.locator("tr.out").count()).isEqualTo(12);
        desk.press(".work li a >> nth=0");
        assertThat(page.innerText("#organisations")).isEqualTo(CONSOLE.get("found.silent", 82));
        desk.press("a[href*='rows=82']");
        assertThat(page.locator("tr.out [href^='tel:']").count()).isEqualTo(57);
        assertThat(page.locator("tr.out .at > *").count())
                .as("whoever has no number has an address, or is said to have neither")
                .isEqualTo(82);
        desk.press(".work .where a >> nth=0");
        var message = page.locator(".message").first();
        message.locator("summary").click();
        assertThat(message.locator("textarea").inputValue())
                .contains("ยังไม่ลงทะเบียน", Officer.TITLE, "/s/" + Officer.SEMINAR, "1. ");
        message.locator("button").click();
        message.getByText(CONSOLE.get("message.copied")).waitFor();
    }

    private static void aNoteOfACallStandsAtItsLine(Phone desk) {
        var line = "#" + desk.page().locator("tr.out").first().getAttribute("id");
        desk.page().click(line + " summary");
        desk.page().fill(line + " input[type=text]", "คุณมานีรับสาย");
        var page = desk.press(line + " .quick button >> nth=0");
        assertThat(page.url()).endsWith(line);
        assertThat(page.innerText(line + " .note")).contains("จะลงทะเบียนเอง “คุณมานีรับสาย”", "สมหญิง ใจทดสอบ");
    }

    private static void aNumberIsCorrectedDuringACall(Play play, Phone desk) {
        var page = desk.open(Officer.board(play));
        desk.press("tr.out th a >> nth=0");
        page.fill("#line-phone", "๐๓๒-๙๙๙-๘๘๘");
        assertThat(desk.press(".line-form button").innerText("main")).contains(CONSOLE.get("done.correct"));
        assertThat(page.locator(".told a[href='tel:+6632999888']").count()).isEqualTo(1);
        page.click("#act-strike summary");
        page.fill("#strike-reason", "ยุบรวม");
        assertThat(desk.press("#act-strike .actions button").innerText("main")).contains(CONSOLE.get("done.strike"));
        assertThat(desk.press("form:has([value=relist]) button").innerText("main"))
                .contains(CONSOLE.get("done.relist"));
    }

    private static void tenAreCalledOneAfterTheOther(Play play, Phone desk) {
        var page = desk.open(Officer.board(play));
        var called = new HashSet<String>();
        desk.press(".work .head button");
        for (int i = 0; i < 10; i++) {
            assertThat(called.add(page.innerText("h1"))).isTrue();
            assertThat(desk.press("#act-note [value='again.morning']").innerText("main"))
                    .contains("จดผลการโทรแล้ว: ขอให้โทรใหม่ วันที่ 9 มีนาคม 2564 เวลา 09.00 น.");
        }
    }

    private static void theMailThatCameBackStandsOnTop(Play play, Phone desk) {
        play.settleMails();
        var page = desk.open(Officer.board(play));
        assertThat(page.innerText(".work")).contains(CONSOLE.get("work.bounced", 1));
        assertThat(desk.press(".work a[href*='show=bounced']").innerText("tr.in"))
                .contains(CONSOLE.get("trouble.bounced"), BOUNCING);
        assertThat(desk.press("tr.in th a").innerText(".fates .trouble"))
                .contains(BOUNCING, CONSOLE.get("fate.bounced"));
    }

    /// @return the organisation's code
    private static String oneGetsMoreTime(Play play, Phone desk) {
        desk.open(Officer.board(play));
        var line = desk.page().locator("tr.out").first().getAttribute("id");
        desk.press("#" + line + " th a");
        var page = desk.page();
        page.click("#act-extend summary");
        page.check("#act-extend [value=typed]");
        page.fill("#extend-day", "๒๒");
        page.selectOption("#extend-month", "3");
        page.fill("#extend-time", "16.30");
        page.fill("#extend-reason", "ไฟฟ้าดับทั้งตำบล");
        assertThat(desk.press("#act-extend form button").innerText("main"))
                .contains(CONSOLE.get("done.extend"), "ขยายเวลาถึงวันจันทร์ที่ 22 มีนาคม 2564 เวลา 16.30 น.");
        return line.substring("org-".length());
    }

    private static void theFilesHaveEverybody(Play play, Phone desk) throws IOException {
        var page = desk.open(Officer.board(play));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(download(page, "format=xlsx")))) {
            var sheets = workbook.getSheets().toList();
            assertThat(sheets.get(0).read()).hasSize(1 + 9);
            assertThat(sheets.get(1).read()).hasSize(1 + 82);
        }
        desk.open(Officer.board(play) + "/letters");
        assertThat(new String(download(page, "format=csv"), StandardCharsets.UTF_8).lines())
                .hasSize(1 + 9);
    }

    private static byte[] download(Page page, String format) throws IOException {
        var file = page.waitForDownload(() -> page.click("main a[href*='registrants?" + format + "']"));
        assertThat(file.suggestedFilename()).startsWith(Officer.SEMINAR);
        return Files.readAllBytes(file.path());
    }

    private static void theReportCounts(Play play, Phone desk) {
        desk.open(Officer.board(play) + "/letters");
        desk.press("main a[href*='report?format=html']");
        assertThat(desk.page().locator(".report dd").allInnerTexts())
                .containsExactly("85 แห่ง", "3 แห่ง", "3.53", "82 แห่ง", "9 คน");
        assertThat(desk.page().locator(".silent li").count()).isEqualTo(82);
    }

    private static void itIsClosedForAllButOne(Play play, Phone desk, Phone clerk, List<String> slips, String late) {
        desk.open(Officer.board(play)).click("details:has([value=close]) > summary");
        assertThat(desk.press("form:has([value=close]) button").innerText("main"))
                .contains(CONSOLE.get("closing.title"), "ภายในวันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.");
        assertThat(desk.press("button.danger").innerText("main")).contains(CONSOLE.get("closing.done"));
        play.passTo("2021-03-08T09:00:10+07:00");

        assertThat(clerk.open(slips.get(2)).innerText("main")).contains(PAGE.get("closed.title"));
        assertThat(clerk.page().locator("form.registration").count()).isZero();
        desk.open(Officer.board(play) + "/organisations/" + late);
        var code = desk.page().innerText("dd code");
        var general = slips.get(2).replaceAll("[?].*", "");
        register(clerk, general + "?org=" + late + "&code=" + code, Clerk.OFFICE);
        assertThat(desk.open(Officer.board(play)).locator(".numbers dd").allInnerTexts())
                .containsExactly("85", "4", "81");
    }

    private static void signedOutNothingIsSeen(Play play, Phone desk) {
        Officer.signOut(desk);
        desk.open(Officer.board(play));
        assertThat(desk.page().url()).startsWith(play.local("/local/oidc/authorize"));
    }

    @Test
    void aListThatIsNotWrittenYetIsWrittenOnWhileSomebodyLooks() throws IOException {
        try (var play = Play.start("");
                var desk = CHROMIUM.desk(play)) {
            Officer.signIn(desk, play, OFFICER);
            play.orderList("code,phone\n6760607,032-111-222\n6760512,032-111-333\n");
            var page = desk.open(play.home() + "/staff/seminars/ita-2564/list");
            PlaywrightAssertions.assertThat(page.locator(".done")).containsText(CONSOLE.get("list.changed", 2));
            PlaywrightAssertions.assertThat(page.locator(".writing")).hasCount(0);
            desk.hadNoTrouble();
        }
    }

    @Test
    void aViewerSeesEverythingAndFindsNothingToChangeItBy() throws IOException {
        try (var play = Play.start("");
                var desk = CHROMIUM.desk(play);
                var viewer = CHROMIUM.desk(play)) {
            Officer.signIn(desk, play, OFFICER);
            Officer.make(desk, play);
            Officer.handIn(desk, play);
            desk.press(".told form button");

            var page = Officer.signIn(viewer, play, "PHETCHABURI_VIEWER");
            assertThat(page.innerText(".who")).contains("ดูข้อมูลได้อย่างเดียว");
            changesNothing(page);
            changesNothing(viewer.press("main h2 a[href$='" + Officer.SEMINAR + "']"));
            assertThat(page.locator("tr.out").count()).isEqualTo(12);
            for (var way : List.of("/list", "/letters", "/settings")) {
                changesNothing(viewer.press(".ways a[href$='" + way + "']"));
                viewer.open(Officer.board(play));
            }
            assertThat(viewer.press("tr.out th a >> nth=0").innerText("main"))
                    .contains(CONSOLE.get("organisation.reach"))
                    .doesNotContain(CONSOLE.get("organisation.invitation"));
            changesNothing(page);
            viewer.open(Officer.board(play) + "/letters");
            assertThat(download(page, "format=csv")).isNotEmpty();
            viewer.hadNoTrouble();
        }
    }

    /// Only signing out is sent from it.
    private static void changesNothing(Page page) {
        assertThat(page.locator("main form[method=post]").count())
                .as(page.url())
                .isZero();
        assertThat(page.locator("a[href*='/new'], a[href$='/registration']").count())
                .as(page.url())
                .isZero();
    }
}
