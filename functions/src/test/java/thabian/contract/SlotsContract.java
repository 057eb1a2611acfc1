package thabian.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.OPENS;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.delegation;
import static thabian.given.Given.id;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.people.Attendee;
import thabian.domain.people.Capacity;
import thabian.domain.people.Delegation;
import thabian.domain.post.Copy;
import thabian.domain.post.Errand;
import thabian.domain.post.Errand.Lease;
import thabian.domain.post.MailFate;
import thabian.domain.post.Message;
import thabian.domain.post.MessageId;
import thabian.domain.post.Outbox;
import thabian.domain.post.Recipient;
import thabian.domain.post.Recipient.Fate;
import thabian.domain.slot.Act;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Amendment.Opener;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Slots.Write;
import thabian.domain.slot.Submission;
import thabian.domain.slot.Tokens;
import thabian.given.Given;
import thabian.work.Registry;

/// What every [Slots] keeps, whatever it keeps it in.
public abstract class SlotsContract {
    protected static final OrganisationCode ORG = code("6760607");
    private static final Duration DAY = Duration.ofDays(1);

    protected Slots slots;
    protected Registry registry;
    protected Outbox outbox;

    /// An empty store.
    protected abstract Slots emptySlots();

    /// The mails of that store.
    protected abstract Outbox itsOutbox();

    @BeforeEach
    protected void inviteOne() {
        slots = emptySlots();
        registry = new Registry(slots, Given.random());
        outbox = itsOutbox();
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
    }

    private Admission register(int id, Delegation delegation, Instant now) {
        return registry.register(theSeminar(), aSubmission("6760607", id, delegation), someTokens(), now);
    }

    protected Admission.Admitted admit(int id) {
        return (Admission.Admitted) register(id, threePeople(), NOW);
    }

    protected static String manage(Registration registration) {
        return registration.tokens().manage().secret();
    }

    private Slot stored() {
        return slots.find(SEMINAR, ORG).orElseThrow();
    }

    private List<Slot> registered(String province) {
        return slots.all(SEMINAR, province).stream()
                .filter(slot -> slot.registration().isPresent())
                .toList();
    }

    private Outcome extend(OrganisationCode organisation, Instant until) {
        return registry.perform(theSeminar(), organisation, new Act.Extend(until), because("ขอขยายเวลา"));
    }

    private static Order because(String reason) {
        return Order.now("officer-76", reason, NOW);
    }

    private void sendAll(Instant now) {
        Given.sendAll(outbox, new Outbox.Address.OfSlot(SEMINAR, ORG), now);
    }

    private Message last() {
        return Given.lastMessage(stored());
    }

    @Test
    void whatWasHandedOutLastIsKnownOfThatProvinceAlone() {
        assertThat(slots.handedOut(SEMINAR, "76")).isEmpty();
        slots.handOut(SEMINAR, "76", Set.of(1, -2, Integer.MAX_VALUE));
        slots.handOut(SEMINAR, "70", Set.of(4));
        assertThat(slots.handedOut(SEMINAR, "76")).containsExactlyInAnyOrder(1, -2, Integer.MAX_VALUE);
        slots.handOut(SEMINAR, "76", Set.of(5));
        assertThat(slots.handedOut(SEMINAR, "76")).containsExactly(5);
        assertThat(slots.all(SEMINAR, "76")).hasSize(1);
    }

    @Test
    void anInvitedSlotIsUntouched() {
        assertThat(slots.find(SEMINAR, ORG))
                .contains(Slot.of(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty()));
        assertThat(slots.find(SEMINAR, code("6760699"))).isEmpty();
    }

    @Test
    void registeringFillsAnUntouchedSlotAndOwesTheConfirmation() {
        Tokens tokens = someTokens();
        Submission submission = aSubmission("6760607");

        Admission admission = registry.register(theSeminar(), submission, tokens, NOW);

        Slot expected = SlotChange.registering(submission, tokens, By.contact(NOW, last().id()))
                .apply(Slot.of(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty()));
        assertThat(admission)
                .isEqualTo(
                        new Admission.Admitted(expected, expected.registration().orElseThrow()));
        assertThat(stored()).isEqualTo(expected);
        assertThat(last().kind()).isEqualTo(Message.Kind.CONFIRMATION);
    }

