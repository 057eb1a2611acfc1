package thabian.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the office prints, as Chromium puts it on paper.
class PrintTest {
    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private static Play play;
    private static BrowserContext office;

    @BeforeAll
    static void start() throws IOException {
        play = Play.start("");
        office = CHROMIUM.browser().newContext();
        office.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + play.staffToken()));
    }

    @AfterAll
    static void stop() throws IOException {
        if (play != null) {
            play.close();
        }
    }

    @Test
    void everyOrganisationHasOneSheetWithItsOwnQr() {
        try (var page = open("letters?kind=slips")) {
            assertThat(Paper.sheets(page)).isEqualTo(85);
            var slips = page.locator(".slip");
            assertThat(slips.count()).isEqualTo(85);
            for (var which : List.of(0, 84)) {
                var slip = slips.nth(which);
                assertThat(Qr.scan(slip.locator(".qr svg").screenshot()))
                        .matches(Pattern.quote(play.seminar()) + "\\?org=[0-9]{7}&code=[0-9A-Z]{12}");
            }
        }
    }

    @Test
    void theReportIsOneSheet() {
        try (var page = open("report")) {
            assertThat(Paper.sheets(page)).isOne();
            assertThat(page.locator(".silent li").count()).isEqualTo(85);
        }
    }

    @Test
    void theLetterSheetIsOneAndItsPictureIsForWord() {
        try (var page = open("letters?kind=general")) {
            assertThat(Paper.sheets(page)).isOne();
            assertThat(Qr.scan(page.locator(".qr svg").screenshot())).isEqualTo(play.seminar());
            var picture = page.locator("a").getAttribute("href");
            assertThat(Qr.scan(play.fetch(picture))).isEqualTo(play.seminar());
        }
    }

    @Test
    void theAnnexNamesEveryOrganisation() {
        try (var page = open("letters?kind=annex")) {
            assertThat(page.locator("td.number").count()).isEqualTo(85);
            assertThat(Qr.scan(page.locator(".qr svg").screenshot())).isEqualTo(play.seminar());
        }
    }

    @Test
    void thaiIsSetInSarabunOnEverySheet() {
        for (var what : List.of("letters?kind=general", "letters?kind=annex", "letters?kind=slips", "report")) {
            try (var page = open(what)) {
                assertThat(page.evaluate("document.fonts.check('16px Sarabun', 'ที่')"))
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void noSheetShutsAnybodyOut() throws IOException {
        for (var what : List.of("letters?kind=general", "letters?kind=annex", "letters?kind=slips", "report")) {
            try (var page = open(what)) {
                assertThat(Axe.violations(page)).isEmpty();
            }
        }
    }

    @Test
    void theConsoleLeadsToEverySheet() throws IOException {
        try (var page = office.newPage()) {
            page.navigate(play.home() + "/staff");
            page.click("a[href*=PHETCHABURI_OFFICER]");
            page.waitForURL(play.home() + "/staff");
            page.navigate(play.home() + "/staff/seminars/ita-2564/letters");
            assertThat(Axe.violations(page)).isEmpty();
            for (var link : List.of("kind=general", "kind=annex", "kind=slips", "report?format=html")) {
                page.click("main a[href*='" + link + "']");
                page.waitForSelector(".page");
                page.goBack();
            }
            for (var link : List.of("mailmerge", "registrants?format=zoom", "outstanding?format=xlsx")) {
                var download = page.waitForDownload(() -> page.click("main a[href*='" + link + "']"));
                assertThat(download.suggestedFilename()).startsWith("ita-2564");
            }
        }
    }

    private static Page open(String what) {
        var page = office.newPage();
        page.navigate(play.home() + "/api/staff/seminars/ita-2564/" + what);
        page.evaluate("document.fonts.ready.then(() => 0)");
        return page;
    }
}
