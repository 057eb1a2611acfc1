package thabian.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.local.journey.Phone.CHECK;
import static thabian.local.journey.Phone.SEND;

import com.microsoft.playwright.Dialog;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.words.Words;

/// The clerk's draft, in a browser: whose it is, where it is offered, and that nothing is lost of it.
class DraftJourneyTest {
    private static final Words PAGE = Words.of("page");
    private static final String ONE = "?org=6760512";
    private static final String OTHER = "?org=5760502";
    private static final String NAME = "#contact-name";
    private static final int FIRST_SCREEN = 500;

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Test
    void oneLetterTypedBesideItDestroysNoDraft() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var page = phone.open(play.seminar() + ONE);
            Clerk.fill(page);

            phone.open(play.seminar() + ONE);
            page.fill(NAME, "ก");
            assertThat(page.isVisible("#draft")).isTrue();
            assertThat(page.isVisible("#kept"))
                    .as("nothing is promised of the letter")
                    .isFalse();
            page.onceDialog(asked -> {
                assertThat(asked.message()).isEqualTo(PAGE.get("draft.instead"));
                asked.dismiss();
            });
            page.click("[data-use]");
            assertThat(page.inputValue(NAME)).as("who says no keeps it").isEqualTo("ก");
            page.onceDialog(Dialog::accept);
            page.click("[data-use]");
            assertThat(page.inputValue(NAME)).isEqualTo("นางสาววิภา ตั้งใจทำ");

