package thabian.export;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.export.Registered.filled;
import static thabian.export.Registered.holding;
import static thabian.export.Registered.khaoYoi;
import static thabian.given.Given.theSeminar;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thabian.domain.slot.Slot;
import thabian.domain.standing.Registrant;

class RosterXlsxTest {
    @TempDir
    private Path folder;

    private static byte[] xlsx(Slot... slots) throws IOException {
        return xlsx(Roster.of(theSeminar(), List.of(slots)));
    }

    private static byte[] xlsx(Roster roster) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        roster.write(FileFormat.XLSX, out);
        return out.toByteArray();
    }

    private static List<Row> rows(byte[] xlsx) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell.getText()).toList();
    }

    private Map<String, String> parts(byte[] xlsx) throws IOException {
        Path file = Files.write(folder.resolve("roster.xlsx"), xlsx);
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void hasTheColumnsAndCellsOfTheCsv() throws IOException {
        Roster roster = Roster.of(theSeminar(), List.of(filled(khaoYoi())));

        List<Registrant> people = roster.rows().toList();
        Table<Registrant> table = RosterColumn.table(people);

        assertThat(rows(xlsx(roster)))
                .extracting(RosterXlsxTest::texts)
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of(table.titles()), people.stream().map(table.cells()))
                                .toList());
    }

    @Test
    void everyCellIsText() throws IOException {
        byte[] xlsx = xlsx(filled(khaoYoi(), holding("=cmd|' /C calc'!A0")), filled(khaoYoi(), holding("-1")));

        assertThat(rows(xlsx).stream().flatMap(Row::stream)).allMatch(cell -> cell.getType() == CellType.STRING);
        assertThat(rows(xlsx))
                .extracting(row -> row.getCellText(Registered.column("ตำแหน่ง")))
                .containsExactly("ตำแหน่ง", "=cmd|' /C calc'!A0", "-1");
        assertThat(parts(xlsx).get("xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<f ");
        assertThat(parts(xlsx).get("xl/styles.xml")).contains("formatCode=\"@\"");
    }

    @Test
    void headingsAreBoldStayInSightAndFilter() throws IOException {
        byte[] xlsx = xlsx(filled(khaoYoi()));
        String sheet = parts(xlsx).get("xl/worksheets/sheet1.xml");
        char last = (char) ('A' + RosterColumn.table(List.of()).titles().size() - 1);

        assertThat(sheet)
                .contains("ySplit=\"1\"", "state=\"frozen\"", "<col min=\"2\" max=\"2\"")
                .contains("<autoFilter ref=\"A1:" + last + "4\">");
        assertThat(parts(xlsx).get("xl/styles.xml")).contains("<b/>");
    }

    @Test
    void theSheetsAreNamedInThai() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx()))) {
            assertThat(workbook.getSheets())
                    .extracting(Sheet::getName)
                    .containsExactly("ผู้ลงทะเบียน", "ยังไม่ลงทะเบียน");
        }
    }

    @Test
    void nobodyIsASheetOfHeadings() throws IOException {
        assertThat(rows(xlsx())).hasSize(1);
    }

    @Test
    void equalRostersDifferInTheTimeOfTheirMakingOnly() throws IOException {
        Map<String, String> first = parts(xlsx(filled(khaoYoi())));
        Map<String, String> second = parts(xlsx(filled(khaoYoi())));

        assertThat(undated(second)).isEqualTo(undated(first));
    }

    private static Map<String, String> undated(Map<String, String> parts) {
        Map<String, String> undated = new TreeMap<>(parts);
        undated.computeIfPresent(
                "docProps/core.xml", (_, xml) -> xml.replaceFirst("<dcterms:created .*</dcterms:created>", ""));
        return undated;
    }

    @Test
    void theWholeNationFitsIntoAnAnswer() throws IOException {
        Roster nation = Registered.nation();

        byte[] xlsx = xlsx(nation);

        assertThat(xlsx).hasSizeLessThan(4_400_000);
        List<Row> rows = rows(xlsx);
        assertThat(rows).hasSize(1 + 23_547);
        assertThat(texts(rows.getLast()))
                .isEqualTo(RosterColumn.table(List.of())
                        .cells()
                        .apply(nation.rows().toList().getLast()));
    }
}
