package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thabian.local.Stack;
import thabian.local.client.TypedForm;

/// Workbooks as LibreOffice reads them: what stands in the CSV stands in the workbook, letter by letter.
class LibreOfficeTest {
    @AutoClose
    private static final Stack STACK = Stack.start();

    /// Made once: its first start takes longest.
    @TempDir
    private static Path profile;

    @TempDir
    private Path folder;

    @BeforeAll
    static void someRegister() {
        LibreOffice.find();
        for (var position : List.of("ปลัด อบต. \"ปฏิบัติการ\", ชำนาญการ", "=1+1", "ผู้อำนวยการกองคลัง น้ำ")) {
            var typed = TypedForm.of(STACK.nextOrganisation()).with("/attendees/1/position", position);
            assertThat(STACK.register(typed).status()).isEqualTo(201);
        }
    }

    @Test
    void theRosterHasBothSheetsAndEveryCellOfTheCsv() throws Exception {
        var sheets = LibreOffice.sheets(file("registrants", "xlsx"), folder, profile);

        assertThat(sheets).containsOnlyKeys("ผู้ลงทะเบียน", "ยังไม่ลงทะเบียน");
        assertThat(cells(sheets.get("ผู้ลงทะเบียน"))).isEqualTo(harmed(cells(csv("registrants"))));
        assertThat(cells(sheets.get("ยังไม่ลงทะเบียน"))).isEqualTo(cells(csv("outstanding")));
    }

    @Test
    void theReportIsReadToo() throws Exception {
        var sheets = LibreOffice.sheets(file("report", "xlsx"), folder, profile);

        assertThat(sheets).containsOnlyKeys("รายงานผล", "ยังไม่ลงทะเบียน");
        assertThat(cells(sheets.get("รายงานผล"))).contains(List.of("รวม", "85", "3", "82", "3.53", "0"));
        assertThat(cells(sheets.get("ยังไม่ลงทะเบียน"))).hasSize(1 + 82);
    }

    /// Cells without the apostrophe that keeps a CSV from being computed; a workbook needs none.
    private static List<List<String>> harmed(List<List<String>> cells) {
        return cells.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.replaceFirst("^'(?=[=+@-])", ""))
                        .toList())
                .toList();
    }

    private static String csv(String what) {
        return new String(file(what, "csv")).substring(1);
    }

    private static byte[] file(String what, String format) {
        return STACK.ask("GET", "/api/staff/seminars/ita-2564/" + what + "?format=" + format)
                .bearing(STACK.staffToken("76", "viewer"))
                .answer()
                .bytes();
    }

    private static List<List<String>> cells(String csv) throws Exception {
        try (var rows = CsvReader.builder().ofCsvRecord(csv)) {
            return rows.stream().map(CsvRecord::getFields).toList();
        }
    }
}
