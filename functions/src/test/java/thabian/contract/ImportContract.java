package thabian.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.code;
import static thabian.given.Given.mail;
import static thabian.given.Given.someTokens;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.Province;
import thabian.domain.call.Reach;
import thabian.domain.call.Seminar;
import thabian.domain.call.Seminars;
import thabian.domain.list.ListColumn;
import thabian.domain.list.ListFaults;
import thabian.domain.list.ListJob;
import thabian.domain.list.ListJobs;
import thabian.domain.list.RowFault;
import thabian.domain.list.RowPlace;
import thabian.domain.list.TargetList;
import thabian.domain.slot.Act;
import thabian.domain.slot.Admission;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;
import thabian.work.AtOnce;
import thabian.work.Import;
import thabian.work.ListWriter;
import thabian.work.OvertakenException;
import thabian.work.Registry;

/// What an import does to every kind of store.
public abstract class ImportContract {
    private static final Import.Rights OWNER = new Import.Rights(Set.of("76", "70")::contains, true);
    private static final Import.Rights GUEST = new Import.Rights(Set.of("76", "70")::contains, false);
    private static final Reach REACH = new Reach(
            Optional.of(mail("saraban@6760202.example")), Optional.of(new PhoneNumber("032111222", Optional.empty())));

    private static final Import.Turn PATIENT = new Import.Turn("officer-76", NOW, Duration.ofMinutes(1));
    private static final Import.Wish WRITTEN = Import.Wish.unseen(false, OptionalInt.empty());
    private static final Import.Turn HURRIED = new Import.Turn("officer-76", NOW, Duration.ZERO);

    private Seminars seminars;
    private Slots slots;
    private ListJobs jobs;
    private Import imports;

    /// An empty store of seminars.
    protected abstract Seminars emptySeminars();

    /// The slots of the same store.
    protected abstract Slots itsSlots();

    /// Where that store keeps the lists that are being written.
    protected abstract ListJobs itsJobs();

    @BeforeEach
    void aSeminarOfPhetchaburi() {
        seminars = emptySeminars();
        slots = itsSlots();
        jobs = itsJobs();
        imports = over(seminars, slots);
        Given.put(seminars, aSeminar().build());
    }

    private Import over(Seminars seminars, Slots slots) {
        return new Import(seminars, slots, AtOnce.onThreads(), writer(slots));
    }

    private ListWriter writer(Slots slots) {
        return new ListWriter(jobs, slots, AtOnce.onThreads(), new SplittableRandom(5), System::nanoTime);
    }

    private static Import.Result run(
            Import imports, Seminar seminar, TargetList list, Import.Rights rights, boolean replace, OptionalInt said) {
        return run(imports, seminar, list, rights, Import.Wish.unseen(replace, said));
    }

    private static Import.Result run(
            Import imports, Seminar seminar, TargetList list, Import.Rights rights, Import.Wish wish) {
        return imports.run(seminar, list, rights, wish, PATIENT, _ -> {});
    }

    private static Invitee named(String digits, String name) {
        boolean ratchaburi = digits.startsWith("70", 1);
        return Invitee.of(new Organisation(
                code(digits), name, "อบต.", ratchaburi ? "โพธาราม" : "เขาย้อย", ratchaburi ? "ราชบุรี" : "เพชรบุรี"));
    }

    private static TargetList list(Invitee... invitees) {
        return list(List.of(invitees));
    }

    private static TargetList list(List<Invitee> invitees) {
        List<TargetList.Row> rows = new ArrayList<>();
        for (Invitee invitee : invitees) {
            rows.add(TargetList.Row.of(rows.size() + 2, invitee));
        }
        return new TargetList(rows, true);
    }

    private Seminar seminar() {
        return seminars.current(SEMINAR).orElseThrow();
    }

    private TargetList.Difference take(TargetList list, boolean replace) {
        Import.Result result = run(imports, seminar(), list, OWNER, replace, leaving(list, replace));
        assertThat(result).isInstanceOf(Import.Result.Taken.class);
        return ((Import.Result.Taken) result).difference();
    }

