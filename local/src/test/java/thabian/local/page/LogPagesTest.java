package thabian.local.page;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.local.client.Browser.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Deed;
import thabian.domain.call.Deed.What;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Browser;
import thabian.local.client.TypedForm;

/// Who did what to a seminar, and when.
class LogPagesTest {
    private static final String BOARD = "/staff/seminars/ita-2564";
    private static final String LOG = BOARD + "/log";
    private static final String API = "/api/staff/seminars/ita-2564";

    @AutoClose
    private static final Stack STACK = Stack.start();

    private final String organisation = STACK.nextOrganisation();
    private final Browser officer = new Browser(STACK.home());

    @BeforeEach
    void somebodyRegistersAndIsCalled() {
        officer.signIn(BOARD, "PHETCHABURI_OFFICER");
        STACK.register(TypedForm.of(organisation));
        officer.send(BOARD + "/organisations/" + organisation, form("act", "note", "reason", "คุณมานีรับสาย"));
    }

    private static Answer api(String method, String path, String body, String type) {
        return STACK.ask(method, API + path)
                .bearing(STACK.staffToken("76", "officer"))
                .body(type, body.getBytes(StandardCharsets.UTF_8))
                .answer();
    }

    private static Deed last() {
        return STACK.deeds().of(Stack.letter().id()).getLast();
    }

    @Test
    void whatWasDoneToAnOrganisationIsToldWithoutAnybodysWords() {
        assertThat(officer.open(BOARD).text()).contains("href=\"" + LOG + "\"");
        assertThat(officer.open(LOG + "?q=" + organisation).text())
                .contains("สมหญิง ใจทดสอบ", "<b>บันทึก</b>", "<b>ลงทะเบียน</b>", "ผู้ประสานงาน")
                .doesNotContain("มานี", "saraban@", "032-");
        assertThat(officer.open(LOG + "?topic=calls&q=" + organisation).text())
                .contains("<b>บันทึก</b>")
                .doesNotContain("<b>ลงทะเบียน</b>");
        assertThat(officer.open(LOG + "?from=8/3/2564&to=8+%E0%B8%A1%E0%B8%B5.%E0%B8%84.+2564&q=" + organisation)
                        .text())
                .contains("<b>บันทึก</b>", "from=8%2F3%2F2564");
        assertThat(officer.open(LOG + "?from=9/3/2564").text()).contains("ไม่พบรายการตามที่เลือก");
        assertThat(officer.open(LOG + "?from=8/3/2021").text())
                .contains("id=\"from-fault\"", "<b>บันทึก</b>")
                .doesNotContain("from=8%2F3%2F2021");
        assertThat(officer.open(LOG + "?q=nobody").text()).contains("ไม่พบรายการตามที่เลือก");
    }

    @Test
    void whatIsTakenAwayIsKeptBeforeItIsHandedOut() {
        officer.open(BOARD + "/registrants?format=xlsx");
        officer.open(BOARD + "/registrants?format=xlsx");
        assertThat(last().what()).isEqualTo(What.TOOK_ROSTER);
        assertThat(last().numbers()).containsEntry(Deed.TIMES, 2);
        officer.open(BOARD + "/letters?kind=slips");
        assertThat(officer.open(LOG + "?topic=taken").text())
                .contains("ดาวน์โหลดรายชื่อผู้ลงทะเบียน", "Excel · 2 ครั้งในวันนั้น", "เปิดใบเชิญรายหน่วยงาน");

        var before = STACK.deeds().of(Stack.letter().id()).size();
        officer.open(BOARD + "/registrants?format=pdf");
        officer.open(BOARD + "/report?format=html");
        officer.open(BOARD + "/letters?kind=annex");
        officer.ask("HEAD", BOARD + "/registrants?format=zoom").answer(officer);
        assertThat(STACK.deeds().of(Stack.letter().id())).as("nobody's data").hasSize(before);
    }

    @Test
    void programsStandInItToo() {
        STACK.ask("GET", API + "/registrants?format=csv")
                .bearing(STACK.staffToken("76", "viewer"))
                .answer();
        assertThat(STACK.deeds().of(Stack.letter().id()))
                .filteredOn(
                        deed -> deed.what() == What.TOOK_ROSTER && deed.fields().equals(List.of("csv")))
                .singleElement()
                .extracting(Deed::who)
                .asString()
                .contains("เจ้าหน้าที่ทดลอง 76");
    }

    @Test
    void aListAndTheSettingsStandInIt() {
        var list = "code,name,type,district,province,phone\r\n" + organisation
                + ",องค์การบริหารส่วนตำบลชื่อใหม่,อบต.,เมืองเพชรบุรี,เพชรบุรี,032111222\r\n";
        assertThat(api("PUT", "/organisations", list, "text/csv").status()).isEqualTo(200);
        assertThat(STACK.deeds().of(Stack.letter().id()))
                .filteredOn(deed -> deed.what() == What.LIST_WRITTEN)
                .singleElement()
                .extracting(Deed::numbers)
                .isEqualTo(Map.of("added", 0, "changed", 1, "withdrawn", 0));
        api("PUT", "/organisations", list, "text/csv");
        assertThat(STACK.deeds().of(Stack.letter().id()))
                .as("a list that changes nothing")
                .filteredOn(deed -> deed.what() == What.LIST_WRITTEN)
                .hasSize(1);

        assertThat(api("POST", "/close", "{}", "application/json").status()).isEqualTo(200);
        assertThat(officer.open(LOG + "?topic=settings").text()).contains("<b>ปิดรับลงทะเบียน</b>", "ทั้งการสัมมนา");
        assertThat(officer.open(LOG + "?topic=list").text()).contains("<b>นำรายชื่อเข้าบัญชี</b>", "แก้ไข 1 แห่ง");
    }

    @Test
    void whatIsFoundIsTakenAwayAsAFile() throws IOException {
        var csv = officer.open(LOG + "?format=csv&topic=calls&q=" + organisation);
        assertThat(csv.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"ita-2564-log-76-20210308.csv\"");
        assertThat(csv.text().lines()).hasSize(2).anyMatch(line -> line.contains(organisation));
        assertThat(csv.text()).doesNotContain("มานี");
        var xlsx = officer.open(LOG + "?format=xlsx&topic=calls&q=" + organisation);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx.bytes()))) {
            assertThat(book.getFirstSheet().read()).hasSize(2);
        }
        assertThat(officer.open(LOG + "?format=csv&to=1/1/2564").text().lines())
                .as("headings alone")
                .hasSize(1);
        assertThat(officer.open(LOG + "?format=csv&from=8/3/2021").status()).isEqualTo(400);
        assertThat(officer.open(LOG + "?format=pdf").status()).isEqualTo(400);
    }

    @Test
    void nobodyElseReadsIt() {
        var other = new Browser(STACK.home());
        other.signIn("/staff", "RATCHABURI_OFFICER");
        assertThat(other.open(LOG).status()).isEqualTo(403);
        var viewer = new Browser(STACK.home());
        viewer.signIn(BOARD, "PHETCHABURI_VIEWER");
        assertThat(viewer.open(LOG).status()).isEqualTo(200);
    }
}
