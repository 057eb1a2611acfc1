package thabian.upload;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static thabian.upload.Files.CHA_AM;
import static thabian.upload.Files.HEADINGS;
import static thabian.upload.Files.KHAO_YOI;
import static thabian.upload.Files.utf8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Reach;
import thabian.domain.list.CheckedList;
import thabian.domain.list.TargetList;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;
import thabian.upload.sheet.Encodings;
import thabian.upload.sheet.Limits;
import thabian.upload.sheet.UploadTrouble;

class CsvTest {
    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

    private static byte[] list(String headings, String... rows) {
        return utf8(headings + "\n" + String.join("\n", rows));
    }

    private static Stream<byte[]> asOfficesSaveIt() {
        List<List<String>> rows = List.of(HEADINGS, KHAO_YOI, CHA_AM);
        return Stream.of(",", ";", "\t").flatMap(separator -> {
            String text = Files.text(separator, rows);
            return Stream.of(
                    text.getBytes(UTF_8),
                    ("\uFEFF" + text).getBytes(UTF_8),
                    ("\uFEFF" + text).getBytes(UTF_16LE),
                    ("\uFEFF" + text).getBytes(UTF_16BE),
                    text.getBytes(UTF_16),
                    text.getBytes(WINDOWS_874),
                    text.getBytes(Charset.forName("TIS-620")),
                    text.replace("\r\n", "\n").getBytes(UTF_8),
                    text.replace("\r\n", "\r").getBytes(WINDOWS_874),
                    (text + "\r\n\r\n").getBytes(UTF_8),
                    ("\"" + text.replace(separator, "\"" + separator + "\"").replace("\r\n", "\"\r\n\"") + "\"")
                            .getBytes(UTF_8));
        });
    }

    @ParameterizedTest
    @MethodSource("asOfficesSaveIt")
    void everyEncodingAndSeparatorGivesTheSameList(byte[] file) {
        assertThat(Read.organisations(file)).containsExactly(KHAO_YOI, CHA_AM);
    }

    @Test
    void windows874IsTheJdksTable() {
        for (int value = 0; value < 256; value++) {
            char ours = Encodings.windows874(value);
            String theirs = new String(new byte[] {(byte) value}, WINDOWS_874);
            assertThat(String.valueOf(ours)).as("0x%x", value).isEqualTo(theirs);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "รหัส อปท.,ชื่อ อปท.,ประเภท,อำเภอ,จังหวัด",
                "  รหัส อปท. , ชื่ออปท ,ประเภท อปท., อำเภอ,จังหวัด ",
                "รหัส อปท. (7 หลัก),ชื่อองค์กรปกครองส่วนท้องถิ่น,ประเภทองค์กรปกครองส่วนท้องถิ่น,ชื่ออำเภอ,ชื่อจังหวัด",
                "CODE,Name,TYPE,District,PROVINCE",
                "org_code,org-name,org type,amphoe,changwat",
                "รหัส,หน่วยงาน,รูปแบบ,อ.,จ.",
                "\uFEFF\u200Bรหัส\u00A0อปท.,อปท.,ประเภท,อําเภอ,จังหวัด"
            })
    void headingsAreReadAsOfficesWriteThem(String headings) {
        assertThat(Read.organisations(list(headings, String.join(",", KHAO_YOI))))
                .containsExactly(KHAO_YOI);
    }

    @Test
    void columnsStandInAnyOrderAndUnknownOnesCountForNothing() {
        byte[] file = list(
                "ลำดับ,จังหวัด,โทรศัพท์,อำเภอ,ประเภท,ชื่อ อปท.,หมายเหตุ,อีเมล,รหัส",
                "1,เพชรบุรี,๐๓๒-๑๑๑-๒๒๒ ต่อ ๑๒,เขาย้อย,อบต.,องค์การบริหารส่วนตำบลเขาย้อย,=1+1,saraban@6760202.example,๖๗๖๐๒๐๒");
        assertThat(Read.organisations(file)).containsExactly(KHAO_YOI);
        assertThat(Read.invitees(file).getFirst().reach())
                .isEqualTo(new Reach(
                        Optional.of(new EmailAddress("saraban@6760202.example")),
                        Optional.of(new PhoneNumber("032111222", Optional.of("12")))));
    }

