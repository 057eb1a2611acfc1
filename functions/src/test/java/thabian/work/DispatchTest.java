package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.theSeminar;
import static thabian.mail.MailExamples.CHIEF;
import static thabian.mail.MailExamples.CLERK;
import static thabian.mail.MailExamples.OFFICE;
import static thabian.mail.MailExamples.OFFICER;
import static thabian.mail.MailExamples.PUBLIC;
import static thabian.mail.MailExamples.TOKENS;
import static thabian.mail.MailExamples.submission;
import static thabian.mail.MailExamples.withNewChief;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminars;
import thabian.domain.post.Mail;
import thabian.domain.post.Outbox.Address;
import thabian.domain.post.OwedMail;
import thabian.domain.post.OwedMail.Fate;
import thabian.domain.post.OwedMail.State;
import thabian.domain.slot.Invitee;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.given.Given;
import thabian.mail.Letters;
import thabian.memory.MemoryMailer;
import thabian.memory.MemoryMailer.Turn;
import thabian.memory.MemoryOutbox;
import thabian.memory.MemorySeminars;
import thabian.memory.MemorySlots;
import thabian.memory.MemoryStore;

class DispatchTest {
    private static final OrganisationCode ORGANISATION = code("6760607");
    private static final Address SLOT = new Address.OfSlot(SEMINAR, ORGANISATION);
    private static final Address REPORT = new Address.OfSeminar(SEMINAR);

    private final MemoryStore store = new MemoryStore();
    private final Slots slots = new MemorySlots(store);
    private final Seminars seminars = new MemorySeminars(store, () -> 0);
    private final DisturbedOutbox outbox = new DisturbedOutbox(new MemoryOutbox(store));
    private final Sweep sweep = new Sweep(seminars, slots, outbox);
    private final MemoryMailer mailer = new MemoryMailer();
    private Instant now = NOW;
    private final Dispatch dispatch = new Dispatch(outbox, seminars, slots, mailer, new Letters(PUBLIC), () -> now);

    @BeforeEach
    void registerOne() {
        Given.put(seminars, theSeminar());
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
        slots.register(theSeminar(), submission(), TOKENS, NOW);
    }

    @Test
    void everyRecipientGetsOneCopy() {
        assertThat(dispatch.dispatch(SLOT)).isTrue();

        assertThat(mailer.handedOverFor()).containsExactly(CLERK, CHIEF, OFFICER);
        assertThat(owed().state()).isEqualTo(State.DONE);
        assertThat(fates()).containsOnly(Fate.SENT);
    }

    @Test
    void nothingIsSentTwiceByASecondCall() {
        dispatch.dispatch(SLOT);

        assertThat(dispatch.dispatch(SLOT)).isFalse();
        assertThat(mailer.handedOverFor()).hasSize(3);
    }

    @Test
    void whatSomebodyElseHasIsLeftToThem() {
        outbox.claim(SLOT, now);

        assertThat(dispatch.dispatch(SLOT)).isFalse();
        assertThat(mailer.handedOverFor()).isEmpty();
    }

    @Test
    void aRefusalIsAFateAndTheOthersStillGetTheirs() {
        mailer.plan(Turn.TAKE, Turn.REFUSE, Turn.TAKE);

        assertThat(dispatch.dispatch(SLOT)).isTrue();

        assertThat(fates()).containsExactly(Fate.SENT, Fate.REFUSED, Fate.SENT);
        assertThat(owed().state()).isEqualTo(State.DONE);
    }

    @Test
    void anUnknownOutcomeIsLeftForTheNextRoundAndForThatCopyOnly() {
        mailer.plan(Turn.TAKE, Turn.FAIL, Turn.TAKE);

        assertThat(dispatch.dispatch(SLOT)).isFalse();
        assertThat(fates()).containsExactly(Fate.SENT, Fate.OWED, Fate.SENT);
        assertThat(owed().state()).isEqualTo(State.SENDING);

        leaseRunsOut();
        assertThat(dispatch.dispatch(SLOT)).isTrue();
        assertThat(mailer.handedOverFor()).containsExactly(CLERK, CHIEF, OFFICER, CHIEF);
        assertThat(fates()).containsOnly(Fate.SENT);
    }

