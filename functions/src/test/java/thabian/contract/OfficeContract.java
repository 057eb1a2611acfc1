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
import static thabian.given.Given.sent;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.OrganisationCode;
import thabian.domain.people.Delegation;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.DeliveryReport.What;
import thabian.domain.post.Outbox;
import thabian.domain.post.OwedMail;
import thabian.domain.slot.Act;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Invitee;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Tokens;

/// What every [Slots] keeps of what officers and the carrier do, whatever it keeps it in.
public abstract class OfficeContract {
    private static final OrganisationCode ORG = code("6760607");
    private static final Instant LATE = CLOSES.plus(Duration.ofDays(1));
    private static final Outbox.Address ADDRESS = new Outbox.Address.OfSlot(SEMINAR, ORG);

    private Slots slots;
    private Outbox outbox;

    /// An empty store.
    protected abstract Slots emptySlots();

    /// The mails of that store.
    protected abstract Outbox itsOutbox();

    @BeforeEach
    void inviteOne() {
        slots = emptySlots();
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
        slots.register(theSeminar(), aSubmission("6760607"), someTokens(), NOW);
    }

    private Outcome perform(Act act) {
        return perform(act, OptionalInt.empty());
    }

    private Outcome perform(Act act, OptionalInt seen) {
        return slots.perform(theSeminar(), ORG, act, new Order("officer-76", "โทรมาแจ้ง", seen, LATE));
    }

    private static Act registering(Delegation delegation) {
        return new Act.Register(delegation, someTokens(), id(76));
    }

    private void sendAll() {
        OwedMail mail = outbox.claim(ADDRESS, LATE).orElseThrow();
        assertThat(outbox.keep(ADDRESS, sent(mail))).isTrue();
    }

    private List<String> told() {
        return stored().mail().orElseThrow().recipients().stream()
                .map(recipient -> recipient.role() + " " + recipient.address())
                .toList();
    }

    private void lastEntryIs(HistoryEntry.What what, int revision, String... fields) {
        assertThat(stored().history())
                .last()
                .isEqualTo(new HistoryEntry(
                        revision, what, List.of(fields), "officer-76", LATE, Optional.of("โทรมาแจ้ง")));
    }

    @Test
    void anOfficerRegistersACallerAlsoAfterClosing() {
        assertThat(perform(registering(threePeople()))).isEqualTo(new Outcome.Done(stored(), true));
        assertThat(registration().delegation()).isEqualTo(threePeople());
        assertThat(stored().mail().orElseThrow().kind()).isEqualTo(OwedMail.Kind.CONFIRMATION);
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
        assertThat(registration().tokens().view()).isEqualTo(before.view());
    }

