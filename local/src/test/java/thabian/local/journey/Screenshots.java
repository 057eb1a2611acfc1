package thabian.local.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import thabian.local.Options;

/// Takes the README's pictures: `make screenshots`. No test by its name, so that no build changes a picture by itself.
class Screenshots {
    private static final Path PICTURES =
            Options.parse(List.of()).template().resolveSibling("docs").resolve("images");
    private static final String ORGANISATION = "6760512";

    @Test
    void take() throws IOException {
        try (var chromium = Chromium.start();
                var play = Play.start("")) {
            var phone = chromium.browser()
                    .newPage(new Browser.NewPageOptions()
                            .setViewportSize(390, 844)
                            .setDeviceScaleFactor(1.5)
                            .setLocale("th-TH"));
            phone.navigate(play.seminar());
            Clerk.choose(phone, ORGANISATION);
            Clerk.fill(phone);
            phone.locator("form.registration").evaluate("form => form.scrollIntoView()");
            picture(phone, "form");
            phone.click("button[value=check]");
            phone.click("button[value=send]");
            phone.locator("article.slip").evaluate("slip => slip.scrollIntoView()");
            picture(phone, "slip");

            var mail = play.mails().getFirst();
            var desk = chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(1280, 1000));
            desk.navigate(play.local("/local/mailbox/" + mail.get("id")));
            picture(desk, "mailbox");
        }
    }

    private static void picture(Page page, String name) {
        page.evaluate("document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
