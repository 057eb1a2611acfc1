package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.theSeminar;
import static thabian.mail.MailExamples.CHIEF;
import static thabian.mail.MailExamples.CLERK;
import static thabian.mail.MailExamples.OFFICE;
import static thabian.mail.MailExamples.OFFICER;
import static thabian.mail.MailExamples.PUBLIC;
import static thabian.mail.MailExamples.SENDER;
import static thabian.mail.MailExamples.TOKENS;
import static thabian.mail.MailExamples.submission;
import static thabian.mail.MailExamples.withNewChief;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Invitee;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.call.Seminars;
import thabian.domain.post.Carrier;
import thabian.domain.post.DeliveryReport.What;
import thabian.domain.post.Errand.Lease;
import thabian.domain.post.Mail;
import thabian.domain.post.MailFate;
import thabian.domain.post.Mailboxes;
import thabian.domain.post.Mailboxes.Dead;
import thabian.domain.post.Mailer.Sent;
import thabian.domain.post.Message;
import thabian.domain.post.Message.State;
import thabian.domain.post.Outbox.Address;
import thabian.domain.post.Recipient;
import thabian.domain.post.Recipient.Fate;
import thabian.domain.slot.Act;
import thabian.domain.slot.Amendment.Opener;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.Order;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.standing.Trouble;
import thabian.domain.text.EmailAddress;
import thabian.given.Given;
import thabian.mail.Letters;
import thabian.memory.MemoryCarriers;
import thabian.memory.MemoryMailboxes;
import thabian.memory.MemoryMailer;
import thabian.memory.MemoryMailer.Turn;
import thabian.memory.MemoryOutbox;
import thabian.memory.MemoryPost;
import thabian.memory.MemorySeminars;
import thabian.memory.MemorySlots;
import thabian.memory.MemoryStore;

class DispatchTest {
    private static final OrganisationCode ORGANISATION = code("6760607");
    private static final Address SLOT = new Address.OfSlot(SEMINAR, ORGANISATION);
    private static final Duration AMPLE = Duration.ofMinutes(1);
    private static final Address REPORT = new Address.OfSeminar(SEMINAR);

    private Instant now = NOW;
    private final MemoryStore store = new MemoryStore();
    private final Slots slots = new MemorySlots(store);
    private final Seminars seminars = new MemorySeminars(store, () -> 0);
    private final DisturbedOutbox outbox = new DisturbedOutbox(new MemoryOutbox(store));
    private final Mailboxes mailboxes = new MemoryMailboxes(store);
    private final Registry registry = new Registry(slots, Given.random());
    private final MemoryPost post = new MemoryPost(store, () -> now);
    private final Sweep sweep = post.sweep(seminars, slots, outbox);
    private final MemoryMailer mailer = new MemoryMailer();
    private final Letters letters = new Letters(PUBLIC, SENDER);
    private final Dispatch dispatch = post.dispatch(outbox, mailer, letters);

    private boolean dispatch(Address address) {
        return dispatch.dispatch(address, () -> AMPLE);
    }

    @BeforeEach
    void registerOne() {
        Given.put(seminars, theSeminar());
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
        registry.register(theSeminar(), submission(), TOKENS, NOW);
    }

    @Test
    void everyRecipientGetsOneCopy() {
        assertThat(dispatch(SLOT)).isTrue();

        assertThat(mailer.handedOverFor()).containsExactly(CLERK, CHIEF, OFFICER);
        assertThat(owed().state()).isEqualTo(State.DONE);
        assertThat(fates()).containsOnly(Fate.SENT);
    }

    @Test
    void nothingIsSentTwiceByASecondCall() {
        dispatch(SLOT);

        assertThat(dispatch(SLOT)).isFalse();
        assertThat(mailer.handedOverFor()).hasSize(3);
    }

    @Test
    void whatSomebodyElseHasIsLeftToThem() {
        outbox.take(SLOT, Given.aLease(now), now);

        assertThat(dispatch(SLOT)).isFalse();
        assertThat(mailer.handedOverFor()).isEmpty();
    }

    @Test
    void aRefusalIsAFateAndTheOthersStillGetTheirs() {
        mailer.plan(Turn.TAKE, Turn.REFUSE, Turn.TAKE);

        assertThat(dispatch(SLOT)).isTrue();

        assertThat(fates()).containsExactly(Fate.SENT, Fate.REFUSED, Fate.SENT);
        assertThat(owed().state()).isEqualTo(State.DONE);
    }

