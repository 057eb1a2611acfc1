package thabian.domain.list;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.threePeople;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.slot.Slot;
import thabian.given.Given;

class TargetListTest {
    private static final Slot STAYING = aSlot().of("6760601").build();
    private static final Slot LEAVING = aSlot().of("6760602").build();
    private static final Slot REGISTERED =
            aSlot().of("6760603").filledBy(threePeople()).build();
    private static final Slot LEFT = aSlot().of("6760604").withdrawn().build();
    private static final List<Slot> PRESENT = List.of(STAYING, LEAVING, REGISTERED, LEFT);

    private static TargetList list(String... codes) {
        List<Invitee> invitees = Stream.of(codes).map(TargetListTest::invitee).toList();
        return new TargetList(
                IntStream.range(0, codes.length)
                        .mapToObj(i -> TargetList.Row.of(i + 2, invitees.get(i)))
                        .toList(),
                true);
    }

    private static Invitee invitee(String code) {
        return Invitee.of(anOrganisation(code));
    }

    private static Invitee renamed(String code) {
        Organisation before = anOrganisation(code);
        return Invitee.of(
                new Organisation(before.code(), "ชื่อใหม่", before.type(), before.district(), before.province()));
    }

    @Test
    void replacingWithdrawsTheSilentAndKeepsTheRegistered() {
        TargetList.Difference difference = list("6760601", "6760605").against(PRESENT, true);
        assertThat(difference.unchanged()).containsExactly(invitee("6760601"));
        assertThat(difference.added()).containsExactly(invitee("6760605"));
        assertThat(difference.withdrawn()).containsExactly(invitee("6760602"));
        assertThat(difference.kept()).containsExactly(invitee("6760603"));
    }

    @Test
    void addingWithdrawsNobody() {
        TargetList.Difference difference = list("6760604").against(PRESENT, false);
        assertThat(difference.added()).containsExactly(invitee("6760604"));
        assertThat(difference.withdrawn()).isEmpty();
        assertThat(difference.kept()).isEmpty();
    }

    /// A body, whose name does not tell its code.
    private static Invitee body(String code) {
        boolean municipality = code.startsWith("5");
        return Invitee.of(new Organisation(
                code(code),
                (municipality ? "เทศบาลตำบล" : "องค์การบริหารส่วนตำบล") + "ที่" + code.substring(5),
                municipality ? "เทศบาลตำบล" : "อบต.",
                "ชะอำ",
                "เพชรบุรี"));
    }

    private static TargetList listOf(Invitee... invitees) {
        return new TargetList(
                Stream.of(invitees).map(each -> TargetList.Row.of(2, each)).toList(), true);
    }

