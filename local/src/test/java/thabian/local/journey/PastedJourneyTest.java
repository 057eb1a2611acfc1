package thabian.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.local.journey.Phone.CHECK;
import static thabian.local.journey.Phone.SEND;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Three people in one message of a chat, pasted: into whatever box, or without JavaScript into the one for lists.
class PastedJourneyTest {
    private static final String ORGANISATION = "6760512";
    private static final String LIST = "button[value=list]";
    private static final String PLACE = "button[value=place]";

    private static final String MESSAGE = """
            รายชื่อผู้เข้าร่วมสัมมนา
            1. น.ส.มาลี มีสุข นักวิเคราะห์นโยบายและแผน โทร. 083-456-7890
            2. นายสมชาย ใจดี ปลัด อบต. โทร. 081-234-5678
            3. นายจะแฮ หัวหน้าสำนักปลัด โทร. 082-345-6789
            ขอบคุณค่ะ
            """;

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private static void fillContact(Page form) {
        form.fill("#contact-name", "น.ส.วิภา ตั้งใจทำ");
        form.fill("#contact-phone", "032-111-222 ต่อ 12");
        form.fill("#contact-email", "saraban@6760512.example");
    }

    /// Pastes as a browser does, into the field that has the focus.
    private static void paste(Page page, String text) {
        page.evaluate(
                "text => { const data = new DataTransfer(); data.setData('text', text);"
                        + "const event = new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true});"
                        + "if (document.activeElement.dispatchEvent(event)) document.execCommand('insertText', false, text); }",
                text);
    }

    @Test
    void aWholeListInTheFirstBoxIsToldApart() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var page = phone.open(play.seminar());
            Clerk.choose(page, ORGANISATION);
            fillContact(page);
            page.focus("#contact-name");
            paste(page, MESSAGE);
            assertThat(page.inputValue("#contact-name")).isEqualTo("น.ส.วิภา ตั้งใจทำ");
            PlaywrightAssertions.assertThat(page.locator(LIST)).isFocused();
            goOn(play, phone);
        }
    }

    @Test
    void oneNameInABoxStaysThere() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var page = phone.open(play.seminar());
            page.focus("#attendees-0-fullName");
            paste(page, "ว่าที่ ร.ต.ธนากร กล้าทดสอบ");
            assertThat(page.inputValue("#attendees-0-fullName")).isEqualTo("ว่าที่ ร.ต.ธนากร กล้าทดสอบ");
            assertThat(page.isVisible("#list")).isFalse();
            page.keyboard().insertText("นางมานี มีตัวอย่าง, นางสาวปิติ ทดสอบดี");
            assertThat(page.inputValue("#attendees-0-fullName")).isEqualTo("ว่าที่ ร.ต.ธนากร กล้าทดสอบ");
            assertThat(page.inputValue("#list")).isEqualTo("นางมานี มีตัวอย่าง, นางสาวปิติ ทดสอบดี");
            page.focus("#organisation");
            page.keyboard().insertText("นายวีระ มีตัวอย่าง, นายชูใจ ทดสอบดี");
            assertThat(page.inputValue("#organisation")).isEmpty();
            assertThat(page.inputValue("#list")).endsWith("\nนายวีระ มีตัวอย่าง, นายชูใจ ทดสอบดี");
        }
    }

    @Test
    void withoutJavaScriptItIsMovedToTheBoxForIt() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, false)) {
            var page = phone.open(play.seminar());
            Clerk.choose(page, ORGANISATION);
            fillContact(page);
            page.fill("#attendees-0-fullName", MESSAGE);
            phone.press(CHECK);
            assertThat(page.inputValue("#attendees-0-fullName")).isEmpty();
            assertThat(page.innerText("#errors")).contains("วางรายชื่อทั้ง 3 คน");
            assertThat(page.inputValue("#list")).contains("น.ส.มาลี มีสุข", "นายสมชาย ใจดี", "นายจะแฮ");
            goOn(play, phone);
        }
    }

    /// From the box for lists to the slip.
    private static void goOn(Play play, Phone phone) {
        var page = phone.press(LIST);
        assertThat(page.innerText("main")).contains("รายชื่อผู้เข้าร่วมสัมมนา", "นักวิเคราะห์นโยบายและแผน");
        assertThat(page.inputValue("#place-0")).isEqualTo("officer");
        assertThat(page.inputValue("#place-1")).isEqualTo("chief-administrator");
        assertThat(page.url()).doesNotContain("%E0").doesNotContain("?");
        page.selectOption("#place-0", "chief-administrator");
        phone.press(PLACE);
        assertThat(page.locator("#errors").count()).isOne();
        page.selectOption("#place-0", "officer");
        page.check("[name='place.2.noLastName']");
        phone.press(PLACE);
        assertThat(page.inputValue("#contact-name")).isEqualTo("น.ส.วิภา ตั้งใจทำ");
        assertThat(Clerk.chosen(page)).isEqualTo(ORGANISATION);
        assertThat(page.inputValue("#attendees-0-fullName")).isEqualTo("นายสมชาย ใจดี");
        assertThat(page.inputValue("#attendees-2-position")).isEqualTo("นักวิเคราะห์นโยบายและแผน");
        assertThat(page.inputValue("#attendees-1-firstName")).isEqualTo("จะแฮ");
        assertThat(page.isChecked("#attendees-1-noLastName")).isTrue();
        phone.press(CHECK);
        phone.press(".actions button[value=edit]");
        assertThat(page.isChecked("#attendees-1-noLastName")).isTrue();
        phone.press(CHECK);
        phone.press(SEND);
        assertThat(page.innerText("article.slip")).contains("นายสมชาย ใจดี", "นายจะแฮ\n", "นางสาวมาลี มีสุข");
        assertThat(play.roster())
                .extracting(row -> row.get("phone"))
                .containsExactly("0812345678", "0823456789", "0834567890");
        phone.hadNoTrouble();
    }

    /// Who has registered already swaps all three in one go.
    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void aChangeTakesAListToo(boolean script) throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, script)) {
            Clerk.choose(phone.open(play.seminar()), ORGANISATION);
            Clerk.fill(phone.page());
            phone.press(CHECK);
            phone.press(SEND);
            phone.open(Clerk.manageLink(play.mails()));
            var page = phone.press(".button[href*=edit]");
            page.click("#paste summary");
            page.fill("#list", "นายวีระ มาแทน นิติกร\nนายสมชาย ใจดี ปลัด อบต.");
            phone.press(LIST);
            page.selectOption("#place-0", "officer");
            phone.press(PLACE);
            assertThat(page.inputValue("#attendees-2-fullName")).isEqualTo("นายวีระ มาแทน");
            assertThat(page.inputValue("#attendees-2-email")).isEmpty();
            assertThat(page.isChecked("#contact-emailForAll")).isTrue();
            assertThat(page.inputValue("#attendees-0-phone")).isEqualTo("081-234-5678");
            page.setViewportSize(360, 640);
            assertThat((int) page.evaluate("document.documentElement.scrollHeight"))
                    .isLessThanOrEqualTo(3000);
            phone.press(CHECK);
            assertThat(page.innerText("main")).contains("นายวีระ มาแทน");
            phone.press(SEND);
            assertThat(page.innerText("article.slip")).contains("นายวีระ มาแทน", "นายสมชาย ใจดี");
            phone.hadNoTrouble();
        }
    }
}
