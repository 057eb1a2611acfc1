package thabian.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import thabian.local.Stack;
import thabian.local.client.TypedForm;

/// A district's officer, with a phone in one hand.
class DistrictJourneyTest {
    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @AutoClose
    private static final Stack STACK = Stack.start();

    private static Page open(String path) {
        var phone = CHROMIUM.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setPermissions(List.of("clipboard-read", "clipboard-write")));
        var page = phone.newPage();
        page.navigate(STACK.home() + path);
        return page;
    }

    @Test
    void oneTapCopiesWhoIsMissingFromTheDistrictThatLacksMost() {
        for (var declining :
                List.of("6760122", "6760207", "6760303", "6760407", "6760513", "6760615", "6760711", "6760806")) {
            assertThat(STACK.ask("POST", "/api/staff/seminars/ita-2564/organisations/" + declining + "/calls")
                            .bearing(STACK.staffToken("76", "officer"))
                            .json("{\"outcome\": \"declined\", \"by\": \"นายสมมุติ ปลัด\", \"reason\": \"น้ำท่วม\"}")
                            .answer()
                            .status())
                    .isEqualTo(201);
        }
        try (var page = open("/s/ita-2564/progress")) {
            for (int width : List.of(360, 390)) {
                page.setViewportSize(width, 844);
                assertThat((int) page.evaluate("document.documentElement.scrollHeight"))
                        .isLessThanOrEqualTo(2_500);
            }
            var first = page.locator(".district").first();
            PlaywrightAssertions.assertThat(first.locator("h2")).hasText("อำเภอเมืองเพชรบุรี");
            first.locator("[data-copy]").click();

            PlaywrightAssertions.assertThat(first.locator("[data-copy]")).hasText("คัดลอกแล้ว");
            PlaywrightAssertions.assertThat(first.locator("textarea")).isHidden();
            assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                    .containsPattern("อำเภอเมืองเพชรบุรี ยังไม่ลงทะเบียน 2\\d จาก 22 หน่วยงาน\n1\\. ")
                    .contains("ขอความร่วมมือลงทะเบียนภายในวันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น. ที่\n" + STACK.home()
                            + "/s/ita-2564\n");
        }
    }

    @Test
    void noLineOfASlipEndsInsideADayOrATime() {
        var organisation = STACK.nextOrganisation();
        var token = STACK.register(TypedForm.of(organisation)).field("viewToken");
        try (var page = open("/s/ita-2564/" + organisation + "?t=" + token)) {
            PlaywrightAssertions.assertThat(page.locator("dd.deadline .nobr"))
                    .hasText(new String[] {"24 มีนาคม", "เวลา 09.00–12.00 น."});
            PlaywrightAssertions.assertThat(page.locator("dd.deadline"))
                    .hasText("วันพุธที่ 24 มีนาคม 2564 เวลา 09.00–12.00 น.");
        }
    }

    @Test
    void whatBecameOfTheMailsComesByItself() {
        var organisation = STACK.nextOrganisation();
        var token = STACK.register(TypedForm.of(organisation)).field("viewToken");
        STACK.settleMails();
        var asked = new AtomicInteger();
        try (var page = open("/")) {
            page.route("**/s/ita-2564/" + organisation + "?*", route -> {
                var answer = route.fetch();
                var body = asked.getAndIncrement() > 0
                        ? answer.text()
                        : answer.text()
                                .replace("id=\"fates\"", "id=\"fates\" data-sending")
                                .replace("ถึงแล้ว", "กำลังส่ง");
                route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body));
            });
            page.navigate(STACK.home() + "/s/ita-2564/" + organisation + "?t=" + token);
            PlaywrightAssertions.assertThat(page.locator("#fates")).containsText("กำลังส่ง");
            PlaywrightAssertions.assertThat(page.locator("#fates"))
                    .containsText("ถึงแล้ว", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
            PlaywrightAssertions.assertThat(page.locator("#fates")).not().containsText("กำลังส่ง");
        }
    }
}
