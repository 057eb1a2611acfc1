package thabian.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thabian.mail.MailExamples.CHIEF;
import static thabian.mail.MailExamples.CLERK;
import static thabian.mail.MailExamples.NOW;
import static thabian.mail.MailExamples.OFFICE;
import static thabian.mail.MailExamples.OFFICER;
import static thabian.mail.MailExamples.ORGANISATION;
import static thabian.mail.MailExamples.PUBLIC;
import static thabian.mail.MailExamples.cancelled;
import static thabian.mail.MailExamples.changed;
import static thabian.mail.MailExamples.registered;
import static thabian.mail.MailExamples.seminar;

import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import thabian.domain.Invitation;
import thabian.domain.Mailer.Sent;
import thabian.domain.Outbox.Address;
import thabian.domain.OwedMail;
import thabian.domain.OwedMail.Fate;
import thabian.domain.OwedMail.State;
import thabian.domain.SeminarId;
import thabian.domain.Slot;

class DispatchTest {
    private static final SeminarId SEMINAR = new SeminarId("ita-2564");
    private static final Address SLOT = new Address.OfSlot(SEMINAR, ORGANISATION.code());
    private static final Address REPORT = new Address.OfSeminar(SEMINAR);

    private final OneOutbox outbox = new OneOutbox();
    private final OneSeminar seminars = new OneSeminar(seminar());
    private final OneSlot slots = new OneSlot();
    private final PlannedMailer mailer = new PlannedMailer();
    private final Dispatch dispatch =
            new Dispatch(outbox, seminars, slots, mailer, new Letters(PUBLIC), InstantSource.fixed(NOW));

    @Test
    void everyRecipientGetsOneCopy() {
        owed(registered());

        assertThat(dispatch.dispatch(SLOT)).isTrue();

        assertThat(mailer.sentTo()).containsExactly(CLERK, CHIEF, OFFICER);
        assertThat(outbox.lies().state()).isEqualTo(State.DONE);
        assertThat(fates()).containsOnly(Fate.SENT);
    }

    @Test
    void nothingIsSentTwiceByASecondCall() {
        owed(registered());
        dispatch.dispatch(SLOT);

        assertThat(dispatch.dispatch(SLOT)).isFalse();
        assertThat(mailer.sentTo()).hasSize(3);
    }

    @Test
    void whatSomebodyElseHasIsLeftToThem() {
        owed(registered());
        outbox.claim(SLOT, NOW);

        assertThat(dispatch.dispatch(SLOT)).isFalse();
        assertThat(mailer.sentTo()).isEmpty();
    }

    @Test
    void aRefusalIsAFateAndTheOthersStillGetTheirs() {
        owed(registered());
        mailer.answers(Sent.ACCEPTED, Sent.REFUSED, Sent.ACCEPTED);

        assertThat(dispatch.dispatch(SLOT)).isTrue();

        assertThat(fates()).containsExactly(Fate.SENT, Fate.REFUSED, Fate.SENT);
        assertThat(outbox.lies().state()).isEqualTo(State.DONE);
    }

    @Test
    void anUnknownOutcomeIsLeftForTheNextRoundAndForThatCopyOnly() {
        owed(registered());
        mailer.answers(Sent.ACCEPTED, Sent.UNKNOWN, Sent.ACCEPTED);

        assertThat(dispatch.dispatch(SLOT)).isFalse();
        assertThat(fates()).containsExactly(Fate.SENT, Fate.OWED, Fate.SENT);
        assertThat(outbox.lies().state()).isEqualTo(State.SENDING);

        outbox.leaseRunsOut();
        assertThat(dispatch.dispatch(SLOT)).isTrue();
        assertThat(mailer.sentTo()).containsExactly(CLERK, CHIEF, OFFICER, CHIEF);
        assertThat(fates()).containsOnly(Fate.SENT);
    }

    @Test
    void aCrashBetweenSendingAndKeepingCostsOneSecondCopy() {
        owed(registered());
        outbox.failAtKeep(2);

        assertThatThrownBy(() -> dispatch.dispatch(SLOT)).hasMessage("crash");
        outbox.leaseRunsOut();
        assertThat(dispatch.dispatch(SLOT)).isTrue();

        assertThat(mailer.sentTo()).containsExactly(CLERK, CHIEF, CHIEF, OFFICER);
    }

    @Test
    void aCrashAtAnyKeepEndsWithEverybodyTold() {
        for (int crash = 1; crash <= 3; crash++) {
            mailer.sentTo().clear();
            owed(registered());
            outbox.failAtKeep(crash);

            assertThatThrownBy(() -> dispatch.dispatch(SLOT)).hasMessage("crash");
            outbox.leaseRunsOut();
            dispatch.dispatch(SLOT);

            assertThat(mailer.sentTo()).hasSize(4).contains(CLERK, CHIEF, OFFICER);
            assertThat(outbox.lies().state()).isEqualTo(State.DONE);
        }
    }

    @Test
    void whatFailsFiveTimesIsGivenUp() {
        owed(registered());
        mailer.always(Sent.UNKNOWN);

        for (int round = 0; round < 8; round++) {
            assertThat(dispatch.dispatch(SLOT)).isFalse();
            outbox.leaseRunsOut();
        }

        assertThat(mailer.sentTo()).hasSize(3 * OwedMail.MAX_ATTEMPTS);
        assertThat(outbox.lies().state()).isEqualTo(State.GIVEN_UP);
    }

    @Test
    void aNewerRevisionStopsAnOlderMailBeforeItIsSent() {
        owed(registered());
        slots.is(changed());

        assertThat(dispatch.dispatch(SLOT)).isFalse();
        assertThat(mailer.sentTo()).isEmpty();
    }

    @Test
    void aNewerMailStopsAnOlderOneBetweenTwoCopies() {
        owed(registered());
        mailer.beforeSecond(() -> outbox.owe(mailOf(changed())));

        assertThat(dispatch.dispatch(SLOT)).isFalse();

        assertThat(mailer.sentTo()).containsExactly(CLERK, CHIEF);
        assertThat(outbox.lies().revision()).isEqualTo(2);
        assertThat(fates()).containsOnly(Fate.OWED);
    }

    @Test
    void aCancelledSlotStillTellsItsPeople() {
        owed(cancelled());

        assertThat(dispatch.dispatch(SLOT)).isTrue();
        assertThat(mailer.sentTo()).containsExactly(CLERK, CHIEF, OFFICER);
    }

    @Test
    void theClosingReportCountsWhoIsInvited() {
        outbox.owe(OwedMail.closingReport(seminar().office()));
        slots.invites(new Invitation(ORGANISATION, true));

        assertThat(dispatch.dispatch(REPORT)).isTrue();

        assertThat(mailer.sentTo()).containsExactly(OFFICE);
        assertThat(mailer.last().subject()).contains("ลงทะเบียน 1 จาก 1 แห่ง");
    }

    private void owed(Slot slot) {
        slots.is(slot);
        outbox.owe(mailOf(slot));
    }

    private static OwedMail mailOf(Slot slot) {
        return slot.mail().orElseThrow();
    }

    private List<Fate> fates() {
        return outbox.lies().recipients().stream().map(OwedMail.Recipient::fate).toList();
    }
}