    /// The columns of dataset `dlads_05_01`, one row per tambon that an organisation serves.
    @Test
    void theRegistersOwnFileIsAListOfItsOrganisations() {
        byte[] file = list(
                "จังหวัด,อำเภอ,ตำบล,รหัส อปท.,ประเภท อปท.,อปท.,ที่ตั้งสำนักงานเลขที่,หมู่ที่,รหัสไปรษณีย์,ขนาดพื้นที่,LAT,LONG,เว็ปไซต์ของอปท",
                "เพชรบุรี,เมืองเพชรบุรี,ท่าราบ,02760101,อบจ.,องค์การบริหารส่วนจังหวัดเพชรบุรี,1,,76000,,,,\"www,phetchaburi\"",
                "เพชรบุรี,เขาย้อย,เขาย้อย,2760101,อบจ.,องค์การบริหารส่วนจังหวัดเพชรบุรี,1,,76000,,,,",
                "เพชรบุรี,เขาย้อย,เขาย้อย,6760202,อบต.,องค์การบริหารส่วนตำบลเขาย้อย,9,2,76140,,,,\"\"\"-\"\"\"");
        assertThat(Read.organisations(file))
                .containsExactly(
                        List.of("2760101", "องค์การบริหารส่วนจังหวัดเพชรบุรี", "อบจ.", "เมืองเพชรบุรี", "เพชรบุรี"),
                        KHAO_YOI);
    }

    @Test
    void theRegistersOwnFileMayNotGiveOneCodeTwoNames() {
        byte[] file = list(
                "จังหวัด,อำเภอ,ตำบล,รหัส อปท.,ประเภท อปท.,อปท.",
                "เพชรบุรี,เขาย้อย,เขาย้อย,6760202,อบต.,องค์การบริหารส่วนตำบลเขาย้อย",
                "เพชรบุรี,เขาย้อย,บางเค็ม,6760202,อบต.,องค์การบริหารส่วนตำบลบางเค็ม");
        assertThat(Read.told(file)).containsExactly("3 code code-twice 2");
    }

    @Test
    void titlesAboveTheHeadingsAndEmptyRowsAreLeftOut() {
        byte[] file = utf8("บัญชีรายชื่อ อปท. กลุ่มเป้าหมาย,,,,\n\nจังหวัดเพชรบุรี\n"
                + Files.text(",", List.of(HEADINGS, List.of(), KHAO_YOI, List.of("", " ", "", "", ""), CHA_AM)));
        TargetList list = Read.list(file);
        assertThat(list.rows()).extracting(row -> row.place().row()).containsExactly(6, 8);
    }

    @Test
    void placesLoseTheirTitles() {
        byte[] file = list(
                "code,name,type,district,province",
                "6760202,องค์การบริหารส่วนตำบลเขาย้อย,อบต.,อ.เขาย้อย,จังหวัดเพชรบุรี");
        assertThat(Read.organisations(file)).containsExactly(KHAO_YOI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6760607.0", "6.76E+06", "6.760607e6", "\"6,760,607\"", "6E6", "๖๗๖๐๖๐๗.๐"})
    void aCodeThatBecameANumberIsAskedBack(String code) {
        assertThat(Read.told(list("code,name,type,district,province", code + ",ก,ข,ค,ง")))
                .containsExactly("2 code code-number");
    }

