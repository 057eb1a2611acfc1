package thabian.domain.list;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.code;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.slot.Slot;
import thabian.given.Given;

/// Rows of a list, held against the register.
class RegisteredRowsTest {
    private static final Organisation MUNICIPALITY =
            new Organisation(code("5760201"), "เทศบาลตำบลเขาย้อย", "เทศบาลตำบล", "เขาย้อย", "เพชรบุรี");
    private static final Organisation TAMBON =
            new Organisation(code("6760202"), "องค์การบริหารส่วนตำบลเขาย้อย", "อบต.", "เขาย้อย", "เพชรบุรี");
    private static final Organisation PROVINCIAL =
            new Organisation(code("2760101"), "องค์การบริหารส่วนจังหวัดเพชรบุรี", "อบจ.", "เมืองเพชรบุรี", "เพชรบุรี");
    private static final Organisation FAR_OFF =
            new Organisation(code("6570903"), "องค์การบริหารส่วนตำบลเขาย้อย", "อบต.", "ป่าแดด", "เชียงราย");
    private static final NationalRegister REGISTER =
            new NationalRegister(List.of(MUNICIPALITY, TAMBON, PROVINCIAL, FAR_OFF));

    private static final ListAnswers USE = new ListAnswers(Optional.empty(), false, false, Optional.of(true));
    private static final ListAnswers KEEP = new ListAnswers(Optional.empty(), false, false, Optional.of(false));

    private static Map<ListColumn, String> cells(
            String code, String name, String type, String district, String province) {
        Map<ListColumn, String> cells = new EnumMap<>(ListColumn.class);
        cells.put(ListColumn.CODE, code);
        cells.put(ListColumn.NAME, name);
        cells.put(ListColumn.TYPE, type);
        cells.put(ListColumn.DISTRICT, district);
        cells.put(ListColumn.PROVINCE, province);
        return cells;
    }

    private static CheckedList checked(ListAnswers answers, TypedRow... rows) {
        EnumSet<ListColumn> columns = EnumSet.copyOf(ListColumn.REQUIRED);
        return CheckedList.of(
                new TypedList(List.of(rows), List.of(), List.of(), true, false, columns, columns), REGISTER, answers);
    }

    private static CheckedList checked(ListAnswers answers, Map<ListColumn, String> cells) {
        return checked(answers, TypedRow.of(2, cells));
    }

    private static List<Organisation> taken(CheckedList checked) {
        return checked.list().rows().stream()
                .map(row -> row.invitee().organisation())
                .toList();
    }

    private static List<ListRemark.Code> remarks(CheckedList checked) {
        return checked.remarks().stream().map(ListRemark::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'', เขาย้อย, อบต., เขาย้อย, เพชรบุรี, 6760202",
        "'', เขาย้อย, ทต., เขาย้อย, เพชรบุรี, 5760201",
        "'', ทต. เขาย้อย, '', '', เพชรบุรี, 5760201",
        "'', อบต.เขาย้อย, '', ป่าแดด, '', 6570903",
        "'', 3. อบต.เขาย้อย, '', ป่าแดด, '', 6570903",
        "'', (๓) ที่ทำการองค์การบริหารส่วนตำบลเขาย้อย, '', ป่าแดด, '', 6570903",
        "'', สำนักงานเทศบาลตำบลเขาย้อย, '', '', เพชรบุรี, 5760201",
        "'', นายกเทศมนตรีตำบลเขาย้อย, '', '', เพชรบุรี, 5760201",
        "'', นายกองค์การบริหารส่วนตำบลเขาย้อย, '', '', เพชรบุรี, 6760202",
        "'', เขาย้อย (ทต.), '', '', เพชรบุรี, 5760201",
        "'', ทต เขาย้อย, '', '', เพชรบุรี, 5760201",
        "'', อบจ.เพชรบุรี, '', เมือง, เพชรบุรี, 2760101",
        "2760101, องค์การบริหารส่วนจังหวัดเพชรบุรี, อบจ., เมือง, เพชรบุรี, 2760101",
        "6760202, เขาย้อย, '', '', '', 6760202",
        "5760201, เทศบาลตำบล เขาย้อย, เทศบาล, เขาย้อย, '', 5760201"
    })
    void whatTheRegisterKnowsNeedNotBeSaid(
            String code, String name, String type, String district, String province, String found) {
        CheckedList checked = checked(ListAnswers.NONE, cells(code, name, type, district, province));
        assertThat(taken(checked)).containsExactly(REGISTER.find(code(found)).orElseThrow());
        assertThat(checked.remarks()).isEmpty();
    }