    @Test
    void anUnknownOutcomeIsLeftForTheNextRoundAndForThatCopyOnly() {
        mailer.plan(Turn.TAKE, Turn.FAIL, Turn.TAKE);

        assertThat(dispatch(SLOT)).isFalse();
        assertThat(fates()).containsExactly(Fate.SENT, Fate.OWED, Fate.SENT);
        assertThat(owed().state()).isEqualTo(State.OPEN);
        assertThat(owed().tries()).as("the first failure is nobody's fault").isZero();

        leaseRunsOut();
        assertThat(dispatch(SLOT)).isTrue();
        assertThat(mailer.handedOverFor()).containsExactly(CLERK, CHIEF, OFFICER, CHIEF);
        assertThat(fates()).containsOnly(Fate.SENT);
    }

    @Test
    void aLostAnswerCostsOneSecondCopy() {
        mailer.plan(Turn.LOSE_ANSWER);

        assertThat(dispatch(SLOT)).isFalse();
        leaseRunsOut();
        assertThat(dispatch(SLOT)).isTrue();

        assertThat(mailer.delivered()).extracting(Mail::to).containsExactly(CLERK, CHIEF, OFFICER, CLERK);
    }

    @Test
    void aCrashBetweenSendingAndKeepingCostsOneSecondCopy() {
        outbox.failAtKeep(2);

        assertThatThrownBy(() -> dispatch(SLOT)).hasMessage("crash");
        leaseRunsOut();
        assertThat(dispatch(SLOT)).isTrue();

        assertThat(mailer.handedOverFor()).containsExactly(CLERK, CHIEF, CHIEF, OFFICER);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aCrashAtAnyKeepEndsWithEverybodyTold(int keep) {
        outbox.failAtKeep(keep);

        assertThatThrownBy(() -> dispatch(SLOT)).hasMessage("crash");
        leaseRunsOut();
        dispatch(SLOT);

        assertThat(mailer.handedOverFor()).hasSize(4).contains(CLERK, CHIEF, OFFICER);
        assertThat(owed().state()).isEqualTo(State.DONE);
    }

    @Test
    void aNewerRevisionStopsAnOlderMessageBeforeItIsSentAndGoesOutAtOnce() {
        outbox.afterTaking(this::changeTheChief);

        assertThat(dispatch(SLOT)).isTrue();

        assertThat(owed().revision()).isEqualTo(2);
        assertThat(mailer.handedOverFor()).hasSize(fates().size());
        assertThat(fates()).containsOnly(Fate.SENT);
    }

    @Test
    void aNewerMessageStopsAnOlderOneBetweenTwoCopies() {
        mailer.before(2, this::changeTheChief);

        assertThat(dispatch(SLOT)).isTrue();

        assertThat(mailer.handedOverFor().subList(0, 2)).containsExactly(CLERK, CHIEF);
        assertThat(mailer.handedOverFor()).hasSize(2 + fates().size());
        assertThat(owed().revision()).isEqualTo(2);
        assertThat(fates()).containsOnly(Fate.SENT);
    }

    @Test
    void sendingThatIsStoppedMeanwhileStopsBeforeTheFirstCopy() {
        outbox.afterTaking(() -> post.stop(now));

        assertThat(dispatch(SLOT)).isFalse();

        assertThat(mailer.handedOver()).isEmpty();
        post.resume();
        assertThat(dispatch(SLOT)).as("nothing is lost").isTrue();
    }

    @Test
    void whileSendingIsStoppedNothingIsTaken() {
        post.stop(now);
        outbox.afterTaking(() -> {
            throw new AssertionError("taken");
        });

        assertThat(dispatch(SLOT)).isFalse();
    }

    @Test
    void aCarrierThatGoesDownElsewhereMeanwhileIsHandedNothing() {
        outbox.afterTaking(() -> post.carriage().failed(REPORT, Sent.CLOSED, now));

        assertThat(dispatch(SLOT)).isFalse();

        assertThat(mailer.handedOver()).isEmpty();
    }

    @Test
    void whatIsMovedAwayBetweenTwoCopiesStaysOver() {
        OrganisationCode aim = code("6760608");
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760608")), Optional.empty());
        mailer.before(2, () -> registry.move(theSeminar(), ORGANISATION, aim, Order.now("officer", "ผิดแห่ง", now)));

        dispatch(SLOT);

        assertThat(mailer.handedOverFor()).containsExactly(CLERK, CHIEF);
        assertThat(owed().state()).isEqualTo(State.OVER);
        assertThat(fates()).containsExactly(Fate.SENT, Fate.OWED, Fate.OWED);
        assertThat(outbox.lyingAt(List.of(SLOT)).whole()).noneMatch(Message::open);
    }

    @Test
    void aMailByWhichAnOutageShowsIsNotToBlame() {
        mailer.plan(Turn.TAKE, Turn.FAIL, Turn.TAKE);
        dispatch(SLOT);
        leaseRunsOut();
        mailer.plan(Turn.CLOSE);

        assertThat(dispatch(SLOT)).isFalse();

        assertThat(post.told()).containsExactly("down CLOSED");
        assertThat(owed().tries()).isZero();
    }

    @Test
    void aMailThatFailsWhileOthersAreTakenIsToBlame() {
        mailer.plan(Turn.TAKE, Turn.FAIL, Turn.TAKE);
        dispatch(SLOT);
        leaseRunsOut();
        mailer.plan(Turn.FAIL);

        assertThat(dispatch(SLOT)).isFalse();

        assertThat(owed().tries()).isEqualTo(1);
        assertThat(post.told()).as("once is not yet stuck").isEmpty();
    }

    @Test
    void aMailThatFailsAgainWhileNoneIsTakenIsNotToBlame() {
        mailer.always(Turn.FAIL);
        dispatch(SLOT);
        leaseRunsOut();

        assertThat(dispatch(SLOT)).isFalse();

        assertThat(owed().tries()).isZero();
    }

    @Test
    void newsIsOfTheSeminarAsItStandsHoweverLatelyTheSenderReadIt() {
        dispatch(SLOT);
        assertThat(mailer.delivered().getLast().text()).doesNotContain("จะแจ้งให้ทราบภายหลัง");
        Given.put(seminars, aSeminar().withoutJoinLink().build());
        registry.announce(slots.find(SEMINAR, ORGANISATION).orElseThrow(), now);

        assertThat(dispatch(SLOT)).isTrue();

        assertThat(mailer.delivered().getLast().tags()).containsEntry("kind", "updated");
        assertThat(mailer.delivered().getLast().text()).contains("จะแจ้งให้ทราบภายหลัง");
    }

    @Test
    void twoMailsInARowOfWhichNobodyKnowsWhetherTheyWereTakenAreEnough() {
        registry.remind(slots.find(SEMINAR, ORGANISATION).orElseThrow(), now);
        mailer.always(Turn.FAIL);

        assertThat(dispatch(SLOT)).isFalse();

        assertThat(mailer.handedOverFor()).containsExactly(CLERK, CHIEF);
        assertThat(post.carriage().current().line().spent().values())
                .as("no turn is taken for the reminder")
                .containsExactly(3);
    }

    @Test
    void whatIsToBeTriedLaterWaitsAlsoWhileMoreIsSent() {
        mailer.plan(Turn.TAKE, Turn.FAIL, Turn.TAKE);
        dispatch(SLOT);
        registry.remind(slots.find(SEMINAR, ORGANISATION).orElseThrow(), now);

        assertThat(dispatch(SLOT)).isFalse();

        assertThat(mailer.handedOver().subList(3, mailer.handedOver().size()))
                .extracting(mail -> mail.tags().get("kind"))
                .containsExactly("reminder", "reminder", "reminder");
    }

    @Test
    void whatIsSentAnewBeforeItWentOutGoesOutOnce() {
        Order order = Order.now("officer", "ขอใหม่", now);
        registry.perform(theSeminar(), ORGANISATION, new Act.Resend(false), order);

        assertThat(dispatch(SLOT)).isTrue();

        assertThat(mailer.handedOverFor()).containsExactly(CLERK, CHIEF, OFFICER);
    }

    @Test
    void oneThatIsTakenBetweenBeginsTheRowAnew() {
        registry.remind(slots.find(SEMINAR, ORGANISATION).orElseThrow(), now);
        mailer.plan(Turn.FAIL, Turn.TAKE, Turn.FAIL, Turn.REFUSE, Turn.FAIL, Turn.TAKE);

        assertThat(dispatch(SLOT)).isFalse();

        assertThat(mailer.handedOverFor()).containsExactly(CLERK, CHIEF, OFFICER, CLERK, CHIEF, OFFICER);
    }

    @Test
    void whoeverHasNoTimeLeftBeginsNoOtherCopy() {
        AtomicInteger asked = new AtomicInteger();

        assertThat(dispatch.dispatch(SLOT, () -> asked.incrementAndGet() <= 2 ? AMPLE : Duration.ofMillis(-1)))
                .isFalse();

        assertThat(mailer.handedOverFor()).containsExactly(CLERK);
        assertThat(dispatch(SLOT)).as("nobody holds it").isTrue();
    }

    @Test
    void whatComesTooFastIsOfferedEightTimes() {
        mailer.always(Turn.THROTTLE);

        assertThat(dispatch(SLOT)).isFalse();

        assertThat(mailer.handedOverFor())
                .hasSize(3 * 8)
                .startsWith(Collections.nCopies(8, CLERK).toArray(EmailAddress[]::new));
    }

    @Test
    void whatComesTooFastIsNotOfferedAgainOnceSendingIsStopped() {
        mailer.always(Turn.THROTTLE);
        mailer.before(1, () -> post.stop(now));

        assertThat(dispatch(SLOT)).isFalse();

        assertThat(mailer.handedOverFor()).containsExactly(CLERK);
    }

    @Test
    void whoeverHasNoTimeLeftAfterWaitingOffersNothingAgain() {
        mailer.always(Turn.THROTTLE);
        AtomicInteger asked = new AtomicInteger();

        assertThat(dispatch.dispatch(SLOT, () -> asked.incrementAndGet() <= 3 ? AMPLE : Duration.ofMillis(-1)))
                .isFalse();

        assertThat(mailer.handedOverFor()).containsExactly(CLERK);
    }

    @Test
    void aCopyThatWasTakenIsKeptBeforeOthersAreToldOfTheCarrier() {
        FrailCarriers carriers = new FrailCarriers(new MemoryCarriers(store));
        Dispatch frail = post.dispatch(outbox, mailer, letters, carriers);
        mailer.plan(Turn.FAIL);
        mailer.before(2, carriers::failAtNextWrite);

        assertThatThrownBy(() -> frail.dispatch(SLOT, () -> AMPLE)).hasMessage("crash");
        assertThat(fates()).containsExactly(Fate.OWED, Fate.SENT, Fate.OWED);
        leaseRunsOut();

        assertThat(dispatch(SLOT)).isTrue();
        assertThat(mailer.handedOverFor()).containsExactly(CLERK, CHIEF, CLERK, OFFICER);
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
        Dispatch hurried = post.dispatch(restless, mailer, letters);

        assertThat(hurried.dispatch(SLOT, () -> AMPLE)).isFalse();
        assertThat(slots.find(SEMINAR, ORGANISATION).orElseThrow().post().messages())
                .as("one more for each of five rounds")
                .hasSize(1 + 5);
        assertThat(dispatch(SLOT)).as("nobody holds it").isTrue();
    }

    @Test
    void whatACrashedSenderHadToldEverybodyIsDone() {
        outbox.failAtKeep(4);

        assertThatThrownBy(() -> dispatch(SLOT)).hasMessage("crash");
        assertThat(fates()).containsOnly(Fate.SENT);
        assertThat(owed().state()).isEqualTo(State.OPEN);
        leaseRunsOut();
        Carrier before = post.carriage().current();

        assertThat(dispatch(SLOT)).isTrue();
        assertThat(mailer.handedOverFor()).hasSize(3);
        assertThat(owed().state()).isEqualTo(State.DONE);
        assertThat(post.carriage().current()).as("no turn is taken").isEqualTo(before);
    }

    @Test
    void aLetterThatCannotBeWrittenHoldsUpNoOther() {
        Dispatch clumsy = post.dispatch(outbox, mailer, new LetterWriter() {
            @Override
            public Mail of(Seminar seminar, Slot slot, Message message, int place, Instant at) {
                if (place == 1) {
                    throw new IllegalStateException("no such words");
                }
                return letters.of(seminar, slot, message, place, at);
            }

            @Override
            public Mail troubles(Seminar seminar, List<Trouble> troubles) {
                return letters.troubles(seminar, troubles);
            }

            @Override
            public Mail closingReport(Seminar seminar, List<Invitation> invitations) {
                return letters.closingReport(seminar, invitations);
            }
        });

        assertThat(clumsy.dispatch(SLOT, () -> AMPLE)).isFalse();

        assertThat(mailer.handedOverFor()).containsExactly(CLERK, OFFICER);
        assertThat(fates()).containsExactly(Fate.SENT, Fate.OWED, Fate.SENT);
        assertThat(post.told()).containsExactly("unwritten no such words");
    }

    @Test
    void whatIsOwedBesideEachOtherIsSentInOneGo() {
        registry.remind(slots.find(SEMINAR, ORGANISATION).orElseThrow(), now);

        assertThat(dispatch(SLOT)).isTrue();

        assertThat(mailer.handedOverFor()).containsExactly(CLERK, CHIEF, OFFICER, CLERK, CHIEF, OFFICER);
    }

    @Test
    void everyCopyNamesItselfInItsTags() {
        dispatch(SLOT);

        assertThat(mailer.delivered())
                .extracting(
                        sent -> sent.tags().get("message") + " " + sent.tags().get("copy"))
                .containsExactly(owed().id() + " 0", owed().id() + " 1", owed().id() + " 2");
    }

    @Test
    void aCancelledSlotStillTellsItsPeople() {
        registry.cancel(theSeminar(), ORGANISATION, Opener.token(TOKENS.manage().secret()), Seen.revision(1), now);

        assertThat(dispatch(SLOT)).isTrue();
        assertThat(mailer.handedOverFor()).containsExactly(CLERK, CHIEF, OFFICER);
        assertThat(mailer.delivered().getLast().tags()).containsEntry("kind", "cancelled");
    }

    @Test
    void whatSomebodyWaitsForGoesOutAlsoAfterTheSeminarBegan() {
        now = theSeminar().starts();

        assertThat(dispatch(SLOT)).isTrue();

        assertThat(mailer.handedOverFor()).containsExactly(CLERK, CHIEF, OFFICER);
    }

    @Test
    void theClosingReportCountsWhoIsInvited() {
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760608")), Optional.empty());
        now = CLOSES.plus(Duration.ofMinutes(1));
        sweep.run(now);

        assertThat(dispatch(REPORT)).isTrue();

        assertThat(mailer.handedOverFor()).containsExactly(OFFICE);
        assertThat(mailer.delivered().getLast().subject()).contains("ลงทะเบียน 1 จาก 2 แห่ง");
    }

    private void changeTheChief() {
        registry.change(
                theSeminar(),
                ORGANISATION,
                Opener.token(TOKENS.manage().secret()),
                Seen.revision(1),
                withNewChief(),
                now);
    }

    /// Turns the clock to the end of the lease, and lets the sweep ask again for what was left.
    private void leaseRunsOut() {
        now = now.plus(Lease.LENGTH);
        sweep.run(now);
    }

    private Message owed() {
        return Given.lastMessage(slots.find(SEMINAR, ORGANISATION).orElseThrow());
    }

    private List<Fate> fates() {
        return owed().to().stream()
                .filter(recipient -> recipient.role() != Recipient.Role.LISTED)
                .map(Recipient::fate)
                .toList();
    }

    @Test
    void whomItIsNoUseToWriteToIsPassedOverAndTheOfficeSeesWhy() {
        Instant before = now.minusSeconds(9);
        mailboxes.bury(CHIEF, new Dead(What.BOUNCED, before));

        assertThat(dispatch(SLOT)).isTrue();

        assertThat(mailer.handedOverFor()).containsExactly(CLERK, OFFICER);
        assertThat(fates()).containsExactly(Fate.SENT, Fate.GIVEN_UP, Fate.SENT);
        assertThat(slots.find(SEMINAR, ORGANISATION).orElseThrow().mailFates())
                .contains(new MailFate(CHIEF, MailFate.Fate.BOUNCED, Optional.of(before)));
    }

    @Test
    void whereAnOfficerInsistsTheyAreWrittenToAndBelievedFromThenOn() {
        mailboxes.bury(CHIEF, new Dead(What.COMPLAINED, now.minusSeconds(9)));
        dispatch(SLOT);
        Order order = Order.now("officer", "แก้ไขตู้จดหมายแล้ว", now);
        registry.perform(theSeminar(), ORGANISATION, new Act.Resend(true), order);

        assertThat(dispatch(SLOT)).isTrue();

        assertThat(mailer.handedOverFor()).containsExactly(CLERK, OFFICER, CLERK, CHIEF, OFFICER);
        assertThat(mailboxes.dead(List.of(CHIEF))).isEmpty();
    }

    @Test
    void anOfficeWhoseMailboxIsDeadIsNotWrittenTo() {
        mailboxes.bury(theSeminar().office().email(), new Dead(What.BOUNCED, now));
        outbox.oweReport(theSeminar(), Message.closingReport(Given.messageId(90), now));
        assertThat(dispatch(new Address.OfSeminar(SEMINAR))).isTrue();
        assertThat(mailer.handedOverFor()).isEmpty();
        assertThat(post.told()).singleElement().asString().startsWith("given up");
    }

    @Test
    void whatANewerMessageTellsInsteadIsNobodysLoss() {
        mailer.before(1, this::changeTheChief);
        mailer.plan(Turn.REFUSE);
        assertThat(dispatch(SLOT)).isTrue();
        assertThat(fates()).containsOnly(Fate.SENT);
        assertThat(post.told()).isEmpty();
        assertThat(seminars.troubled(now)).isEmpty();
    }
}
