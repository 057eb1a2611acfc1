package thabian.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.threePeople;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.OrganisationType;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.ListColumn;
import thabian.domain.list.ListFaults;
import thabian.domain.list.ListRemark;
import thabian.domain.list.NationalRegister;
import thabian.domain.list.RowFault;
import thabian.domain.list.TargetList;
import thabian.domain.list.TypedList;
import thabian.domain.list.TypedRow;
import thabian.domain.slot.Slot;

/// Rows of the whole country with one thing mistyped, held against the register, by a seed.
class MistypedRowsTest {
    private static final NationalRegister REGISTER = RegisterFile.register();
    private static final List<Organisation> ALL = REGISTER.provinces().stream()
            .flatMap(province -> REGISTER.in(province).stream())
            .toList();
    private static final int ROWS = 1_000;

    private static final ListAnswers USE = new ListAnswers(Optional.empty(), false, false, Optional.of(true));
    private static final ListAnswers KEEP = new ListAnswers(Optional.empty(), false, false, Optional.of(false));

    private final Random random = new Random(13);

    private static Map<ListColumn, String> cells(Organisation organisation) {
        return new EnumMap<>(Map.of(
                ListColumn.CODE, organisation.code().digits(),
                ListColumn.NAME, organisation.name(),
                ListColumn.TYPE, organisation.type(),
                ListColumn.DISTRICT, organisation.district(),
                ListColumn.PROVINCE, organisation.province()));
    }

    /// The same as people write it: with a short type, or the type in its own column alone, with or without province.
    private Map<ListColumn, String> written(Organisation organisation) {
        Map<ListColumn, String> cells = cells(organisation);
        String bare = OrganisationType.bare(organisation.name());
        switch (random.nextInt(4)) {
            case 0 -> cells.put(ListColumn.NAME, bare);
            case 1 ->
                OrganisationType.of(organisation.type()).ifPresent(type -> {
                    cells.put(ListColumn.NAME, type.written() + " " + bare);
                    cells.put(ListColumn.TYPE, "");
                });
            case 2 -> cells.put(ListColumn.TYPE, "");
            default -> {}
        }
        if (random.nextBoolean()) {
            cells.put(ListColumn.PROVINCE, "");
        }
        return cells;
    }

    private static CheckedList checked(ListAnswers answers, List<Map<ListColumn, String>> cells) {
        List<TypedRow> rows = new ArrayList<>();
        cells.forEach(each -> rows.add(TypedRow.of(rows.size() + 2, each)));
        EnumSet<ListColumn> columns = EnumSet.copyOf(ListColumn.REQUIRED);
        return CheckedList.of(
                new TypedList(rows, List.of(), List.of(), true, false, columns, columns), REGISTER, answers);
    }

    private static List<Organisation> taken(ListAnswers answers, Map<ListColumn, String> cells) {
        return checked(answers, List.of(cells)).list().rows().stream()
                .map(row -> row.invitee().organisation())
                .toList();
    }

    private Organisation any() {
        return ALL.get(random.nextInt(ALL.size()));
    }

    /// Another's code, or a slip of the own one: a digit is another, or two are swapped.
    private String mistyped(OrganisationCode code) {
        StringBuilder digits = new StringBuilder(code.digits());
        int at = 1 + random.nextInt(6);
        switch (random.nextInt(3)) {
            case 0 -> digits.replace(0, 7, any().code().digits());
            case 1 -> digits.setCharAt(at, (char) ('0' + random.nextInt(10)));
            default -> {
                char swapped = digits.charAt(at);
                digits.setCharAt(at, digits.charAt(at - 1));
                digits.setCharAt(at - 1, swapped);
            }
        }
        return digits.toString();
    }

    @Test
    void whoeverIsWrittenRightContradictsNothing() {
        for (Organisation organisation : ALL) {
            Map<ListColumn, String> cells = written(organisation);
            assertThat(checked(ListAnswers.NONE, List.of(cells)).remarks())
                    .as("%s", cells)
                    .isEmpty();
            assertThat(taken(ListAnswers.NONE, cells)).as("%s", cells).containsExactly(organisation);
        }
    }