    @Test
    void aLostAnswerCostsOneSecondCopy() {
        mailer.plan(Turn.LOSE_ANSWER);

        assertThat(dispatch.dispatch(SLOT)).isFalse();
        leaseRunsOut();
        assertThat(dispatch.dispatch(SLOT)).isTrue();

        assertThat(mailer.delivered()).extracting(Mail::to).containsExactly(CLERK, CHIEF, OFFICER, CLERK);
    }

    @Test
    void aCrashBetweenSendingAndKeepingCostsOneSecondCopy() {
        outbox.failAtKeep(2);

        assertThatThrownBy(() -> dispatch.dispatch(SLOT)).hasMessage("crash");
        leaseRunsOut();
        assertThat(dispatch.dispatch(SLOT)).isTrue();

        assertThat(mailer.handedOverFor()).containsExactly(CLERK, CHIEF, CHIEF, OFFICER);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aCrashAtAnyKeepEndsWithEverybodyTold(int keep) {
        outbox.failAtKeep(keep);

        assertThatThrownBy(() -> dispatch.dispatch(SLOT)).hasMessage("crash");
        leaseRunsOut();
        dispatch.dispatch(SLOT);

        assertThat(mailer.handedOverFor()).hasSize(4).contains(CLERK, CHIEF, OFFICER);
        assertThat(owed().state()).isEqualTo(State.DONE);
    }

    @Test
    void whatFailsFiveTimesIsGivenUp() {
        mailer.always(Turn.FAIL);

        for (int round = 0; round < 8; round++) {
            assertThat(dispatch.dispatch(SLOT)).isFalse();
            theLongestPausePasses();
        }

        assertThat(mailer.handedOverFor()).hasSize(3 * OwedMail.MAX_ATTEMPTS);
        assertThat(owed().state()).isEqualTo(State.GIVEN_UP);
    }

    @Test
    void aNewerRevisionStopsAnOlderMailBeforeItIsSent() {
        outbox.afterClaim(this::changeTheChief);

        assertThat(dispatch.dispatch(SLOT)).isFalse();

        assertThat(mailer.handedOverFor()).isEmpty();
        assertThat(owed().revision()).isEqualTo(2);
        assertThat(fates()).containsOnly(Fate.OWED);
    }

    @Test
    void aNewerMailStopsAnOlderOneBetweenTwoCopies() {
        mailer.before(2, this::changeTheChief);

        assertThat(dispatch.dispatch(SLOT)).isFalse();

        assertThat(mailer.handedOverFor()).containsExactly(CLERK, CHIEF);
        assertThat(owed().revision()).isEqualTo(2);
        assertThat(fates()).containsOnly(Fate.OWED);
    }

    @Test
    void aCancelledSlotStillTellsItsPeople() {
        slots.cancel(theSeminar(), ORGANISATION, TOKENS.manage().secret(), OptionalInt.of(1), now);

        assertThat(dispatch.dispatch(SLOT)).isTrue();
        assertThat(mailer.handedOverFor()).containsExactly(CLERK, CHIEF, OFFICER);
        assertThat(mailer.delivered().getLast().tags()).containsEntry("kind", "cancelled");
    }

    @Test
    void theClosingReportCountsWhoIsInvited() {
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760608")), Optional.empty());
        now = CLOSES.plus(Duration.ofMinutes(1));
        sweep.run(now);

        assertThat(dispatch.dispatch(REPORT)).isTrue();

        assertThat(mailer.handedOverFor()).containsExactly(OFFICE);
        assertThat(mailer.delivered().getLast().subject()).contains("ลงทะเบียน 1 จาก 2 แห่ง");
    }

    private void changeTheChief() {
        slots.change(theSeminar(), ORGANISATION, TOKENS.manage().secret(), OptionalInt.of(1), withNewChief(), now);
    }

    /// Turns the clock to the end of the lease, and lets the sweep ask again for what was left.
    private void leaseRunsOut() {
        now = now.plus(OwedMail.LEASE);
        sweep.run(now);
    }

    private void theLongestPausePasses() {
        now = now.plus(Duration.ofHours(24));
        sweep.run(now);
    }

    private OwedMail owed() {
        return slots.find(SEMINAR, ORGANISATION).flatMap(Slot::mail).orElseThrow();
    }

    private List<Fate> fates() {
        return owed().recipients().stream().map(OwedMail.Recipient::fate).toList();
    }
}
