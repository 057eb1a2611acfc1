package thabian.local.journey;

import static thabian.local.journey.Phone.CHECK;
import static thabian.local.journey.Phone.SEND;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import thabian.local.Options;
import thabian.local.Stack;
import thabian.local.client.Asking;
import thabian.local.client.TypedForm;

/// Takes the README's pictures: `make screenshots`. No test by its name, so that no build changes a picture by itself.
class Screenshots {
    private static final Path PICTURES =
            Options.parse(List.of()).template().resolveSibling("docs").resolve("images");
    private static final String ORGANISATION = "6760512";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Test
    void take() throws IOException {
        try (var play = Play.start("")) {
            var phone = CHROMIUM.browser()
                    .newPage(new Browser.NewPageOptions()
                            .setViewportSize(390, 844)
                            .setDeviceScaleFactor(1.5)
                            .setLocale("th-TH"));
            phone.navigate(play.seminar());
            Clerk.choose(phone, ORGANISATION);
            Clerk.fill(phone);
            phone.locator("form.registration").evaluate("form => form.scrollIntoView()");
            picture(phone, "form");
            phone.click(CHECK);
            phone.click(SEND);
            phone.locator("article.slip").evaluate("slip => slip.scrollIntoView()");
            picture(phone, "slip");

            var mail = play.mails().getFirst();
            var desk = CHROMIUM.browser().newPage(new Browser.NewPageOptions().setViewportSize(1280, 1000));
            desk.navigate(play.local("/local/mailbox/" + mail.get("id")));
            picture(desk, "mailbox");

            someRegister(play);
            desk.navigate(play.home() + "/staff/seminars/ita-2564");
            desk.click("a[href*=PHETCHABURI_OFFICER]");
            desk.waitForURL("**/staff/seminars/ita-2564");
            picture(desk, "board");
        }
    }

    private static final List<String> SYLLABLES = List.of("กา", "ขำ", "คง", "งาม", "จิต", "ชม", "ซื่อ", "ญาติ");

    /// Every other organisation, on three days; one contact's mailbox does not exist.
    private static void someRegister(Play play) {
        var codes = Stack.organisations().stream()
                .map(organisation -> organisation.code().digits())
                .filter(code -> !code.equals(ORGANISATION) && Integer.parseInt(code) % 2 != 0)
                .toList();
        for (int i = 0; i < codes.size(); i++) {
            play.passTo("2021-03-%02dT%02d:%02d:00+07:00"
                    .formatted(i < 12 ? 8 : i < 36 ? 9 : 10, 10 + i % 12 / 2, i % 2 * 30));
            var code = codes.get(i);
            var contact = (i == 20 ? "bounce@" : "saraban@") + code + ".example";
            var name = SYLLABLES.get(i % 8) + SYLLABLES.get(i / 8);
            var form = TypedForm.of(code)
                    .with("/contact/email", contact)
                    .with("/contact/name", "นาง" + name + " ตัวอย่างดี")
                    .with("/contact/phone", "081%07d".formatted(i));
            for (int seat = 0; seat < 3; seat++) {
                form = form.with(
                        "/attendees/" + seat + "/lastName", SYLLABLES.get(i / 8) + SYLLABLES.get(i % 8) + "ดี");
            }
            Asking.of("POST", URI.create(play.home() + "/api/seminars/ita-2564/registrations"))
                    .json(form.json())
                    .answer();
        }
        play.settleMails();
    }

    private static void picture(Page page, String name) {
        page.evaluate("document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
