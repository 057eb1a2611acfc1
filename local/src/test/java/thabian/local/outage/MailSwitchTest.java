package thabian.local.outage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.local.Stack;
import thabian.local.client.Browser;
import thabian.local.client.Eventually;
import thabian.local.client.TypedForm;
import thabian.words.Words;

/// The switch by which officers of every province stop all mails.
class MailSwitchTest {
    private static final String PAGE = "/staff/mail";

    @AutoClose
    private final Stack stack = Stack.start();

    private Browser officer = new Browser(stack.home());

    @BeforeEach
    void signIn() {
        officer = new Browser(stack.home());
        officer.signIn("/staff", "NACC_OFFICER");
    }

    @Test
    void whatIsOwedWaitsIsReviewedAndGoesWhenTheyLetIt() {
        assertThat(officer.open("/staff").text()).contains("href=\"" + PAGE + "\"");
        assertThat(officer.send(PAGE, "act=stop&reason=").status()).isEqualTo(422);
        officer.send(PAGE, "act=stop&reason=check");
        assertThat(officer.open(PAGE).text()).contains("check", "สั่งหยุดส่งอีเมลทั้งหมด");

        var organisation = stack.nextOrganisation();
        stack.register(TypedForm.of(organisation));
        stack.moveClockTo("2021-03-08T09:05:00+07:00");
        stack.moveClockTo("2021-03-08T09:06:00+07:00");
        assertThat(stack.mails()).isEmpty();
        assertThat(officer.open(PAGE).text()).contains("/organisations/" + organisation, "1 รายการ");
        stack.moveClockTo("2021-03-08T09:30:00+07:00");
        assertThat(officer.open("/staff/seminars/ita-2564").text())
                .contains("อีเมลค้างส่งนานผิดปกติ 1 แห่ง", Words.of("console").get("work.stopped"));

        var first = officer.open(PAGE).hidden("stop");
        officer.send(PAGE, "act=resume&stop=" + first);
        officer.send(PAGE, "act=stop&reason=wrong-list");
        var unseen = officer.send(PAGE, "act=resume&stop=" + first);
        assertThat(unseen.status()).isEqualTo(412);
        assertThat(unseen.text())
                .as("who stopped it since, and why, is what the page shows now")
                .contains("สิ่งที่ท่านสั่งจึงยังไม่มีผล", "wrong-list");

        officer.send(PAGE, "act=resume&stop=" + unseen.hidden("stop"));
        stack.moveClockTo("2021-03-08T09:31:00+07:00");
        stack.settleMails();
        Eventually.holds(() -> assertThat(stack.mails()).hasSize(2));
        assertThat(officer.open(PAGE).text()).contains("ระบบส่งอีเมลตามปกติ");
    }
}
