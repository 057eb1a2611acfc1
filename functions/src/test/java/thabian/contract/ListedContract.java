package thabian.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.mail;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Reach;
import thabian.domain.slot.Act;
import thabian.domain.slot.Admission;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.HistoryEntry.What;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Slots.Judged;
import thabian.domain.slot.Slots.Write;
import thabian.domain.standing.Calls;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;
import thabian.work.Registry;

/// What every [Slots] makes of an officer's acts on one line of a target list.
public abstract class ListedContract {
    private static final OrganisationCode ORG = code("6760607");
    private static final Reach REACHED = new Reach(
            Optional.of(mail("saraban@lao.example")), Optional.of(new PhoneNumber("032111222", Optional.empty())));
    private static final Invitee BARE = Invitee.of(anOrganisation("6760607"));
    private static final Invitee WHOLE = new Invitee(anOrganisation("6760607"), REACHED);

    private Slots slots;
    private Registry registry;

    /// An empty store.
    protected abstract Slots emptySlots();

    @BeforeEach
    void nobodyIsOnTheList() {
        slots = emptySlots();
        registry = new Registry(slots, Given.random());
    }

    private Slot stored() {
        return slots.find(SEMINAR, ORG).orElseThrow();
    }

    private Outcome enlist(Invitee invitee, Optional<Invitee> instead) {
        return registry.enlist(theSeminar(), new Act.Enlist(invitee, instead), because("โทรมาแจ้ง"));
    }

    private Outcome strike() {
        return registry.perform(theSeminar(), ORG, new Act.Strike(), because("ยุบรวม"));
    }

    private static Order because(String reason) {
        return new Order("officer-76", reason, new Seen.Nothing(), NOW);
    }

    private void lastEntryIs(What what, String... fields) {
        assertThat(stored().history().getLast().what()).isEqualTo(what);
        assertThat(stored().history().getLast().fields()).containsExactly(fields);
        assertThat(stored().history().getLast().who()).isEqualTo("officer-76");
    }

    private Admission register() {
        return registry.register(theSeminar(), aSubmission("6760607"), someTokens(), NOW);
    }

    @Test
    void whoWasNeverListedIsPutOnTheListWithACodeAndMayRegister() {
        assertThat(enlist(WHOLE, Optional.empty())).isEqualTo(new Outcome.Done(stored(), true));
        assertThat(stored().invitee()).isEqualTo(WHOLE);
        assertThat(stored().code()).isPresent();
        assertThat(stored().revision()).isZero();
        lastEntryIs(What.LISTED);
        assertThat(slots.invitations(SEMINAR, "76")).hasSize(1);
        assertThat(register()).isInstanceOf(Admission.Admitted.class);
        assertThat(stored().history()).extracting(HistoryEntry::what).containsExactly(What.LISTED, What.REGISTERED);
    }

    @Test
    void whatTheListSaysIsCorrectedAndTheHistoryNamesWhat() {
        slots.invite(SEMINAR, BARE, Optional.of(new InvitationCode("OLD")));
        assertThat(enlist(WHOLE, Optional.of(BARE))).isEqualTo(new Outcome.Done(stored(), false));
        assertThat(stored().invitee()).isEqualTo(WHOLE);
        assertThat(stored().code()).contains(new InvitationCode("OLD"));
        lastEntryIs(What.LIST_CORRECTED, "list.email", "list.phone");

        Organisation renamed = new Organisation(ORG, "เทศบาลตำบลทดสอบ", "เทศบาลตำบล", "ท่ายาง", "เพชรบุรี");
        enlist(Invitee.of(renamed), Optional.of(WHOLE));
        assertThat(stored().invitee()).isEqualTo(Invitee.of(renamed));
        lastEntryIs(What.LIST_CORRECTED, "list.name", "list.type", "list.district", "list.email", "list.phone");
    }

    @Test
    void aCorrectionLeavesTheRegistrationAndItsMailAsTheyAre() {
        slots.invite(SEMINAR, BARE, Optional.empty());
        register();
        Slot before = stored();
        enlist(WHOLE, Optional.of(BARE));
        assertThat(stored().registration()).isEqualTo(before.registration());
        assertThat(stored().post()).isEqualTo(before.post());
        assertThat(stored().revision()).isEqualTo(before.revision());
    }