            phone.open(play.seminar() + ONE);
            page.click("[data-use]");
            assertThat(page.inputValue(NAME)).isEqualTo("นางสาววิภา ตั้งใจทำ");
            assertThat(page.inputValue("#attendees-2-fullName")).isEqualTo("ว่าที่ ร.ต.ธนากร กล้าทดสอบ");
            assertThat(page.isVisible("#draft")).isFalse();
            page.fill(NAME, "นางสาววิภา เปลี่ยนใจ");
            phone.open(play.seminar() + ONE);
            page.click("[data-use]");
            assertThat(page.inputValue(NAME)).isEqualTo("นางสาววิภา เปลี่ยนใจ");
            phone.hadNoTrouble();
        }
    }

    @Test
    void whatWasTypedBeforeADraftIsUsedIsADraftToo() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var page = phone.open(play.seminar() + ONE);
            page.fill(NAME, "นางหนึ่ง ทดสอบ");
            phone.open(play.seminar());
            page.fill(NAME, "นางสอง ทดสอบ");
            page.fill("#attendees-2-fullName", "นายสาม คนใหม่");
            page.click("[data-use]");
            assertThat(page.inputValue(NAME)).isEqualTo("นางหนึ่ง ทดสอบ");
            assertThat(page.inputValue("#attendees-2-fullName"))
                    .as("two drafts do not mix")
                    .isEmpty();
            phone.open(play.seminar());
            page.click("[data-use]");
            assertThat(page.inputValue(NAME)).isEqualTo("นางหนึ่ง ทดสอบ");
            page.onceDialog(Dialog::accept);
            page.click("#kept [data-wipe]");
            page.click("[data-use]");
            assertThat(page.inputValue(NAME)).isEqualTo("นางสอง ทดสอบ");
            assertThat(page.inputValue("#attendees-2-fullName")).isEqualTo("นายสาม คนใหม่");
            phone.hadNoTrouble();
        }
    }

    @Test
    void nobodyElsesSlipAndNoWrongLinkWipesADraft() throws IOException {
        try (var play = Play.start("");
                var other = CHROMIUM.phone(play, true);
                var phone = CHROMIUM.phone(play, true)) {
            var page = phone.open(play.seminar() + ONE);
            Clerk.fill(page);
            Clerk.fill(other.open(play.seminar() + ONE));
            other.press(CHECK);
            other.press(SEND);
            var slip = other.page().url().replace("fresh=1", "");
            phone.press(CHECK);
            page.locator("main form button").first().click();
            page.waitForURL("**/send-link");
            assertThat(page.evaluate("localStorage.length")).isEqualTo(1);
            phone.open(play.seminar() + "/6760512?t=wrong&fresh=1");
            phone.open(URI.create(slip).toString());
            assertThat(page.evaluate("localStorage.length")).isEqualTo(1);
            assertThat(other.page().evaluate("localStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void onceItIsWipedWhatWasTypedInsteadIsKept() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var page = phone.open(play.seminar() + ONE);
            Clerk.fill(page);
            phone.open(play.seminar() + ONE);
            page.fill(NAME, "นายคนใหม่ ทดสอบ");
            page.onceDialog(Dialog::accept);
            page.click("#draft [data-wipe]");
            assertThat(page.isVisible("#draft")).isFalse();
            assertThat(page.inputValue(NAME)).isEqualTo("นายคนใหม่ ทดสอบ");
            page.fill("#contact-phone", "032111222");
            phone.open(play.seminar() + ONE);
            page.click("[data-use]");
            assertThat(page.inputValue(NAME)).isEqualTo("นายคนใหม่ ทดสอบ");
            assertThat(page.inputValue("#attendees-0-fullName")).isEmpty();
            phone.hadNoTrouble();
        }
    }

    @Test
    void twoOrganisationsInOneBrowserHaveADraftEach() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var page = phone.open(play.seminar() + ONE);
            page.fill(NAME, "นางหนึ่ง ทดสอบ");
            phone.open(play.seminar() + OTHER);
            assertThat(page.isVisible("#draft")).isFalse();
            page.fill(NAME, "นางสอง ทดสอบ");

            phone.open(play.seminar() + ONE);
            page.click("[data-use]");
            assertThat(page.inputValue(NAME)).isEqualTo("นางหนึ่ง ทดสอบ");
            phone.open(play.seminar() + OTHER);
            page.click("[data-use]");
            assertThat(page.inputValue(NAME)).isEqualTo("นางสอง ทดสอบ");
            assertThat(page.evaluate("localStorage.length")).isEqualTo(2);
            phone.hadNoTrouble();
        }
    }

    @Test
    void itIsOfferedOnTheFirstScreenWithItsOrganisation() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var page = phone.open(play.seminar());
            Clerk.choose(page, "6760512");
            Clerk.fill(page);
            assertThat(page.evaluate("localStorage.length")).isEqualTo(1);
            phone.open(play.seminar());
            assertThat(page.locator("#draft").boundingBox().y).isLessThan(FIRST_SCREEN);
            assertThat(page.innerText("#draft")).contains("องค์การบริหารส่วนตำบลหนองจอก");
            phone.hadNoTrouble();
        }
    }

    @Test
    void whatIsTypedAgainAfterAFaultIsTheSameDraft() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var page = phone.open(play.seminar() + ONE);
            Clerk.fill(page);
            page.fill("#contact-phone", "12");
            phone.press(CHECK);
            assertThat(page.isVisible("#draft")).isFalse();
            page.fill("#contact-phone", "032111222");
            assertThat(page.isVisible("#draft")).isFalse();
            assertThat(page.isVisible("#kept")).isTrue();
            phone.press(CHECK);
            phone.press(SEND);
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
            phone.hadNoTrouble();
        }
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void sentASecondLateWhatWasTypedStaysInView(boolean script) throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, script)) {
            var page = phone.open(play.seminar());
            Clerk.choose(page, "6760512");
            Clerk.fill(page);
            phone.press(CHECK);
            play.passTo("2021-03-20T00:00:00+07:00");
            phone.press(SEND);
            assertThat(page.innerText("h1")).isEqualTo(PAGE.get("closed.title"));
            assertThat(page.innerText("main"))
                    .contains(PAGE.get("unstored.title"))
                    .contains(Clerk.NAMES)
                    .contains("032-111-222 ต่อ 12", Clerk.OFFICER);
            phone.hadNoTrouble();
        }
    }
}
