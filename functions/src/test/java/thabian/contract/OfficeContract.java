package thabian.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.delegation;
import static thabian.given.Given.id;
import static thabian.given.Given.mail;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import thabian.domain.call.Invitee;
import thabian.domain.call.OrganisationCode;
import thabian.domain.people.Delegation;
import thabian.domain.post.Copy;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.DeliveryReport.What;
import thabian.domain.post.MailFate;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox;
import thabian.domain.post.Recipient;
import thabian.domain.slot.Act;
import thabian.domain.slot.Former;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.HistoryEntry.Answered;
import thabian.domain.slot.HistoryEntry.Answered.Said;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Move;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Tokens;
import thabian.given.Given;
import thabian.work.Registry;

/// What every [Slots] keeps of what officers and the carrier do, whatever it keeps it in.
public abstract class OfficeContract {
    private static final OrganisationCode ORG = code("6760607");
    private static final Instant LATE = CLOSES.plus(Duration.ofDays(1));
    private static final Outbox.Address ADDRESS = new Outbox.Address.OfSlot(SEMINAR, ORG);

    private Slots slots;
    private Registry registry;
    private Outbox outbox;

    /// An empty store.
    protected abstract Slots emptySlots();

    /// The mails of that store.
    protected abstract Outbox itsOutbox();