    @Test
    void everyFieldOfEveryPersonIsKept() {
        Attendee plain = Given.anAttendee(Given.OFFICER)
                .as(Capacity.REPRESENTATIVE)
                .named("ว่าที่ร้อยตรีหญิง", "น้ำฝน", "ณ ท่าทดสอบ")
                .holding("นักวิเคราะห์นโยบายและแผนชำนาญการ")
                .reading("N.Fon+ita@xn--12c1fe0br.xn--o3cw4h")
                .build();
        List<Attendee> people = List.of(
                threePeople().attendees().get(0), threePeople().attendees().get(1), plain);
        Delegation delegation = new Delegation(threePeople().contact(), people);

        register(1, delegation, NOW);

        assertThat(stored().registration().orElseThrow().delegation()).isEqualTo(delegation);
    }

    @Test
    void aSecondRegistrationIsRefusedAndChangesNothing() {
        Slot first = admit(1).slot();
        assertThat(register(2, threePeople(), NOW)).isEqualTo(new Admission.AlreadyRegistered());
        assertThat(stored()).isEqualTo(first);
    }

    @Test
    void ofFiftyAtOnceOneIsAdmitted() throws Exception {
        try (ExecutorService clerks = Executors.newFixedThreadPool(50)) {
            List<Callable<Admission>> tries = IntStream.range(0, 50)
                    .<Callable<Admission>>mapToObj(i -> () -> register(i, threePeople(), NOW))
                    .toList();
            List<Admission> answers =
                    clerks.invokeAll(tries).stream().map(Future::resultNow).toList();
            assertThat(answers).filteredOn(Admission.Admitted.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(Admission.AlreadyRegistered.class::isInstance)
                    .hasSize(49);
        }
        assertThat(stored().revision()).isEqualTo(1);
    }

    @Test
    void theSameSubmissionAgainIsReplayedAlsoAfterClosing() {
        Admission.Admitted first = admit(1);
        Admission.Replayed again = new Admission.Replayed(first.slot(), first.registration());
        assertThat(register(1, threePeople(), NOW)).isEqualTo(again);
        assertThat(register(1, threePeople(), CLOSES.plus(DAY))).isEqualTo(again);
    }

    @Test
    void aSubmissionsIdWithOtherPeopleIsRefused() {
        admit(1);
        assertThat(register(1, delegation("other", "a", "b", "c"), NOW)).isEqualTo(new Admission.SubmissionReused());
    }

    @Test
    void aReplayStillStandsAfterAChange() {
        Admission.Admitted first = admit(1);
        Delegation others = new Delegation(
                threePeople().contact(), delegation("other", "a", "b", "c").attendees());
        registry.change(theSeminar(), ORG, Opener.token(manage(first.registration())), Seen.revision(1), others, NOW);
        assertThat(register(1, threePeople(), NOW)).isInstanceOfSatisfying(Admission.Replayed.class, replayed -> {
            assertThat(replayed.slot().revision()).isEqualTo(2);
            assertThat(replayed.registration().delegation()).isEqualTo(others);
        });
    }

    @Test
    void whereTheContactIsAnotherTheEarlierLinkAndSubmissionOpenNothing() {
        Admission.Admitted first = admit(1);
        Opener earlier = Opener.token(manage(first.registration()));
        registry.change(theSeminar(), ORG, earlier, Seen.revision(1), delegation("other", "a", "b", "c"), NOW);
        assertThat(registry.cancel(theSeminar(), ORG, earlier, Seen.revision(2), NOW))
                .isEqualTo(new Amendment.Unknown());
        assertThat(register(1, threePeople(), NOW)).isEqualTo(new Admission.SubmissionReused());
        Registration stored =
                slots.find(SEMINAR, ORG).orElseThrow().registration().orElseThrow();
        String view = first.registration().tokens().view().secret();
        assertThat(stored.seenBy(view)).isFalse();
        assertThat(stored.namesSeenBy(view)).isTrue();
        assertThat(stored.tokens().names())
                .isEqualTo(first.registration().tokens().names());
        assertThat(registry.cancel(theSeminar(), ORG, Opener.token(manage(stored)), Seen.revision(2), NOW))
                .isInstanceOf(Amendment.Amended.class);
    }

    @Test
    void theOrganisationsOwnCodeOpensItsRegistration() {
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.of(new InvitationCode("K7M2Q9XD4T")));
        admit(1);
        Opener own = Opener.code(" k7m2-q9xd-4t ");
        assertThat(registry.change(theSeminar(), ORG, Opener.code("K7M2Q9XD4X"), Seen.revision(1), threePeople(), NOW))
                .isEqualTo(new Amendment.Unknown());
        assertThat(registry.change(theSeminar(), ORG, Opener.code(""), Seen.revision(1), threePeople(), NOW))
                .isEqualTo(new Amendment.Unknown());
        assertThat(registry.change(theSeminar(), ORG, own, Seen.revision(1), delegation("other", "a", "b", "c"), NOW))
                .isInstanceOf(Amendment.Amended.class);
        assertThat(registry.cancel(theSeminar(), ORG, own, Seen.revision(2), NOW))
                .isInstanceOf(Amendment.Amended.class);
        assertThat(registry.cancel(theSeminar(), ORG, own, Seen.revision(3), NOW))
                .isEqualTo(new Amendment.Unknown());
    }

