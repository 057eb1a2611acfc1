package thabian.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.mail;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.post.DeliveryReport.What;
import thabian.domain.post.Mailboxes;
import thabian.domain.post.Mailboxes.Dead;
import thabian.domain.text.EmailAddress;

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
