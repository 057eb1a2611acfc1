package thabian.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.local.journey.Phone.CHECK;
import static thabian.local.journey.Phone.SEND;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.words.Words;

/// The form's comforts, in a browser: the least that a clerk must type, the search, the draft, what is asked back.
class FormJourneyTest {
    private static final Words PAGE = Words.of("page");
    private static final String ORGANISATION = "6760512";
    private static final String NAME = "องค์การบริหารส่วนตำบลหนองจอก";
    private static final String EDIT = ".actions button[value=edit]";
    private static final String OPTION = "[role=option]";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private static void fillTheLeast(Page form, String email) {
        form.fill("#contact-name", "น.ส.วิภา ตั้งใจทำ");
        form.fill("#contact-phone", "๐๓๒-๑๑๑-๒๒๒ ต่อ ๑๒");
        form.fill("#contact-email", email);
        form.fill("#attendees-0-fullName", "ว่าที่ ร.ต.ธนากร กล้าทดสอบ");
        form.fill("#attendees-1-fullName", "นาย\u200bเเสนดี ณ ท่าทดสอบ");
        form.fill("#attendees-2-position", "นักจัดการงานทั่วไป");
        Clerk.unfold(form, 2);
        form.check("#attendees-2-isContact");
    }

    /// The form, open, with the least that registers the organisation.
    private static Page filled(Phone phone, Play play) {
        var page = phone.open(play.seminar());
        Clerk.choose(page, ORGANISATION);
        fillTheLeast(page, "saraban@6760512.example");
        return page;
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void sixFieldsRegisterThreePeople(boolean script) throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, script)) {
            var page = filled(phone, play);
            assertThat(page.isVisible("#attendees-2-fullName")).isFalse();
            assertThat(page.isVisible("#attendees-0-email")).isFalse();
            phone.press(CHECK);
            phone.press(SEND);
            assertThat(page.innerText("article.slip"))
                    .contains("ว่าที่ร้อยตรี ธนากร กล้าทดสอบ", "นายแสนดี ณ ท่าทดสอบ", "นางสาววิภา ตั้งใจทำ");
            assertThat(play.roster())
                    .extracting(row -> row.get("email"))
                    .containsOnly("saraban@6760512.example")
                    .hasSize(3);
            assertThat(play.roster())
                    .extracting(row -> row.get("position"))
                    .containsExactly("ปลัด อบต.", "หัวหน้าสำนักปลัด", "นักจัดการงานทั่วไป");
            phone.hadNoTrouble();
        }
    }

    /// Text to read, targets to hit, and little to scroll and tab through: who invites, what, until when, and the first
    /// box stand on the first screen of a phone and of a small desk.
    @Test
    void theFormIsShort() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var page = phone.open(play.seminar());
            isShort(page);
            for (var screen : List.of(List.of(360, 640), List.of(1366, 648))) {
                page.setViewportSize(screen.getFirst(), screen.getLast());
                assertThat(bottom(page, ".kicker")).isBetween(0.0, 200.0);
                assertThat(bottom(page, ".deadline")).isLessThan(screen.getLast());
                assertThat(bottom(page, "#organisation")).isLessThan(screen.getLast());
            }
            phone.hadNoTrouble();
        }
    }

    /// The form of a change where everybody has a phone and a mailbox of their own.
    @Test
    void theFormOfAChangeIsShort() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var page = phone.open(play.seminar());
            Clerk.choose(page, ORGANISATION);
            Clerk.fill(page);
            page.fill("#attendees-0-email", "somchai@6760512.example");
            page.fill("#attendees-1-phone", "082-345-6789");
            page.fill("#attendees-2-phone", "083-456-7890");
            phone.press(CHECK);
            phone.press(SEND);
            phone.open(Clerk.manageLink(play.mails()));
            isShort(phone.press(".button[href*=edit]"));
            phone.hadNoTrouble();
        }
    }

    private static void isShort(Page page) {
        page.setViewportSize(360, 640);
        assertThat((int) page.evaluate("document.documentElement.scrollHeight")).isLessThanOrEqualTo(3000);
        assertThat(page.evaluate(SEEN
                        + "seen('main *').filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())"
                        + " && parseFloat(getComputedStyle(e).fontSize) < 16).map(e => e.outerHTML).join()"))
                .isEqualTo("");
        assertThat(page.evaluate(SEEN + "seen('main :is(a,button,summary,select,input,label:has(:checked))')"
                        + ".filter(e => !/radio|checkbox/.test(e.type) && e.getBoundingClientRect().height < 44)"
                        + ".map(e => e.outerHTML).join()"))
                .isEqualTo("");
        assertThat((int) page.evaluate(
                        SEEN + "seen('form.registration :is(a,button,summary,select,input,textarea)').length"))
                .isLessThanOrEqualTo(18);
    }

    private static final String SEEN =
            "const seen = (what) => [...document.querySelectorAll(what)].filter((e) => e.type !== 'hidden' && e.checkVisibility());";

    private static double bottom(Page page, String selector) {
        var box = page.locator(selector).first().boundingBox();
        return box.y + box.height;
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void thePostIsThatOfTheOrganisationsType(boolean script) throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, script)) {
            var page = phone.open(play.seminar());
            Clerk.choose(page, ORGANISATION);
            if (script) {
                assertThat(page.inputValue("#attendees-0-position")).isEqualTo("ปลัด อบต.");
            }
            page.fill("#attendees-1-position", "นักบริหารงานทั่วไป");
            Clerk.choose(page, "5760502");
            phone.press(CHECK);
            assertThat(page.inputValue("#attendees-0-position")).isEqualTo("ปลัดเทศบาล");
            assertThat(page.inputValue("#attendees-1-position")).isEqualTo("นักบริหารงานทั่วไป");
            assertThat(page.inputValue("#attendees-2-position")).isEmpty();
            assertThat(page.locator("details[open]").count()).isZero();
            phone.hadNoTrouble();
        }
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void aFoldStandsOpenWhereSomethingIsWrongInItAndTellsWhatItHolds(boolean script) throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, script)) {
            var page = filled(phone, play);
            Clerk.unfold(page, 1);
            page.fill("#attendees-1-phone", "12");
            phone.press(CHECK);
            assertThat(page.locator("#errors a").all()).hasSize(1);
            assertThat(page.isVisible("#attendees-0-phone")).isFalse();
            assertThat(page.isVisible("#attendees-1-phone")).isTrue();
            assertThat(page.isVisible("#attendees-2-isContact")).isTrue();
            page.fill("#attendees-1-phone", "081-234-5678");
            phone.press(CHECK);
            page.locator("button[formaction$='#attendees-1-seat']").click();
            page.waitForURL("**#attendees-1-seat");
            assertThat(page.isVisible("#attendees-1-phone")).isFalse();
            assertThat(page.locator("#attendees-1-seat summary").textContent()).contains("081-234-5678");
            assertThat(page.locator(".errors").count()).isZero();
            page.setViewportSize(360, 640);
            assertThat((int) page.evaluate("document.documentElement.scrollHeight"))
                    .isLessThanOrEqualTo(3000);
            phone.hadNoTrouble();
        }
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void whatIsDoubtfulIsAskedBackAndOneTapMendsTheMail(boolean script) throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, script)) {
            var page = phone.open(play.seminar());
            Clerk.choose(page, ORGANISATION);
            fillTheLeast(page, "saraban@gmial.com");
            page.fill("#attendees-0-fullName", "นายจอห์น พอล ทดสอบ");
            phone.press(CHECK);
            page.click("#errors a");
            PlaywrightAssertions.assertThat(page.locator("#attendees-0-firstName"))
                    .isFocused();
            assertThat(page.inputValue("#attendees-0-lastName")).isEqualTo("พอล ทดสอบ");
            page.check("#attendees-0-insist");
            phone.press(CHECK);
            assertThat(page.innerText(".remarks")).contains("saraban@gmial.com");
            phone.press("button[name=use]");
            assertThat(page.locator(".remarks").count()).isZero();
            assertThat(page.innerText("main")).contains("saraban@gmail.com", "นายจอห์น พอล ทดสอบ");
            phone.press(EDIT);
            assertThat(page.inputValue("#contact-email")).isEqualTo("saraban@gmail.com");
            assertThat(page.isChecked("#attendees-2-isContact")).isTrue();
            phone.hadNoTrouble();
        }
    }

    @Test
    void theOwnOrganisationIsFoundByAnyPartOfIt() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var page = phone.open(play.seminar());
            for (var typed : List.of("อบต.หนองจอก", "หนองจอก อบต", "ท่ายาง อบต. จอก", ORGANISATION, "๖๗๖๐๕๑๒")) {
                page.fill("#organisation", typed);
                assertThat(page.locator(OPTION).allInnerTexts())
                        .as(typed)
                        .containsExactly(NAME + "\nอำเภอท่ายาง · " + ORGANISATION);
            }
            page.fill("#organisation", "หนองจอก");
            assertThat(page.locator(OPTION).allInnerTexts())
                    .containsExactly(
                            "เทศบาลตำบลหนองจอก\nอำเภอท่ายาง · 5760502", NAME + "\nอำเภอท่ายาง · " + ORGANISATION);
            page.fill("#organisation", "เชียงใหม่");
            assertThat(page.locator(OPTION).count()).isZero();
            assertThat(page.innerText(".combo [role=status]")).isEqualTo(PAGE.get("organisation.found.none"));
            page.fill("#organisation", "หนองจอก");
            phone.press(CHECK);
            assertThat(page.inputValue("#organisation")).isEqualTo("หนองจอก");
            assertThat(Clerk.chosen(page)).isEmpty();
            phone.hadNoTrouble();
        }
    }

    @Test
    void theKeyboardAloneIsEnough() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var page = phone.open(play.seminar());
            page.focus("#organisation");
            page.keyboard().insertText("หนองจอก");
            press(page, "ArrowDown", "ArrowDown");
            assertThat(page.getAttribute("#organisation", "aria-activedescendant"))
                    .isEqualTo(page.locator("[aria-selected=true]").getAttribute("id"));
            press(page, "Enter");
            assertThat(Clerk.chosen(page)).isEqualTo(ORGANISATION);
            type(page, "น.ส.วิภา ตั้งใจทำ", "032-111-222", "saraban@6760512.example");
            press(page, "Tab", "Tab", "Tab");
            type(page, "นายสมชาย ทดสอบ");
            press(page, "Tab", "Tab");
            type(page, "นางมาลี ทดสอบ");
            press(page, "Tab", "Tab");
            type(page, "น.ส.วิภา ตั้งใจทำ", "นักจัดการงานทั่วไป");
            press(page, "Enter");
            page.waitForSelector(SEND);
            page.focus("main");
            while (!"send".equals(page.evaluate("document.activeElement.value"))) {
                press(page, "Tab");
            }
            press(page, "Enter");
            page.waitForSelector("article.slip");
            assertThat(play.roster()).hasSize(3);
        }
    }

    private static void press(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    /// Types into the next fields.
    private static void type(Page page, String... texts) {
        for (var text : texts) {
            press(page, "Tab");
            page.keyboard().insertText(text);
        }
    }

    @Test
    void aDraftIsOfferedAgainUntilItIsSentOrWiped() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var page = phone.open(play.seminar());
            assertThat(page.isVisible("#draft")).isFalse();
            Clerk.choose(page, ORGANISATION);
            fillTheLeast(page, "saraban@6760512.example");

            phone.open(play.seminar());
            assertThat(page.isVisible("#draft")).isTrue();
            assertThat(page.inputValue("#contact-name")).isEmpty();
            page.click("[data-use]");
            assertThat(page.isVisible("#draft")).isFalse();
            assertThat(Clerk.chosen(page)).isEqualTo(ORGANISATION);
            assertThat(page.inputValue("#organisation")).isEqualTo(NAME);
            assertThat(page.inputValue("#attendees-0-fullName")).isEqualTo("ว่าที่ ร.ต.ธนากร กล้าทดสอบ");
            assertThat(page.isChecked("#contact-emailForAll")).isTrue();

            page.onceDialog(Dialog::dismiss);
            page.click("#kept [data-wipe]");
            assertThat(page.inputValue("#contact-name")).isNotEmpty();
            page.onceDialog(Dialog::accept);
            page.click("#kept [data-wipe]");
            assertThat(page.inputValue("#contact-name")).isEmpty();
            phone.open(play.seminar());
            assertThat(page.isVisible("#draft")).isFalse();

            Clerk.choose(page, ORGANISATION);
            fillTheLeast(page, "saraban@6760512.example");
            page.evaluate("() => Object.keys(localStorage).forEach(key => {"
                    + "const draft = JSON.parse(localStorage[key]); draft.at -= 7 * 864e5;"
                    + "localStorage[key] = JSON.stringify(draft); })");
            phone.open(play.seminar());
            assertThat(page.isVisible("#draft")).isFalse();
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);

            Clerk.choose(page, ORGANISATION);
            fillTheLeast(page, "saraban@6760512.example");
            phone.press(CHECK);
            assertThat(page.evaluate("localStorage.length")).isEqualTo(1);
            phone.press(SEND);
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
            phone.hadNoTrouble();
        }
    }

    @Test
    void noDraftIsPromisedWhereTheBrowserKeepsNothing() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            phone.page()
                    .addInitScript("Object.defineProperty(window, 'localStorage', "
                            + "{ get() { throw new DOMException('refused', 'SecurityError'); } })");
            var page = filled(phone, play);
            assertThat(page.isVisible("#kept")).isFalse();
            phone.hadNoTrouble();
        }
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void theWayBackToEditLeadsToTheForm(boolean script) throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, script)) {
            var page = filled(phone, play);
            phone.press(CHECK);
            phone.press(EDIT);
            assertThat(top(page, "#typed")).isBetween(0.0, 100.0);

            phone.press(CHECK);
            phone.press(SEND);
            phone.back();
            phone.press(EDIT);
            assertThat(page.innerText(".told h2")).isEqualTo(PAGE.get("already-registered.title"));
            assertThat(top(page, ".told h2")).isBetween(0.0, 100.0);
            phone.hadNoTrouble();
        }
    }

    private static double top(Page page, String selector) {
        return page.locator(selector).first().boundingBox().y;
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void whoChoseTheWrongOrganisationKeepsTheRest(boolean script) throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, script);
                var colleague = CHROMIUM.phone(play, script)) {
            for (var clerk : List.of(phone, colleague)) {
                Clerk.choose(clerk.open(play.seminar()), ORGANISATION);
                fillTheLeast(clerk.page(), "saraban@6760512.example");
                clerk.press(CHECK);
            }
            phone.press(SEND);
            colleague.press(SEND);
            colleague.press("text=" + PAGE.get("step.edit-organisation"));
            var page = colleague.page();
            assertThat(Clerk.chosen(page)).isEmpty();
            assertThat(page.inputValue("#attendees-0-fullName")).isEqualTo("ว่าที่ ร.ต.ธนากร กล้าทดสอบ");
            assertThat(page.isChecked("#attendees-2-isContact")).isTrue();
            Clerk.choose(page, "5760502");
            colleague.press(CHECK);
            assertThat(page.locator(SEND).count()).isOne();
            colleague.hadNoTrouble();
        }
    }

    @Test
    void whoHasRegisteredIsNotChosenButExplained() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var page = filled(phone, play);
            phone.press(CHECK);
            phone.press(SEND);

            phone.open(play.seminar());
            page.fill("#organisation", ORGANISATION);
            page.locator(OPTION).dispatchEvent("click");
            assertThat(Clerk.chosen(page)).isEmpty();
            assertThat(page.innerText(".combo [role=status]")).isEqualTo(PAGE.get("organisation.found.filled"));
            phone.press(".combo [role=status] a");
            assertThat(page.innerText(".told h2")).isEqualTo(PAGE.get("already-registered.title"));
            phone.hadNoTrouble();
        }
    }

    @Test
    void noPrintingIsOfferedInsideLine() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            phone.page()
                    .addInitScript("Object.defineProperty(navigator, 'userAgent', "
                            + "{ value: 'Mozilla/5.0 (Linux; Android 14) Mobile Safari/537.36 Line/14.5.0/IAB' })");
            var page = filled(phone, play);
            phone.press(CHECK);
            phone.press(SEND);
            assertThat(page.locator("[data-print]").count()).isZero();
            phone.hadNoTrouble();
        }
    }

    @Test
    void thePictureIsFetchedWhenItIsAskedFor() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var page = filled(phone, play);
            phone.press(CHECK);
            var pictures = new ArrayList<Request>();
            page.onRequest(request -> {
                if (request.url().contains("/slip.png")) {
                    pictures.add(request);
                }
            });
            phone.press(SEND);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(pictures).isEmpty();
            page.click(".picture summary");
            page.waitForCondition(() -> pictures.size() == 1);
            phone.hadNoTrouble();
        }
    }

    @Test
    void theFirstVisitIsSmallAndTheNextSmaller() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var requests = new ArrayList<Request>();
            phone.page().onRequestFinished(requests::add);
            visit(phone, play);
            assertThat(requests).hasSizeLessThanOrEqualTo(6);
            assertThat(bytes(requests)).isLessThanOrEqualTo(50_000);
            requests.clear();
            visit(phone, play);
            assertThat(bytes(requests)).isLessThanOrEqualTo(8_000);
        }
    }

    private static void visit(Phone phone, Play play) {
        phone.open(play.seminar());
        phone.page().locator(".qr img").scrollIntoViewIfNeeded();
        phone.page().waitForLoadState(LoadState.NETWORKIDLE);
    }

    /// What went over the wire; an answer out of the browser's own store has no body of its own. Asking for a size lets
    /// the browser report another request.
    private static int bytes(List<Request> requests) {
        return List.copyOf(requests).stream()
                .map(Request::sizes)
                .mapToInt(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                .sum();
    }

    @Test
    void aNarrowPhoneWithLargeTextShowsTheWholeForm() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            phone.page()
                    .addInitScript("addEventListener('DOMContentLoaded', () => {"
                            + "const large = new CSSStyleSheet(); large.replaceSync('html { font-size: 200% }');"
                            + "document.adoptedStyleSheets = [large]; })");
            var page = phone.open(play.seminar());
            assertThat(page.evaluate("getComputedStyle(document.documentElement).fontSize"))
                    .isEqualTo("32px");
            Clerk.choose(page, ORGANISATION);
            fillTheLeast(page, "saraban@gmial.com");
            phone.press(CHECK);
            phone.press("button[name=use]");
            phone.press(SEND);
            assertThat(play.roster()).hasSize(3);
            phone.open(play.seminar() + "/progress");
        }
    }
}
