package thabian.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static thabian.local.journey.Phone.CHECK;
import static thabian.local.journey.Phone.SEND;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.words.Words;

/// From the contact's mail to another attendee, and from there to no registration at all, in a browser without
/// JavaScript.
class EditJourneyTest {
    private static final Words PAGE = Words.of("page");
    private static final String ORGANISATION = "6760512";
    private static final String NEWCOMER = "weera@6760512.example";
    private static final String EDIT = ".button[href*=edit]";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @ParameterizedTest(name = "stage {0}")
    @CsvSource({"''", "prod"})
    void onePersonIsReplacedAndThenAllIsCancelled(String stage) throws IOException {
        try (var play = Play.start(stage);
                var phone = CHROMIUM.phone(play, false)) {
            threeRegister(play, phone);
            phone.open(Clerk.manageLink(play.mails()));
            theFormIsFilledIn(phone);
            aFaultIsShownAndTheRestIsKept(phone);
            theCheckPageSaysWhoIsReplaced(phone);
            theSlipShowsTheNewcomer(phone);
            everybodyIsTold(play);
            itIsCancelledOnlyOnceConfirmed(play, phone);
            everybodyIsToldAgain(play);
            theyMayRegisterAnew(phone);
            assertThat(phone.open(Clerk.manageLink(play.mails())).innerText("h1"))
                    .isEqualTo(PAGE.get("unknown-registration.title"));
            phone.hadNoTrouble();
        }
    }

    private static void threeRegister(Play play, Phone phone) {
        var page = phone.open(play.seminar());
        Clerk.choose(page, ORGANISATION);
        Clerk.fill(page);
        phone.press(CHECK);
        phone.press(SEND);
        assertThat(phone.page().locator(EDIT).count()).isZero();
    }

    private static void theFormIsFilledIn(Phone phone) {
        var page = phone.press(EDIT);
        assertThat(page.innerText("h1")).isEqualTo(PAGE.get("edit.title"));
        assertThat(page.innerText(".organisation")).isEqualTo("องค์การบริหารส่วนตำบลหนองจอก อำเภอท่ายาง");
        assertThat(page.inputValue("#contact-phone")).isEqualTo("032-111-222 ต่อ 12");
        assertThat(page.inputValue("#attendees-0-phone")).isEqualTo("081-234-5678");
        assertThat(page.inputValue("#attendees-2-fullName")).isEqualTo("ว่าที่ร้อยตรี ธนากร กล้าทดสอบ");
        assertThat(page.isChecked("#attendees-1-capacity-acting")).isTrue();
    }

    private static void aFaultIsShownAndTheRestIsKept(Phone phone) {
        var page = phone.page();
        phone.press("button[value='swap.2']");
        assertThat(page.inputValue("#attendees-2-fullName")).isEmpty();
        assertThat(page.inputValue("#attendees-2-email")).isEmpty();
        assertThat(page.inputValue("#attendees-2-position")).isEqualTo("นักวิเคราะห์นโยบายและแผน");
        assertThat(page.inputValue("#attendees-1-email")).isEqualTo(Clerk.HEAD);
        page.fill("#attendees-2-fullName", "นายวีระ มาแทน");
        Clerk.unfold(page, 2);
        page.fill("#attendees-2-email", "a@b");
        phone.press(CHECK);
        assertThat(page.locator("#errors a").all())
                .extracting(link -> link.getAttribute("href"))
                .containsExactly("#attendees-2-email");
        assertThat(page.inputValue("#attendees-2-fullName")).isEqualTo("นายวีระ มาแทน");
        page.fill("#attendees-2-email", NEWCOMER);
        phone.press(CHECK);
    }

    private static void theCheckPageSaysWhoIsReplaced(Phone phone) {
        var page = phone.page();
        assertThat(page.innerText("h1")).isEqualTo(PAGE.get("change.title"));
        assertThat(page.locator(".changes del").allInnerTexts())
                .containsExactly("ว่าที่ร้อยตรี ธนากร กล้าทดสอบ", Clerk.OFFICER);
        assertThat(page.locator(".changes ins").allInnerTexts()).containsExactly("นายวีระ มาแทน", NEWCOMER);
        assertThat(page.locator("mark").count()).isOne();

        phone.press("button[value=edit]");
        assertThat(page.inputValue("#attendees-2-email")).isEqualTo(NEWCOMER);
        phone.press(CHECK);
    }

    private static void theSlipShowsTheNewcomer(Phone phone) {
        var page = phone.press(SEND);
        assertThat(page.innerText(".done")).contains(PAGE.get("slip.changed"));
        assertThat(page.innerText("article.slip"))
                .contains("นายวีระ มาแทน", Clerk.NAMES.getFirst())
                .doesNotContain("ธนากร");
    }

    private static void everybodyIsTold(Play play) {
        assertThat(since(play, 3))
                .extracting(mail -> mail.get("to"), EditJourneyTest::method)
                .containsExactlyInAnyOrder(
                        tuple(List.of(Clerk.OFFICE), "REQUEST"),
                        tuple(List.of(Clerk.HEAD), "REQUEST"),
                        tuple(List.of(NEWCOMER), "REQUEST"),
                        tuple(List.of(Clerk.OFFICER), "CANCEL"));
    }

    private static void itIsCancelledOnlyOnceConfirmed(Play play, Phone phone) {
        phone.press(EDIT);
        var page = phone.press("button[value=cancel]");
        assertThat(page.innerText("h1")).isEqualTo(PAGE.get("cancel.title"));
        assertThat(play.roster()).hasSize(3);

        phone.press("button:has-text('" + PAGE.get("step.cancel") + "')");
        assertThat(page.innerText("h1")).isEqualTo(PAGE.get("cancelled.title"));
        assertThat(page.innerText("main")).contains("วันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.");
        assertThat(play.roster()).isEmpty();
    }

    private static void everybodyIsToldAgain(Play play) {
        assertThat(since(play, 7))
                .extracting(mail -> mail.get("to"), EditJourneyTest::method)
                .containsExactlyInAnyOrder(
                        tuple(List.of(Clerk.OFFICE), "CANCEL"),
                        tuple(List.of(Clerk.HEAD), "CANCEL"),
                        tuple(List.of(NEWCOMER), "CANCEL"));
    }

    /// The mails that came after so many.
    private static List<Map<String, Object>> since(Play play, int known) {
        var mails = play.mails();
        return mails.subList(known, mails.size());
    }

    private static void theyMayRegisterAnew(Phone phone) {
        var page = phone.press(".button[href*=org]");
        assertThat(page.inputValue("#organisation")).isEqualTo(ORGANISATION);
    }

    /// What a mail's calendar file asks the calendar to do.
    private static String method(Map<String, Object> mail) {
        var file = (Map<?, ?>) ((List<?>) mail.get("attachments")).getFirst();
        return file.get("text").toString().replaceAll("(?s).*METHOD:([A-Z]+)\\r?\\n.*", "$1");
    }
}