    @Test
    void whatMayBeTwoIsAskedBackWithBoth() {
        CheckedList checked = checked(ListAnswers.NONE, cells("", "เขาย้อย", "", "เขาย้อย", "เพชรบุรี"));
        assertThat(checked.faults().told())
                .containsExactly(new RowFault(
                        RowPlace.of(2),
                        ListColumn.CODE,
                        RowFault.Code.CODE_AMBIGUOUS,
                        "5760201 เทศบาลตำบลเขาย้อย (เขาย้อย), 6760202 องค์การบริหารส่วนตำบลเขาย้อย (เขาย้อย)"));
    }

    @ParameterizedTest
    @CsvSource({"เขาใหญ่, อบต., เขาย้อย, เพชรบุรี", "เขาย้อย, อบต., เขาย้อย, ราชบุรี", "เขาใหญ่, อบต., '', ''"})
    void whoIsNotFoundIsAskedBack(String name, String type, String district, String province) {
        CheckedList checked = checked(ListAnswers.NONE, cells("", name, type, district, province));
        assertThat(checked.faults().told())
                .containsExactly(RowFault.of(2, ListColumn.CODE, RowFault.Code.CODE_UNKNOWN));
        assertThat(checked.wantsColumns()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "เขาน้อย, อบต., เขาย้อย, 6760202 องค์การบริหารส่วนตำบลเขาย้อย (เขาย้อย)",
        "เขายอย, '', ท่ายาง, '5760201 เทศบาลตำบลเขาย้อย (เขาย้อย), 6760202 องค์การบริหารส่วนตำบลเขาย้อย (เขาย้อย)'",
        "เขาย้อย, ทม., เขาย้อย, '5760201 เทศบาลตำบลเขาย้อย (เขาย้อย), 6760202 องค์การบริหารส่วนตำบลเขาย้อย (เขาย้อย)'",
        "ทต.เข้าย้อย, '', '', 5760201 เทศบาลตำบลเขาย้อย (เขาย้อย)"
    })
    void ofWhoIsNotFoundThoseAreToldWhoAreCalledNearlySo(String name, String type, String district, String near) {
        CheckedList checked = checked(ListAnswers.NONE, cells("", name, type, district, "เพชรบุรี"));
        assertThat(checked.faults().told())
                .containsExactly(new RowFault(RowPlace.of(2), ListColumn.CODE, RowFault.Code.CODE_UNKNOWN, near));
    }

    @ParameterizedTest
    @CsvSource({
        "อบต.เขาย้อย อ.เขาย้อย จ.เพชรบุรี, 6760202",
        "ทต.เขาย้อย อำเภอเขาย้อย จังหวัดเพชรบุรี, 5760201",
        "เทศบาลตำบลเขาย้อยอำเภอเขาย้อย, 5760201",
        "'7. อบต.เขาย้อย (อ.เขาย้อย)', 6760202",
        "อบต.เขาย้อย ต.เขาย้อย อ.เขาย้อย, 6760202",
        "'ทต.เขาย้อย, เขาย้อย, เพชรบุรี', 5760201",
        "อบต.เขาย้อย - ป่าแดด, 6570903",
        "อบต.เขาย้อย จ.เชียงราย, 6570903",
        "นายกองค์การบริหารส่วนตำบลเขาย้อย อำเภอป่าแดด, 6570903",
        "อบจ.เพชรบุรี อ.เมือง จ.เพชรบุรี, 2760101"
    })
    void aNameMayHaveItsPlaceBesideIt(String name, String found) {
        CheckedList checked = checked(ListAnswers.NONE, cells("", name, "", "", ""));
        assertThat(taken(checked)).containsExactly(REGISTER.find(code(found)).orElseThrow());
        assertThat(checked.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "อบต.เขาย้อย อ.ป่าแดด, เขาย้อย, เพชรบุรี",
        "อบต.เขาย้อย จ.เชียงราย, '', เพชรบุรี",
        "อบต.เขาย้อย อ.ป่าแดด จ.เพชรบุรี, '', ''",
        "อบต.เขาย้อย สาขาเขาย้อย, '', ''",
        "อบต.เขาย้อย ทต.เขาย้อย, '', ''"
    })
    void aPlaceThatContradictsOrIsNotUnderstoodIsAskedBack(String name, String district, String province) {
        CheckedList checked = checked(ListAnswers.NONE, cells("", name, "", district, province));
        assertThat(checked.faults().count(RowFault.Code.CODE_UNKNOWN)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"เขาย้อย / เพชรบุรี", "อำเภอเขาย้อย จังหวัดเพชรบุรี", "อ.เขาย้อย จ.เพชรบุรี", "เขาย้อย จ.เพชรบุรี"})
    void theDistrictsColumnMaySayTheProvinceToo(String place) {
        assertThat(taken(checked(ListAnswers.NONE, cells("", "อบต.เขาย้อย", "", place, ""))))
                .containsExactly(TAMBON);
        TypedRow below = new TypedRow(
                RowPlace.of(2), false, cells("", "อบต.เขาย้อย", "", "", ""), Map.of(ListColumn.DISTRICT, place));
        assertThat(taken(checked(ListAnswers.NONE, below))).containsExactly(TAMBON);
    }