    @Test
    void aCancelledSubmissionHasEnded() {
        Admission.Admitted first = admit(1);
        registry.cancel(theSeminar(), ORG, Opener.token(manage(first.registration())), Seen.revision(1), NOW);
        assertThat(register(1, threePeople(), NOW)).isEqualTo(new Admission.SubmissionEnded());
    }

    @Test
    void revisionsGoOnCountingAfterACancellation() {
        Admission.Admitted first = admit(1);
        registry.cancel(theSeminar(), ORG, Opener.token(manage(first.registration())), Seen.revision(1), NOW);
        Admission.Admitted second = admit(2);
        assertThat(second.slot().revision()).isEqualTo(3);
        assertThat(second.slot().ended()).containsExactly(id(1));
        assertThat(second.slot().history())
                .extracting(HistoryEntry::what)
                .containsExactly(
                        HistoryEntry.What.REGISTERED, HistoryEntry.What.CANCELLED, HistoryEntry.What.REGISTERED);
        assertThat(stored()).isEqualTo(second.slot());
    }

    @Test
    void aRegistrationAfterACancellationStillTellsThoseWhoWereNotTold() {
        Admission.Admitted first = admit(1);
        registry.cancel(theSeminar(), ORG, Opener.token(manage(first.registration())), Seen.revision(1), NOW);
        register(2, delegation("saraban", "new", "somying", "somsak"), NOW);
        assertThat(last().to())
                .filteredOn(recipient -> recipient.role() == Recipient.Role.FORMER)
                .extracting(recipient -> recipient.address().orElseThrow().value())
                .containsExactly("somchai@lao.example");
    }