    @Test
    void aMistypedCodeIsWhatContradictsAndTheRightOneIsShown() {
        for (int i = 0; i < ROWS; i++) {
            Organisation meant = any();
            Map<ListColumn, String> cells = written(meant);
            String code = mistyped(meant.code());
            boolean readable = OrganisationCode.find(code).isPresent();
            if (!readable || code.equals(meant.code().digits())) {
                continue;
            }
            cells.put(ListColumn.CODE, code);
            boolean namesake = REGISTER.find(new OrganisationCode(code))
                    .filter(each -> each.name().equals(meant.name()))
                    .isPresent();
            if (namesake) {
                cells.put(ListColumn.PROVINCE, meant.province());
            }
            List<ListRemark> remarks = checked(ListAnswers.NONE, List.of(cells)).remarks();
            assertThat(remarks).as("%s", cells).singleElement().satisfies(remark -> {
                assertThat(remark.column()).isEqualTo(ListColumn.CODE);
                assertThat(remark.code()).isIn(ListRemark.Code.CODE_DIFFERS, ListRemark.Code.CODE_CHANGED);
                assertThat(remark.typed()).startsWith(code);
                assertThat(remark.registered()).startsWith(meant.code() + " " + meant.name());
            });
            assertThat(taken(USE, cells)).as("%s", cells).containsExactly(meant);
            assertThat(taken(KEEP, cells))
                    .as("%s", cells)
                    .extracting(each -> each.code().digits())
                    .containsExactly(code);
            assertThat(taken(ListAnswers.NONE, cells))
                    .as("%s is of no other province than its row", cells)
                    .allMatch(each -> each.code().province().equals(meant.code().province()));
        }
    }

    @Test
    void aMistypedNameBesideAMistypedCodeIsPointedOutWithIt() {
        int pointedOut = 0;
        for (int i = 0; i < ROWS; i++) {
            Organisation meant = any();
            Map<ListColumn, String> cells = cells(meant);
            StringBuilder name = new StringBuilder(meant.name());
            name.setCharAt(name.length() - 1 - random.nextInt(2), 'ฮ');
            cells.put(ListColumn.NAME, name.toString());
            cells.put(ListColumn.CODE, meant.code().digits().substring(0, 5) + "99");
            List<ListRemark> remarks = checked(ListAnswers.NONE, List.of(cells)).remarks();
            assertThat(taken(KEEP, cells)).extracting(Organisation::name).containsExactly(name.toString());
            if (remarks.size() == 2) {
                assertThat(remarks)
                        .as("%s", cells)
                        .extracting(ListRemark::code)
                        .containsExactly(ListRemark.Code.NAME_DIFFERS, ListRemark.Code.CODE_DIFFERS);
                assertThat(taken(USE, cells)).as("%s", cells).containsExactly(meant);
                pointedOut++;
            }
        }
        assertThat(pointedOut).as("but for short names that lost half").isGreaterThan(ROWS * 9 / 10);
    }

    @Test
    void nobodyIsTakenTwiceUnderARightCodeAndAMistypedOne() {
        for (int i = 0; i < ROWS; i++) {
            Organisation meant = any();
            Map<ListColumn, String> cells = cells(meant);
            cells.put(ListColumn.CODE, mistyped(meant.code()));
            for (ListAnswers answers : List.of(ListAnswers.NONE, USE, KEEP)) {
                CheckedList both = checked(answers, List.of(cells(meant), cells));
                assertThat(both.list().rows()).as("%s", cells).hasSize(1);
                assertThat(both.faultless()).as("%s", cells).isFalse();
            }
        }
    }

    private Slot standing(Organisation organisation) {
        return random.nextInt(4) == 0
                ? aSlot().of(organisation).filledBy(threePeople()).build()
                : aSlot().of(organisation).build();
    }

