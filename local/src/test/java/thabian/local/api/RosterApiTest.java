package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.TypedForm;

/// The roster in the file that an office asks for.
class RosterApiTest {
    private static final String REGISTRANTS = "/api/staff/seminars/ita-2564/registrants";

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// What people could type to have a spreadsheet compute something; wide signs are stored as plain ones.
    private static final List<String> TYPED = List.of("=1+1", "+1+1", "-1+1", "＝2+1", "=HYPERLINK(\"x\")");

    private static final List<String> FORMULAS =
            TYPED.stream().map(typed -> typed.replace('＝', '=')).toList();

    @AutoClose
    private static final Stack STACK = Stack.start();

    private static final List<String> REGISTERED = new ArrayList<>();

    @BeforeAll
    static void someRegister() {
        for (var formula : FORMULAS) {
            REGISTERED.add(STACK.nextOrganisation());
            STACK.nextOrganisation();
            STACK.nextOrganisation();
            STACK.nextOrganisation();
        }
        for (int i = FORMULAS.size() - 1; i >= 0; i--) {
            var typed = TypedForm.of(REGISTERED.get(i)).with("/attendees/1/position", TYPED.get(i));
            assertThat(STACK.register(typed).status()).isEqualTo(201);
        }
    }

    @Test
    void aRowOfTheRosterHasTheContractsFields() {
        var code = REGISTERED.getFirst();
        var row = file("json", "identity").list().stream()
                .filter(each -> each.get("reference").equals("ITA-2564-" + code))
                .findFirst()
                .orElseThrow();
        var organisation = Stack.organisations().stream()
                .filter(each -> each.code().digits().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(row)
                .isEqualTo(Map.ofEntries(
                        Map.entry(
                                "organisation",
                                Map.of(
                                        "code", code,
                                        "name", organisation.name(),
                                        "type", organisation.type(),
                                        "district", organisation.district(),
                                        "province", "เพชรบุรี")),
                        Map.entry("reference", "ITA-2564-" + code),
                        Map.entry("revision", 1),
                        Map.entry("registeredAt", "2021-03-08T09:00:00+07:00"),
                        Map.entry(
                                "contact",
                                Map.of(
                                        "name", "นางสาวพิมพ์ใจ ตัวอย่างดี",
                                        "phone", "032111222 ต่อ 12",
                                        "email", "saraban@" + code + ".example")),
                        Map.entry("seat", "chief-administrator"),
                        Map.entry("capacity", "holder"),
                        Map.entry("prefix", "นาย"),
                        Map.entry("firstName", "สมมุติ"),
                        Map.entry("lastName", "ใจสะอาด"),
                        Map.entry("position", "ปลัด อบต."),
                        Map.entry("phone", "0896112233"),
                        Map.entry("email", "saraban@" + code + ".example")));
    }

    @Test
    void theRosterGoesByDistrictThenOrganisationThenSeat() {
        var rows = file("json", "identity").list();
        var expected = REGISTERED.stream()
                .sorted(Comparator.comparing((String code) -> code.substring(1, 5))
                        .thenComparing(Comparator.naturalOrder()))
                .flatMap(code -> Stream.of("chief-administrator", "head-of-office", "officer")
                        .map(seat -> "ITA-2564-" + code + " " + seat))
                .toList();
        assertThat(rows.stream().map(row -> row.get("reference") + " " + row.get("seat")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?format=json | '*/*'                         | application/json         | json
            ?format=csv  | '*/*'                         | text/csv; charset=utf-8  | csv
            ?format=xlsx | '*/*'                         | XLSX                     | xlsx
            ''           | text/csv                      | text/csv; charset=utf-8  | csv
            ''           | XLSX                          | XLSX                     | xlsx
            ''           | application/json              | application/json         | json
            ''           | */*                           | application/json         | json
            ''           | text/html,*/*;q=0.8           | application/json         | json
            ?format=csv  | application/json              | text/csv; charset=utf-8  | csv
            """)
    void theFormatIsNamedOrAccepted(String query, String accept, String type, String ending) {
        var answer = STACK.ask("GET", REGISTRANTS + query)
                .bearing(STACK.staffToken("76", "viewer"))
                .with("Accept", accept.replace("XLSX", XLSX))
                .answer();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(type.replace("XLSX", XLSX));
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"ita-2564-registrants-76-20210308." + ending + "\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "JSON", "csv%00", "../csv"})
    void anUnknownFormatIsMalformed(String format) {
        assertThat(STACK.ask("GET", REGISTRANTS + "?format=" + format)
                        .bearing(STACK.staffToken("76", "viewer"))
                        .answer()
                        .outcome())
                .isEqualTo("400 malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv"})
    void gzipIsForThoseWhoTakeIt(String format) throws IOException {
        var plain = file(format, "identity");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        var zipped = file(format, "gzip, deflate, br");
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.header("Vary")).contains("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.bytes())).readAllBytes())
                .isEqualTo(plain.bytes());
        assertThat(file(format, "gzip;q=0, identity").header("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void noCellOfTheCsvIsAFormula() {
        var csv = file("csv", "identity").text();
        assertThat(csv).startsWith("\uFEFFรหัส อปท.,").contains("032-111-222 ต่อ 12", "089-611-2233");
        assertThat(FORMULAS).allSatisfy(formula -> assertThat(csv).contains("'" + formula.replace("\"", "\"\"")));
        assertThat(csv.lines().flatMap(line -> Stream.of(line.split(","))))
                .noneMatch(cell -> cell.replace("\"", "").matches("[=+@＝-].*"));
    }

    @Test
    void everyCellOfTheWorkbookIsText() throws IOException {
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(file("xlsx", "identity").bytes()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(1 + FORMULAS.size() * 3);
            assertThat(rows.stream().flatMap(row -> row.stream()))
                    .allSatisfy(cell -> assertThat(cell.getFormula()).isNull());
            assertThat(rows.stream().map(row -> row.getCellText(16))).containsAll(FORMULAS);
        }
    }

    @Test
    void theRosterIsNobodysInsideAPage() {
        var answer = file("json", "identity");
        assertThat(answer.text()).startsWith("[");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    private static Answer file(String format, String encoding) {
        return STACK.ask("GET", REGISTRANTS + "?format=" + format)
                .bearing(STACK.staffToken("76", "viewer"))
                .with("Accept-Encoding", encoding)
                .answer();
    }
}