    @Test
    void theWindowIsHeldToTheMillisecond() {
        assertThat(register(1, threePeople(), OPENS.minusMillis(1))).isEqualTo(new Admission.NotOpen(OPENS));
        assertThat(register(1, threePeople(), CLOSES)).isEqualTo(new Admission.Closed(CLOSES));
        assertThat(stored().revision()).isZero();
        assertThat(register(1, threePeople(), CLOSES.minusMillis(1))).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void aLateExceptionLetsOneOrganisationInAfterClosing() {
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760608")), Optional.empty());
        Instant until = CLOSES.plus(DAY);
        extend(ORG, until);
        assertThat(register(1, threePeople(), until)).isEqualTo(new Admission.Closed(until));
        assertThat(register(1, threePeople(), until.minusMillis(1))).isInstanceOf(Admission.Admitted.class);
        assertThat(registry.register(theSeminar(), aSubmission("6760608"), someTokens(), CLOSES))
                .isEqualTo(new Admission.Closed(CLOSES));
    }

    @Test
    void aLateExceptionAlsoLetsChangeAndCancel() {
        Admission.Admitted first = admit(1);
        extend(ORG, CLOSES.plus(DAY));
        String manage = manage(first.registration());
        assertThat(registry.change(
                        theSeminar(),
                        ORG,
                        Opener.token(manage),
                        Seen.revision(1),
                        new Delegation(
                                threePeople().contact(),
                                delegation("other", "a", "b", "c").attendees()),
                        CLOSES))
                .isInstanceOf(Amendment.Amended.class);
        assertThat(registry.cancel(theSeminar(), ORG, Opener.token(manage), Seen.revision(2), CLOSES))
                .isInstanceOf(Amendment.Amended.class);
    }

    @Test
    void extendingAStrangerInvitesNobody() {
        assertThat(extend(code("6760699"), CLOSES.plus(DAY))).isEqualTo(new Outcome.NotInvited());
        assertThat(slots.find(SEMINAR, code("6760699"))).isEmpty();
    }

    @Test
    void whoIsNotOnTheListIsNotInvited() {
        assertThat(registry.register(theSeminar(), aSubmission("6760699"), someTokens(), NOW))
                .isEqualTo(new Admission.NotInvited());
        assertThat(registry.register(theSeminar(), aSubmission("6760699"), someTokens(), CLOSES))
                .isEqualTo(new Admission.NotInvited());
        assertThat(slots.find(SEMINAR, code("6760699"))).isEmpty();
    }

    @Test
    void whereASeminarAsksForCodesOnlyTheRightOneRegisters() {
        Seminar guarded = aSeminar().askingForCodes().build();
        OrganisationCode guardedOrg = code("6760610");
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760610")), Optional.of(new InvitationCode("K7M2Q9XD4T")));
        assertThat(registry.register(guarded, guarded(guardedOrg, Optional.empty()), someTokens(), NOW))
                .isEqualTo(new Admission.WrongCode());
        assertThat(registry.register(guarded, guarded(guardedOrg, Optional.of("K7M2Q9XD4S")), someTokens(), NOW))
                .isEqualTo(new Admission.WrongCode());
        assertThat(registry.register(guarded, guarded(ORG, Optional.of("K7M2Q9XD4T")), someTokens(), NOW))
                .as("an organisation that got no code")
                .isEqualTo(new Admission.WrongCode());
        assertThat(registry.register(guarded, guarded(guardedOrg, Optional.of("K7M2Q9XD4T")), someTokens(), NOW))
                .isInstanceOf(Admission.Admitted.class);
        assertThat(registry.register(guarded, guarded(guardedOrg, Optional.of("WRONG")), someTokens(), NOW))
                .as("the same submission again needs no code")
                .isInstanceOf(Admission.Replayed.class);
    }

    private static Submission guarded(OrganisationCode organisation, Optional<String> code) {
        return new Submission(organisation, code.map(InvitationCode::new), id(1), threePeople());
    }

    @Test
    void aWithdrawnSlotIsNotInvitedUntilInvitedAgain() {
        assertThat(slots.withdraw(SEMINAR, ORG)).isInstanceOf(Slots.Write.Written.class);
        assertThat(register(1, threePeople(), NOW)).isEqualTo(new Admission.NotInvited());
        assertThat(slots.invitations(SEMINAR, "76")).isEmpty();
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
        assertThat(register(1, threePeople(), NOW)).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void whoIsWithdrawnOrInvitedAgainMeanwhileIsNotWrittenTo() {
        SlotChange registering =
                SlotChange.registering(aSubmission("6760607"), someTokens(), By.contact(NOW, Given.messageId(1)));
        Slot invited = stored();
        slots.withdraw(SEMINAR, ORG);
        Slot withdrawn = stored();
        assertThat(slots.write(invited, registering)).isEqualTo(new Write.Overtaken(Optional.of(withdrawn)));
        assertThat(stored()).isEqualTo(withdrawn);
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
        assertThat(slots.write(withdrawn, registering)).isEqualTo(new Write.Overtaken(Optional.of(invited)));
        assertThat(stored()).isEqualTo(invited);
    }

    @Test
    void onlyWhoHasNotRegisteredIsWithdrawn() {
        Admission.Admitted first = admit(1);
        assertThat(slots.withdraw(SEMINAR, ORG)).isInstanceOf(Slots.Write.Overtaken.class);
        assertThat(stored().withdrawn()).isFalse();
        registry.cancel(theSeminar(), ORG, Opener.token(manage(first.registration())), Seen.revision(1), NOW);
        assertThat(slots.withdraw(SEMINAR, ORG)).isInstanceOf(Slots.Write.Written.class);
        assertThat(stored().history()).hasSize(2);
        assertThat(slots.withdraw(SEMINAR, code("6760699"))).isEqualTo(new Slots.Write.Overtaken(Optional.empty()));
    }

    @Test
    void invitingAgainNeverTouchesARegistration() {
        Slot filled = admit(1).slot();
        Organisation renamed = new Organisation(ORG, "เทศบาลตำบลทดสอบ", "เทศบาลตำบล", "ท่ายาง", "เพชรบุรี");
        slots.invite(SEMINAR, Invitee.of(renamed), Optional.empty());
        assertThat(stored().organisation()).isEqualTo(renamed);
        assertThat(stored().registration()).isEqualTo(filled.registration());
        assertThat(stored().post()).isEqualTo(filled.post());
        assertThat(stored().history()).isEqualTo(filled.history());
        assertThat(stored().revision()).isEqualTo(1);
    }

    @Test
    void aCodeOnceGivenStays() {
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.of(new InvitationCode("FIRST")));
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.of(new InvitationCode("SECOND")));
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
        assertThat(stored().code()).contains(new InvitationCode("FIRST"));
    }

