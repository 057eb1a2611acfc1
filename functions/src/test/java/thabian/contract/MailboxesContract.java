package thabian.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.post.Copy;
import thabian.domain.post.DailyBound;
import thabian.domain.post.DeliveryReport.What;
import thabian.domain.post.Mailboxes;
import thabian.domain.post.Mailboxes.Dead;
import thabian.domain.text.EmailAddress;
import thabian.given.Given;

/// What every [Mailboxes] keeps, whatever it keeps it in.
public abstract class MailboxesContract {
    private static final EmailAddress GONE = mail("gone@lao.example");
    private static final EmailAddress ANGRY = mail("angry@lao.example");
    private static final EmailAddress WELL = mail("well@lao.example");
    private static final Dead NO_SUCH = new Dead(What.BOUNCED, NOW);

    private Mailboxes mailboxes;

    /// The mailboxes of an empty store.
    protected abstract Mailboxes emptyMailboxes();

    @BeforeEach
    void begin() {
        mailboxes = emptyMailboxes();
    }

    @Test
    void whatWasReportedIsKnownOfThatMailboxAlone() {
        mailboxes.bury(GONE, NO_SUCH);
        mailboxes.bury(ANGRY, new Dead(What.COMPLAINED, NOW.plusSeconds(1)));
        assertThat(mailboxes.dead(List.of(WELL, GONE, ANGRY, GONE)))
                .isEqualTo(Map.of(GONE, NO_SUCH, ANGRY, new Dead(What.COMPLAINED, NOW.plusSeconds(1))));
        assertThat(mailboxes.dead(List.of(WELL))).isEmpty();
        assertThat(mailboxes.dead(List.of())).isEmpty();
    }

    @Test
    void soManyCopiesAreCountedADayEachOnce() {
        DailyBound two = new DailyBound(2);
        LocalDate day = DailyBound.day(NOW);
        assertThat(mailboxes.count(WELL, copy(0), day, two)).isTrue();
        assertThat(mailboxes.count(WELL, copy(0), day, two)).as("again").isTrue();
        assertThat(mailboxes.count(mail("WELL@lao.example"), copy(1), day, two)).isTrue();
        assertThat(mailboxes.count(mail("well+2@lao.example"), copy(2), day, two))
                .isFalse();
        assertThat(mailboxes.count(WELL, copy(2), day, two)).isFalse();
        assertThat(mailboxes.count(WELL, copy(1), day, two)).as("among them").isTrue();
        assertThat(mailboxes.count(ANGRY, copy(2), day, two)).as("another's").isTrue();
        assertThat(mailboxes.count(WELL, copy(2), day.plusDays(1), two)).isTrue();
        assertThat(mailboxes.dead(List.of(WELL))).isEmpty();
    }

    private static Copy copy(int place) {
        return new Copy(Given.messageId(1), place);
    }

    @Test
    void aMailboxIsTheSameHoweverItIsWritten() {
        mailboxes.bury(GONE, NO_SUCH);
        EmailAddress shouted = mail("GONE@lao.example");
        assertThat(mailboxes.dead(List.of(shouted, GONE))).isEqualTo(Map.of(shouted, NO_SUCH, GONE, NO_SUCH));
    }

    @Test
    void whoeverInsistsIsBelievedUntilItComesBackAgain() {
        mailboxes.bury(GONE, NO_SUCH);
        mailboxes.insist(GONE, NOW.plusSeconds(60));
        assertThat(mailboxes.dead(List.of(GONE))).isEmpty();
        mailboxes.bury(GONE, NO_SUCH);
        assertThat(mailboxes.dead(List.of(GONE)))
                .as("a report from before, that comes late")
                .isEmpty();
        Dead again = new Dead(What.BOUNCED, NOW.plusSeconds(61));
        mailboxes.bury(GONE, again);
        assertThat(mailboxes.dead(List.of(GONE))).containsEntry(GONE, again);
    }
}