    @Test
    void whatAColleagueCorrectedMeanwhileIsNotPutOutUnseen() {
        slots.invite(SEMINAR, WHOLE, Optional.empty());
        assertThat(enlist(BARE, Optional.of(BARE))).isEqualTo(new Outcome.Stale());
        assertThat(stored().invitee()).isEqualTo(WHOLE);
        assertThat(stored().history()).isEmpty();
    }

    @Test
    void whatIsSaidAlreadyIsNotWrittenAgain() {
        slots.invite(SEMINAR, WHOLE, Optional.empty());
        Slot before = stored();
        assertThat(enlist(WHOLE, Optional.empty())).isEqualTo(new Outcome.Done(before, false));
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aLineThatAListChangedMeanwhileIsNotWrittenTo() {
        slots.invite(SEMINAR, BARE, Optional.empty());
        Slot read = stored();
        slots.invite(SEMINAR, WHOLE, Optional.empty());
        SlotChange change =
                SlotChange.of(new Act.Enlist(BARE, Optional.empty()), By.officer(because("ช้า"), Given.messageId(1)));
        assertThat(slots.write(read, change)).isEqualTo(new Write.Overtaken(Optional.of(stored())));
        assertThat(stored().invitee()).isEqualTo(WHOLE);
    }

    @Test
    void whoIsStruckIsInvitedNoMoreAndComesBackAsTheyWere() {
        slots.invite(SEMINAR, WHOLE, Optional.of(new InvitationCode("OLD")));
        assertThat(strike()).isInstanceOf(Outcome.Done.class);
        assertThat(stored().withdrawn()).isTrue();
        lastEntryIs(What.STRUCK);
        assertThat(slots.invitations(SEMINAR, "76")).isEmpty();
        assertThat(register()).isEqualTo(new Admission.NotInvited());
        assertThat(strike()).isEqualTo(new Outcome.NotInvited());

        assertThat(enlist(WHOLE, Optional.of(WHOLE))).isEqualTo(new Outcome.Done(stored(), true));
        assertThat(stored().withdrawn()).isFalse();
        assertThat(stored().code()).contains(new InvitationCode("OLD"));
        lastEntryIs(What.LISTED);
        assertThat(register()).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void whoIsRegisteredIsNotStruck() {
        slots.invite(SEMINAR, BARE, Optional.empty());
        register();
        assertThat(strike()).isEqualTo(new Outcome.StillRegistered());
        assertThat(stored().withdrawn()).isFalse();
        registry.perform(
                theSeminar(), ORG, new Act.Withdraw(), new Order("officer-76", "ขอยกเลิก", Seen.revision(1), NOW));
        assertThat(strike()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nothingIsListedOnceThePeopleLeftByDate() {
        Order late =
                new Order("officer-76", "", new Seen.Nothing(), theSeminar().purgeDate());
        assertThat(registry.enlist(theSeminar(), new Act.Enlist(WHOLE, Optional.empty()), late))
                .isEqualTo(new Outcome.Past(theSeminar().purgeDate()));
        assertThat(slots.find(SEMINAR, ORG)).isEmpty();
    }

    @Test
    void ofManyWhoAddOneOrganisationAtOnceOneAddsIt() throws Exception {
        Callable<Outcome> adding = () -> enlist(WHOLE, Optional.empty());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(List.of(adding, adding, adding, adding, adding, adding))) {
                assertThat(answer.get()).isInstanceOf(Outcome.Done.class);
            }
        }
        assertThat(stored().invitee()).isEqualTo(WHOLE);
        assertThat(stored().history())
                .filteredOn(entry -> entry.what() == What.LISTED)
                .hasSize(1);
    }

    @Test
    void aLineThatWasAddedMeanwhileIsNotMadeAgain() {
        slots.invite(SEMINAR, BARE, Optional.of(new InvitationCode("OLD")));
        SlotChange change =
                SlotChange.of(new Act.Enlist(WHOLE, Optional.empty()), By.officer(because("ช้า"), Given.messageId(1)));
        Slot unlisted = Slot.unlisted(SEMINAR, WHOLE, new InvitationCode("NEW"));
        assertThat(slots.add(unlisted, change)).isEqualTo(new Write.Overtaken(Optional.of(stored())));
        assertThat(stored().code()).contains(new InvitationCode("OLD"));
        assertThat(stored().invitee()).isEqualTo(BARE);
    }

    @Test
    void whoIsTakenToBeRungIsNobodyElsesForTenMinutes() throws Exception {
        slots.invite(SEMINAR, WHOLE, Optional.empty());
        Slot before = stored();
        Callable<Boolean> taking = () -> take(NOW);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int taken = 0;
            for (var answer : threads.invokeAll(List.of(taking, taking, taking, taking))) {
                taken += answer.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
        assertThat(take(NOW.plus(Calls.OPENED))).isFalse();
        assertThat(take(NOW.plus(Calls.OPENED).plusMillis(1))).isTrue();
        assertThat(stored()).as("nothing is recorded").isEqualTo(before);
        assertThat(slots.take(SEMINAR, code("6760699"), NOW, NOW)).isFalse();
    }

    private boolean take(Instant now) {
        return slots.take(SEMINAR, ORG, now, now.minus(Calls.OPENED));
    }

    /// How the place of an organisation may have become what it is.
    private List<Consumer<OrganisationCode>> pasts() {
        Consumer<OrganisationCode> listed = code -> slots.invite(SEMINAR, bare(code), Optional.empty());
        return List.of(
                _ -> {},
                listed,
                code -> slots.invite(SEMINAR, whole(code), Optional.empty()),
                listed.andThen(code -> slots.withdraw(SEMINAR, code)),
                listed.andThen(code -> perform(code, new Act.Strike())),
                listed.andThen(code -> registry.enlist(
                        theSeminar(), new Act.Enlist(whole(code), Optional.of(bare(code))), because("โทรมาแจ้ง"))),
                listed.andThen(code -> perform(code, new Act.Note())),
                listed.andThen(code -> registry.register(theSeminar(), aSubmission(code.digits()), someTokens(), NOW)));
    }

    private void perform(OrganisationCode code, Act act) {
        registry.perform(theSeminar(), code, act, because("จะส่งพรุ่งนี้"));
    }

    private static Invitee bare(OrganisationCode code) {
        return Invitee.of(anOrganisation(code.digits()));
    }

    private static Invitee whole(OrganisationCode code) {
        return new Invitee(anOrganisation(code.digits()), REACHED);
    }

    private static List<Judged> judgements(OrganisationCode code) {
        return Stream.of(Optional.<Invitee>empty(), Optional.of(bare(code)), Optional.of(whole(code)))
                .flatMap(line -> IntStream.range(0, 3).mapToObj(recorded -> new Judged(line, recorded)))
                .toList();
    }

    /// Does something to an organisation of each past, once by each judgement that a list may have made of it.
    private void eachWay(BiConsumer<OrganisationCode, Judged> then) {
        int number = 0;
        for (Consumer<OrganisationCode> past : pasts()) {
            for (int i = 0; i < judgements(ORG).size(); i++) {
                OrganisationCode code = code("67606%02d".formatted(number++));
                past.accept(code);
                then.accept(code, judgements(code).get(i));
            }
        }
    }

    @Test
    void aWholeListWritesExactlyWhereWhatItWasJudgedByStillStands() {
        eachWay((code, judged) -> {
            Optional<Slot> found = slots.find(SEMINAR, code);
            boolean lets = judged.lets(found, whole(code));
            assertThat(
                            slots.invite(SEMINAR, whole(code), Optional.of(new InvitationCode("NEW")), judged)
                                    instanceof Slots.Write.Written)
                    .as("%s, %s", found, judged)
                    .isEqualTo(lets);
            assertThat(slots.find(SEMINAR, code).map(Slot::invitee))
                    .isEqualTo(lets ? Optional.of(whole(code)) : found.map(Slot::invitee));
        });
    }

    @Test
    void aWholeListTakesOffExactlyWhomItWasJudgedBy() {
        eachWay((code, judged) -> {
            Optional<Slot> found = slots.find(SEMINAR, code);
            boolean lets = found.filter(judged::letsGo).isPresent();
            assertThat(slots.withdraw(SEMINAR, code, judged) instanceof Slots.Write.Written)
                    .as("%s, %s", found, judged)
                    .isEqualTo(lets);
            assertThat(slots.find(SEMINAR, code).map(Slot::withdrawn)).isEqualTo(found.map(_ -> lets));
        });
    }

    @Test
    void whoRegisteredMeanwhileIsNotTakenOffAndIsSaidAnewWhoTheyAre() {
        slots.invite(SEMINAR, BARE, Optional.empty());
        Judged judged = new Judged(Optional.of(BARE), 0);
        register();
        assertThat(judged.letsGo(stored())).isFalse();
        assertThat(judged.lets(Optional.of(stored()), WHOLE)).isTrue();
    }
}