    @Test
    void changingPutsOtherPeopleInTheirPlace() {
        Admission.Admitted first = admit(1);
        Delegation next = delegation("saraban", "new", "somying", "somsak");
        Instant later = NOW.plusSeconds(60);

        Amendment amendment = registry.change(
                theSeminar(), ORG, Opener.token(manage(first.registration())), Seen.revision(1), next, later);

        Slot changed = SlotChange.changing(next, Given.someTokens().manage(), By.contact(later, last().id()))
                .apply(first.slot());
        assertThat(amendment).isEqualTo(new Amendment.Amended(changed));
        assertThat(stored()).isEqualTo(changed);
    }

    @Test
    void whatASenderKeptMeanwhileStandsBesideAChange() {
        Slot seen = admit(1).slot();
        MessageId confirmation = last().id();
        Outbox.Address address = new Outbox.Address.OfSlot(SEMINAR, ORG);
        Lease lease = Given.aLease(NOW);
        outbox.take(address, lease, NOW);
        outbox.keep(address, lease, new Copy(confirmation, 0), Fate.SENT);
        SlotChange change = SlotChange.changing(
                delegation("saraban", "new", "somying", "somsak"),
                Given.someTokens().manage(),
                By.contact(NOW, Given.messageId(9)));

        assertThat(slots.write(seen, change)).isInstanceOf(Write.Written.class);

        Message told = stored().post().message(confirmation).orElseThrow();
        assertThat(told.state()).isEqualTo(Message.State.OVER);
        assertThat(told.to())
                .extracting(Recipient::fate)
                .containsExactly(Fate.SENT, Fate.OWED, Fate.OWED, Fate.OWED, Fate.OWED);
    }

    @Test
    void cancellingEmptiesTheSlotAndTellsEveryone() {
        Admission.Admitted first = admit(1);
        Instant later = NOW.plusSeconds(60);
        Amendment amendment =
                registry.cancel(theSeminar(), ORG, Opener.token(manage(first.registration())), Seen.revision(1), later);
        Slot cancelled = SlotChange.cancelling(By.contact(later, last().id())).apply(first.slot());
        assertThat(amendment).isEqualTo(new Amendment.Amended(cancelled));
        assertThat(stored()).isEqualTo(cancelled);
        assertThat(registered("76")).isEmpty();
    }

    @Test
    void whatIsNotTheHoldersIsRefused() {
        String view = admit(1).registration().tokens().view().secret();
        String manage = manage(stored().registration().orElseThrow());
        for (String token : List.of("", "guess", view)) {
            assertRefused(ORG, token, Seen.revision(1), NOW, new Amendment.Unknown());
        }
        assertRefused(code("6760699"), manage, Seen.revision(1), NOW, new Amendment.Unknown());
        assertRefused(ORG, manage, new Seen.Nothing(), NOW, new Amendment.RevisionRequired());
        assertRefused(ORG, manage, Seen.revision(0), NOW, new Amendment.Stale());
        assertRefused(ORG, manage, Seen.revision(2), NOW, new Amendment.Stale());
        assertRefused(ORG, manage, Seen.revision(1), CLOSES, new Amendment.Closed(CLOSES));
        assertThat(stored().revision()).isEqualTo(1);
    }

    private void assertRefused(OrganisationCode organisation, String token, Seen seen, Instant now, Amendment refusal) {
        assertThat(registry.change(theSeminar(), organisation, Opener.token(token), seen, threePeople(), now))
                .isEqualTo(refusal);
        assertThat(registry.cancel(theSeminar(), organisation, Opener.token(token), seen, now))
                .isEqualTo(refusal);
    }

