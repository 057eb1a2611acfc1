package thabian.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static thabian.upload.Files.CHA_AM;
import static thabian.upload.Files.HEADINGS;
import static thabian.upload.Files.KHAO_YOI;
import static thabian.upload.Files.row;
import static thabian.upload.Files.workbookOf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.list.RowFault;
import thabian.domain.list.RowPlace;
import thabian.domain.list.TargetList;
import thabian.upload.sheet.Limits;
import thabian.upload.sheet.UploadTrouble;

class WorkbookTest {
    private static final String HEAD = row(1, HEADINGS);

    private static String cell(String reference, String type, String inside) {
        return "<c r=\"" + reference + "\" t=\"" + type + "\">" + inside + "</c>";
    }

    /// A row whose code is this cell.
    private static String coded(String code) {
        return "<row r=\"2\">" + code
                + row(2, KHAO_YOI).substring(row(2, KHAO_YOI).indexOf("<c r=\"B2\""));
    }

    @Test
    void aWorkbookIsReadWithItsNumbersAsCodes() {
        byte[] file = Files.workbook(List.of(
                List.copyOf(HEADINGS),
                List.of(6760202, KHAO_YOI.get(1), KHAO_YOI.get(2), KHAO_YOI.get(3), KHAO_YOI.get(4)),
                List.of("๔๗๖๐๖๐๑", CHA_AM.get(1), CHA_AM.get(2), CHA_AM.get(3), CHA_AM.get(4))));
        assertThat(Read.organisations(file)).containsExactly(KHAO_YOI, CHA_AM);
    }

    @Test
    void rowsAndCellsStandWhereTheySayTheyStand() {
        String sparse = "<row r=\"7\"><c r=\"AA7\" t=\"str\"><v>?</v></c></row>"
                + "<row r=\"9\">" + cell("C9", "inlineStr", "<is><t>code</t></is>")
                + cell("E9", "inlineStr", "<is><r><t>na</t></r><r><t>me</t></r></is>")
                + cell("F9", "inlineStr", "<is><t>type</t></is>") + cell("G9", "inlineStr", "<is><t>district</t></is>")
                + cell("H9", "inlineStr", "<is><t>province</t></is>") + "</row>"
                + "<row r=\"20\">" + cell("C20", "n", "<v>6760202</v>") + cell("E20", "s", "<v>1</v>")
                + cell("F20", "s", "<v>0</v>") + cell("G20", "s", "<v>2</v>") + cell("H20", "str", "<v>เพชรบุรี</v>")
                + "</row>";
        byte[] file = workbookOf(
                sparse,
                "<si><t>อบต.</t></si><si><r><t>องค์การบริหาร</t></r><r><t>ส่วนตำบลเขาย้อย</t></r>"
                        + "<rPh><t>aloud</t></rPh></si><si><t xml:space=\"preserve\"> เขาย้อย </t></si>");
        assertThat(Read.organisations(file)).containsExactly(KHAO_YOI);
        assertThat(Read.list(file).rows()).extracting(row -> row.place().row()).containsExactly(20);
    }

