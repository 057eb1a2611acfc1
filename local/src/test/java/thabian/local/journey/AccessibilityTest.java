package thabian.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.local.journey.Phone.CHECK;
import static thabian.local.journey.Phone.SEND;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every page of the clerks, and every mail, as axe-core judges it, light and dark, and what a phone's lines tear in
/// it.
class AccessibilityTest {
    private static final String ORGANISATION = "5760601";
    private static final Pattern OBJECTION = Pattern.compile("https?://[^\"\\s]*/object\\?t=[A-Za-z0-9_-]{27}");

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private final List<String> violations = new ArrayList<>();

    @Test
    void noPageShutsAnybodyOut() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            judge(phone.open(play.home() + "/"));
            judge(phone.open(play.seminar()));
            phone.page().fill("#organisation", "เขาย้อย");
            judge(phone.page());
            judge(phone.press(CHECK));
            Clerk.choose(phone.page(), ORGANISATION);
            Clerk.fill(phone.page());
            phone.page().click("#paste summary");
            phone.page().fill("#list", "1. นายจะแฮ ปลัด อบต.\n2. นางมานี มีตัวอย่าง หัวหน้าสำนักปลัด\nขอบคุณค่ะ");
            judge(phone.page());
            judge(phone.press("button[value=list]"));
            phone.press("button[value=edit]");
            judge(phone.open(play.seminar()));
            phone.page().click("[data-use]");
            phone.page().fill("#contact-email", "saraban@gmial.com");
            phone.page().fill("#attendees-0-fullName", "นายสมชาย ใจ ดี");
            judge(phone.press(CHECK));
            phone.page().fill("#attendees-0-lastName", "ใจดี");
            judge(phone.press(CHECK));
            phone.press(".actions button[value=edit]");
            phone.page().fill("#contact-email", Clerk.OFFICE);
            judge(phone.press(CHECK));
            judge(phone.press(SEND));
            judge(phone.open(play.seminar() + "/progress"));
            judge(phone.open(play.seminar() + "?org=" + ORGANISATION));
            play.settleMails();
            judge(phone.open(objection(play.mails())));
            judge(phone.open(play.seminar() + "?org=" + ORGANISATION));
            judge(phone.press("button.second"));
            judge(phone.open(play.seminar() + "/" + ORGANISATION + "?t=of-nobody"));
            judge(phone.open(play.home() + "/s/none"));

            judgeTheContactsPages(play, phone);

            judgeByAxe(phone.open(play.local("/local")));
            var mails = play.mails();
            assertThat(mails).hasSize(10);
            judgeByAxe(phone.open(play.local("/local/mailbox")));
            judgeByAxe(
                    phone.open(play.local("/local/mailbox/" + mails.getFirst().get("id"))));
            for (var mail : mails) {
                phone.page().setContent((String) mail.get("html"));
                judge(phone.page());
            }

            play.passTo("2021-03-20T00:00:00+07:00");
            judge(phone.open(play.home() + "/"));
            judge(phone.open(play.seminar()));
            judge(phone.open(play.seminar() + "/progress"));
        }
        assertThat(violations).isEmpty();
    }

    private void judgeTheContactsPages(Play play, Phone phone) throws IOException {
        judge(phone.open(Clerk.manageLink(play.mails())));
        judge(phone.press(".button[href*=edit]"));
        var edit = phone.page().url();
        judge(phone.press(CHECK));
        judge(phone.press("button[value=edit]"));
        Clerk.unfold(phone.page(), 1);
        phone.page().fill("#attendees-1-email", "a@b");
        phone.page().evaluate("document.querySelector('[name=revision]').value = 0");
        judge(phone.press(CHECK));
        judge(phone.press("button[value=edit]"));
        judge(phone.press(CHECK));
        phone.page().fill("#attendees-1-email", Clerk.OFFICER);
        judge(phone.press(CHECK));
        judge(phone.press(SEND));
        play.settleMails();
        phone.open(edit);
        judge(phone.press("button[value=cancel]"));
        judge(phone.press("main form button"));
    }

    /// Where whoever reads the organisation's mailbox on the list is led.
    private static String objection(List<Map<String, Object>> mails) {
        return mails.stream()
                .map(mail -> OBJECTION.matcher(mail.toString()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElseThrow();
    }

    private void judge(Page page) throws IOException {
        judgeByAxe(page);
        violations.addAll(Lines.torn(page));
    }

    /// What the laptop's own pages are held to: no clerk sees them.
    private void judgeByAxe(Page page) throws IOException {
        violations.addAll(Axe.violations(page));
        violations.addAll(Axe.violationsInDark(page));
    }
}