    /// How many leave by a list, as its preview tells.
    private OptionalInt leaving(TargetList list, boolean replace) {
        return imports.preview(seminar(), list, OWNER, replace)
                        instanceof Import.Result.Taken(TargetList.Difference difference)
                ? OptionalInt.of(difference.withdrawn().size())
                : OptionalInt.empty();
    }

    private Slot slot(String digits) {
        return slots.find(SEMINAR, code(digits)).orElseThrow();
    }

    private List<Slot> all() {
        return Stream.of("70", "76")
                .flatMap(province -> slots.all(SEMINAR, province).stream())
                .toList();
    }

    private void register(String digits) {
        assertThat(new Registry(slots, Given.random()).register(seminar(), aSubmission(digits), someTokens(), NOW))
                .isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void whoeverIsNewIsInvitedWithACodeOfTheirOwn() {
        TargetList.Difference done = take(list(named("6760202", "ก"), named("6760203", "ข")), false);
        assertThat(done.added()).hasSize(2);
        assertThat(all()).extracting(slot -> slot.organisation().name()).containsExactly("ก", "ข");
        assertThat(all())
                .extracting(slot -> slot.code().orElseThrow().value())
                .doesNotHaveDuplicates()
                .allMatch(code -> code.length() == 12);
    }

    @Test
    void onlyWhatDiffersIsWritten() {
        take(list(named("6760202", "ก"), named("6760203", "ข"), named("6760204", "ค")), false);
        InvitationCode before = slot("6760203").code().orElseThrow();
        CountingSlots counting = new CountingSlots(slots, Integer.MAX_VALUE);
        Import watched = over(seminars, counting.slots());
        TargetList.Difference done = ((Import.Result.Taken) run(
                        watched,
                        seminar(),
                        list(named("6760202", "ก"), named("6760203", "ข่า")),
                        OWNER,
                        false,
                        OptionalInt.empty()))
                .difference();
        assertThat(done.changed())
                .containsExactly(new TargetList.ChangedInvitee(named("6760203", "ข"), named("6760203", "ข่า")));
        assertThat(done.unchanged()).containsExactly(named("6760202", "ก"));
        assertThat(done.withdrawn()).isEmpty();
        assertThat(counting.writes()).isEqualTo(1);
        assertThat(slot("6760203").organisation().name()).isEqualTo("ข่า");
        assertThat(slot("6760203").code()).contains(before);
    }

    @Test
    void aSeminarThatHasTheListsProvincesStaysAsItIs() {
        Province ratchaburi = new Province("70", "ราชบุรี");
        Given.put(
                seminars,
                aSeminar().in(new Province("76", "เพชรบุรี"), ratchaburi).build());
        Seminar before = seminar();
        take(list(named("6760202", "ก"), named("6700102", "ข")), false);
        assertThat(seminar()).as("the order of its provinces too").isEqualTo(before);
    }

    @Test
    void aPreviewWritesNothing() {
        Import.Result told =
                imports.preview(seminar(), list(named("6760202", "ก"), named("6700102", "ข")), OWNER, true);
        assertThat(((Import.Result.Taken) told).difference().added()).hasSize(2);
        assertThat(all()).isEmpty();
        assertThat(seminar().provinces()).hasSize(1);
    }

    @Test
    void aListThatDoesNotSayHowSomebodyIsReachedLeavesItAsItIs() {
        Invitee reached = new Invitee(named("6760202", "ก").organisation(), REACH);
        take(list(List.of(reached)), false);
        assertThat(take(list(named("6760202", "ก")), false).unchanged()).containsExactly(reached);
        take(list(named("6760202", "ข")), false);
        assertThat(slot("6760202").reach()).isEqualTo(REACH);
        slots.withdraw(SEMINAR, code("6760202"));
        take(list(named("6760202", "ข")), false);
        assertThat(slot("6760202").reach()).isEqualTo(REACH);
        Reach other = new Reach(Optional.empty(), Optional.of(new PhoneNumber("032999999", Optional.empty())));
        take(list(new Invitee(named("6760202", "ข").organisation(), other)), false);
        assertThat(slot("6760202").reach()).isEqualTo(new Reach(REACH.email(), other.phone()));
    }

    @Test
    void replacingWithdrawsThoseAbsentButNeverWhoHasRegistered() {
        take(list(named("6760202", "ก"), named("6760203", "ข"), named("6760204", "ค")), false);
        register("6760203");
        TargetList.Difference done = take(list(named("6760202", "ก")), true);
        assertThat(done.withdrawn()).containsExactly(named("6760204", "ค"));
        assertThat(done.kept()).containsExactly(named("6760203", "ข"));
        assertThat(all())
                .filteredOn(Slot::withdrawn)
                .extracting(slot -> slot.organisation().name())
                .containsExactly("ค");
        TargetList.Difference back = take(list(named("6760202", "ก"), named("6760204", "ค")), false);
        assertThat(back.added()).containsExactly(named("6760204", "ค"));
        assertThat(slot("6760204").withdrawn()).isFalse();
    }

    @Test
    void replacingReachesTheCallersProvincesOnly() {
        take(list(named("6760202", "ก"), named("6700102", "ข")), false);
        Import.Rights phetchaburi = new Import.Rights("76"::equals, true);
        run(imports, seminar(), list(named("6760203", "ค")), phetchaburi, true, OptionalInt.of(1));
        assertThat(slot("6760202").withdrawn()).isTrue();
        assertThat(slot("6700102").withdrawn()).isFalse();
    }

    @Test
    void replacingReachesTheCallersProvincesThatTheListNamesNoMore() {
        take(list(named("6760202", "ก"), named("6700102", "ข")), false);
        take(list(named("6760202", "ก")), true);
        assertThat(slot("6760202").withdrawn()).isFalse();
        assertThat(slot("6700102").withdrawn()).isTrue();
    }

    /// What a list would do, as somebody looked at it.
    /// Puts in force what somebody saw a list do.
    ///
    /// @param leaving how many they say leave; empty where nobody is to
    private Import.Result confirm(TargetList list, OptionalInt leaving, Set<String> seen) {
        Import.Wish wish = new Import.Wish(leaving.isPresent(), leaving, seen::containsAll);
        return run(imports, seminar(), list, OWNER, wish);
    }

    private Set<String> seen(TargetList list) {
        return ((Import.Result.Taken) imports.preview(seminar(), list, OWNER, true))
                .difference()
                .marks();
    }

    @Test
    void whoeverLookedAtAListDoesNothingThatTheyDidNotSee() {
        take(list(named("6760202", "ก"), named("6760203", "ข")), false);
        TargetList renaming = list(named("6760202", "กอ"), named("6760204", "ง"));
        Set<String> seen = seen(renaming);
        assertThat(seen)
                .hasSize(3)
                .contains("+6760204")
                .anyMatch(mark -> mark.startsWith("-6760203@"))
                .anyMatch(mark -> mark.startsWith("~6760202"));

        take(list(named("6760202", "กา"), named("6760203", "ข")), false);
        assertThat(confirm(renaming, OptionalInt.empty(), seen))
                .as("a colleague's correction")
                .isInstanceOf(Import.Result.Overtaken.class);
        take(list(named("6760202", "ก"), named("6760203", "ข"), named("6760205", "จ")), false);
        assertThat(confirm(renaming, OptionalInt.of(2), seen))
                .as("a colleague's addition would leave")
                .isInstanceOf(Import.Result.Overtaken.class);
        assertThat(all()).hasSize(3).noneMatch(Slot::withdrawn);
        assertThat(confirm(renaming, OptionalInt.empty(), seen))
                .as("no more than what was seen")
                .isInstanceOf(Import.Result.Taken.class);
        assertThat(confirm(renaming, OptionalInt.of(2), seen(renaming))).isInstanceOf(Import.Result.Taken.class);
    }

    @Test
    void nobodyLeavesToWhomSomethingWasDoneSinceSomebodyLooked() {
        take(list(named("6760202", "ก"), named("6760203", "ข")), false);
        TargetList without = list(named("6760202", "ก"));
        Set<String> seen = seen(without);
        new Registry(slots, Given.random())
                .perform(seminar(), code("6760203"), new Act.Note(), Order.now("สมหญิง", "โทรแล้ว", NOW));

        assertThat(confirm(without, OptionalInt.of(1), seen)).isInstanceOf(Import.Result.Overtaken.class);
        assertThat(confirm(without, OptionalInt.of(1), seen(without))).isInstanceOf(Import.Result.Taken.class);
    }

    @Test
    void moreThanATenthLeaveOnlyIfTheirNumberIsSaid() {
        take(list(named("6760202", "ก"), named("6760203", "ข"), named("6700102", "ค")), false);
        TargetList one = list(named("6760202", "ก"), named("6760204", "ง"));
        for (OptionalInt said : List.of(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(3))) {
            assertThat(run(imports, seminar(), one, OWNER, true, said))
                    .isInstanceOfSatisfying(
                            Import.Result.Unconfirmed.class,
                            refused -> assertThat(refused.difference().withdrawn())
                                    .containsExactlyInAnyOrder(named("6760203", "ข"), named("6700102", "ค")));
        }
        assertThat(all()).hasSize(3).noneMatch(Slot::withdrawn);
        assertThat(run(imports, seminar(), one, OWNER, true, OptionalInt.of(2)))
                .isInstanceOf(Import.Result.Taken.class);
        assertThat(all()).filteredOn(Slot::withdrawn).hasSize(2);
        assertThat(run(imports, seminar(), one, OWNER, true, OptionalInt.of(2)))
                .as("sent again")
                .isInstanceOf(Import.Result.Taken.class);
    }

    @Test
    void whoRegistersWhileTheListIsWrittenStays() {
        take(list(named("6760202", "ก"), named("6760203", "ข")), false);
        Slots meanwhile = before(Set.of("withdraw"), Slots.class, slots, () -> register("6760203"));
        Import slow = over(seminars, meanwhile);
        Import.Result done = run(slow, seminar(), list(named("6760202", "ก")), OWNER, true, OptionalInt.of(1));
        assertThat(((Import.Result.Taken) done).difference().withdrawn()).isEmpty();
        assertThat(((Import.Result.Taken) done).difference().kept()).containsExactly(named("6760203", "ข"));
        assertThat(slot("6760203").withdrawn()).isFalse();
    }

    @Test
    void noRegistrationIsTouched() {
        take(list(named("6760202", "ก")), false);
        register("6760202");
        Slot before = slot("6760202");
        take(list(named("6760202", "ข")), true);
        assertThat(slot("6760202"))
                .usingRecursiveComparison()
                .ignoringFields("invitee")
                .isEqualTo(before);
        assertThat(slot("6760202").organisation().name()).isEqualTo("ข");
    }

    @Test
    void theOwnersOfficeBringsInProvinces() {
        take(list(named("6700102", "ข"), named("6760202", "ก")), false);
        assertThat(seminar().provinces())
                .containsExactly(new Province("70", "ราชบุรี"), new Province("76", "เพชรบุรี"));
    }

    @Test
    void aProvinceIsBroughtInEvenIfTheSeminarChangesMeanwhile() {
        Seminar stale = seminar();
        Given.put(seminars, aSeminar().titled("another").build());
        run(imports, stale, list(named("6700102", "ข")), OWNER, false, OptionalInt.empty());
        assertThat(seminar().provinces()).extracting(Province::digits).containsExactly("70", "76");
        assertThat(seminar().title()).isEqualTo("another");
    }

    @Test
    void aProvinceThatSomebodyElseBroughtInMeanwhileIsNotBroughtInAgain() {
        Seminar stale = seminar();
        run(imports, stale, list(named("6700102", "ก")), OWNER, false, OptionalInt.empty());
        run(imports, stale, list(named("6700103", "ข")), OWNER, false, OptionalInt.empty());
        assertThat(seminar().provinces()).extracting(Province::digits).containsExactly("70", "76");
        assertThat(all()).hasSize(2);
    }

    @Test
    void aSeminarThatNeverStandsStillIsLeftAfterFiveWrites() {
        AtomicInteger writes = new AtomicInteger();
        Seminars restless = before(Set.of("write"), Seminars.class, seminars, () -> {
            writes.incrementAndGet();
            Given.put(seminars, aSeminar().build());
        });
        Import hopeless = over(restless, slots);
        assertThatThrownBy(
                        () -> run(hopeless, seminar(), list(named("6700102", "ข")), OWNER, false, OptionalInt.empty()))
                .isInstanceOf(OvertakenException.class);
        assertThat(writes).hasValue(5);
        assertThat(all()).isEmpty();
    }

    @Test
    void whatIsNotTheCallersIsAFaultOfItsRowAndNothingIsWritten() {
        TargetList list = list(named("6760202", "ก"), named("6700102", "ข"), named("6710102", "ค"));
        Import.Result refused = run(imports, seminar(), list, GUEST, true, OptionalInt.empty());
        assertThat(refused)
                .isEqualTo(refused(
                        RowFault.of(3, ListColumn.PROVINCE, RowFault.Code.PROVINCE_NEW),
                        RowFault.of(4, ListColumn.CODE, RowFault.Code.PROVINCE_NOT_YOURS)));
        assertThat(all()).isEmpty();
    }

    @Test
    void aProvinceIsNamedAsTheSeminarNamesIt() {
        Organisation misnamed = new Organisation(code("6760202"), "ก", "อบต.", "เขาย้อย", "เพชรบูรณ์");
        assertThat(run(imports, seminar(), list(Invitee.of(misnamed)), OWNER, false, OptionalInt.empty()))
                .isEqualTo(refused(
                        new RowFault(RowPlace.of(2), ListColumn.PROVINCE, RowFault.Code.PROVINCE_NAME, "เพชรบุรี")));
    }

    private static Import.Result refused(RowFault... faults) {
        ListFaults.Found found = new ListFaults.Found();
        List.of(faults).forEach(found::add);
        return new Import.Result.Refused(found.all());
    }

    @Test
    void anImportKilledHalfwayIsCompletedByTheNext() {
        take(list(numbered(60, "ก")), false);
        register("6760201");
        Slot registered = slot("6760201");
        TargetList second = list(Stream.concat(numbered(40, "ข").stream(), Stream.of(named("6700102", "ใหม่")))
                .toList());
        OptionalInt leaving = leaving(second, true);
        for (int kill : new int[] {0, 1, 20, 15}) {
            Import dying = over(seminars, new CountingSlots(slots, kill).slots());
            assertThatThrownBy(() -> run(dying, seminar(), second, OWNER, true, leaving))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("killed");
        }
        assertThat(jobs.of(SEMINAR))
                .filteredOn(job -> !job.done())
                .as("ordered once")
                .hasSize(1);
        TargetList.Difference again = take(second, true);
        assertThat(again.idle()).as("what was ordered is completed first").isTrue();
        assertThat(again.unchanged()).hasSize(41);
        assertThat(jobs.of(SEMINAR)).allMatch(ListJob::done);
        assertThat(all()).hasSize(61);
        assertThat(all()).filteredOn(Slot::withdrawn).hasSize(20);
        assertThat(slot("6760201"))
                .usingRecursiveComparison()
                .ignoringFields("invitee")
                .isEqualTo(registered);
    }

    @Test
    void whoeverDoesNotWaitHasTheListOrderedAndAnyoneWritesItLater() {
        TargetList list = list(named("6760202", "ก"), named("6760203", "ข"));
        List<TargetList.Difference> ordered = new ArrayList<>();
        Import.Result result = imports.run(seminar(), list, OWNER, WRITTEN, HURRIED, ordered::add);
        assertThat(result).isInstanceOfSatisfying(Import.Result.Begun.class, begun -> {
            assertThat(begun.difference().added()).hasSize(2);
            assertThat(begun.job().who()).isEqualTo("officer-76");
            assertThat(begun.job().toWrite()).isEqualTo(2);
            assertThat(jobs.of(SEMINAR)).containsExactly(begun.job());
        });
        assertThat(ordered).hasSize(1);
        assertThat(all()).isEmpty();
        ListJob done = writer(slots).goOn(jobs.of(SEMINAR).getFirst(), NOW, Duration.ofMinutes(1));
        assertThat(done.done()).isTrue();
        assertThat(done.written()).isEqualTo(2);
        assertThat(all()).extracting(slot -> slot.organisation().name()).containsExactly("ก", "ข");
    }

    @Test
    void whileAListIsNotWrittenNoOtherOfItsProvincesIsJudged() {
        TargetList list = list(named("6760202", "ก"));
        imports.run(seminar(), list, OWNER, WRITTEN, HURRIED, _ -> {});
        TargetList other = list(named("6760203", "ข"));
        assertThat(imports.run(seminar(), other, OWNER, WRITTEN, HURRIED, _ -> {}))
                .isInstanceOfSatisfying(
                        Import.Result.Waiting.class,
                        waiting -> assertThat(jobs.of(SEMINAR)).containsExactly(waiting.before()));
        TargetList elsewhere = list(named("6700102", "ค"));
        assertThat(imports.run(seminar(), elsewhere, OWNER, WRITTEN, HURRIED, _ -> {}))
                .as("another province's")
                .isInstanceOf(Import.Result.Begun.class);
        assertThat(take(other, false).added()).hasSize(1);
        assertThat(all()).extracting(slot -> slot.organisation().name()).containsExactly("ก", "ข");
        assertThat(jobs.of(SEMINAR)).extracting(ListJob::done).containsExactlyInAnyOrder(true, false, true);
    }

    /// One for whom a second passes at each look at the clock.
    private Import slow() {
        AtomicInteger seconds = new AtomicInteger();
        return new Import(
                seminars,
                slots,
                AtOnce.onThreads(),
                new ListWriter(
                        jobs,
                        slots,
                        AtOnce.onThreads(),
                        new SplittableRandom(6),
                        () -> Duration.ofSeconds(seconds.incrementAndGet()).toNanos()));
    }

    @Test
    void thoseBeforeAndOnesOwnShareTheTime() {
        imports.run(seminar(), list(named("6760202", "ก")), OWNER, WRITTEN, HURRIED, _ -> {});
        imports.run(seminar(), list(named("6700102", "ค")), OWNER, WRITTEN, HURRIED, _ -> {});
        TargetList both = list(named("6760203", "ข"), named("6700103", "ง"));
        Import.Turn turn = new Import.Turn("officer", NOW, Duration.ofSeconds(2));
        assertThat(slow().run(seminar(), both, OWNER, WRITTEN, turn, _ -> {}))
                .isInstanceOf(Import.Result.Waiting.class);
        assertThat(all()).as("one of the two before").hasSize(1);
    }

    @Test
    void aListOfOnePartIsWrittenHoweverLongItWasJudged() {
        Import.Turn turn = new Import.Turn("officer", NOW, Duration.ofNanos(1));
        assertThat(slow().run(seminar(), list(named("6760202", "ก")), OWNER, WRITTEN, turn, _ -> {}))
                .isInstanceOf(Import.Result.Taken.class);
        assertThat(all()).hasSize(1);
    }

    @Test
    void whomAColleagueAddsMeanwhileStays() {
        take(list(named("6760202", "ก"), named("6760203", "ข")), false);
        TargetList one = list(named("6760202", "ก"));
        Import.Wish replacing = Import.Wish.unseen(true, OptionalInt.of(1));
        imports.run(seminar(), one, OWNER, replacing, HURRIED, _ -> {});
        slots.invite(SEMINAR, named("6760204", "ง"), Optional.empty());
        ListJob open =
                jobs.of(SEMINAR).stream().filter(job -> !job.done()).findFirst().orElseThrow();
        writer(slots).goOn(open, NOW, Duration.ofMinutes(1));
        assertThat(all())
                .filteredOn(slot -> !slot.withdrawn())
                .extracting(slot -> slot.organisation().name())
                .containsExactly("ก", "ง");
    }

    @Test
    void whoWasDealtWithBetweenTheOrderAndItsPartIsLeftAlone() {
        Registry registry = new Registry(slots, Given.random());
        take(
                list(
                        named("6760201", "ก"),
                        named("6760202", "ข"),
                        named("6760203", "ค"),
                        named("6760204", "ง"),
                        named("6760205", "จ"),
                        named("6760206", "ฉ"),
                        named("6760210", "ญ")),
                false);
        TargetList another = list(
                named("6760201", "กก"),
                named("6760202", "ขข"),
                named("6760203", "คค"),
                named("6760207", "ชช"),
                named("6760208", "ซซ"),
                named("6760210", "ญ"));
        imports.run(seminar(), another, OWNER, Import.Wish.unseen(true, OptionalInt.of(3)), HURRIED, _ -> {});
        ListJob open =
                jobs.of(SEMINAR).stream().filter(job -> !job.done()).findFirst().orElseThrow();
        enlist(registry, new Invitee(named("6760201", "ก").organisation(), REACH));
        strike(registry, "6760202");
        registry.register(seminar(), aSubmission("6760203"), someTokens(), NOW);
        registry.perform(seminar(), code("6760204"), new Act.Note(), order("จะส่งรายชื่อพรุ่งนี้"));
        registry.register(seminar(), aSubmission("6760205"), someTokens(), NOW);
        enlist(registry, named("6760207", "ช"));
        enlist(registry, named("6760208", "ซ"));
        strike(registry, "6760208");

        ListJob done = writer(slots).goOn(open, NOW, Duration.ofMinutes(1));

        assertThat(all())
                .extracting(slot -> slot.organisation().name() + (slot.withdrawn() ? "-" : ""))
                .containsExactly("ก", "ข-", "คค", "ง", "จ", "ฉ-", "ช", "ซ-", "ญ");
        assertThat(done.leftAlone())
                .containsExactly(
                        new ListJob.LeftAlone(ListJob.Effect.ADDED, code("6760207")),
                        new ListJob.LeftAlone(ListJob.Effect.ADDED, code("6760208")),
                        new ListJob.LeftAlone(ListJob.Effect.CHANGED, code("6760201")),
                        new ListJob.LeftAlone(ListJob.Effect.CHANGED, code("6760202")),
                        new ListJob.LeftAlone(ListJob.Effect.WITHDRAWN, code("6760204")));
        assertThat(done.stayed()).containsExactly(code("6760205"));
        assertThat(done.result()).isEqualTo(new ListJob.Counts(0, 1, 1, 1, 1));
    }

    private static Order order(String reason) {
        return Order.now("officer-76", reason, NOW);
    }

    private void enlist(Registry registry, Invitee invitee) {
        Optional<Invitee> standing =
                slots.find(SEMINAR, invitee.organisation().code()).map(Slot::invitee);
        assertThat(registry.enlist(seminar(), new Act.Enlist(invitee, standing), order("โทรมาแจ้ง")))
                .isInstanceOf(Outcome.Done.class);
    }

    private void strike(Registry registry, String digits) {
        assertThat(registry.perform(seminar(), code(digits), new Act.Strike(), order("ยุบรวม")))
                .isInstanceOf(Outcome.Done.class);
    }

    private static List<Invitee> numbered(int count, String name) {
        List<Invitee> invitees = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            invitees.add(named("67602" + (i < 10 ? "0" : "") + i, name));
        }
        return invitees;
    }

    /// Slots that count what writes a target list, and die after so many of them.
    private static final class CountingSlots {
        private final Slots slots;
        private final AtomicInteger writes = new AtomicInteger();

        CountingSlots(Slots real, int most) {
            slots = before(Set.of("invite", "withdraw"), Slots.class, real, () -> {
                if (writes.incrementAndGet() > most) {
                    throw new IllegalStateException("killed");
                }
            });
        }

        Slots slots() {
            return slots;
        }

        int writes() {
            return writes.get();
        }
    }

    /// A port before some of whose calls something happens.
    private static <T> T before(Set<String> calls, Class<T> port, T real, Runnable step) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    if (calls.contains(method.getName())) {
                        step.run();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
