package thabian.export;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.export.Registered.filled;
import static thabian.export.Registered.holding;
import static thabian.export.Registered.khaoYoi;
import static thabian.given.Given.theSeminar;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import thabian.domain.slot.Slot;

class RosterCsvTest {
    private static byte[] csv(Slot... slots) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Roster.of(theSeminar(), List.of(slots)).write(FileFormat.CSV, out);
        return out.toByteArray();
    }

    private static List<List<String>> parsed(byte[] csv) throws IOException {
        String text = new String(csv, StandardCharsets.UTF_8).substring(1);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    @Test
    void startsWithTheByteOrderMarkThatExcelNeeds() throws IOException {
        assertThat(csv()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(csv(), StandardCharsets.UTF_8).indexOf('\uFEFF', 1))
                .isNegative();
    }

    @Test
    void everyLineEndsInCrLf() throws IOException {
        String text = new String(csv(filled(khaoYoi())), StandardCharsets.UTF_8);

        assertThat(text).endsWith("\r\n");
        assertThat(text.split("\r\n")).hasSize(4).noneMatch(line -> line.contains("\r") || line.contains("\n"));
    }

    @Test
    void saysEverythingOfAnAttendeeInThai() throws IOException {
        assertThat(parsed(csv(filled(khaoYoi()))).subList(0, 3))
                .containsExactly(
                        List.of(
                                "รหัส อปท.",
                                "ชื่อ อปท.",
                                "ประเภท",
                                "อำเภอ",
                                "จังหวัด",
                                "เลขที่อ้างอิง",
                                "ฉบับที่",
                                "ลงทะเบียนเมื่อ",
                                "ผู้ประสานงาน",
                                "โทรศัพท์ผู้ประสานงาน",
                                "อีเมลผู้ประสานงาน",
                                "ตำแหน่งเป้าหมาย",
                                "เข้าร่วมในฐานะ",
                                "คำนำหน้า",
                                "ชื่อ",
                                "นามสกุล",
                                "ตำแหน่ง",
                                "โทรศัพท์",
                                "อีเมล"),
                        List.of(
                                "6760607",
                                "องค์การบริหารส่วนตำบลเขาย้อย",
                                "อบต.",
                                "เขาย้อย",
                                "เพชรบุรี",
                                "ITA-2564-6760607",
                                "1",
                                "8 มีนาคม 2564 เวลา 09.00 น.",
                                "นางสาวสมใจ ประสานดี",
                                "032-111-222 ต่อ 12",
                                "saraban@6760607.example",
                                "ปลัดองค์กรปกครองส่วนท้องถิ่น",
                                "รักษาราชการแทน",
                                "นาย",
                                "สมพงษ์",
                                "ใจทดสอบ",
                                "ปลัด อบต.",
                                "081-234-5678",
                                "saraban@6760607.example"),
                        List.of(
                                "6760607",
                                "องค์การบริหารส่วนตำบลเขาย้อย",
                                "อบต.",
                                "เขาย้อย",
                                "เพชรบุรี",
                                "ITA-2564-6760607",
                                "1",
                                "8 มีนาคม 2564 เวลา 09.00 น.",
                                "นางสาวสมใจ ประสานดี",
                                "032-111-222 ต่อ 12",
                                "saraban@6760607.example",
                                "หัวหน้าสำนักปลัด",
                                "ผู้ดำรงตำแหน่ง",
                                "ว่าที่ร้อยตรี",
                                "น้ำผึ้ง",
                                "ณ ท่าทดสอบ",
                                "หัวหน้าสำนักปลัด \"ปฏิบัติการ\", ชำนาญการ",
                                "",
                                "head@example.go.th"));
    }

    @Test
    void noCellIsAFormula() throws IOException {
        List<List<String>> rows = parsed(csv(
                filled(khaoYoi(), holding("=cmd|' /C calc'!A0")),
                filled(khaoYoi(), holding("\t@SUM(A1),\"x\"\r\n=1"))));

        assertThat(rows)
                .extracting(cells -> cells.get(Registered.column("ตำแหน่ง")))
                .containsExactly("ตำแหน่ง", "'=cmd|' /C calc'!A0", "'\t@SUM(A1),\"x\"\r\n=1");
    }

    @Test
    void leavesTheStreamOpenForWhoeverOwnsIt() throws IOException {
        boolean[] closed = {false};
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        for (FileFormat format : Roster.FORMATS) {
            Roster.of(theSeminar(), List.of()).write(format, out);
        }

        assertThat(closed[0]).isFalse();
    }
}