    /// Two who were, and what became of them: the first silent, the second registered.
    private static List<Slot> became() {
        return List.of(
                aSlot().of(body("6760601").organisation()).build(),
                aSlot().of(body("6760603").organisation())
                        .filledBy(threePeople())
                        .build());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBodyNamedByAnotherCodeLeavesUnderTheOneThatWas(boolean replace) {
        TargetList list = listOf(body("5760601"), body("5760603"));
        TargetList.Difference difference = list.against(became(), replace);
        assertThat(difference.added()).containsExactly(body("5760601"), body("5760603"));
        assertThat(difference.withdrawn()).containsExactly(body("6760601"));
        assertThat(difference.kept()).containsExactly(body("6760603"));
        assertThat(difference.standing())
                .containsExactly(new TargetList.ChangedInvitee(body("6760603"), body("5760603")));
        assertThat(difference.leaving())
                .as("nobody whose number has to be said")
                .isEmpty();
        assertThat(list.lets(difference, OptionalInt.empty())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBodyThatStoodTwiceNoLongerDoesOnceAListNamesOneOfThem(boolean replace) {
        List<Slot> twice = Stream.concat(
                        became().stream(),
                        Stream.of(aSlot().of(body("5760601").organisation()).build()))
                .toList();
        assertThat(listOf(body("5760601"), body("6760603"))
                        .against(twice, replace)
                        .withdrawn())
                .containsExactly(body("6760601"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverIsNamedByBothCodesIsAskedBack(boolean newFirst) {
        List<Invitee> both = new ArrayList<>(List.of(body("6760601"), body("5760601")));
        if (newFirst) {
            Collections.reverse(both);
        }
        CheckedList checked = CheckedList.of(TypedList.of(both), NationalRegister.EMPTY, ListAnswers.NONE);
        assertThat(checked.faults().told())
                .containsExactly(new RowFault(RowPlace.of(2), ListColumn.CODE, RowFault.Code.BODY_TWICE, "1"));
    }

    /// A code of nobody beside the name and the place of one who stands.
    private static TargetList doubted(String digits) {
        return trusted(TargetList.Row.Trust.DOUBTED, digits);
    }

    private static TargetList trusted(TargetList.Row.Trust trust, String digits) {
        Organisation standing = LEAVING.organisation();
        Organisation typed = new Organisation(
                code(digits), standing.name(), standing.type(), standing.district(), standing.province());
        return new TargetList(
                List.of(new TargetList.Row(RowPlace.of(2), Invitee.of(typed), trust, Optional.empty())), true);
    }

    @Test
    void aDoubtedCodeOfABodyThatStandsIsAskedBackAndNobodyLeavesForIt() {
        TargetList list = doubted("6760699");
        assertThat(list.doubling(PRESENT, false, false).told())
                .containsExactly(RowFault.standing(RowPlace.of(2), LEAVING.organisation()));
        assertThat(list.against(PRESENT, false).withdrawn()).isEmpty();
        assertThat(list.doubling(PRESENT, true, false).told())
                .as("whoever is absent leaves")
                .isEmpty();
        assertThat(list.against(PRESENT, true).leaving())
                .as("and is counted among them")
                .contains(LEAVING.invitee());
        Slot registered =
                aSlot().of(LEAVING.organisation()).filledBy(threePeople()).build();
        assertThat(list.doubling(List.of(registered), true, false).count()).isEqualTo(1);
        Slot gone = aSlot().of(LEAVING.organisation()).withdrawn().build();
        assertThat(list.doubling(List.of(STAYING, gone), false, false).told()).isEmpty();
    }

    @Test
    void whatStandsByADoubtedCodeAlreadyIsNoSecond() {
        TargetList list = doubted("6760699");
        Slot own = aSlot().of(list.rows().getFirst().invitee().organisation()).build();
        assertThat(list.doubling(List.of(own), false, false).told()).isEmpty();
        assertThat(list.doubling(List.of(own, LEAVING), false, false).told())
                .as("both stood before")
                .isEmpty();
        assertThat(list.against(List.of(own), false).unchanged()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSameNameInTheSamePlaceLeavesForTheCodeThatIsSaidToBeRight(boolean registered) {
        TargetList said = trusted(TargetList.Row.Trust.SAID, "6760699");
        Invitee after = said.rows().getFirst().invitee();
        Slot before = registered
                ? aSlot().of(LEAVING.organisation()).filledBy(threePeople()).build()
                : LEAVING;
        TargetList.Difference difference = said.against(List.of(before), false);
        assertThat(difference.added()).containsExactly(after);
        assertThat(registered ? difference.kept() : difference.withdrawn()).containsExactly(before.invitee());
        assertThat(difference.successions()).containsExactly(new TargetList.ChangedInvitee(before.invitee(), after));
        assertThat(difference.leaving()).isEmpty();
    }

    @Test
    void ofARightCodeBesideAnotherOnlyWhoCanBeAskedIsAsked() {
        TargetList unsaid = trusted(TargetList.Row.Trust.UNSAID, "6760699");
        assertThat(unsaid.doubling(PRESENT, false, true).count()).isEqualTo(1);
        assertThat(unsaid.doubling(PRESENT, false, false).count()).isZero();
        assertThat(unsaid.against(PRESENT, false).withdrawn())
                .as("a program's list takes off nobody whom it does not name")
                .isEmpty();
        assertThat(trusted(TargetList.Row.Trust.SAID, "6760699")
                        .doubling(PRESENT, false, true)
                        .count())
                .isZero();
    }

    @Test
    void whoeverIsNewWasNotThereBefore() {
        TargetList three = list("6760601", "6760605");
        TargetList.Row renamed = TargetList.Row.of(4, renamed("6760600"));
        TargetList list = new TargetList(
                Stream.concat(three.rows().stream(), Stream.of(renamed)).toList(), true);
        List<Slot> present = Stream.concat(
                        PRESENT.stream(), Stream.of(aSlot().of("6760600").build()))
                .toList();
        TargetList.Difference difference = list.against(present, true);
        assertThat(difference.changed())
                .containsExactly(new TargetList.ChangedInvitee(invitee("6760600"), renamed("6760600")));
        assertThat(difference.before())
                .as("one each changed, unchanged, withdrawn and kept")
                .isEqualTo(4);
        assertThat(list("6760601", "6760602").against(PRESENT, true).before()).isEqualTo(3);
    }

    /// So many slots of a province, numbered from 1.
    private static Stream<Slot> slots(String province, int count) {
        return codes(province, count).map(code -> aSlot().of(code).build());
    }

    private static Stream<String> codes(String province, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "6" + province + "%04d".formatted(i));
    }

    private static boolean lets(TargetList list, Stream<Slot> present, OptionalInt said) {
        return list.lets(list.against(present.toList(), true), said);
    }

    @ParameterizedTest
    @CsvSource({"20, 18, true", "20, 17, false", "19, 18, true", "19, 17, false", "9, 8, false", "1, 1, true"})
    void aTenthLeavesWithoutAWordAndMoreDoNot(int before, int staying, boolean lets) {
        TargetList list = list(codes("76", staying).toArray(String[]::new));
        assertThat(lets(list, slots("76", before), OptionalInt.empty())).isEqualTo(lets);
    }

    @Test
    void eachProvinceCountsByItself() {
        TargetList list = list(codes("76", 100).toArray(String[]::new));
        assertThat(lets(list, Stream.concat(slots("76", 100), slots("70", 3)), OptionalInt.empty()))
                .isFalse();
        assertThat(lets(list, Stream.concat(slots("76", 100), slots("70", 3)), OptionalInt.of(3)))
                .isTrue();
    }

    @Test
    void renamedAndRegisteredOnesCountAsThere() {
        List<Slot> present = Stream.concat(PRESENT.stream(), slots("76", 6).map(slot -> slot))
                .toList();
        String[] staying = Stream.concat(Stream.of("6760601"), codes("76", 6)).toArray(String[]::new);
        TargetList list = list(staying);
        TargetList.Difference difference = list.against(present, true);
        assertThat(difference.before()).isEqualTo(9);
        assertThat(list.lets(difference, OptionalInt.empty())).isFalse();
        TargetList ten =
                list(Stream.concat(Stream.of(staying), Stream.of("6760007")).toArray(String[]::new));
        List<Slot> more = Stream.concat(
                        present.stream(), Stream.of(aSlot().of("6760007").build()))
                .toList();
        assertThat(ten.lets(ten.against(more, true), OptionalInt.empty())).isTrue();
    }

    @Test
    void aWrongNumberLetsNobodyLeave() {
        TargetList list = list(codes("76", 18).toArray(String[]::new));
        assertThat(lets(list, slots("76", 20), OptionalInt.of(2))).isTrue();
        assertThat(lets(list, slots("76", 20), OptionalInt.of(1))).isFalse();
        assertThat(lets(list, slots("76", 20), OptionalInt.of(-1))).isFalse();
        assertThat(lets(list, slots("76", 18), OptionalInt.of(7)))
                .as("nobody leaves")
                .isTrue();
    }

    @Test
    void ofAListThatMayGoOnNobodyLeavesWithoutAWord() {
        TargetList whole = list(codes("76", 19).toArray(String[]::new));
        TargetList list = new TargetList(whole.rows(), false);
        assertThat(lets(list, slots("76", 20), OptionalInt.empty())).isFalse();
        assertThat(lets(list, slots("76", 20), OptionalInt.of(1))).isTrue();
        assertThat(lets(list, slots("76", 19), OptionalInt.empty())).isTrue();
    }

    @Test
    void whoRegistersBeforeLeavingStays() {
        TargetList.Difference found = list().against(PRESENT, true);
        ListJob.Spared spared = new ListJob.Spared(Set.of(LEAVING.organisation().code()), List.of());
        TargetList.Difference done = found.writtenBy(Given.ordered(found).having(0, spared, NOW));
        assertThat(done.withdrawn()).containsExactly(invitee("6760601"));
        assertThat(done.kept()).containsExactly(invitee("6760603"), invitee("6760602"));
    }

    @Test
    void whomItLeftAloneItNeitherAddedNorChangedNorTookOff() {
        TargetList.Difference found = list().against(PRESENT, true);
        List<ListJob.LeftAlone> all = Stream.of(
                        found.added().stream().map(invitee -> alone(ListJob.Effect.ADDED, invitee)),
                        found.changed().stream().map(change -> alone(ListJob.Effect.CHANGED, change.after())),
                        found.withdrawn().stream().map(invitee -> alone(ListJob.Effect.WITHDRAWN, invitee)))
                .flatMap(each -> each)
                .toList();
        ListJob job = Given.ordered(found).having(0, new ListJob.Spared(Set.of(), all), NOW);
        TargetList.Difference done = found.writtenBy(job);
        assertThat(done.idle()).isTrue();
        assertThat(done.kept()).isEqualTo(found.kept());
        assertThat(done.leftAlone())
                .extracting(Organisation::code)
                .containsExactlyElementsOf(
                        all.stream().map(ListJob.LeftAlone::code).toList());
        assertThat(job.result()).isEqualTo(ListJob.Counts.of(done));
    }

    private static ListJob.LeftAlone alone(ListJob.Effect what, Invitee invitee) {
        return new ListJob.LeftAlone(what, invitee.organisation().code());
    }
}
