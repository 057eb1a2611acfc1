package thabian.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static thabian.local.journey.Phone.CHECK;
import static thabian.local.journey.Phone.SEND;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.words.Words;

/// From the letter's QR code to slip, mail and roster, and past the deadline, in a browser.
class JourneyTest {
    private static final Words PAGE = Words.of("page");
    private static final String ORGANISATION = "6760512";
    private static final String REFERENCE = "ITA-2564-" + ORGANISATION;
    private static final String OFFICE = "main a[href='tel:+6632424518']";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    /// A script below a stage has addresses to make that one without has not; the other journeys have no stage.
    @ParameterizedTest(name = "JavaScript {0}, stage {1}")
    @CsvSource({"true, prod", "false, ''"})
    void threePeopleRegisterAndTheNextToTryIsTold(boolean script, String stage) throws IOException {
        try (var play = Play.whole(stage);
                var phone = CHROMIUM.phone(play, script);
                var colleague = CHROMIUM.phone(play, script)) {
            var address = Qr.scan(play.fetch(play.seminar() + "/qr.png"));
            assertThat(address).isEqualTo(play.seminar());
            colleague.open(address);

            saysWhatTheLetterSays(phone.open(address));
            faultsAreShownWhereTheyAre(phone, script);
            correctedItIsChecked(phone);
            sentTwiceItIsOneRegistration(phone);
            var slip = phone.page().url();
            theSlipProvesIt(phone);
            theSlipIsOnePaper(phone.page());
            everyAddressGotOneMail(play, phone);
            phone.open(slip);
            theCalendarTakesIt(play, phone.page());
            theOfficeSeesAllThree(play);

            theColleagueIsTold(play, colleague);
            lateIsTooLate(play, colleague);

            phone.hadNoTrouble();
            colleague.hadNoTrouble();
        }
    }

    private static void saysWhatTheLetterSays(Page page) {
        page.click(".about summary");
        assertThat(page.innerText("main"))
                .contains(
                        "ยกระดับผลการประเมินคุณธรรมและความโปร่งใสขององค์กรปกครองส่วนท้องถิ่น ประจำปีงบประมาณ พ.ศ. ๒๕๖๔",
                        "ที่ พบ ๐๐๒๓.๔/ว… ลงวันที่ 8 มีนาคม 2564",
                        "ศาลากลางจังหวัดเพชรบุรี",
                        "สำนักงาน ป.ป.ช.",
                        "วันพุธที่ 24 มีนาคม 2564 เวลา 09.00–12.00 น.",
                        "ภายในวันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.",
                        "ปลัดองค์กรปกครองส่วนท้องถิ่น",
                        "หัวหน้าสำนักปลัด",
                        "เจ้าหน้าที่ผู้ปฏิบัติงาน",
                        "โทร. ๐-๓๒๔๒-๔๕๑๘-๙",
                        PAGE.get("notice.title"),
                        PAGE.get("notice.retention", 90));
        assertThat(page.locator(OFFICE).first().isVisible()).isTrue();
        assertThat(page.locator("optgroup[label='อำเภอท่ายาง'] option").allInnerTexts())
                .contains("เทศบาลตำบลหนองจอก", "องค์การบริหารส่วนตำบลหนองจอก");
    }

    private static void faultsAreShownWhereTheyAre(Phone phone, boolean script) {
        var page = phone.page();
        Clerk.fill(page);
        page.fill("#contact-phone", "032-111");
        page.fill("#attendees-0-fullName", "นายสมชาย1 ใจดี");
        page.fill("#attendees-2-email", "a@b");
        phone.press(CHECK);

        var links = page.locator("#errors a");
        assertThat(links.all().stream().map(link -> link.getAttribute("href")))
                .containsExactly("#organisation", "#contact-phone", "#attendees-0-fullName", "#attendees-2-email");
        assertThat(links.all().stream()
                        .map(link -> page.getAttribute(link.getAttribute("href"), "aria-describedby"))
                        .map(ids -> ids.substring(ids.lastIndexOf(' ') + 1))
                        .map(fault -> page.locator("#" + fault).innerText()))
                .noneMatch(String::isBlank);
        assertThat(page.inputValue("#contact-phone")).isEqualTo("032-111");
        assertThat(page.inputValue("#attendees-2-email")).isEqualTo("a@b");
        assertThat(page.inputValue("#attendees-1-fullName")).isEqualTo("น.ส.มาลี  มีสุข");
        assertThat(page.isChecked("#attendees-1-capacity-acting")).isTrue();
        if (script) {
            PlaywrightAssertions.assertThat(page.locator("#errors")).isFocused();
        }
        links.nth(1).click();
        PlaywrightAssertions.assertThat(page.locator("#contact-phone")).isFocused();
        assertThat(page.locator("label[for=contact-phone]").boundingBox().y)
                .as("the label above the field that a fault leads to")
                .isPositive();
    }

    private static void correctedItIsChecked(Phone phone) {
        var page = phone.page();
        Clerk.choose(page, ORGANISATION);
        Clerk.fill(page);
        phone.press(CHECK);
        assertThat(page.innerText("main"))
                .contains(Clerk.NAMES)
                .contains("องค์การบริหารส่วนตำบลหนองจอก อำเภอท่ายาง", "081-234-5678", "รักษาราชการแทน");

        phone.back();
        assertThat(Clerk.chosen(page)).isEqualTo(ORGANISATION);
        assertThat(page.inputValue("#attendees-2-email")).isEqualTo(Clerk.OFFICER);
        phone.press(CHECK);
    }

