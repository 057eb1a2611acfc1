package thabian.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.local.journey.Phone.CHECK;
import static thabian.local.journey.Phone.SEND;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import thabian.words.Words;

/// A session that ends while somebody types, in a browser: nothing of what was typed is lost.
class SessionJourneyTest {
    private static final Words CONSOLE = Words.of("console");
    private static final String SOON = "#ending > div";
    private static final String EXTEND = SOON + " button";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Test
    void itsEndIsAnnouncedPutOffByOnePressAndWhatIsSentTooLateGoesOn() throws IOException {
        try (var play = Play.start("");
                var desk = CHROMIUM.desk(play)) {
            desk.page().clock().install();
            Officer.signIn(desk, play, "PHETCHABURI_OFFICER");
            var form = desk.open(play.home() + "/staff/new");
            Officer.fill(form);
            assertThat(form.isVisible(SOON)).isFalse();

            play.passTo("2021-03-08T16:56:00+07:00");
            form.clock().fastForward("07:56:00");
            form.waitForSelector(SOON);
            assertThat(form.innerText(SOON)).contains(CONSOLE.get("ending"));
            form.click(EXTEND);
            form.clock().fastForward("00:05");
            hidden(form, SOON);
            assertThat(form.inputValue("#title")).isEqualTo(Officer.TITLE);

            play.passTo("2021-03-08T21:00:00+07:00");
            form.clock().fastForward("04:04:00");
            form.waitForSelector(SOON);
            assertThat(form.innerText(SOON))
                    .contains(CONSOLE.get("ending.over"))
                    .doesNotContain(CONSOLE.get("ending"));
            assertThat(form.isVisible(EXTEND)).isFalse();

            var ended = desk.press(CHECK);
            assertThat(ended.innerText("h1")).isEqualTo(CONSOLE.get("sign-in.ended.title"));
            signInAside(ended, "PHETCHABURI_OFFICER");
            assertThat(desk.press("main form button").innerText("main")).contains(Officer.TITLE);
            assertThat(desk.press(SEND).url()).contains("/staff/seminars/" + Officer.SEMINAR);
            desk.hadNoTrouble();
        }
    }

    @Test
    void withoutAScriptWhatIsSentTooLateGoesOnToo() throws IOException {
        try (var play = Play.start("");
                var desk = CHROMIUM.phone(play, false)) {
            Officer.signIn(desk, play, "PHETCHABURI_OFFICER");
            Officer.fill(desk.open(play.home() + "/staff/new"));
            play.passTo("2021-03-08T17:00:00+07:00");
            signInAside(desk.press(CHECK), "PHETCHABURI_OFFICER");
            assertThat(desk.press("main form button").innerText("main")).contains(Officer.TITLE);
            desk.hadNoTrouble();
        }
    }

    private static void signInAside(Page ended, String office) {
        var tab = ended.waitForPopup(() -> ended.click("main a[target=_blank]"));
        tab.click("a[href*=" + office + "]");
        tab.waitForURL("**/staff/signed-in");
        assertThat(tab.innerText("h1")).isEqualTo(CONSOLE.get("signed-in.title"));
        tab.close();
    }

    private static void hidden(Page page, String selector) {
        page.waitForSelector(selector, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
    }
}