    @BeforeEach
    void inviteOne() {
        slots = emptySlots();
        registry = new Registry(slots, Given.random());
        outbox = itsOutbox();
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.of(new InvitationCode("OLD")));
    }

    private Slot stored() {
        return slots.find(SEMINAR, ORG).orElseThrow();
    }

    private Registration registration() {
        return stored().registration().orElseThrow();
    }

    private void clerkRegisters() {
        registry.register(theSeminar(), aSubmission("6760607"), someTokens(), NOW);
    }

    /// Done by somebody who looked a moment ago.
    private Outcome perform(Act act) {
        return perform(act, Seen.revision(stored().revision()));
    }

    private Outcome perform(Act act, Seen seen) {
        return registry.perform(theSeminar(), ORG, act, new Order("officer-76", "โทรมาแจ้ง", seen, LATE));
    }

    private static Act registering(Delegation delegation) {
        return new Act.Register(delegation, someTokens(), id(76));
    }

    private void sendAll() {
        Given.sendAll(outbox, ADDRESS, LATE);
    }

    private Message last() {
        return Given.lastMessage(stored());
    }

    private List<String> told() {
        return last().to().stream()
                .map(recipient -> recipient.role() + " " + recipient.address().orElseThrow())
                .toList();
    }

    private void lastEntryIs(HistoryEntry.What what, int revision, String... fields) {
        assertThat(stored().history())
                .last()
                .isEqualTo(new HistoryEntry(
                        revision, what, List.of(fields), "officer-76", LATE, Optional.of("โทรมาแจ้ง")));
    }

    @ParameterizedTest
    @EnumSource(Said.class)
    void whatCameOfACallIsKept(Said said) {
        Answered whole = new Answered(said, Optional.of(LATE), Optional.of("นายสมมุติ ใจดี ปลัด อบต."));
        Answered bare = new Answered(said, Optional.empty(), Optional.empty());
        perform(new Act.Called(whole));
        perform(new Act.Called(bare));

        assertThat(stored().history())
                .extracting(HistoryEntry::answered)
                .containsExactly(Optional.of(whole), Optional.of(bare));
        assertThat(stored().notes()).hasSize(2);
        assertThat(stored().declined()).isEqualTo(said == Said.DECLINED);
    }

    @Test
    void aRegistrationIsMovedWholeOrNotAtAll() {
        OrganisationCode other = code("6760608");
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760608")), Optional.empty());
        clerkRegisters();
        Slot seen = stored();
        Slot target = slots.find(SEMINAR, other).orElseThrow();
        Order order = Order.now("officer-76", "ผิดแห่ง", LATE);
        By officer = By.officer(order, Given.messageId(76));
        perform(new Act.Note());
        assertThat(slots.write(seen, Move.away(target, officer), target, Move.in(seen, officer)))
                .isFalse();
        seen = stored();
        slots.write(target, SlotChange.of(new Act.Note(), officer));
        assertThat(slots.write(seen, Move.away(target, officer), target, Move.in(seen, officer)))
                .isFalse();
        assertThat(stored()).isEqualTo(seen);
        assertThat(slots.find(SEMINAR, other).orElseThrow().filled()).isFalse();

        Registration registration = registration();
        assertThat(registry.move(theSeminar(), ORG, other, order)).isInstanceOf(Outcome.Done.class);
        Slot moved = slots.find(SEMINAR, other).orElseThrow();
        assertThat(moved.registration().map(Registration::delegation)).contains(registration.delegation());
        assertThat(moved.registration().map(Registration::tokens)).contains(registration.tokens());
        assertThat(moved.moves().from()).contains(seen.organisation());
        assertThat(moved.calendar()).isEqualTo(ORG);
        assertThat(stored().filled()).isFalse();
        assertThat(stored().moves().to()).contains(moved.organisation());
        assertThat(registry.move(theSeminar(), ORG, other, order)).isEqualTo(new Outcome.Done(moved, false));
        assertThat(Given.lastMessage(moved).kind()).isEqualTo(Message.Kind.MOVED);
        Given.sendAll(outbox, new Outbox.Address.OfSlot(SEMINAR, other), LATE);
        moved = slots.find(SEMINAR, other).orElseThrow();
        assertThat(moved.post().open()).isEmpty();
        assertThat(slots.write(moved, Move.away(stored(), officer), stored(), Move.in(moved, officer)))
                .as("and back again")
                .isTrue();
        assertThat(registration()).isEqualTo(moved.registration().orElseThrow());
    }

    @Test
    void anOfficerRegistersACallerAlsoAfterClosing() {
        assertThat(perform(registering(threePeople()))).isEqualTo(new Outcome.Done(stored(), true));
        assertThat(registration().delegation()).isEqualTo(threePeople());
        assertThat(last().kind()).isEqualTo(Message.Kind.CONFIRMATION);
        assertThat(stored().filled()).isTrue();
        lastEntryIs(HistoryEntry.What.REGISTERED, 1);
    }

    @Test
    void anOfficerCorrectsAndTheContactsLinkStaysGood() {
        clerkRegisters();
        Tokens tokens = registration().tokens();
        assertThat(perform(registering(delegation("saraban", "new", "somying", "somsak"))))
                .isEqualTo(new Outcome.Done(stored(), false));
        assertThat(registration().tokens()).isEqualTo(tokens);
        lastEntryIs(HistoryEntry.What.CHANGED, 2, "attendees.chief-administrator.email");
    }

    @Test
    void aCorrectedContactAddressGetsALinkOfItsOwn() {
        clerkRegisters();
        Tokens before = registration().tokens();
        perform(registering(delegation("other", "somchai", "somying", "somsak")));
        assertThat(registration().tokens().manage()).isNotEqualTo(before.manage());
        assertThat(registration().tokens().view()).isNotEqualTo(before.view());
        assertThat(registration().tokens().names()).isEqualTo(before.names());
    }

    @Test
    void anOfficerWhoSawAnOlderRevisionOverwritesNothing() {
        clerkRegisters();
        assertThat(perform(registering(threePeople()), Seen.revision(0))).isEqualTo(new Outcome.Stale());
        assertThat(stored().revision()).isEqualTo(1);
        assertThat(perform(registering(threePeople()), Seen.revision(1))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatAClerkSentIsNotPutOutUnseen() {
        assertThat(perform(registering(threePeople()), new Seen.Whatever()))
                .as("there is nothing yet to be changed")
                .isEqualTo(new Outcome.Stale());
        clerkRegisters();
        Slot before = stored();
        Act other = registering(delegation("other", "somchai", "somying", "somsak"));
        assertThat(perform(other, new Seen.Nothing())).isEqualTo(new Outcome.RevisionRequired());
        assertThat(perform(new Act.Withdraw(), new Seen.Nothing())).isEqualTo(new Outcome.RevisionRequired());
        assertThat(perform(new Act.Withdraw(), new Seen.Revisions(Set.of(0, 2))))
                .isEqualTo(new Outcome.Stale());
        assertThat(stored()).isEqualTo(before);
        assertThat(perform(new Act.Note(), new Seen.Nothing())).isInstanceOf(Outcome.Done.class);
        assertThat(perform(other, new Seen.Revisions(Set.of(0, 1)))).isInstanceOf(Outcome.Done.class);
        assertThat(perform(new Act.Withdraw(), new Seen.Whatever())).isInstanceOf(Outcome.Done.class);
        assertThat(perform(registering(threePeople()), new Seen.Nothing()))
                .as("an empty slot holds nothing that could be lost")
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anOfficerWithdrawsARegistration() {
        assertThat(perform(new Act.Withdraw())).isEqualTo(new Outcome.NothingRegistered());
        clerkRegisters();
        assertThat(perform(new Act.Withdraw())).isEqualTo(new Outcome.Done(stored(), false));
        assertThat(stored().registration()).isEmpty();
        assertThat(stored().filled()).isFalse();
        assertThat(last().kind()).isEqualTo(Message.Kind.CANCELLED);
        lastEntryIs(HistoryEntry.What.CANCELLED, 2);
    }

    @Test
    void aLateExceptionLeavesTheRegistrationAndItsMailAsTheyAre() {
        clerkRegisters();
        Slot before = stored();
        perform(new Act.Extend(LATE.plusSeconds(60)));
        assertThat(stored().extendedUntil()).contains(LATE.plusSeconds(60));
        assertThat(stored().revision()).isEqualTo(1);
        assertThat(stored().registration()).isEqualTo(before.registration());
        assertThat(outbox.take(ADDRESS, Given.aLease(NOW), NOW)).isPresent();
        lastEntryIs(HistoryEntry.What.EXTENDED, 1);
    }

    @Test
    void nothingIsSentAgainWhileACopyIsInSomebodysHands() {
        clerkRegisters();
        outbox.take(ADDRESS, Given.aLease(LATE), LATE);
        assertThat(perform(new Act.Resend(false))).isEqualTo(new Outcome.UnderWay());
    }

    @Test
    void whatIsOwedAndInNobodysHandsIsSentAgainAtAnyTime() {
        clerkRegisters();
        Message owed = last();
        perform(new Act.Resend(true));
        assertThat(stored().post().message(owed.id()).orElseThrow().state()).isEqualTo(Message.State.OVER);
        assertThat(last().insisted()).isTrue();
        assertThat(told()).hasSize(4);
    }

    @Test
    void whatWasSentIsSentAgainToEveryone() {
        clerkRegisters();
        sendAll();
        perform(new Act.Resend(false));
        assertThat(last().state()).isEqualTo(Message.State.OPEN);
        assertThat(last().insisted()).isFalse();
        assertThat(told()).hasSize(4);
        assertThat(stored().revision()).isEqualTo(1);
        lastEntryIs(HistoryEntry.What.RESENT, 1);
        sendAll();
    }

    @Test
    void aNewLinkGoesToTheNewContactAndKillsTheOldOne() {
        clerkRegisters();
        sendAll();
        String before = registration().tokens().manage().secret();
        perform(new Act.NewLink(mail("new@lao.example"), someTokens().manage()));
        assertThat(registration().managedBy(before)).isFalse();
        assertThat(registration().delegation().contact().email()).isEqualTo(mail("new@lao.example"));
        assertThat(told()).containsExactly("CONTACT new@lao.example", "FORMER saraban@lao.example");
        assertThat(last().kind()).isEqualTo(Message.Kind.MANAGE_LINK);
        lastEntryIs(HistoryEntry.What.LINK_RENEWED, 2, "contact.email");
    }

    @Test
    void aDeadMailboxIsReplacedEverywhereAndOnlyTheNewOneIsTold() {
        registry.register(
                theSeminar(),
                aSubmission("6760607", 1, delegation("dead", "dead", "somying", "somsak")),
                someTokens(),
                NOW);
        sendAll();
        String before = registration().tokens().manage().secret();
        Act act = new Act.ReplaceAddress(
                mail("dead@lao.example"), mail("new@lao.example"), someTokens().manage());
        assertThat(perform(act, new Seen.Nothing())).isEqualTo(new Outcome.Done(stored(), false));
        assertThat(registration().delegation()).isEqualTo(delegation("new", "new", "somying", "somsak"));
        assertThat(registration().managedBy(before)).isFalse();
        assertThat(told()).containsExactly("CONTACT new@lao.example");
        lastEntryIs(HistoryEntry.What.ADDRESS_REPLACED, 2, "contact.email", "attendees.chief-administrator.email");
        assertThat(perform(act, new Seen.Nothing())).isEqualTo(new Outcome.AddressAbsent());
    }

    @Test
    void whoWasWithdrawnComesBackWithEverythingThatTheyHad() {
        clerkRegisters();
        Registration before = registration();
        perform(registering(delegation("saraban", "second", "somying", "somsak")));
        perform(new Act.Withdraw());
        assertThat(stored().former()).hasSize(2);
        Act undo = new Act.Undo(2, someTokens().manage());
        assertThat(perform(undo, new Seen.Nothing())).isEqualTo(new Outcome.Done(stored(), true));
        assertThat(registration().tokens()).isEqualTo(before.tokens());
        assertThat(registration().delegation()).isEqualTo(delegation("saraban", "second", "somying", "somsak"));
        assertThat(stored().filled()).isTrue();
        assertThat(stored().ended()).isEmpty();
        assertThat(last().kind()).isEqualTo(Message.Kind.RESTORED);
        assertThat(stored().post().open()).as("the cancel mail is over").hasSize(1);
        assertThat(perform(new Act.Undo(2, someTokens().manage()))).isEqualTo(new Outcome.NotKept());
        assertThat(perform(new Act.Undo(1, someTokens().manage()), new Seen.Nothing()))
                .isEqualTo(new Outcome.RevisionRequired());
        assertThat(perform(new Act.Undo(1, someTokens().manage()))).isEqualTo(new Outcome.Done(stored(), false));
        assertThat(registration().delegation()).isEqualTo(before.delegation());
        assertThat(registration().tokens()).isEqualTo(before.tokens());
        assertThat(registration().trust()).isEqualTo(Registration.Trust.VOUCHED);
        assertThat(stored().former()).extracting(Former::until).containsExactly(4);
        registry.purge(stored(), LATE);
        assertThat(stored().former()).isEmpty();
        assertThat(stored().holdsPeople()).isFalse();
    }

    @Test
    void aSubmissionWhoseRegistrationCameBackIsAnsweredAgainAndAnotherThatEndedStaysEnded() {
        clerkRegisters();
        perform(new Act.Withdraw());
        registry.register(
                theSeminar(), aSubmission("6760607", 2, delegation("other", "a", "b", "c")), someTokens(), NOW);
        assertThat(perform(new Act.Undo(1, someTokens().manage()))).isEqualTo(new Outcome.RegisteredAnew());
        perform(new Act.Withdraw());
        perform(new Act.Undo(1, someTokens().manage()));
        assertThat(stored().ended()).containsExactly(id(2));
        assertThat(registration().submission()).isEqualTo(id(1));
    }

    @Test
    void onceAnotherHoldsTheLinkTheSubmissionAnswersNobody() {
        clerkRegisters();
        String submitted = registration().submitted();
        perform(new Act.Resend(false));
        assertThat(registration().submitted()).isEqualTo(submitted);
        perform(new Act.NewLink(mail("new@lao.example"), someTokens().manage()));
        assertThat(registration().submitted()).isEmpty();
    }

    @Test
    void aNewLinkLosesNobodysMailThatIsStillOwed() {
        clerkRegisters();
        perform(new Act.NewLink(mail("new@lao.example"), someTokens().manage()));
        assertThat(told()).hasSize(5);
        assertThat(last().kind()).isEqualTo(Message.Kind.CHANGED);
    }

    @Test
    void anotherCodeTakesThePlaceOfTheOldOne() {
        perform(new Act.Reissue(new InvitationCode("NEW")));
        assertThat(stored().code()).contains(new InvitationCode("NEW"));
        lastEntryIs(HistoryEntry.What.CODE_RENEWED, 0);
    }

    @Test
    void notesAreKeptInOrderAndHinderNoRegistration() {
        perform(new Act.Note());
        perform(new Act.Note());
        assertThat(stored().notes()).hasSize(2);
        clerkRegisters();
        assertThat(stored().revision()).isEqualTo(1);
        assertThat(stored().history()).hasSize(3);
    }

    @Test
    void whoDeclinedStandsApartUntilTheyRegister() {
        perform(new Act.Called(new Answered(Said.DECLINED, Optional.empty(), Optional.of("ปลัด"))));
        assertThat(slots.invitations(SEMINAR, "76")).containsExactly(stored().invitation());
        assertThat(stored().invitation().declined()).isTrue();
        clerkRegisters();
        assertThat(slots.invitations(SEMINAR, "76")).containsExactly(stored().invitation());
        assertThat(stored().invitation().declined()).isFalse();
        perform(new Act.Withdraw());
        assertThat(slots.invitations(SEMINAR, "76")).containsExactly(stored().invitation());
        assertThat(stored().invitation().declined())
                .as("the registration ended that")
                .isFalse();
        perform(new Act.Called(new Answered(Said.DECLINED, Optional.empty(), Optional.of("ปลัด"))));
        perform(new Act.Called(new Answered(Said.NO_ANSWER, Optional.empty(), Optional.empty())));
        assertThat(slots.invitations(SEMINAR, "76")).containsExactly(stored().invitation());
        assertThat(stored().invitation().declined()).isFalse();
    }

    @Test
    void aHistoryHasAnEnd() {
        Act again = new Act.Extend(theSeminar().window().closes().plusSeconds(60));
        Outcome last = perform(again);
        for (int i = 0; last instanceof Outcome.Done && i < 200; i++) {
            last = perform(again);
        }
        assertThat(stored().history()).hasSizeBetween(60, 75);
        assertThat(last).isEqualTo(new Outcome.HistoryFull(stored().history().size()));
    }

    @Test
    void notesAndCallsLeaveRoomForWhateverIsDone() {
        clerkRegisters();
        Answered noAnswer = new Answered(Said.NO_ANSWER, Optional.empty(), Optional.empty());
        for (int i = 0; i < 60; i++) {
            assertThat(perform(new Act.Note())).isInstanceOf(Outcome.Done.class);
            assertThat(perform(new Act.Called(noAnswer))).isInstanceOf(Outcome.Done.class);
        }
        assertThat(perform(new Act.Withdraw())).isInstanceOf(Outcome.Done.class);
        int left = stored().former().getLast().until();
        assertThat(perform(new Act.Undo(left, Given.someTokens().manage()))).isInstanceOf(Outcome.Done.class);
        assertThat(stored().past().recorded()).isEqualTo(123);
        assertThat(stored().history())
                .hasSizeLessThan(123)
                .extracting(HistoryEntry::what)
                .contains(HistoryEntry.What.REGISTERED, HistoryEntry.What.CALLED, HistoryEntry.What.CANCELLED)
                .endsWith(HistoryEntry.What.RESTORED);
    }

    @Test
    void nobodyActsOnAStrangerOrOnWhoWasWithdrawn() {
        Order order = Order.now("officer-76", "", NOW);
        assertThat(registry.perform(theSeminar(), code("6760699"), new Act.Note(), order))
                .isEqualTo(new Outcome.NotInvited());
        slots.withdraw(SEMINAR, ORG);
        assertThat(perform(registering(threePeople()))).isEqualTo(new Outcome.NotInvited());
    }

    @Test
    void whoeverLeftByDateDoesNotComeBack() {
        Instant over = theSeminar().purgeDate();
        Outcome outcome =
                registry.perform(theSeminar(), ORG, registering(threePeople()), Order.now("officer-76", "ช้า", over));
        assertThat(outcome).isEqualTo(new Outcome.Past(over));
    }

    @Test
    void aReminderGoesToEveryoneOnceAndLeavesTheRevision() {
        clerkRegisters();
        sendAll();
        Slot seen = stored();
        registry.remind(seen, LATE);
        assertThat(last().kind()).isEqualTo(Message.Kind.REMINDER);
        assertThat(last().to())
                .extracting(Recipient::address)
                .containsExactlyElementsOf(Given.lastMessage(seen).to().stream()
                        .filter(told -> told.role() != Recipient.Role.LISTED)
                        .map(Recipient::address)
                        .toList());
        assertThat(stored().revision()).isEqualTo(1);
        assertThat(stored().registration()).isEqualTo(seen.registration());
        assertThat(stored().history().getLast().what()).isEqualTo(HistoryEntry.What.REMINDED);
        sendAll();
        registry.remind(seen, LATE.plusSeconds(1));
        assertThat(stored().history())
                .as("a slot that changed since it was read")
                .hasSize(2);
    }

    @Test
    void nothingIsNotedOncePersonalDataHaveLeft() {
        Instant over = theSeminar().purgeDate();
        Order note = Order.now("officer-76", "โทรแล้ว", over);
        assertThat(registry.perform(theSeminar(), ORG, new Act.Note(), note)).isEqualTo(new Outcome.Past(over));
    }

    @Test
    void newsGoesToEveryoneWithARaisedRevision() {
        clerkRegisters();
        sendAll();
        Slot seen = stored();
        registry.announce(seen, LATE);
        assertThat(stored().revision()).isEqualTo(2);
        assertThat(last().kind()).isEqualTo(Message.Kind.UPDATED);
        assertThat(stored().registration()).isEqualTo(seen.registration());
        registry.announce(seen, LATE.plusSeconds(1));
        assertThat(stored().revision())
                .as("a slot that changed since it was read")
                .isEqualTo(2);
    }

    @Test
    void ofTwoReportsOfACopyTheGraverCounts() {
        clerkRegisters();
        report(1, What.BOUNCED);
        report(1, What.DELIVERED);
        report(2, What.DELIVERED);
        assertThat(reports()).containsExactly("1 BOUNCED", "2 DELIVERED");
        report(1, What.COMPLAINED);
        report(2, What.BOUNCED);
        assertThat(reports()).containsExactly("1 COMPLAINED", "2 BOUNCED");
    }

    @Test
    void aMailThatArrivesClearsAnEarlierBounceAndNoOldReportSpeaksForIt() {
        clerkRegisters();
        sendAll();
        Copy first = new Copy(last().id(), 1);
        report(first, What.BOUNCED);
        assertThat(stored().mailFates()).extracting(MailFate::fate).contains(MailFate.Fate.BOUNCED);
        perform(new Act.Resend(false));
        sendAll();
        assertThat(stored().mailFates()).extracting(MailFate::fate).contains(MailFate.Fate.BOUNCED);
        report(1, What.DELIVERED);
        assertThat(stored().mailFates()).extracting(MailFate::fate).doesNotContain(MailFate.Fate.BOUNCED);
        report(first, What.COMPLAINED);
        assertThat(stored().mailFates()).extracting(MailFate::fate).doesNotContain(MailFate.Fate.COMPLAINED);
    }

    @Test
    void reportsAboutNoCopyAreNotKept() {
        report(new Copy(Given.messageId(1), 0), What.DELIVERED);
        clerkRegisters();
        report(new Copy(Given.messageId(1), 0), What.DELIVERED);
        report(5, What.DELIVERED);
        slots.keep(SEMINAR, code("6760699"), new DeliveryReport(new Copy(last().id(), 0), What.DELIVERED, NOW));
        assertThat(stored().post().said()).isEmpty();
        assertThat(slots.find(SEMINAR, code("6760699"))).isEmpty();
    }

    @Test
    void theOldestMessageLeavesWithWhatWasReportedOfItOnceManyTold() {
        clerkRegisters();
        sendAll();
        Copy first = new Copy(last().id(), 0);
        report(first, What.DELIVERED);
        for (int i = 0; i < 12; i++) {
            perform(new Act.Resend(false));
            sendAll();
        }
        assertThat(stored().post().message(first.message())).isEmpty();
        assertThat(stored().post().said()).isEmpty();
    }

    @Test
    void reportsAndOfficersWordsLeaveWithThePeople() {
        clerkRegisters();
        perform(new Act.Note());
        report(1, What.DELIVERED);
        registry.purge(stored(), LATE);
        assertThat(stored().holdsPeople()).isFalse();
        assertThat(stored().post().said()).isEmpty();
        assertThat(stored().filled()).isTrue();
        assertThat(stored().history()).hasSize(3);
    }

    @Test
    void reportsThatComeAtOnceAreAllKept() {
        clerkRegisters();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4).forEach(place -> threads.execute(() -> report(place, What.DELIVERED)));
        }
        assertThat(reports()).containsExactly("0 DELIVERED", "1 DELIVERED", "2 DELIVERED", "3 DELIVERED");
    }

    @Test
    void anOfficersWordsNeverFillASlot() {
        clerkRegisters();
        String longest = "ก".repeat(Order.LONGEST_REASON);
        Outcome last = perform(new Act.Note());
        for (int i = 0; last instanceof Outcome.Done && i < 200; i++) {
            Delegation next = delegation("saraban" + i, "somchai" + i, "somying" + i, "somsak" + i);
            Order order = new Order("officer-76", longest, new Seen.Whatever(), LATE);
            last = registry.perform(theSeminar(), ORG, registering(next), order);
        }
        assertThat(last).isInstanceOf(Outcome.HistoryFull.class);
        report(0, What.DELIVERED);
        assertThat(reports()).contains("0 DELIVERED");
        Given.sendAll(outbox, ADDRESS, LATE);
        registry.oweManageLink(SEMINAR, ORG, LATE.plusSeconds(1));
        assertThat(stored().post().open()).hasSize(1);
        registry.remind(stored(), LATE.plusSeconds(2));
        assertThat(stored().history().getLast().what()).isEqualTo(HistoryEntry.What.REMINDED);
    }

    private void report(int place, What what) {
        report(new Copy(last().id(), place), what);
    }

    private void report(Copy copy, What what) {
        slots.keep(SEMINAR, ORG, new DeliveryReport(copy, what, NOW));
    }

    private List<String> reports() {
        return stored().post().said().stream()
                .filter(report -> report.copy().message().equals(last().id()))
                .map(report -> report.copy().place() + " " + report.what())
                .toList();
    }
}