    @Test
    void whatIsCancelledIsUnknown() {
        String manage = manage(admit(1).registration());
        registry.cancel(theSeminar(), ORG, Opener.token(manage), Seen.revision(1), NOW);
        assertRefused(ORG, manage, Seen.revision(2), NOW, new Amendment.Unknown());
    }

    @Test
    void ofTwoChangesOfOneRevisionOneIsMade() throws Exception {
        String manage = manage(admit(1).registration());
        try (ExecutorService holders = Executors.newFixedThreadPool(10)) {
            List<Callable<Amendment>> tries = IntStream.range(0, 10)
                    .<Callable<Amendment>>mapToObj(i -> () -> registry.change(
                            theSeminar(),
                            ORG,
                            Opener.token(manage),
                            Seen.revision(1),
                            delegation("saraban", "new" + i, "b", "c"),
                            NOW))
                    .toList();
            List<Amendment> answers =
                    holders.invokeAll(tries).stream().map(Future::resultNow).toList();
            assertThat(answers).filteredOn(Amendment.Amended.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(new Amendment.Stale()::equals).hasSize(9);
        }
    }

    @Test
    void listsAreByDistrictThenCodeAndOfOneProvince() {
        for (String digits : List.of("6770101", "5760299", "6760601", "2760001")) {
            slots.invite(SEMINAR, Invitee.of(anOrganisation(digits)), Optional.empty());
        }
        slots.invite(new SeminarId("other"), Invitee.of(anOrganisation("6760101")), Optional.empty());
        admit(1);
        registry.register(theSeminar(), aSubmission("5760299", 2, threePeople()), someTokens(), NOW);

        assertThat(slots.invitations(SEMINAR, "76"))
                .containsExactly(
                        new Invitation(anOrganisation("2760001"), false),
                        new Invitation(anOrganisation("5760299"), true),
                        new Invitation(anOrganisation("6760601"), false),
                        new Invitation(anOrganisation("6760607"), true));
        assertThat(registered("76"))
                .extracting(slot -> slot.organisation().code().digits())
                .containsExactly("5760299", "6760607");
        assertThat(slots.invitations(SEMINAR, "77")).hasSize(1);
        assertThat(slots.invitations(SEMINAR, "10")).isEmpty();
    }

    @Test
    void theManageLinkIsOwedOnceInTenMinutesBesideWhatWasTold() {
        admit(1);
        sendAll(NOW);
        registry.oweManageLink(SEMINAR, ORG, NOW.plusSeconds(1));
        assertThat(last().kind()).isEqualTo(Message.Kind.MANAGE_LINK);
        assertThat(last().to())
                .containsExactly(Recipient.of(Recipient.Role.CONTACT, Given.mail("saraban@lao.example")));
        assertThat(stored().post().messages()).hasSize(2);
        sendAll(NOW.plusSeconds(1));

        Instant again = NOW.plusSeconds(1).plus(Duration.ofMinutes(10));
        registry.oweManageLink(SEMINAR, ORG, again.minusMillis(1));
        assertThat(stored().post().messages()).hasSize(2);
        registry.oweManageLink(SEMINAR, ORG, again);
        assertThat(stored().post().open()).hasSize(1);
        assertThat(stored().post().messages()).hasSize(3);
    }

    @Test
    void ofTwoWhoReadTheSlotBeforeEitherAskedForTheLinkOneIsHeard() {
        admit(1);
        sendAll(NOW);
        Slot seen = stored();
        assertThat(slots.write(seen, owingLink(1, NOW))).isInstanceOf(Write.Written.class);
        Slot asked = stored();
        assertThat(slots.write(seen, owingLink(2, NOW))).isEqualTo(new Write.Overtaken(Optional.of(asked)));
        Instant later = NOW.plus(Duration.ofMinutes(10));
        assertThat(slots.write(asked, owingLink(3, later))).isInstanceOf(Write.Written.class);
        assertThat(slots.write(asked, owingLink(4, later))).isEqualTo(new Write.Overtaken(Optional.of(stored())));
    }

    private static SlotChange owingLink(int number, Instant now) {
        return SlotChange.owingLink(By.contact(now, Given.messageId(number)));
    }

    @Test
    void ofManyWhoAskForTheLinkOneIsHeard() throws Exception {
        admit(1);
        sendAll(NOW);
        try (ExecutorService strangers = Executors.newFixedThreadPool(10)) {
            strangers.invokeAll(IntStream.range(0, 10)
                    .<Callable<Object>>mapToObj(
                            _ -> Executors.callable(() -> registry.oweManageLink(SEMINAR, ORG, NOW.plusSeconds(1))))
                    .toList());
        }
        assertThat(stored().post().messages()).hasSize(2);
    }

    @Test
    void whileAMessageIsUnderWayThatHoldsTheLinkNoneIsOwed() {
        admit(1);
        registry.oweManageLink(SEMINAR, ORG, NOW);
        assertThat(stored().post().messages()).hasSize(1);
        outbox.take(new Outbox.Address.OfSlot(SEMINAR, ORG), Given.aLease(NOW), NOW);
        registry.oweManageLink(SEMINAR, ORG, NOW);
        assertThat(stored().post().messages()).hasSize(1);
    }

    @Test
    void aLinkThatAStrangerAsksForTakesNobodysMessageThatWasGivenUp() {
        admit(1);
        Given.giveUp(outbox, new Outbox.Address.OfSlot(SEMINAR, ORG), NOW);
        Instant later = NOW.plus(Duration.ofDays(3));
        registry.oweManageLink(SEMINAR, ORG, later);
        Given.sendAll(outbox, new Outbox.Address.OfSlot(SEMINAR, ORG), later);
        assertThat(stored().mailFates()).hasSize(4).allMatch(fate -> fate.fate() == MailFate.Fate.GIVEN_UP);
        registry.change(
                theSeminar(),
                ORG,
                Opener.token(manage(stored().registration().orElseThrow())),
                Seen.revision(1),
                delegation("saraban", "new", "somying", "somsak"),
                later);
        assertThat(last().to())
                .extracting(Recipient::role)
                .contains(Recipient.Role.FORMER)
                .hasSize(5);
    }

    @Test
    void whereNothingIsRegisteredNoLinkIsOwed() {
        registry.oweManageLink(SEMINAR, ORG, NOW);
        registry.oweManageLink(SEMINAR, code("6760699"), NOW);
        assertThat(stored().post().messages()).isEmpty();
        assertThat(slots.find(SEMINAR, code("6760699"))).isEmpty();
    }

    @Test
    void purgingLeavesTheCountAndTheHistoryAndNobody() {
        Slot filled = admit(1).slot();
        Instant later = CLOSES.plus(Duration.ofDays(100));
        registry.purge(filled, later);
        assertThat(stored().registration()).isEmpty();
        assertThat(stored().post().messages()).isEmpty();
        assertThat(stored().history())
                .last()
                .isEqualTo(new HistoryEntry(2, HistoryEntry.What.PURGED, List.of(), "sweep", later));
        assertThat(registered("76")).isEmpty();
        assertThat(slots.invitations(SEMINAR, "76")).containsExactly(new Invitation(anOrganisation("6760607"), true));
        assertThat(slots.withdraw(SEMINAR, ORG)).isInstanceOf(Slots.Write.Overtaken.class);
        assertThat(outbox.due(Errand.Queue.FRESH, later, 10)).isEmpty();
    }

    @Test
    void theAddressesOfACancelledRegistrationArePurgedToo() {
        Admission.Admitted first = admit(1);
        registry.cancel(theSeminar(), ORG, Opener.token(manage(first.registration())), Seen.revision(1), NOW);
        assertThat(stored().holdsPeople()).isTrue();
        registry.purge(stored(), NOW);
        assertThat(stored().holdsPeople()).isFalse();
        assertThat(slots.invitations(SEMINAR, "76")).containsExactly(new Invitation(anOrganisation("6760607"), false));
    }

    @Test
    void aSlotThatChangedMeanwhileIsNotPurged() {
        Admission.Admitted first = admit(1);
        Delegation next = delegation("other", "a", "b", "c");
        registry.change(theSeminar(), ORG, Opener.token(manage(first.registration())), Seen.revision(1), next, NOW);
        registry.purge(first.slot(), NOW);
        assertThat(stored().registration().orElseThrow().delegation()).isEqualTo(next);
    }

    @Test
    void aSlotThatWasNotedMeanwhileIsNotPurged() {
        Slot seen = admit(1).slot();
        registry.perform(theSeminar(), ORG, new Act.Note(), because("โทรแล้ว"));
        registry.purge(seen, NOW);
        assertThat(stored().registration()).isPresent();
        assertThat(stored().notes()).hasSize(1);
    }
}
