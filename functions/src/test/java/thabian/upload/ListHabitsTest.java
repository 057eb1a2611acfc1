package thabian.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Organisation;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.PassedRow;
import thabian.upload.sheet.FileSheet;

/// Habits of those who type lists, over all organisations of a province.
class ListHabitsTest {
    private static final List<Organisation> PROVINCE = RegisterFile.register().in("76");

    private static Reading read(List<List<String>> rows) {
        String text = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "\uFEFF", "\n"));
        return TargetFile.read(Files.utf8(text), RegisterFile.register(), ListAnswers.NONE);
    }

    private static CheckedList taken(List<List<String>> rows) {
        Reading reading = read(rows);
        assertThat(reading).as(() -> reading.toString()).isInstanceOf(Reading.Faultless.class);
        return ((Reading.Faultless) reading).checked();
    }

    private static List<Organisation> organisations(CheckedList checked) {
        return checked.list().rows().stream()
                .map(row -> row.invitee().organisation())
                .toList();
    }

    private static List<Organisation> inDistrict(String district) {
        return PROVINCE.stream()
                .filter(each -> each.district().equals(district))
                .toList();
    }

    private static Set<String> districts() {
        return PROVINCE.stream().map(Organisation::district).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "”",
                "″",
                "„",
                "“",
                "〃",
                "''",
                "\"\"",
                ",,",
                "-\"-",
                "- \" -",
                "- do -",
                "-do-",
                "do.",
                "Ditto",
                "ดังกล่าว",
                "เช่นเดียวกัน",
                "-”-",
                "...",
                "ๆ",
                "เดิม"
            })
    void aMarkForTheCellAboveMeansIt(String mark) {
        for (boolean coded : List.of(true, false)) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("ที่", coded ? "รหัส อปท." : "หมายเหตุ", "ชื่อ อปท.", "ประเภท", "อำเภอ", "จังหวัด"));
            List<Organisation> all = new ArrayList<>();
            for (String district : districts()) {
                String before = "";
                for (Organisation each : inDistrict(district)) {
                    rows.add(List.of(
                            String.valueOf(rows.size()),
                            coded ? each.code().digits() : "",
                            each.name(),
                            each.type().equals(before) ? mark : each.type(),
                            before.isEmpty() ? district : mark,
                            all.isEmpty() ? "เพชรบุรี" : mark));
                    before = each.type();
                    all.add(each);
                }
            }
            CheckedList checked = taken(rows);
            assertThat(organisations(checked)).as("%s %s", mark, coded).isEqualTo(all);
            assertThat(checked.remarks()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "รวม",
                "รวมอำเภอ{d}",
                "รวม อ.{d}",
                "รวมทั้งสิ้น",
                "รวมเงิน",
                "รวมงบประมาณ",
                "ยอดรวม",
                "ยอดยกไป",
                "รวมประชากร",
                "รวมเทศบาล",
                "Total",
                "รวม 12 แห่ง"
            })
    void aTotalIsNoOrganisationHoweverLargeItsNumber(String total) {
        for (String number : List.of("6760607", "1234567", "๑๒๓๔๕๖๗", "1,234,567.00", "1234567 บาท", "12")) {
            for (int place : List.of(0, 1)) {
                List<List<String>> rows = new ArrayList<>();
                rows.add(List.of("ที่", "ชื่อ อปท.", "อำเภอ", "จังหวัด", "งบประมาณ"));
                for (String district : districts()) {
                    inDistrict(district)
                            .forEach(each -> rows.add(List.of(
                                    String.valueOf(rows.size()), each.name(), district, "เพชรบุรี", "5760109")));
                    String said = total.replace("{d}", district);
                    rows.add(List.of(place == 0 ? said : "", place == 1 ? said : "", "", "เพชรบุรี", number));
                }
                CheckedList checked = taken(rows);
                assertThat(organisations(checked)).hasSameSizeAs(PROVINCE);
                assertThat(checked.passed())
                        .hasSize(districts().size())
                        .extracting(PassedRow::reason)
                        .containsOnly(PassedRow.Reason.TOTAL);
            }
        }
    }

    @Test
    void aSheetOfMoneyIsNoListWithoutHeadings() {
        FileSheet money = new FileSheet(
                "งบประมาณ", false, List.of(new FileSheet.Row(1, false, Set.of(), List.of("รวม", "1234567"))));
        List<FileSheet.Row> rows = new ArrayList<>();
        rows.add(new FileSheet.Row(1, false, Set.of(), List.of("รหัส", "ชื่อ อปท.")));
        PROVINCE.forEach(each -> rows.add(new FileSheet.Row(
                rows.size() + 1, false, Set.of(), List.of(each.code().digits(), each.name()))));
        assertThat(SheetLists.of(List.of(new FileSheet("รายชื่อ", false, rows), money), true, RegisterFile.register())
                        .rows())
                .hasSameSizeAs(PROVINCE);
    }

    /// A list of a province without codes or places, but for its title, with a line over its first rows.
    private static List<List<String>> below(String line) {
        List<List<String>> rows = new ArrayList<>(
                List.of(List.of("จังหวัดเพชรบุรี", ""), List.of("ที่", "ชื่อ อปท."), List.of(line, "")));
        namedOnce().forEach(each -> rows.add(List.of(String.valueOf(rows.size() - 2), each.name())));
        return rows;
    }

    private static List<Organisation> namedOnce() {
        return PROVINCE.stream()
                .filter(each -> PROVINCE.stream()
                                .filter(other -> other.name().equals(each.name()))
                                .count()
                        == 1)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "รอบที่ 1",
                "รอบเช้า",
                "กลุ่มที่ 1 (เวลา 09.00 - 12.00 น.)",
                "ห้อง Zoom 1",
                "สายที่ 1 ผู้รับผิดชอบ นายก้อง ใจดี",
                "วันพุธที่ 24 มีนาคม 2564 เวลา 09.00 น.",
                "รุ่นที่ 2 ณ หอประชุมอำเภอเมืองเพชรบุรี",
                "รอบบ่าย ณ ศาลากลางจังหวัด",
                "อำเภอบ้านลาด วันที่ 24 มีนาคม 2564",
                "อำเภอท่ายาง ประชุม ณ ที่ว่าการอำเภอท่ายาง"
            })
    void aLineThatNamesNothingOutsideTheProvinceLeavesIt(String line) {
        assertThat(organisations(taken(below(line)))).containsExactlyElementsOf(namedOnce());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "รอบที่ 2 จังหวัดราชบุรี",
                "อำเภอปากท่อ วันที่ 24 มีนาคม 2564",
                "รอบบ่าย ราชบุรี",
                "จังหวัดราชบูรี รอบที่ 1",
                "ปากท่อ และวัดเพลง"
            })
    void aLineThatNamesAnotherPlaceTakesTheProvinceAway(String line) {
        assertThat(read(below(line))).isInstanceOf(Reading.Faulty.class);
    }
}
