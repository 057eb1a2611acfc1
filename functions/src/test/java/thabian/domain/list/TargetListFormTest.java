package thabian.domain.list;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.code;
import static thabian.given.Given.mail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.Reach;
import thabian.domain.text.PhoneNumber;

class TargetListFormTest {
    private static final Set<ListColumn> ALL = EnumSet.allOf(ListColumn.class);
    private static final Organisation KHAO_YOI =
            new Organisation(code("6760202"), "องค์การบริหารส่วนตำบลเขาย้อย", "อบต.", "เขาย้อย", "เพชรบุรี");

    private final List<TypedRow> rows = new ArrayList<>();

    private static Map<ListColumn, String> row() {
        return new EnumMap<>(Map.of(
                ListColumn.CODE, "6760202",
                ListColumn.NAME, "องค์การบริหารส่วนตำบลเขาย้อย",
                ListColumn.TYPE, "อบต.",
                ListColumn.DISTRICT, "เขาย้อย",
                ListColumn.PROVINCE, "เพชรบุรี"));
    }

    private static Map<ListColumn, String> row(ListColumn column, String typed) {
        Map<ListColumn, String> cells = row();
        cells.put(column, typed);
        return cells;
    }

    private void add(int number, Map<ListColumn, String> cells) {
        rows.add(TypedRow.of(number, cells));
    }

    private CheckedList checked() {
        return checked(ALL, false, true);
    }

    private CheckedList checked(Set<ListColumn> columns, boolean byTambon, boolean ended) {
        return CheckedList.of(
                new TypedList(rows, List.of(), List.of(), ended, byTambon, columns, columns),
                NationalRegister.EMPTY,
                ListAnswers.NONE);
    }

    private Invitee taken(Map<ListColumn, String> cells) {
        add(2, cells);
        assertThat(faults()).isEmpty();
        return checked().list().rows().getLast().invitee();
    }

    private List<RowFault> faults() {
        return checked().faults().told();
    }

    @Test
    void aRowIsAnInviteeAndKeepsItsNumber() {
        add(7, row());
        assertThat(faults()).isEmpty();
        assertThat(checked().list())
                .isEqualTo(new TargetList(List.of(TargetList.Row.of(7, Invitee.of(KHAO_YOI))), true));
    }

    @Test
    void howAnybodyIsReachedIsTakenWhereItIsSaid() {
        Map<ListColumn, String> cells = row(ListColumn.EMAIL, " saraban@lao.example ");
        cells.put(ListColumn.PHONE, "๐๓๒-๑๑๑-๒๒๒ ต่อ ๑๒");
        assertThat(taken(cells).reach())
                .isEqualTo(new Reach(
                        Optional.of(mail("saraban@lao.example")),
                        Optional.of(new PhoneNumber("032111222", Optional.of("12")))));
    }

    @Test
    void aTypeThatIsNotSaidIsTheNames() {
        assertThat(taken(row(ListColumn.TYPE, "")).organisation()).isEqualTo(KHAO_YOI);
        Map<ListColumn, String> untold = row(ListColumn.TYPE, "");
        untold.put(ListColumn.NAME, "เขาย้อย");
        add(8, untold);
        assertThat(faults()).containsExactly(RowFault.of(8, ListColumn.TYPE, RowFault.Code.REQUIRED));
    }

