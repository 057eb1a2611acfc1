package thabian.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import thabian.local.Stack;
import thabian.local.client.Asking;
import thabian.local.client.TypedForm;

/// How long the board is, and how much there is in it to tab through, with 39 of 85 in, of whom nobody knows whose
/// they are: the line about them is the board's longest.
class BoardSizeTest {
    private static final String TABBED = """
            [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                .filter(each => each.checkVisibility() && each.getClientRects().length).length
            """;

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Test
    void aMorningsWorkFitsTheFirstScreens() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            manyRegister(play);
            Officer.signIn(phone, play, "PHETCHABURI_OFFICER");
            var page = phone.open(play.home() + "/staff/seminars/ita-2564");
            assertThat(page.locator(".suspicion").count()).isEqualTo(1);
            page.setViewportSize(390, 844);
            assertThat(height(page)).isLessThanOrEqualTo(1600);
            assertThat(number(page, TABBED)).isLessThanOrEqualTo(120);
            assertThat(bottom(page, ".numbers")).isLessThan(844);
            assertThat(bottom(page, ".work li a")).isLessThan(844);

            for (int i = 0; i < 4; i++) {
                oneIsRung(
                        play,
                        page.locator(".rows tr.out").nth(i).getAttribute("id").replace("org-", ""));
            }
            page.reload();
            assertThat(page.locator(".rows .note").count()).isEqualTo(4);
            assertThat(height(page)).isLessThanOrEqualTo(1600);
            page.setViewportSize(1280, 768);
            assertThat(height(page)).isLessThanOrEqualTo(1600);
            page.setViewportSize(1366, 768);
            assertThat(number(page, TABBED)).isLessThanOrEqualTo(120);
            assertThat(bottom(page, ".told")).isLessThan(768);
            assertThat(bottom(page, ".work")).isLessThan(768);
        }
    }

    private static void manyRegister(Play play) {
        Stack.organisations().stream()
                .limit(39)
                .forEach(organisation -> Asking.of(
                                "POST", URI.create(play.home() + "/api/seminars/ita-2564/registrations"))
                        .json(TypedForm.of(organisation.code().digits()).json())
                        .answer());
        play.settleMails();
    }

    private static void oneIsRung(Play play, String organisation) {
        String token = Asking.of("GET", URI.create(play.home() + "/local/staff-token?provinces=76&role=officer"))
                .answer()
                .text();
        Asking.of(
                        "POST",
                        URI.create(
                                play.home() + "/api/staff/seminars/ita-2564/organisations/" + organisation + "/calls"))
                .bearing(token)
                .json("{\"outcome\":\"no-answer\"}")
                .answer();
    }

    private static int height(Page page) {
        return number(page, "document.documentElement.scrollHeight");
    }

    private static int bottom(Page page, String selector) {
        return number(page, "document.querySelector('" + selector + "').getBoundingClientRect().bottom");
    }

    private static int number(Page page, String script) {
        return ((Number) page.evaluate(script)).intValue();
    }
}
