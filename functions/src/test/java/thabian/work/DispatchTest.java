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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.call.Seminars;
import thabian.domain.post.Errand.Lease;
import thabian.domain.post.Mail;
import thabian.domain.post.Message;
import thabian.domain.post.Message.State;
import thabian.domain.post.Outbox.Address;
import thabian.domain.post.Recipient;
import thabian.domain.post.Recipient.Fate;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.Invitee;
import thabian.domain.slot.Seen;
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
    private final Registry registry = new Registry(slots, Given.random());
    private final Sweep sweep = new Sweep(seminars, slots, outbox, registry, Given.random());
    private final List<Message> givenUp = new ArrayList<>();
    private final List<RuntimeException> unwritten = new ArrayList<>();
    private final MemoryMailer mailer = new MemoryMailer();
    private Instant now = NOW;
    private final Letters letters = new Letters(PUBLIC);
    private final Dispatch dispatch = dispatch(letters);

    private Dispatch dispatch(LetterWriter writer) {
        return new Dispatch(
                outbox, seminars, slots, mailer, writer, () -> now, UUID::randomUUID, new Dispatch.Listener() {
                    @Override
                    public void givenUp(Address address, Message message) {
                        givenUp.add(message);
                    }

                    @Override
                    public void unwritten(Address address, Message message, RuntimeException why) {
                        unwritten.add(why);
                    }
                });
    }

    @BeforeEach
    void registerOne() {
        Given.put(seminars, theSeminar());
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
        registry.register(theSeminar(), submission(), TOKENS, NOW);
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
        outbox.take(SLOT, Given.aLease(now), now);

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
        assertThat(owed().state()).isEqualTo(State.OPEN);
        assertThat(owed().tries()).isEqualTo(1);

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
            dispatch.dispatch(SLOT);
            theLongestPausePasses();
        }

        assertThat(mailer.handedOverFor()).hasSize(3 * Message.MOST_TRIES);
        assertThat(fates()).containsOnly(Fate.GIVEN_UP);
        assertThat(givenUp).containsExactly(owed());
    }

    @Test
    void aNewerRevisionStopsAnOlderMessageBeforeItIsSentAndGoesOutAtOnce() {
        outbox.afterTaking(this::changeTheChief);

        assertThat(dispatch.dispatch(SLOT)).isTrue();

        assertThat(owed().revision()).isEqualTo(2);
        assertThat(mailer.handedOverFor()).hasSize(owed().to().size());
        assertThat(fates()).containsOnly(Fate.SENT);
    }

    @Test
    void aNewerMessageStopsAnOlderOneBetweenTwoCopies() {
        mailer.before(2, this::changeTheChief);

        assertThat(dispatch.dispatch(SLOT)).isTrue();

        assertThat(mailer.handedOverFor().subList(0, 2)).containsExactly(CLERK, CHIEF);
        assertThat(mailer.handedOverFor()).hasSize(2 + owed().to().size());
        assertThat(owed().revision()).isEqualTo(2);
        assertThat(fates()).containsOnly(Fate.SENT);
    }

    @Test
    void whoeverIsOvertakenAgainAndAgainLeavesTheRestToTheNext() {
        DisturbedOutbox restless = new DisturbedOutbox(new MemoryOutbox(store));
        Runnable[] again = {() -> {}};
        again[0] = () -> {
            registry.remind(slots.find(SEMINAR, ORGANISATION).orElseThrow(), now);
            restless.afterTaking(again[0]);
        };
        restless.afterTaking(again[0]);
        Dispatch hurried = new Dispatch(
                restless, seminars, slots, mailer, letters, () -> now, UUID::randomUUID, new DispatchLogOfNothing());

        assertThat(hurried.dispatch(SLOT)).isFalse();
        assertThat(dispatch.dispatch(SLOT)).as("nobody holds it").isTrue();
    }

    private static final class DispatchLogOfNothing implements Dispatch.Listener {
        @Override
        public void givenUp(Address address, Message message) {}

        @Override
        public void unwritten(Address address, Message message, RuntimeException why) {}
    }

    @Test
    void whatACrashedSenderHadToldEverybodyIsDone() {
        outbox.failAtKeep(4);

        assertThatThrownBy(() -> dispatch.dispatch(SLOT)).hasMessage("crash");
        assertThat(fates()).containsOnly(Fate.SENT);
        assertThat(owed().state()).isEqualTo(State.OPEN);
        leaseRunsOut();

        assertThat(dispatch.dispatch(SLOT)).isTrue();
        assertThat(mailer.handedOverFor()).hasSize(3);
        assertThat(owed().state()).isEqualTo(State.DONE);
    }

    @Test
    void aLetterThatCannotBeWrittenHoldsUpNoOther() {
        Dispatch clumsy = dispatch(new LetterWriter() {
            @Override
            public Mail of(Seminar seminar, Slot slot, Message message, int place, Instant at) {
                if (place == 1) {
                    throw new IllegalStateException("no such words");
                }
                return letters.of(seminar, slot, message, place, at);
            }

            @Override
            public Mail closingReport(Seminar seminar, List<Invitation> invitations) {
                return letters.closingReport(seminar, invitations);
            }
        });

        assertThat(clumsy.dispatch(SLOT)).isFalse();

        assertThat(mailer.handedOverFor()).containsExactly(CLERK, OFFICER);
        assertThat(fates()).containsExactly(Fate.SENT, Fate.OWED, Fate.SENT);
        assertThat(unwritten).hasSize(1);
    }

    @Test
    void whatIsOwedBesideEachOtherIsSentInOneGo() {
        registry.remind(slots.find(SEMINAR, ORGANISATION).orElseThrow(), now);

        assertThat(dispatch.dispatch(SLOT)).isTrue();

        assertThat(mailer.handedOverFor()).containsExactly(CLERK, CHIEF, OFFICER, CLERK, CHIEF, OFFICER);
    }

    @Test
    void everyCopyNamesItselfInItsTags() {
        dispatch.dispatch(SLOT);

        assertThat(mailer.delivered())
                .extracting(
                        sent -> sent.tags().get("message") + " " + sent.tags().get("copy"))
                .containsExactly(owed().id() + " 0", owed().id() + " 1", owed().id() + " 2");
    }

    @Test
    void aCancelledSlotStillTellsItsPeople() {
        registry.cancel(theSeminar(), ORGANISATION, TOKENS.manage().secret(), Seen.revision(1), now);

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
        registry.change(theSeminar(), ORGANISATION, TOKENS.manage().secret(), Seen.revision(1), withNewChief(), now);
    }

    /// Turns the clock to the end of the lease, and lets the sweep ask again for what was left.
    private void leaseRunsOut() {
        now = now.plus(Lease.LENGTH);
        sweep.run(now);
    }

    private void theLongestPausePasses() {
        now = now.plus(Duration.ofHours(24));
        sweep.run(now);
    }

    private Message owed() {
        return Given.lastMessage(slots.find(SEMINAR, ORGANISATION).orElseThrow());
    }

    private List<Fate> fates() {
        return owed().to().stream().map(Recipient::fate).toList();
    }
}