    private static void sentTwiceItIsOneRegistration(Phone phone) {
        var page = phone.page();
        page.dblclick(SEND);
        page.waitForURL("**/" + ORGANISATION + "?t=*");
        assertThat(page.title()).startsWith(PAGE.get("slip.fresh"));
        var first = token(page.url());
        phone.back();
        phone.press(SEND);
        assertThat(token(page.url())).isEqualTo(first);
    }

    private static String token(String address) {
        return address.replaceAll(".*[?]t=([^&]+).*", "$1");
    }

    private static void theSlipProvesIt(Phone phone) {
        var page = phone.page();
        assertThat(page.title()).startsWith(PAGE.get("slip.fresh"));
        var token = token(page.url());
        assertThat(page.innerText("article.slip"))
                .contains(REFERENCE, "องค์การบริหารส่วนตำบลหนองจอก")
                .contains(Clerk.NAMES);
        var qr = page.locator(".slip .qr svg");
        qr.scrollIntoViewIfNeeded();
        var held = Qr.scan(qr.screenshot());
        assertThat(token(held)).isEqualTo(token);
        assertThat(phone.open(held).innerText("main")).contains(REFERENCE, PAGE.get("slip.change.view"));
    }

    private static void theSlipIsOnePaper(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.innerText(".stamp")).contains("เลขที่รับ");
        assertThat(page.isVisible("header.site")).isFalse();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
        assertThat(Paper.sheets(page)).isOne();
        assertThat(Paper.pdf(page)).containsPattern("/MediaBox \\[0 0 59[45]\\.\\d+ 841\\.\\d+]");
    }

    private static void everyAddressGotOneMail(Play play, Phone phone) {
        var mails = play.mails();
        assertThat(mails)
                .extracting(mail -> mail.get("to"))
                .containsExactlyInAnyOrder(List.of(Clerk.OFFICE), List.of(Clerk.HEAD), List.of(Clerk.OFFICER));
        for (var mail : mails) {
            var manages = mail.get("to").equals(List.of(Clerk.OFFICE));
            assertThat(phone.open(link(play, mail)).innerText("main"))
                    .contains(REFERENCE, PAGE.get(manages ? "slip.change.manage" : "slip.change.view"));
        }
    }

    private static String link(Play play, Map<String, Object> mail) {
        return Pattern.compile(Pattern.quote(play.seminar()) + "/" + ORGANISATION + "[?]t=\\S+")
                .matcher((String) mail.get("text"))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    private static void theCalendarTakesIt(Play play, Page slip) {
        var file = (String) slip.evaluate("document.querySelector('a[href*=\".ics\"]').href");
        assertThat(new String(play.fetch(file), StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;TZID=Asia/Bangkok:20210324T090000");
    }

    private static void theOfficeSeesAllThree(Play play) {
        assertThat(play.roster())
                .extracting(row -> row.get("reference"), row -> row.get("seat"), row -> row.get("lastName"))
                .containsExactly(
                        tuple(REFERENCE, "chief-administrator", "ใจดี"),
                        tuple(REFERENCE, "head-of-office", "มีสุข"),
                        tuple(REFERENCE, "officer", "กล้าทดสอบ"));
    }

    private static void theColleagueIsTold(Play play, Phone colleague) {
        var page = colleague.page();
        Clerk.choose(page, ORGANISATION);
        Clerk.fill(page);
        colleague.press(CHECK);
        assertThat(page.innerText("h1")).isEqualTo(PAGE.get("already-registered.title"));
        assertThat(page.locator(OFFICE).isVisible()).isTrue();
        var said = page.innerText("main");
        assertThat(said.substring(0, said.indexOf(PAGE.get("unstored.title"))))
                .as("whoever registered stays unknown; below stands what was typed")
                .doesNotContain(Clerk.OFFICE);

        colleague.press("text=" + PAGE.get("step.send-link"));
        assertThat(page.innerText("h1")).isEqualTo(PAGE.get("link-sent.title"));
        assertThat(page.innerText("main")).doesNotContain(Clerk.OFFICE);
        var mails = play.mails();
        assertThat(mails).hasSize(4);
        assertThat(mails.getLast().get("to")).isEqualTo(List.of(Clerk.OFFICE));
        assertThat(colleague.open(link(play, mails.getLast())).innerText("main"))
                .contains(PAGE.get("slip.change.manage"));
    }

    private static void lateIsTooLate(Play play, Phone colleague) {
        var page = colleague.open(play.seminar());
        Clerk.choose(page, "5760502");
        Clerk.fill(page);
        play.passTo("2021-03-20T00:00:00+07:00");
        colleague.press(CHECK);
        assertThat(page.innerText("h1")).isEqualTo(PAGE.get("closed.title"));
        assertThat(page.locator(OFFICE).isVisible()).isTrue();

        colleague.open(play.seminar());
        assertThat(page.title()).startsWith(PAGE.get("closed.title"));
        assertThat(page.innerText("main"))
                .contains(PAGE.get("closed.title"), "วันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.");
        assertThat(page.locator("form.registration").count()).isZero();
    }
}