    @ParameterizedTest
    @CsvSource({"6-76-02-02", "6.76.02.02", "๖ ๗๖ ๐๒ ๐๒"})
    void aCodeMayHaveItsPartsApart(String code) {
        assertThat(taken(checked(ListAnswers.NONE, cells(code, "อบต.เขาย้อย", "", "", ""))))
                .containsExactly(TAMBON);
    }

    @Test
    void columnsAreMissedOnlyWhereEveryRowWantsOne() {
        List<ListColumn> others = List.of(ListColumn.NAME, ListColumn.TYPE, ListColumn.DISTRICT, ListColumn.PROVINCE);
        List<String> reaches = List.of("32111222", "032", "032111222", "ไม่ทราบ", "x@", "a@b.example", "");
        for (int missing = 0; missing < 1 << others.size(); missing++) {
            for (String reach : reaches) {
                EnumSet<ListColumn> columns = EnumSet.allOf(ListColumn.class);
                for (int i = 0; i < others.size(); i++) {
                    if ((missing & 1 << i) != 0) {
                        columns.remove(others.get(i));
                    }
                }
                Map<ListColumn, String> cells = cells("6760202", "อบต.เขาย้อย", "อบต.", "เขาย้อย", "เพชรบุรี");
                cells.put(reach.contains("@") ? ListColumn.EMAIL : ListColumn.PHONE, reach);
                cells.keySet().retainAll(columns);
                CheckedList checked = CheckedList.of(
                        new TypedList(
                                List.of(TypedRow.of(2, cells), TypedRow.of(3, cells)),
                                List.of(),
                                List.of(),
                                true,
                                false,
                                columns,
                                columns),
                        REGISTER,
                        ListAnswers.NONE);
                assertThat(checked.wantsColumns()).as("%s %s", columns, reach).isFalse();
            }
        }
        Map<ListColumn, String> unknown = cells("6760299", "อบต.ใหม่", "", "", "");
        unknown.put(ListColumn.PHONE, "32111222");
        unknown.keySet().retainAll(EnumSet.of(ListColumn.CODE, ListColumn.NAME, ListColumn.PHONE));
        assertThat(CheckedList.of(
                                new TypedList(
                                        List.of(TypedRow.of(2, unknown)),
                                        List.of(),
                                        List.of(),
                                        true,
                                        false,
                                        unknown.keySet(),
                                        unknown.keySet()),
                                REGISTER,
                                ListAnswers.NONE)
                        .wantsColumns())
                .as("whom the register does not know needs them")
                .isTrue();
    }

    @Test
    void aRowWithoutCodeAndNameWantsBoth() {
        assertThat(checked(ListAnswers.NONE, cells("", "", "อบต.", "เขาย้อย", "เพชรบุรี"))
                        .faults()
                        .told())
                .extracting(RowFault::column)
                .containsExactly(ListColumn.CODE, ListColumn.NAME);
    }

    @Test
    void aNameIsWantedWhereTheOthersHaveOne() {
        assertThat(checked(ListAnswers.NONE, cells("6760202", "", "อบต.", "เขาย้อย", "เพชรบุรี"))
                        .faults()
                        .told())
                .containsExactly(RowFault.of(2, ListColumn.NAME, RowFault.Code.REQUIRED));
    }