    @Test
    void anOfficerWhoSawAnOlderRevisionOverwritesNothing() {
        clerkRegisters();
        assertThat(perform(registering(threePeople()), OptionalInt.of(0))).isEqualTo(new Outcome.Stale());
        assertThat(stored().revision()).isEqualTo(1);
        assertThat(perform(registering(threePeople()), OptionalInt.of(1))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anOfficerWithdrawsARegistration() {
        assertThat(perform(new Act.Withdraw())).isEqualTo(new Outcome.NothingRegistered());
        clerkRegisters();
        assertThat(perform(new Act.Withdraw())).isEqualTo(new Outcome.Done(stored(), false));
        assertThat(stored().registration()).isEmpty();
        assertThat(stored().filled()).isFalse();
        assertThat(stored().mail().orElseThrow().kind()).isEqualTo(OwedMail.Kind.CANCELLED);
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
        assertThat(outbox.claim(ADDRESS, NOW)).isPresent();
        lastEntryIs(HistoryEntry.What.EXTENDED, 1);
    }

    @Test
    void whatWasSentIsSentAgainToEveryone() {
        clerkRegisters();
        assertThat(perform(new Act.Resend())).isEqualTo(new Outcome.UnderWay());
        sendAll();
        perform(new Act.Resend());
        assertThat(stored().mail().orElseThrow().state()).isEqualTo(OwedMail.State.OWED);
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
        lastEntryIs(HistoryEntry.What.LINK_RENEWED, 2, "contact.email");
    }

    @Test
    void onceAnotherHoldsTheLinkTheSubmissionAnswersNobody() {
        clerkRegisters();
        String submitted = registration().submitted();
        perform(new Act.Resend());
        assertThat(registration().submitted()).isEqualTo(submitted);
        perform(new Act.NewLink(mail("new@lao.example"), someTokens().manage()));
        assertThat(registration().submitted()).isEmpty();
    }

    @Test
    void aNewLinkLosesNobodysMailThatIsStillOwed() {
        clerkRegisters();
        perform(new Act.NewLink(mail("new@lao.example"), someTokens().manage()));
        assertThat(told()).hasSize(5);
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
    void aHistoryHasAnEnd() {
        for (int i = 0; i < Outcome.LONGEST_HISTORY; i++) {
            perform(new Act.Note());
        }
        assertThat(perform(new Act.Note())).isEqualTo(new Outcome.HistoryFull());
        assertThat(stored().history()).hasSize(Outcome.LONGEST_HISTORY);
    }

    @Test
    void nobodyActsOnAStrangerOrOnWhoWasWithdrawn() {
        Order order = Order.now("officer-76", "", NOW);
        assertThat(slots.perform(theSeminar(), code("6760699"), new Act.Note(), order))
                .isEqualTo(new Outcome.NotInvited());
        slots.withdraw(SEMINAR, ORG);
        assertThat(perform(registering(threePeople()))).isEqualTo(new Outcome.NotInvited());
    }

    @Test
    void whoeverLeftByDateDoesNotComeBack() {
        Instant over = theSeminar().purgeDate();
        Outcome outcome =
                slots.perform(theSeminar(), ORG, registering(threePeople()), Order.now("officer-76", "ช้า", over));
        assertThat(outcome).isEqualTo(new Outcome.Past(over));
    }

    @Test
    void aReminderGoesToEveryoneOnceAndLeavesTheRevision() {
        clerkRegisters();
        slots.remind(stored(), LATE);
        assertThat(stored().mail().orElseThrow().kind()).as("a mail under way").isEqualTo(OwedMail.Kind.CONFIRMATION);
        sendAll();
        Slot seen = stored();
        slots.remind(seen, LATE);
        OwedMail reminder = stored().mail().orElseThrow();
        assertThat(reminder.kind()).isEqualTo(OwedMail.Kind.REMINDER);
        assertThat(reminder.recipients())
                .hasSameSizeAs(seen.mail().orElseThrow().recipients());
        assertThat(stored().revision()).isEqualTo(1);
        assertThat(stored().registration()).isEqualTo(seen.registration());
        assertThat(stored().history().getLast().what()).isEqualTo(HistoryEntry.What.REMINDED);
        sendAll();
        slots.remind(seen, LATE.plusSeconds(1));
        assertThat(stored().history())
                .as("a slot that changed since it was read")
                .hasSize(2);
    }

    @Test
    void nothingIsNotedOncePersonalDataHaveLeft() {
        Instant over = theSeminar().purgeDate();
        Order note = Order.now("officer-76", "โทรแล้ว", over);
        assertThat(slots.perform(theSeminar(), ORG, new Act.Note(), note)).isEqualTo(new Outcome.Past(over));
    }

    @Test
    void newsGoesToEveryoneWithARaisedRevision() {
        clerkRegisters();
        Slot seen = stored();
        slots.announce(seen, LATE);
        assertThat(stored().revision()).isEqualTo(2);
        assertThat(stored().mail().orElseThrow().kind()).isEqualTo(OwedMail.Kind.UPDATED);
        assertThat(stored().registration()).isEqualTo(seen.registration());
        slots.announce(seen, LATE.plusSeconds(1));
        assertThat(stored().revision())
                .as("a slot that changed since it was read")
                .isEqualTo(2);
    }

    @Test
    void ofTwoReportsTheGraverOfTheNewerRevisionCounts() {
        clerkRegisters();
        report("Somchai@lao.example", 1, What.BOUNCED);
        report("somchai@lao.example", 1, What.DELIVERED);
        report("somying@lao.example", 1, What.DELIVERED);
        assertThat(reports()).containsExactly("somchai@lao.example 1 BOUNCED", "somying@lao.example 1 DELIVERED");
        report("somchai@lao.example", 2, What.DELIVERED);
        report("somchai@lao.example", 1, What.COMPLAINED);
        report("somying@lao.example", 1, What.COMPLAINED);
        assertThat(reports()).containsExactly("somchai@lao.example 2 DELIVERED", "somying@lao.example 1 COMPLAINED");
    }

    @Test
    void reportsAboutNobodyAreNotKept() {
        report("somchai@lao.example", 1, What.DELIVERED);
        slots.keep(SEMINAR, code("6760699"), new DeliveryReport(mail("a@lao.example"), 1, What.DELIVERED, NOW));
        assertThat(stored().reports()).isEmpty();
        assertThat(slots.find(SEMINAR, code("6760699"))).isEmpty();
    }

    @Test
    void reportsAndOfficersWordsLeaveWithThePeople() {
        clerkRegisters();
        perform(new Act.Note());
        report("somchai@lao.example", 1, What.DELIVERED);
        slots.purge(stored(), LATE);
        assertThat(stored().holdsPeople()).isFalse();
        assertThat(stored().filled()).isTrue();
        assertThat(stored().history()).hasSize(3);
    }

    @Test
    void reportsThatComeAtOnceAreAllKept() {
        clerkRegisters();
        List<String> addresses = IntStream.range(0, 8)
                .mapToObj(n -> "person" + n + "@lao.example")
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(addresses.size())) {
            addresses.forEach(address -> threads.execute(() -> report(address, 1, What.DELIVERED)));
        }
        assertThat(stored().reports())
                .extracting(known -> known.address().value())
                .containsExactlyInAnyOrderElementsOf(addresses);
    }

    private void report(String address, int revision, What what) {
        slots.keep(SEMINAR, ORG, new DeliveryReport(mail(address), revision, what, NOW));
    }

    private List<String> reports() {
        return stored().reports().stream()
                .map(report -> report.address().value().toLowerCase(java.util.Locale.ROOT) + " " + report.revision()
                        + " " + report.what())
                .toList();
    }
}