    @ParameterizedTest
    @CsvSource({
        "เขาย้อย, อบต.",
        "อบต.เขาย้อย, อบต",
        "อบต เขาย้อย, องค์การบริหารส่วนตำบล",
        "องค์การบริหารส่วนตำบล เขาย้อย, องค์การบริหารส่วนตำบล (อบต.)"
    })
    void aNameIsCompletedByItsType(String name, String type) {
        Map<ListColumn, String> cells = row(ListColumn.NAME, name);
        cells.put(ListColumn.TYPE, type);
        assertThat(taken(cells).organisation()).isEqualTo(KHAO_YOI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'6760202", "=\"6760202\"", "=\"06760202", "’๖๗๖๐๒๐๒"})
    void whatGuardsACodeIsTakenOff(String typed) {
        assertThat(taken(row(ListColumn.CODE, typed)).organisation()).isEqualTo(KHAO_YOI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", " - ", "ไม่มี", "N/A", "–"})
    void aDashSaysNothing(String typed) {
        Map<ListColumn, String> cells = row(ListColumn.EMAIL, typed);
        cells.put(ListColumn.PHONE, typed);
        assertThat(taken(cells).reach()).isEqualTo(Reach.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "DISTRICT, อำเภอเขาย้อย",
        "DISTRICT, อ. เขาย้อย",
        "PROVINCE, จังหวัดเพชรบุรี",
        "PROVINCE, จ.เพชรบุรี",
        "CODE, 06760202"
    })
    void placesLoseTheirTitlesAndCodesTheirZero(ListColumn column, String typed) {
        assertThat(taken(row(column, typed)).organisation()).isEqualTo(KHAO_YOI);
    }

    @ParameterizedTest
    @CsvSource({
        "CODE, '', REQUIRED",
        "CODE, 676020, CODE_FORMAT",
        "CODE, 6760202.0, CODE_NUMBER",
        "CODE, '6,760,202', CODE_NUMBER",
        "CODE, '๖.๗๖ E+06', CODE_NUMBER",
        "CODE, 6E6, CODE_NUMBER",
        "NAME, ' ', REQUIRED",
        "NAME, =1+1, FORMULA",
        "NAME, ＋1, FORMULA",
        "NAME, 'ก\nข', LINE_BREAK",
        "TYPE, -1, FORMULA",
        "DISTRICT, @SUM, FORMULA",
        "DISTRICT, อำเภอ, REQUIRED",
        "DISTRICT, อ.=1, FORMULA",
        "PROVINCE, '', REQUIRED",
        "PROVINCE, 'เพชร\u0007บุรี', CHARACTERS",
        "EMAIL, a@b, EMAIL_FORMAT",
        "EMAIL, =a@b.example, FORMULA",
        "PHONE, 12, PHONE_FORMAT",
        "PHONE, '032111222, 032111223', PHONE_TWO",
        "PHONE, 32111222, PHONE_ZERO"
    })
    void whatCannotBeTakenIsAFaultOfItsCell(ListColumn column, String typed, RowFault.Code fault) {
        add(7, row(column, typed));
        assertThat(faults()).containsExactly(RowFault.of(7, column, fault));
        assertThat(checked().list().rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NAME, 200", "TYPE, 40", "DISTRICT, 100", "PROVINCE, 100"})
    void textIsMeasured(ListColumn column, int limit) {
        taken(row(column, "ก".repeat(limit)));
        add(3, row(column, "ก".repeat(limit + 1)));
        assertThat(faults()).containsExactly(RowFault.of(3, column, RowFault.Code.TOO_LONG));
    }

    @Test
    void aRowWithoutCellsLacksWhatEveryListHas() {
        add(2, Map.of());
        assertThat(faults())
                .isEqualTo(ListColumn.REQUIRED.stream()
                        .map(column -> RowFault.of(2, column, RowFault.Code.REQUIRED))
                        .toList());
    }

    @Test
    void oneFaultyRowSpoilsNoOther() {
        add(2, row(ListColumn.NAME, ""));
        add(3, row());
        assertThat(checked().list().rows()).extracting(row -> row.place().row()).containsExactly(3);
        assertThat(faults()).hasSize(1);
    }

    @Test
    void aCodeComesOnceAndTheOtherRowIsNamed() {
        add(2, row());
        add(5, row());
        assertThat(faults())
                .containsExactly(new RowFault(RowPlace.of(5), ListColumn.CODE, RowFault.Code.CODE_TWICE, "2"));
    }

    @Test
    void aProvinceIsNamedAsBefore() {
        add(2, row());
        add(3, row(ListColumn.CODE, "6760203", ListColumn.NAME, "อบต.สระพัง"));
        assertThat(faults()).isEmpty();
        add(4, row(ListColumn.CODE, "6700101", ListColumn.PROVINCE, "ราชบุรี"));
        assertThat(faults()).as("another province").isEmpty();
        add(5, row(ListColumn.CODE, "6760204", ListColumn.PROVINCE, "เพชรบูรณ์"));
        assertThat(faults())
                .containsExactly(
                        new RowFault(RowPlace.of(5), ListColumn.PROVINCE, RowFault.Code.PROVINCE_NAME, "เพชรบุรี"));
        assertThat(checked().list().rows()).extracting(row -> row.place().row()).containsExactly(2, 3, 4);
    }

    private static Map<ListColumn, String> row(ListColumn one, String typed, ListColumn other, String too) {
        Map<ListColumn, String> cells = row(one, typed);
        cells.put(other, too);
        return cells;
    }

    @Test
    void theRegisterHasARowForEachTambonOfTheSameOrganisation() {
        add(2, row());
        add(3, row(ListColumn.DISTRICT, "บ้านลาด"));
        CheckedList register = checked(ALL, true, true);
        assertThat(register.faults()).isEqualTo(ListFaults.NONE);
        assertThat(register.list().rows()).containsExactly(TargetList.Row.of(2, Invitee.of(KHAO_YOI)));
    }

    @ParameterizedTest
    @CsvSource({"NAME, องค์การบริหารส่วนตำบลบางเค็ม", "TYPE, เทศบาลตำบล", "PROVINCE, เพชรบูรณ์"})
    void oneCodeOfTheRegisterIsOneOrganisation(ListColumn column, String other) {
        add(2, row());
        add(3, row(column, other));
        assertThat(checked(ALL, true, true).faults().told())
                .containsExactly(new RowFault(RowPlace.of(3), ListColumn.CODE, RowFault.Code.CODE_TWICE, "2"));
    }

    @Test
    void everyFaultIsCountedAndEveryFaultyRowTold() {
        ListFaults.Found found = new ListFaults.Found();
        for (int again = 0; again <= ListFaults.FIRST; again++) {
            found.add(RowFault.of(1, ListColumn.CODE, RowFault.Code.CODE_TWICE));
        }
        found.add(RowFault.of(2, ListColumn.CODE, RowFault.Code.CODE_TWICE));
        found.add(RowFault.of(2, ListColumn.NAME, RowFault.Code.CODE_TWICE));
        ListFaults faults = found.all();
        assertThat(faults.count()).isEqualTo(203);
        assertThat(faults.told())
                .hasSize(201)
                .last()
                .isEqualTo(RowFault.of(2, ListColumn.CODE, RowFault.Code.CODE_TWICE));
    }

    @Test
    void aFaultPointsAtItsCell() {
        assertThat(RowFault.of(17, ListColumn.CODE, RowFault.Code.CODE_TWICE).pointer())
                .isEqualTo("/rows/17/code");
        assertThat(RowFault.Code.CODE_TWICE.id()).isEqualTo("code-twice");
    }
}