    @Test
    void ofARowWhoseCodeCannotBeReadNothingElseIsAsked() {
        assertThat(checked(ListAnswers.NONE, cells("676020", "", "", "", ""))
                        .faults()
                        .told())
                .containsExactly(RowFault.of(2, ListColumn.CODE, RowFault.Code.CODE_FORMAT));
    }

    @ParameterizedTest
    @CsvSource({
        "เขาน้อย, อบต., เขาย้อย, เพชรบุรี, NAME_DIFFERS",
        "เขาย้อย, อบต., ท่ายาง, เพชรบุรี, DISTRICT_DIFFERS",
        "เขาย้อย, อบต., เขาย้อย, เพชรบูรณ์, PROVINCE_DIFFERS",
        "อบต.เขาย้อย, เทศบาล, เขาย้อย, เพชรบุรี, TYPE_DIFFERS"
    })
    void whatContradictsTheRegisterIsRemarkedAndFollowsItWhereThatIsSaid(
            String name, String type, String district, String province, ListRemark.Code remark) {
        Map<ListColumn, String> cells = cells("6760202", name, type, district, province);
        for (ListAnswers answers : List.of(ListAnswers.NONE, KEEP, USE)) {
            assertThat(remarks(checked(answers, cells))).containsExactly(remark);
        }
        assertThat(taken(checked(USE, cells))).containsExactly(TAMBON);
        assertThat(taken(checked(KEEP, cells)))
                .doesNotContain(TAMBON)
                .isEqualTo(taken(checked(ListAnswers.NONE, cells)));
        assertThat(checked(USE, cells).contradicts()).isFalse();
        assertThat(checked(ListAnswers.NONE, cells).contradicts()).isTrue();
    }

    @Test
    void aCodeThatNameTypeAndPlaceContradictIsTheOneThatIsWrong() {
        Map<ListColumn, String> cells = cells("5760201", "อบต.เขาย้อย", "อบต.", "เขาย้อย", "เพชรบุรี");
        assertThat(checked(ListAnswers.NONE, cells).remarks())
                .containsExactly(new ListRemark(
                        RowPlace.of(2),
                        ListColumn.CODE,
                        ListRemark.Code.CODE_DIFFERS,
                        "5760201 เทศบาลตำบลเขาย้อย (เขาย้อย)",
                        "6760202 องค์การบริหารส่วนตำบลเขาย้อย (เขาย้อย)"));
        assertThat(taken(checked(USE, cells))).containsExactly(TAMBON);
        assertThat(taken(checked(KEEP, cells)))
                .isEqualTo(taken(checked(ListAnswers.NONE, cells)))
                .extracting(Organisation::code)
                .containsExactly(code("5760201"));
    }

    @ParameterizedTest
    @CsvSource({
        "6760299, อบต.เขาย้อย, '', '', '', CODE_DIFFERS",
        "6760202, อบต.เขาย้อย, '', ป่าแดด, '', DISTRICT_DIFFERS",
        "2760101, อบต.เขาย้อย, '', '', '', CODE_DIFFERS",
        "2760101, เขาย้อย, '', '', '', NAME_DIFFERS",
        "2760101, อบต.เขาย้อย, '', ป่าแดด, เชียงราย, CODE_DIFFERS",
        "9999999, อบต.เขาย้อย, '', ป่าแดด, เชียงราย, CODE_DIFFERS"
    })
    void whatOfARowAgreesSaysWhatIsWrongInIt(
            String code, String name, String type, String district, String province, ListRemark.Code remark) {
        assertThat(remarks(checked(ListAnswers.NONE, cells(code, name, type, district, province))))
                .containsExactly(remark);
    }

    @Test
    void aCodeOfAnotherProvinceThanItsRowIsTakenOnlyWhereThatIsSaid() {
        Map<ListColumn, String> cells = cells("9999999", "อบต.เขาย้อย", "อบต.", "เขาย้อย", "เพชรบุรี");
        assertThat(taken(checked(ListAnswers.NONE, cells))).containsExactly(TAMBON);
        assertThat(taken(checked(KEEP, cells))).extracting(Organisation::code).containsExactly(code("9999999"));
    }

