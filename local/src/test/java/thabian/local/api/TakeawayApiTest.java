package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Invitee;
import thabian.domain.call.Province;
import thabian.domain.call.Reach;
import thabian.domain.slot.InvitationCode;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.TypedForm;

/// What an office takes away: who is silent, the report, and what it prints.
class TakeawayApiTest {
    private static final String SEMINARS = "/api/staff/seminars/";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String CODE = "K7M4Q9XD4TAC";

    @AutoClose
    private static final Stack STACK = Stack.start();

    private static String registered = "";
    private static String silent = "";

    @BeforeAll
    static void oneRegistersAndOneIsReached() {
        registered = STACK.nextOrganisation();
        silent = STACK.nextOrganisation();
        assertThat(STACK.register(TypedForm.of(registered)).status()).isEqualTo(201);
        var coded = Stack.another("coded", "2021-03-08T09:00:00+07:00", "2021-03-20T00:00:00+07:00", true);
        Given.put(STACK.seminars(), coded);
        var reach = new Reach(
                Optional.of(new EmailAddress("saraban@lao.example")),
                Optional.of(new PhoneNumber("032111222", Optional.of("12"))));
        Stack.organisations().stream()
                .limit(2)
                .forEach(organisation -> STACK.slots()
                        .invite(coded.id(), new Invitee(organisation, reach), Optional.of(new InvitationCode(CODE))));
        Given.put(
                STACK.seminars(),
                Stack.another(
                        "two",
                        "2021-03-08T09:00:00+07:00",
                        "2021-03-20T00:00:00+07:00",
                        false,
                        List.of(new Province("76", "เพชรบุรี"), new Province("70", "ราชบุรี"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            registrants?format=zoom                | CSV  | attachment; filename="ita-2564-zoom-76-20210308.csv"
            outstanding                            | JSON | attachment; filename="ita-2564-outstanding-76-20210308.json"
            outstanding?format=csv                 | CSV  | attachment; filename="ita-2564-outstanding-76-20210308.csv"
            outstanding?format=xlsx                | XLSX | attachment; filename="ita-2564-outstanding-76-20210308.xlsx"
            outstanding?format=text                | TEXT | inline; filename="ita-2564-outstanding-76-20210308.txt"
            report                                 | HTML | ''
            report?format=html                     | HTML | ''
            report?format=xlsx                     | XLSX | attachment; filename="ita-2564-report-76-20210308.xlsx"
            letters?kind=general                   | HTML | ''
            letters?kind=annex                     | HTML | ''
            letters?kind=slips                     | HTML | ''
            letters?kind=mailmerge                 | CSV  | attachment; filename="ita-2564-mailmerge-76-20210308.csv"
            """)
    void everyFileHasItsTypeAndName(String what, String type, String disposition) {
        var answer = asked("ita-2564/" + what, "76", "officer");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type"))
                .isEqualTo(Map.of(
                                "CSV",
                                CSV,
                                "XLSX",
                                XLSX,
                                "HTML",
                                HTML,
                                "JSON",
                                "application/json",
                                "TEXT",
                                "text/plain; charset=utf-8")
                        .get(type));
        assertThat(answer.header("Content-Disposition")).isEqualTo(disposition);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "ita-2564/registrants?format=text, 400 malformed",
        "ita-2564/outstanding?format=zoom, 400 malformed",
        "ita-2564/report?format=csv, 400 malformed",
        "ita-2564/letters, 400 malformed",
        "ita-2564/letters?kind=Annex, 400 malformed",
        "two/letters?kind=annex, 400 malformed",
        "two/letters?kind=slips, 400 malformed",
        "two/letters?kind=slips&province=76, 200",
        "two/letters?kind=annex&province=10, 400 malformed",
        "two/letters?kind=mailmerge, 200",
        "two/letters?kind=general, 200",
        "none/outstanding, 404 unknown-seminar",
    })
    void whatIsNotMadeIsRefused(String what, String outcome) {
        assertThat(asked(what, "*", "officer").outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/registrants?",
                "/outstanding?format=text&",
                "/report?",
                "/letters?kind=annex&",
                "/letters?kind=mailmerge&",
                "/progress?",
                "/organisations/6760607?",
                "?"
            })
    void whatIsNoProvinceIsMalformedToWhoeverMayReadThemAll(String what) {
        for (var province : List.of("xx", "7", "760", "*", "76,70", "%E0%B9%97%E0%B9%96", "99", "00")) {
            assertThat(asked("ita-2564" + what + "province=" + province, "*", "officer")
                            .outcome())
                    .as(province)
                    .isEqualTo("400 malformed");
        }
        for (var province : List.of("", "76")) {
            assertThat(asked("ita-2564" + what + "province=" + province, "*", "officer")
                            .status())
                    .as(province)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"outstanding", "report", "letters?kind=annex"})
    void anotherProvinceTakesNothingAway(String what) {
        assertThat(asked("ita-2564/" + what, "10", "officer").outcome()).isEqualTo("403 forbidden");
        assertThat(asked("ita-2564/" + what + (what.contains("?") ? "&" : "?") + "province=10", "76", "officer")
                        .outcome())
                .isEqualTo("403 forbidden");
    }

    @Test
    void theSilentAreListedWithHowTheyAreReached() {
        assertThat(asked("coded/outstanding", "76", "viewer").list())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("phone", "032111222 ต่อ 12")
                        .containsEntry("email", "saraban@lao.example"));
        assertThat(asked("ita-2564/outstanding", "76", "viewer").text())
                .contains("\"" + silent + "\"")
                .doesNotContain("\"" + registered + "\"");
    }

    @Test
    void theTextForAChatNamesNoNumberOfTheirs() {
        assertThat(asked("coded/outstanding?format=text", "76", "viewer").text())
                .contains("ยังไม่ลงทะเบียน 2 จาก 2 หน่วยงาน", "/s/coded\n", "วันศุกร์ที่ 19 มีนาคม 2564")
                .doesNotContain("032-111-222", "saraban@", CODE);
    }

    @Test
    void theReportCountsWhatTheRosterHolds() throws IOException {
        assertThat(asked("ita-2564/report", "76", "viewer").text())
                .contains("<dd>85 แห่ง</dd>", "<dd>1 แห่ง</dd>", "<dd>1.18</dd>", "<dd>84 แห่ง</dd>", "<dd>3 คน</dd>");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(
                asked("ita-2564/report?format=xlsx", "76", "viewer").bytes()))) {
            var summary = workbook.getFirstSheet().read();
            var total = summary.getLast();
            assertThat(total.getCellText(0)).isEqualTo("รวม");
            assertThat(total.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("85");
            assertThat(total.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("1");
            assertThat(total.getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("1.18");
            assertThat(workbook.getSheet(1).orElseThrow().read()).hasSize(1 + 84);
        }
    }

    @Test
    void theWorkbookOfTheRosterHasASheetOfTheSilent() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(
                asked("coded/registrants?format=xlsx", "76", "viewer").bytes()))) {
            var row = workbook.getSheet(1).orElseThrow().read().get(1);
            assertThat(row.getCellText(5)).isEqualTo("032-111-222 ต่อ 12");
            assertThat(row.getCellText(6)).isEqualTo("saraban@lao.example");
        }
    }

    @Test
    void codesStandOnSlipsAndInTheMailMergeAlone() {
        var slips = asked("coded/letters?kind=slips", "76", "officer").text();
        assertThat(Pattern.compile("K7M4-Q9XD-4TAC").matcher(slips).results()).hasSize(2);
        assertThat(asked("coded/letters?kind=mailmerge", "76", "officer").text())
                .startsWith(
                        "\uFEFFรหัส อปท.,ชื่อ อปท.,ประเภท,อำเภอ,จังหวัด,ลิงก์ลงทะเบียน,รหัสลงทะเบียน,กำหนดลงทะเบียน\r\n")
                .contains("/s/coded?org=2760101&code=" + CODE
                        + ",K7M4-Q9XD-4TAC,ภายในวันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.\r\n");
        assertThat(asked("coded/letters?kind=annex", "76", "officer").text()).doesNotContain("K7M4");
        assertThat(asked("coded/letters?kind=general", "76", "officer").text()).doesNotContain("K7M4");
    }

    @Test
    void whoeverOnlyReadsGetsNoCodes() {
        assertThat(asked("coded/letters?kind=slips", "76", "viewer").outcome()).isEqualTo("403 forbidden");
        assertThat(asked("coded/letters?kind=mailmerge", "76", "viewer").outcome())
                .isEqualTo("403 forbidden");
        assertThat(asked("coded/letters?kind=annex", "76", "viewer").status()).isEqualTo(200);
    }

    private static Answer asked(String what, String provinces, String role) {
        return STACK.ask("GET", SEMINARS + what)
                .bearing(STACK.staffToken(provinces, role))
                .answer();
    }
}