    @Test
    void rowsAndCellsWithoutAPlaceFollowEachOther() {
        String bare = (HEAD + row(2, KHAO_YOI)).replaceAll(" r=\"[A-Z]*[0-9]+\"", "");
        assertThat(Read.organisations(workbookOf(bare))).containsExactly(KHAO_YOI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6760202", "6760202.0", "6.760202E6", " 6760202 "})
    void aNumberIsTheCodeThatPeopleSee(String number) {
        byte[] file = workbookOf(HEAD + coded("<c r=\"A2\"><v>" + number + "</v></c>"));
        assertThat(Read.organisations(file)).containsExactly(KHAO_YOI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6760202.5", "6.76E+300", "1E999999999", "1E-999999999", "NaN", "-6760202"})
    void aNumberThatIsNoCodeIsAFault(String number) {
        byte[] file = workbookOf(HEAD + coded("<c r=\"A2\"><v>" + number + "</v></c>"));
        assertThat(Read.faults(file))
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/rows/2/code"));
    }

    @Test
    void aFormulaIsWhatItLastCameTo() {
        byte[] file = workbookOf(HEAD + coded(cell("A2", "str", "<f>VLOOKUP(1,B:B,1)</f><v>6760202</v>")));
        assertThat(Read.organisations(file)).containsExactly(KHAO_YOI);
    }

    @Test
    void aFormulaThatCameToNothingIsAFault() {
        String head = row(1, List.of("name", "code", "type", "district", "province"));
        for (String cell :
                List.of("<c r=\"A2\"><f>HYPERLINK(\"x\")</f></c>", cell("A2", "e", "<f>1/0</f><v>#DIV/0!</v>"))) {
            byte[] file = workbookOf(head + "<row r=\"2\">" + cell + cell("B2", "n", "<v>6760202</v>")
                    + row(2, KHAO_YOI).substring(row(2, KHAO_YOI).indexOf("<c r=\"C2\"")));
            assertThat(Read.told(file)).containsExactly("2 name formula");
        }
    }

    private static byte[] twoSheets(String second) {
        Map<String, byte[]> parts = new HashMap<>(Files.parts(sheet(HEAD + row(2, KHAO_YOI)), "<sst xmlns=\"x\"/>"));
        parts.computeIfPresent(
                "xl/workbook.xml",
                (_, xml) -> replaced(xml, "</sheets>", "<sheet name=\"ชะอำ\" sheetId=\"3\" r:id=\"rId3\"/></sheets>"));
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (_, xml) -> replaced(
                        xml,
                        "</Relationships>",
                        "<Relationship Id=\"rId3\" Type=\"t/worksheet\" Target=\"two.xml\"/></Relationships>"));
        parts.put("xl/two.xml", Files.utf8(sheet(second)));
        return Files.zip(parts);
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"x\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static byte[] replaced(byte[] xml, String what, String with) {
        return Files.utf8(new String(xml, UTF_8).replace(what, with));
    }

    @Test
    void everySheetWithHeadingsIsRead() {
        byte[] file = twoSheets(HEAD + row(2, CHA_AM));
        assertThat(Read.organisations(file)).containsExactly(KHAO_YOI, CHA_AM);
        assertThat(Read.list(file).rows())
                .extracting(TargetList.Row::place)
                .containsExactly(new RowPlace("รายชื่อ", 2), new RowPlace("ชะอำ", 2));
        assertThat(Read.organisations(twoSheets(HEAD))).containsExactly(KHAO_YOI);
    }

    @Test
    void aSheetWithCodesAndNoHeadingsIsNotPassedOver() {
        assertThat(Read.reading(twoSheets(row(1, CHA_AM))))
                .isEqualTo(new Reading.Unreadable(UploadTrouble.SHEETS, "ชะอำ"));
        assertThat(Read.list(twoSheets(row(1, List.of("สรุป", "85", "อบต. 69"))))
                        .ended())
                .isTrue();
    }

    @Test
    void aFaultNamesItsSheetWhereThereAreSeveral() {
        assertThat(Read.faults(twoSheets(HEAD + row(2, List.of("676020", "ก", "อบต.", "ข/ค", "ง")))))
                .extracting(RowFault::pointer)
                .containsExactly("/sheets/ชะอำ/rows/2/code");
    }

    @Test
    void whatHasNoSheetIsNoList() {
        assertThat(Read.trouble(Files.zip(Map.of("photo.jpg", new byte[10])))).isEqualTo(UploadTrouble.NO_LIST);
        Map<String, byte[]> parts = new HashMap<>(Files.parts("<worksheet/>", "<sst/>"));
        parts.remove("xl/sheet.xml");
        assertThat(Read.trouble(Files.zip(parts))).isEqualTo(UploadTrouble.DAMAGED);
        assertThat(Read.trouble(workbookOf(""))).isEqualTo(UploadTrouble.EMPTY);
    }

    @Test
    void aBrokenFileIsDamaged() {
        byte[] whole = workbookOf(HEAD + row(2, KHAO_YOI));
        for (int length = 4; length < whole.length; length += 37) {
            assertThat(Read.reading(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isNotInstanceOf(Reading.Faulty.class);
        }
        assertThat(Read.trouble(workbookOf(HEAD + "<row>"))).isEqualTo(UploadTrouble.DAMAGED);
        assertThat(Read.trouble(workbookOf(HEAD + coded(cell("A2", "s", "<v>0</v>")))))
                .isEqualTo(UploadTrouble.DAMAGED);
        assertThat(Read.trouble(workbookOf(HEAD + coded(cell("A2", "s", "<v>x</v>")))))
                .isEqualTo(UploadTrouble.DAMAGED);
        assertThat(Read.trouble(workbookOf(HEAD + coded(cell("2", "str", "<v>6760202</v>")))))
                .isEqualTo(UploadTrouble.DAMAGED);
        assertThat(Read.trouble(workbookOf(HEAD + "<row r=\"1\"></row>"))).isEqualTo(UploadTrouble.DAMAGED);
        assertThat(Read.trouble(workbookOf(HEAD + "<row r=\"99999999999\"></row>")))
                .isEqualTo(UploadTrouble.DAMAGED);
    }

    @Test
    void manyRowsAndColumnsAreRefused() {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int i = 2; i < Limits.ROWS + 3; i++) {
            rows.append(row(i, KHAO_YOI));
        }
        assertThat(Read.trouble(workbookOf(rows.toString()))).isEqualTo(UploadTrouble.TOO_MANY_ROWS);
        assertThat(Read.trouble(workbookOf(HEAD + coded(cell("XFD2", "str", "<v>x</v>")))))
                .isEqualTo(UploadTrouble.TOO_MANY_COLUMNS);
        assertThat(Read.organisations(
                        workbookOf(HEAD + row(2, KHAO_YOI).replace("</row>", "<c r=\"XFD2\" s=\"4\"/></row>"))))
                .as("an empty cell far out")
                .containsExactly(KHAO_YOI);
    }
}