    @Test
    void aTypeThatChangedIsAskedBackUntilTheRegisterIsFollowed() {
        Map<ListColumn, String> cells = cells("", "เทศบาลเมืองเพชรบุรี", "", "เมือง", "เพชรบุรี");
        for (ListAnswers answers : List.of(ListAnswers.NONE, KEEP)) {
            assertThat(checked(answers, cells).faults().told())
                    .containsExactly(new RowFault(
                            RowPlace.of(2),
                            ListColumn.CODE,
                            RowFault.Code.TYPE_CHANGED,
                            "2760101 องค์การบริหารส่วนจังหวัดเพชรบุรี (เมืองเพชรบุรี)"));
        }
        assertThat(taken(checked(USE, cells))).containsExactly(PROVINCIAL);
        assertThat(remarks(checked(USE, cells))).containsExactly(ListRemark.Code.NAME_DIFFERS);
    }

    @ParameterizedTest
    @CsvSource({
        "เขาน้อย, อบต., เขาย้อย, '', '6760202 องค์การบริหารส่วนตำบลเขาย้อย (เขาย้อย เพชรบุรี), 6570903 องค์การบริหารส่วนตำบลเขาย้อย (ป่าแดด เชียงราย)'",
        "เขาย้อย, ทม., '', '', '6570903 องค์การบริหารส่วนตำบลเขาย้อย (ป่าแดด เชียงราย), 5760201 เทศบาลตำบลเขาย้อย (เขาย้อย เพชรบุรี), 6760202 องค์การบริหารส่วนตำบลเขาย้อย (เขาย้อย เพชรบุรี)'",
        "เพชรบุลี, '', '', '', 2760101 องค์การบริหารส่วนจังหวัดเพชรบุรี (เมืองเพชรบุรี)"
    })
    void whoIsNearlyThatIsToldAlsoWhereNoProvinceIs(
            String name, String type, String district, String province, String near) {
        assertThat(checked(ListAnswers.NONE, cells("", name, type, district, province))
                        .faults()
                        .told())
                .containsExactly(new RowFault(RowPlace.of(2), ListColumn.CODE, RowFault.Code.CODE_UNKNOWN, near));
    }

    @Test
    void aTypeThatChangedIsRecognisedWithoutAnyPlace() {
        CheckedList checked = checked(ListAnswers.NONE, cells("", "เทศบาลเมืองเพชรบุรี", "", "", ""));
        assertThat(checked.faults().told()).extracting(RowFault::code).containsExactly(RowFault.Code.TYPE_CHANGED);
        assertThat(taken(checked(USE, cells("", "เทศบาลเมืองเพชรบุรี", "", "", ""))))
                .containsExactly(PROVINCIAL);
    }

    @ParameterizedTest
    @CsvSource({
        "6760299, อบต.เขายอย, เขาย้อย, NAME_DIFFERS CODE_DIFFERS",
        "2760101, อบต.เขายอย, เขาย้อย, NAME_DIFFERS CODE_DIFFERS",
        "6760299, อบต.เขาย้อย, ท่ายาง, DISTRICT_DIFFERS CODE_DIFFERS",
        "4760299, ทม.เขาย้อย, เขาย้อย, NOT_IN_REGISTER",
        "4760199, ทม.เพชรบุรี, เมือง, NAME_DIFFERS CODE_DIFFERS",
        "5760201, อบต.เขายอย, เขาย้อย, NAME_DIFFERS",
        "6760299, อบต.หนองบัว, เขาย้อย, NOT_IN_REGISTER"
    })
    void codeAndNameThatAreBothWrongArePointedOutTogether(String code, String name, String district, String expected) {
        Map<ListColumn, String> cells = cells(code, name, "", district, "เพชรบุรี");
        assertThat(remarks(checked(ListAnswers.NONE, cells)))
                .extracting(ListRemark.Code::name)
                .containsExactly(expected.split(" "));
        assertThat(taken(checked(ListAnswers.NONE, cells)))
                .as("as it is typed")
                .extracting(Organisation::code)
                .containsExactly(code(code));
    }

