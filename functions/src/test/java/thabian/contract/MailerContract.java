package thabian.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.OFFICE;
import static thabian.given.Given.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.post.Mail;
import thabian.domain.post.Mail.Calendar;
import thabian.domain.post.Mailer;
import thabian.domain.post.Mailer.Sent;

/// What every [Mailer] does, whoever carries its mails.
public abstract class MailerContract {
    private static final Calendar INVITE =
            new Calendar("REQUEST", "BEGIN:VCALENDAR\r\nSUMMARY:สัมมนา\\, ออนไลน์\r\nEND:VCALENDAR\r\n");
    private static final Map<String, String> TAGS = Map.of("seminar", "ita-2564", "org", "6760607", "revision", "1");
    private static final String TEXT = "เรียน นํ้าฝน\t\"ทดสอบ\"\r\n\r\n.\r\nhttps://register.example/s?a=1&t=2 🙏\n";
    private static final String HTML = "<p title=\"ก\">เรียน &amp; นํ้าฝน 🙏</p>\n";
    private static final String FROM = "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดเพชรบุรี";
    private static final Mail MAIL = saying("ยืนยันการลงทะเบียน", TEXT, HTML);

    private static final int SUBJECT_CHARACTERS = 200;
    private static final int BODY_BYTES = 100 * 1024;

    private Mailer mailer;

    /// A mailer whose carrier has delivered nothing yet.
    protected abstract Mailer freshMailer();

    /// What its carrier delivered, in this order: one mail for every recipient of every copy.
    protected abstract List<Mail> delivered();

    /// The carrier refuses the next mail's address.
    protected abstract void refuseNext();

    /// The next mail comes too fast for the carrier.
    protected abstract void throttleNext();

    /// The carrier delivers, and its next answers are lost.
    protected abstract void loseAnswers(int answers);

    /// The carrier cannot be reached any more.
    protected abstract void goAway();

    @BeforeEach
    void begin() {
        mailer = freshMailer();
    }

    private static Mail saying(String subject, String text, String html) {
        return new Mail(
                mail("palad@lao.example"), FROM, OFFICE.email(), subject, text, html, Optional.of(INVITE), TAGS);
    }

    private static Mail to(String address) {
        return new Mail(mail(address), FROM, OFFICE.email(), "เรื่อง", TEXT, HTML, Optional.empty(), Map.of());
    }

    @Test
    void anAcceptedMailArrivesAsItIs() {
        assertThat(mailer.send(MAIL)).isEqualTo(Sent.ACCEPTED);
        assertThat(delivered()).containsExactly(MAIL);
    }

    @Test
    void aCancelArrivesAsACancel() {
        Calendar cancel = new Calendar("CANCEL", INVITE.content());
        Mail former = new Mail(MAIL.to(), FROM, MAIL.replyTo(), "ยกเลิก", TEXT, HTML, Optional.of(cancel), TAGS);
        assertThat(mailer.send(former)).isEqualTo(Sent.ACCEPTED);
        assertThat(delivered()).containsExactly(former);
    }

    @Test
    void eachMailReachesItsOwnRecipientOnly() {
        List<Mail> mails = List.of(to("saraban@lao.example"), to("o'neil+ita@xn--12c1fe0br.example"));
        assertThat(mails).allMatch(each -> mailer.send(each) == Sent.ACCEPTED);
        assertThat(delivered()).isEqualTo(mails);
    }

    @Test
    void aSecondSendIsASecondCopy() {
        mailer.send(MAIL);
        assertThat(mailer.send(MAIL)).isEqualTo(Sent.ACCEPTED);
        assertThat(delivered()).containsExactly(MAIL, MAIL);
    }

    @Test
    void aLongMailArrivesUncut() {
        String subject = "ผู้เข้าร่วม๑ ".repeat(SUBJECT_CHARACTERS).substring(0, SUBJECT_CHARACTERS);
        String text = TEXT.repeat(1 + BODY_BYTES / TEXT.length());
        Mail isLong = saying(subject, text, HTML.repeat(1 + BODY_BYTES / HTML.length()));
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThanOrEqualTo(BODY_BYTES);
        assertThat(mailer.send(isLong)).isEqualTo(Sent.ACCEPTED);
        assertThat(delivered()).containsExactly(isLong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\r\nBcc: b@lao.example", "\u0000", "\uD800"})
    void anOddMailArrivesAsItIsOrNotAtAll(String odd) {
        Mail mail = saying(odd, TEXT, HTML);
        Sent sent = mailer.send(mail);
        assertThat(sent).isNotEqualTo(Sent.REFUSED);
        assertThat(delivered()).isEqualTo(sent == Sent.ACCEPTED ? List.of(mail) : List.of());
    }

    @Test
    void aRefusedAddressGetsNothingAndTheNextOneGetsIts() {
        refuseNext();
        assertThat(mailer.send(MAIL)).isEqualTo(Sent.REFUSED);
        assertThat(delivered()).isEmpty();

        Mail next = to("saraban@lao.example");
        assertThat(mailer.send(next)).isEqualTo(Sent.ACCEPTED);
        assertThat(delivered()).containsExactly(next);
    }

    @Test
    void aThrottledMailMayBeSentLater() {
        throttleNext();
        assertThat(mailer.send(MAIL)).isEqualTo(Sent.THROTTLED);
        assertThat(delivered()).isEmpty();

        assertThat(mailer.send(MAIL)).isEqualTo(Sent.ACCEPTED);
        assertThat(delivered()).containsExactly(MAIL);
    }

    @Test
    void anUnreachableCarrierMayComeBack() {
        goAway();
        assertThat(mailer.send(MAIL)).isEqualTo(Sent.UNKNOWN);
        assertThat(delivered()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aMailWhoseAnswerWasLostWentOutAndIsNeverRefused(int lost) {
        loseAnswers(lost);
        assertThat(mailer.send(MAIL)).isIn(Sent.UNKNOWN, Sent.ACCEPTED);
        assertThat(delivered()).isNotEmpty().containsOnly(MAIL);
    }

    @Test
    void anInterruptedSenderIsAnswered() {
        Thread.currentThread().interrupt();
        try {
            assertThat(mailer.send(MAIL)).isIn(Sent.UNKNOWN, Sent.ACCEPTED);
        } finally {
            Thread.interrupted();
        }
    }
}