    @Test
    void everyFaultIsToldAtOnceByRowAndColumn() {
        byte[] file = list(
                "code,name,type,district,province,email,phone",
                "6760202,ก,อบต.,ค,เพชรบุรี,,",
                "676020,ก,อบต.,ค,เพชรบุรี,,",
                ",,,,,,",
                ",ก,อบต.,ค,เพชรบุรี,,",
                "6760203," + "ก".repeat(201) + "," + "ข".repeat(41) + ",ค,เพชรบุรี,,",
                "6760204,=cmd|' /C calc'!A0,+1,@SUM,-5,x@,1",
                "6760205,\"ก\nข\",อบต.,ค,เพชรบูรณ์,a@b.example b@c.example,\"032111222, 032111223\"",
                "6760202,ก,อบต.,ค,เพชรบุรี,=a@b.example,32111222",
                "6760206,ก\u0007ข,อบต.,,เพชรบุรี");
        assertThat(Read.told(file))
                .containsExactly(
                        "3 code code-format",
                        "5 code required",
                        "6 name too-long",
                        "6 type too-long",
                        "7 name formula",
                        "7 type formula",
                        "7 district formula",
                        "7 province formula",
                        "7 email email-format",
                        "7 phone phone-format",
                        "8 name line-break",
                        "8 email email-format",
                        "8 phone phone-two",
                        "9 email formula",
                        "9 phone phone-zero",
                        "10 name characters",
                        "10 district required");
    }

    @Test
    void aCodeThatComesTwiceNamesBothRows() {
        byte[] file = utf8(Files.text(",", List.of(HEADINGS, KHAO_YOI, CHA_AM, KHAO_YOI)));
        assertThat(Read.told(file)).containsExactly("4 code code-twice 2");
    }

    @Test
    void oneProvinceHasOneName() {
        byte[] file =
                list("code,name,type,district,province", "6760202,ก,อบต.,ค,เพชรบุรี", "6760203,ก,อบต.,ค,เพชรบูรณ์");
        assertThat(Read.told(file)).containsExactly("3 province province-name เพชรบุรี");
    }

    @Test
    void allFaultsAreCountedAndOfManyNoFaultyRowIsLeftOut() {
        String[] rows = new String[1_000];
        Arrays.fill(rows, "x,,,,");
        Reading.Faulty faulty = (Reading.Faulty) Read.reading(list("code,name,type,district,province", rows));
        assertThat(faulty.checked().faults().count()).isEqualTo(5_000);
        assertThat(faulty.checked().faults().told()).hasSize(200 + 960);
        assertThat(faulty.checked().faults().told().stream()
                        .map(fault -> fault.place().row())
                        .distinct())
                .hasSize(1_000);
    }

    @Test
    void missingColumnsAreOneFault() {
        assertThat(Read.unreadable(list("รหัส อปท.,ชื่อ อปท.,โทร", "6760202,ก,1")))
                .isEqualTo(new Reading.Unreadable(UploadTrouble.COLUMNS_MISSING, "ประเภท, อำเภอ, จังหวัด"));
        assertThat(Read.trouble(list("6760202,ก,อบต.,ค,เพชรบุรี", "6760203,ก,อบต.,ค,เพชรบุรี")))
                .isEqualTo(UploadTrouble.COLUMNS_MISSING);
        assertThat(Read.trouble(utf8("ข้อความ\n".repeat(100)))).isEqualTo(UploadTrouble.COLUMNS_MISSING);
        assertThat(Read.unreadable(list("code,รหัส,name,type,district,province", "1,1,ก,ข,ค,ง")))
                .isEqualTo(new Reading.Unreadable(UploadTrouble.COLUMN_TWICE, "รหัส อปท."));
    }