    @Test
    void whoSeemsToBeMeantTwiceInOneListIsAskedBack() {
        TypedRow right = TypedRow.of(2, cells("6760202", "อบต.เขาย้อย", "อบต.", "เขาย้อย", "เพชรบุรี"));
        TypedRow wrong = TypedRow.of(3, cells("6760299", "อบต.เขายอย", "อบต.", "เขาย้อย", "เพชรบุรี"));
        RowFault twice = new RowFault(RowPlace.of(3), ListColumn.CODE, RowFault.Code.NAME_TWICE, "2");
        assertThat(checked(ListAnswers.NONE, right, wrong).faults().told()).containsExactly(twice);
        assertThat(checked(KEEP, right, wrong).faultless()).isTrue();
        Slot standing = aSlot().of(TAMBON).build();
        assertThat(checked(ListAnswers.NONE, wrong)
                        .list()
                        .doubling(List.of(standing), false, false)
                        .told())
                .containsExactly(RowFault.standing(RowPlace.of(3), TAMBON));
        assertThat(checked(KEEP, wrong)
                        .list()
                        .doubling(List.of(standing), false, false)
                        .count())
                .isZero();
    }

    @Test
    void oneNameInOnePlaceIsOneBodyWhateverItsCodes() {
        TypedRow right = TypedRow.of(2, cells("6760202", "อบต.เขาย้อย", "อบต.", "เขาย้อย", "เพชรบุรี"));
        TypedRow wrong = TypedRow.of(3, cells("6760299", "อบต. เขาย้อย", "อบต.", "อ.เขาย้อย", "เพชรบุรี"));
        assertThat(checked(KEEP, right, wrong).faults().told())
                .containsExactly(new RowFault(RowPlace.of(3), ListColumn.CODE, RowFault.Code.NAME_TWICE, "2"));
        assertThat(checked(USE, right, wrong).faults().told())
                .containsExactly(new RowFault(RowPlace.of(3), ListColumn.CODE, RowFault.Code.CODE_TWICE, "2"));
    }

    @Test
    void ofARowThatIsAnothersNothingIsToldBesideItsFault() {
        Map<ListColumn, String> cells = cells("6760202", "อบต.เขาย้อย", "อบต.", "ท่ายาง", "เพชรบุรี");
        cells.put(ListColumn.PHONE, "32111222");
        assertThat(checked(ListAnswers.NONE, cells).remarks()).isNotEmpty();
        CheckedList checked = checked(
                new ListAnswers(
                        Optional.empty(),
                        false,
                        false,
                        Optional.empty(),
                        false,
                        new ListAnswers.Whose("70"::equals, false)),
                cells);
        assertThat(checked.remarks()).isEmpty();
        assertThat(checked.faults().told())
                .containsExactly(RowFault.of(2, ListColumn.CODE, RowFault.Code.PROVINCE_NOT_YOURS));
    }

    @Test
    void aBodyThatChangedItsCodeIsRecognised() {
        Map<ListColumn, String> before = cells("5570903", "ทต.เขาย้อย", "ทต.", "ป่าแดด", "เชียงราย");
        assertThat(checked(ListAnswers.NONE, before).remarks())
                .containsExactly(new ListRemark(
                        RowPlace.of(2),
                        ListColumn.CODE,
                        ListRemark.Code.CODE_CHANGED,
                        "5570903 เทศบาลตำบลเขาย้อย",
                        "6570903 องค์การบริหารส่วนตำบลเขาย้อย"));
        assertThat(taken(checked(USE, before))).containsExactly(FAR_OFF);
        assertThat(taken(checked(ListAnswers.NONE, before)).getFirst().code()).isEqualTo(code("5570903"));
    }

    @Test
    void whoeverIsNotInTheRegisterIsTakenAndRemarked() {
        CheckedList checked = checked(USE, cells("6760299", "อบต.ใหม่", "", "เขาย้อย", ""));
        assertThat(taken(checked))
                .containsExactly(
                        new Organisation(code("6760299"), "องค์การบริหารส่วนตำบลใหม่", "อบต.", "เขาย้อย", "เพชรบุรี"));
        assertThat(remarks(checked)).containsExactly(ListRemark.Code.NOT_IN_REGISTER);
        assertThat(checked.contradictions()).isEmpty();
        assertThat(checked(USE, cells("6760299", "อบต.ใหม่", "", "", ""))
                        .faults()
                        .told())
                .containsExactly(RowFault.of(2, ListColumn.DISTRICT, RowFault.Code.REQUIRED));
    }

