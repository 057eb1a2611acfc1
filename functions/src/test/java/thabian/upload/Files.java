package thabian.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Files as offices, and others, hand them in.
final class Files {
    static final List<String> HEADINGS = List.of("code", "name", "type", "district", "province");
    static final List<String> KHAO_YOI =
            List.of("6760202", "องค์การบริหารส่วนตำบลเขาย้อย", "อบต.", "เขาย้อย", "เพชรบุรี");
    static final List<String> CHA_AM = List.of("4760601", "เทศบาลเมืองชะอำ", "เทศบาลเมือง", "ชะอำ", "เพชรบุรี");

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Files() {}

    static String text(String separator, List<List<String>> rows) {
        return String.join(
                "\r\n", rows.stream().map(row -> String.join(separator, row)).toList());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A workbook as fastexcel writes it; numbers stay numbers.
    static byte[] workbook(List<List<Object>> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    switch (rows.get(row).get(column)) {
                        case Number number -> sheet.value(row, column, number);
                        case Object value -> sheet.value(row, column, value.toString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /// A workbook with this XML for the rows of its first sheet.
    static byte[] workbookOf(String rows) {
        return workbookOf(rows, "");
    }

    static byte[] workbookOf(String rows, String sharedStrings) {
        return zip(parts(
                "<worksheet xmlns=\"x\"><sheetData>" + rows + "</sheetData></worksheet>",
                "<sst xmlns=\"x\">" + sharedStrings + "</sst>"));
    }

    static Map<String, byte[]> parts(String sheet, String sharedStrings) {
        return parts(utf8(sheet), utf8(sharedStrings));
    }

    static Map<String, byte[]> parts(byte[] sheet, byte[] sharedStrings) {
        return Map.of(
                "xl/workbook.xml",
                utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\"x\" xmlns:r=\"" + RELATIONSHIPS
                        + "\"><sheets><sheet name=\"ซ่อน\" sheetId=\"1\" state=\"hidden\" r:id=\"rId9\"/>"
                        + "<sheet name=\"รายชื่อ\" sheetId=\"2\" r:id=\"rId1\"/></sheets></workbook>"),
                "xl/_rels/workbook.xml.rels",
                utf8(
                        "<Relationships xmlns=\"x\"><Relationship Id=\"rId1\" Type=\"t/worksheet\" Target=\"sheet.xml\"/>"
                                + "<Relationship Id=\"rId2\" Type=\"t/sharedStrings\" Target=\"/xl/strings.xml\"/></Relationships>"),
                "xl/strings.xml",
                sharedStrings,
                "xl/sheet.xml",
                sheet);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(9);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /// Cells with their text inside them.
    static String row(int number, List<String> cells) {
        StringBuilder xml = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.size(); i++) {
            xml.append("<c r=\"")
                    .append((char) ('A' + i))
                    .append(number)
                    .append("\" t=\"inlineStr\"><is><t>")
                    .append(cells.get(i))
                    .append("</t></is></c>");
        }
        return xml.append("</row>").toString();
    }
}