    @Test
    void aListSaysWhetherItEnds() {
        byte[] open = list("code,name,type,district,province", String.join(",", KHAO_YOI));
        assertThat(Read.list(open).ended()).isFalse();
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertThat(Read.list(utf8(new String(open, UTF_8) + end)).ended()).isTrue();
        }
    }

    @Test
    void rowsAboveTheHeadingsAreNoTitle() {
        assertThat(Read.unreadable(list(
                        "รายชื่อ",
                        String.join(",", KHAO_YOI),
                        "code,name,type,district,province",
                        String.join(",", CHA_AM))))
                .isEqualTo(new Reading.Unreadable(UploadTrouble.ROWS_ABOVE, "2"));
    }

    @Test
    void aStrayQuoteSwallowsNoRow() {
        String row = String.join(",", KHAO_YOI);
        for (String note : List.of("\"รอ", "\"รอ\n\n", "\"รอ\n,")) {
            assertThat(Read.unreadable(list(
                            "code,name,type,district,province,note", row + "," + note, String.join(",", CHA_AM), "")))
                    .isEqualTo(new Reading.Unreadable(UploadTrouble.ROWS_IN_CELL, "2"));
        }
        assertThat(Read.organisations(
                        list("code,name,type,district,province,note", row + ",\"โทร 032111222\nแล้ว 2564\"")))
                .as("a note of two lines")
                .containsExactly(KHAO_YOI);
    }

    /// Whatever is cut off, a file is refused, or has every row up to a line's end, or says that it may go on.
    @Test
    void aFileThatWasCutOffIsNeverTakenForTheWhole() {
        byte[] whole = utf8(Files.text(
                        ",",
                        List.of(
                                List.of("code", "name", "type", "district", "province", "email", "note"),
                                row(KHAO_YOI, "a@b.example", "\"เดิม, \nใหม่\""),
                                row(CHA_AM, "c@d.example", "")))
                + "\r\n");
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (Read.reading(cut) instanceof Reading.Faultless(CheckedList checked)
                    && checked.list().ended()) {
                assertThat(cut[length - 1]).as("%d bytes", length).isIn((byte) '\n', (byte) '\r');
            }
        }
    }

    private static List<String> row(List<String> organisation, String... more) {
        return Stream.concat(organisation.stream(), Stream.of(more)).toList();
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThat(Read.trouble(new byte[0])).isEqualTo(UploadTrouble.EMPTY);
        assertThat(Read.trouble(utf8("\n \n,,,\n"))).isEqualTo(UploadTrouble.EMPTY);
        assertThat(Read.trouble(list("code,name,type,district,province"))).isEqualTo(UploadTrouble.EMPTY);
        assertThat(Read.trouble(utf8("%PDF-1.7 …"))).isEqualTo(UploadTrouble.NO_LIST);
        assertThat(Read.trouble(list("code,name,type,district,province", "67\u000060202,ก,ข,ค,ง")))
                .isEqualTo(UploadTrouble.NO_LIST);
        assertThat(Read.trouble(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}))
                .isEqualTo(UploadTrouble.OLD_EXCEL);
        assertThat(Read.trouble(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8}))
                .isEqualTo(UploadTrouble.ENCODING);
        assertThat(Read.trouble(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xFF}))
                .isEqualTo(UploadTrouble.ENCODING);
        assertThat(Read.trouble(new byte[] {'a', (byte) 0xFF, 'b'})).isEqualTo(UploadTrouble.ENCODING);
    }

    @Test
    void whatIsTooMuchIsRefused() {
        assertThat(Read.trouble(new byte[Limits.FILE + 1])).isEqualTo(UploadTrouble.TOO_LARGE);
        assertThat(Read.trouble(list("code,name,type,district,province" + ",x".repeat(60), "1")))
                .isEqualTo(UploadTrouble.TOO_MANY_COLUMNS);
        String[] rows = new String[Limits.ROWS + 1];
        Arrays.fill(rows, String.join(",", KHAO_YOI));
        assertThat(Read.trouble(list("code,name,type,district,province", rows))).isEqualTo(UploadTrouble.TOO_MANY_ROWS);
    }

    @Test
    void fiftyColumnsAndAHugeCellAreNoTrouble() {
        byte[] wide = list(
                "code,name,type,district,province" + ",x".repeat(45), String.join(",", KHAO_YOI) + ",y".repeat(45));
        assertThat(Read.organisations(wide)).containsExactly(KHAO_YOI);
        assertThat(Read.told(list(
                        "code,name,type,district,province", "6760202," + "ก".repeat(350_000) + ",อบต.,ค,เพชรบุรี")))
                .containsExactly("2 name too-long");
    }
}