    @Test
    void whatStandsAroundARowTellsWhereItIsOrIsAskedBack() {
        Map<ListColumn, String> named = cells("", "อบต.เขาย้อย", "", "", "");
        TypedRow inDistrict = new TypedRow(RowPlace.of(2), false, named, Map.of(ListColumn.DISTRICT, "อ.เขาย้อย"));
        assertThat(taken(checked(ListAnswers.NONE, inDistrict))).containsExactly(TAMBON);
        TypedRow misspelt = new TypedRow(
                RowPlace.of(2), false, named, Map.of(ListColumn.DISTRICT, "เขาย่อย", ListColumn.PROVINCE, "เพชรบุรี"));
        assertThat(checked(ListAnswers.NONE, misspelt).faults().count(RowFault.Code.CODE_UNKNOWN))
                .isOne();
    }

    @Test
    void theSameOnAnotherSheetIsPassedOverUnlessItContradicts() {
        Map<ListColumn, String> cells = cells("6760202", "อบต.เขาย้อย", "อบต.", "เขาย้อย", "เพชรบุรี");
        Map<ListColumn, String> reached = new EnumMap<>(cells);
        reached.put(ListColumn.PHONE, "032111222");
        Map<ListColumn, String> otherwise = new EnumMap<>(cells);
        otherwise.put(ListColumn.PHONE, "032111333");
        CheckedList both = checked(ListAnswers.NONE, on("รวม", cells), on("เขาย้อย", reached));
        assertThat(both.list().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.invitee().reach().phone()).isPresent());
        assertThat(both.passed())
                .containsExactly(new PassedRow(
                        new RowPlace("เขาย้อย", 2), PassedRow.Reason.REPEATED, "องค์การบริหารส่วนตำบลเขาย้อย"));
        CheckedList contradicting = checked(ListAnswers.NONE, on("รวม", reached), on("เขาย้อย", otherwise));
        assertThat(contradicting.faults().told())
                .containsExactly(
                        new RowFault(new RowPlace("เขาย้อย", 2), ListColumn.CODE, RowFault.Code.CODE_TWICE, "รวม 2"));
    }

    private static TypedRow on(String sheet, Map<ListColumn, String> cells) {
        return new TypedRow(new RowPlace(sheet, 2), false, cells, Map.of());
    }

    @Test
    void aBodyThatBecameAnotherIsToldWhereOneLeavesAndTheOtherComes() {
        Organisation before =
                new Organisation(code("6760201"), "องค์การบริหารส่วนตำบลเขาย้อย", "อบต.", "เขาย้อย", "เพชรบุรี");
        TargetList.Difference difference = Given.difference(
                List.of(Invitee.of(MUNICIPALITY)),
                List.of(),
                List.of(),
                List.of(Invitee.of(before), Invitee.of(FAR_OFF)),
                List.of());
        assertThat(difference.successions())
                .containsExactly(new TargetList.ChangedInvitee(Invitee.of(before), Invitee.of(MUNICIPALITY)));
    }

    @Test
    void aListThatNobodyTypedIsTheRegistersOwn() {
        assertThat(REGISTER.provinces()).containsExactly("57", "76");
        assertThat(REGISTER.in("76")).containsExactly(PROVINCIAL, MUNICIPALITY, TAMBON);
        CheckedList checked = CheckedList.of(
                TypedList.of(REGISTER.in("76").stream().map(Invitee::of).toList()), REGISTER, ListAnswers.NONE);
        assertThat(checked.faultless()).isTrue();
        assertThat(taken(checked)).containsExactly(PROVINCIAL, MUNICIPALITY, TAMBON);
    }

    @Test
    void faultsOfSeveralSheetsStaySheetBySheet() {
        ListFaults.Found one = new ListFaults.Found();
        one.add(RowFault.of(new RowPlace("ก", 9), ListColumn.CODE, RowFault.Code.CODE_FORMAT));
        one.add(RowFault.of(new RowPlace("ข", 2), ListColumn.CODE, RowFault.Code.CODE_FORMAT));
        ListFaults.Found other = new ListFaults.Found();
        other.add(RowFault.of(new RowPlace("ก", 3), ListColumn.CODE, RowFault.Code.CODE_FORMAT));
        ListFaults both = one.all().and(other.all());
        assertThat(both.told()).extracting(fault -> fault.place().toString()).containsExactly("ก 3", "ก 9", "ข 2");
        assertThat(both.kinds())
                .singleElement()
                .extracting(ListFaults.Kind::count)
                .isEqualTo(3);
        assertThat(both.count()).isEqualTo(3);
    }
}