    private static Organisation under(String code, Organisation meant) {
        return new Organisation(
                new OrganisationCode(code), meant.name(), meant.type(), meant.district(), meant.province());
    }

    private static boolean sameBody(Organisation one, Organisation other) {
        return one.code().equals(other.code()) || NationalRegister.sameBody(one, other);
    }

    /// Who stands once a list is in force; of bodies whose registration is still to be moved only whom they became.
    private static List<Organisation> after(TargetList.Difference difference, Organisation before) {
        List<Organisation> gone = Stream.concat(
                        difference.withdrawn().stream(),
                        difference.standing().stream().map(TargetList.ChangedInvitee::before))
                .map(Invitee::organisation)
                .toList();
        return Stream.concat(Stream.of(before), difference.added().stream().map(Invitee::organisation))
                .filter(each -> !gone.contains(each))
                .toList();
    }

    @Test
    void noListMakesTwoOfABodyThatStands() {
        for (int i = 0; i < ROWS; i++) {
            Organisation meant = any();
            String code = mistyped(meant.code());
            boolean readable = OrganisationCode.find(code).isPresent();
            if (!readable || !code.regionMatches(1, meant.code().digits(), 1, 2)) {
                continue;
            }
            Map<ListColumn, String> cells = cells(meant);
            boolean rightStands = random.nextBoolean();
            cells.put(ListColumn.CODE, rightStands ? code : meant.code().digits());
            Slot slot = standing(rightStands ? meant : under(code, meant));
            boolean another = !code.equals(meant.code().digits());
            for (ListAnswers answers : List.of(ListAnswers.NONE, USE, KEEP)) {
                TargetList list = checked(answers, List.of(cells)).list();
                ListFaults doubling = list.doubling(List.of(slot), false, true);
                boolean open = answers.equals(ListAnswers.NONE);
                List<Organisation> after = after(list.against(List.of(slot), false), slot.organisation());
                if (doubling.count() == 0) {
                    assertThat(after)
                            .as("%s, %s, where %s stands", cells, answers, slot.organisation())
                            .filteredOn(each -> sameBody(each, meant))
                            .hasSize(1);
                } else {
                    assertThat(another && open)
                            .as("%s, %s, where %s stands", cells, answers, slot.organisation())
                            .isTrue();
                }
                assertThat(list.doubling(List.of(slot), false, false).count() > 0)
                        .as("a program's %s, %s, where %s stands", cells, answers, slot.organisation())
                        .isEqualTo(another && open && rightStands);
            }
        }
    }

    @Test
    void aTypeThatChangedIsRecognisedWithoutACode() {
        for (int i = 0; i < ROWS; i++) {
            Organisation before = any();
            Map<ListColumn, String> cells = cells(before);
            cells.put(ListColumn.CODE, "");
            String bare = OrganisationType.bare(before.name());
            OrganisationType type = before.type().equals(OrganisationType.SUBDISTRICT.written())
                    ? OrganisationType.SUBDISTRICT_MUNICIPALITY
                    : OrganisationType.TOWN;
            cells.put(ListColumn.NAME, type.full(bare));
            cells.put(ListColumn.TYPE, type.written());
            List<Organisation> namesakes = REGISTER.named(bare, Optional.empty(), "", before.province());
            if (namesakes.size() == 1 && !before.type().equals(type.written())) {
                assertThat(checked(ListAnswers.NONE, List.of(cells)).faults().told())
                        .as("%s", cells)
                        .singleElement()
                        .satisfies(fault -> {
                            assertThat(fault.code()).isEqualTo(RowFault.Code.TYPE_CHANGED);
                            assertThat(fault.other()).startsWith(before.code() + " " + before.name());
                        });
                assertThat(taken(USE, cells)).as("%s", cells).containsExactly(before);
                assertThat(taken(KEEP, cells)).as("%s", cells).isEmpty();
            }
        }
    }
}
