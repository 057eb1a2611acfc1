package thabian.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import thabian.domain.call.Organisation;
import thabian.local.Stack;
import thabian.local.client.Asking;
import thabian.local.client.TypedForm;

/// How long the board is, and how much there is in it to tab through, on a busy morning: 39 of 85 are in, of whom
/// nobody knows whose they are, mails came back, and calls were noted with words.
class BoardSizeTest {
    private static final String TABBED = """
            [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                .filter(each => each.checkVisibility() && each.getClientRects().length).length
            """;

    private static final String FIRST_NUMBER = """
            [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                .filter(each => each.checkVisibility() && each.getClientRects().length)
                .findIndex(each => each.matches('[href^="tel:"]'))
            """;

    private static final List<String> TROUBLED = List.of(
            "bounce+1@simulator.amazonses.com",
            "bounce+2@simulator.amazonses.com",
            "complaint@simulator.amazonses.com");

    /// What came of calls, one of which takes its organisation out of the list's first lines.
    private static final List<String> CALLS = List.of(
            "{\"outcome\":\"no-answer\",\"reason\":\"ไม่มีผู้รับสาย ลองสองครั้งแล้ว จะโทรใหม่ช่วงบ่าย\"}",
            "{\"outcome\":\"again\",\"at\":\"2021-03-19T13:00:00+07:00\",\"reason\":\"ปลัดติดประชุม ขอให้โทรกลับหลังประชุมสภา\"}",
            "{\"outcome\":\"no-letter\",\"reason\":\"ธุรการแจ้งว่ายังไม่เห็นหนังสือ\"}",
            "{\"outcome\":\"registering\",\"reason\":\"นางสาวสมใจ แจ้งว่าจะลงทะเบียนเย็นนี้\"}",
            "{\"outcome\":\"wrong-number\"}",
            "{\"outcome\":\"declined\",\"by\":\"ปลัดเทศบาล\",\"reason\":\"ติดภารกิจ\"}");

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
            String token = Asking.of("GET", URI.create(play.home() + "/local/staff-token?provinces=76&role=officer"))
                    .answer()
                    .text();
            for (int i = 0; i < CALLS.size(); i++) {
                String silent = page.locator(".rows tr.out").nth(i).getAttribute("id");
                isRung(play, token, silent.replace("org-", ""), CALLS.get(i));
            }
            page.reload();
            assertThat(page.locator(".rows .note").count()).isEqualTo(CALLS.size() - 1);
            assertThat(page.locator(".work a").allInnerTexts().toString())
                    .contains(
                            "อีเมลตีกลับ 2",
                            "จดหมายขยะ 1",
                            "ขอให้โทรใหม่ 1",
                            "ยังไม่ได้รับหนังสือ 1",
                            "เบอร์ใช้ไม่ได้ 1");
            assertThat(height(page)).isLessThanOrEqualTo(1600);
            assertThat(number(page, TABBED)).isLessThanOrEqualTo(120);
            assertThat(number(page, FIRST_NUMBER))
                    .as("stops before a telephone")
                    .isLessThan(10);
            assertThat(bottom(page, ".numbers")).isLessThan(844);
            assertThat(bottom(page, ".work ul")).isLessThan(844);
            assertThat(page.locator("#sort").isVisible()).isTrue();
            assertThat(number(
                            page,
                            "Math.max(...[...document.querySelectorAll('.ways a')]"
                                    + ".map(way => way.getBoundingClientRect().right))"))
                    .as("no way lies off the screen")
                    .isLessThan(390);

            for (int width : List.of(640, 768, 932)) {
                page.setViewportSize(width, 1024);
                assertThat(height(page)).as("at %s", width).isLessThanOrEqualTo(width < 768 ? 2000 : 1600);
                assertThat(number(page, TABBED)).isLessThanOrEqualTo(120);
                assertThat(number(page, "document.documentElement.scrollWidth"))
                        .as("of %s", width)
                        .isLessThanOrEqualTo(width);
            }
            for (int width : List.of(1280, 1366)) {
                page.setViewportSize(width, 768);
                assertThat(height(page)).as("at %s", width).isLessThanOrEqualTo(1600);
                assertThat(number(page, TABBED)).isLessThanOrEqualTo(120);
                assertThat(number(page, FIRST_NUMBER)).isLessThan(10);
                assertThat(bottom(page, ".told")).isLessThan(768);
                assertThat(bottom(page, ".work")).isLessThan(768);
            }
        }
    }

    /// Mails to three of those come back or are complained about.
    private static void manyRegister(Play play) {
        List<Organisation> organisations = Stack.organisations();
        for (int i = 0; i < 39; i++) {
            TypedForm form = TypedForm.of(organisations.get(i).code().digits());
            if (i < TROUBLED.size()) {
                form = form.with("/contact/email", TROUBLED.get(i));
            }
            Asking.of("POST", URI.create(play.home() + "/api/seminars/ita-2564/registrations"))
                    .json(form.json())
                    .answer();
        }
        play.settleMails();
    }

    private static void isRung(Play play, String token, String organisation, String call) {
        var answer = Asking.of(
                        "POST",
                        URI.create(
                                play.home() + "/api/staff/seminars/ita-2564/organisations/" + organisation + "/calls"))
                .bearing(token)
                .json(call)
                .answer();
        assertThat(answer.status()).as(call).isEqualTo(201);
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
