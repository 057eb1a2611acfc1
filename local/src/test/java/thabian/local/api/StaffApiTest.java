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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Typed;

/// What an office gets by a bearer token: its own provinces, in the file that it asks for.
class StaffApiTest {
    private static final String SEMINARS = "/api/staff/seminars";
    private static final String REGISTRANTS = SEMINARS + "/ita-2564/registrants";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// What people could type to have a spreadsheet compute something.
    private static final List<String> FORMULAS =
            List.of("=1+1", "+1+1", "@SUM(1)", "-1+1", "＝1+1", "=HYPERLINK(\"x\")");

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
            var typed = Typed.of(REGISTERED.get(i)).with("/attendees/1/position", FORMULAS.get(i));
            assertThat(STACK.register(typed).status()).isEqualTo(201);
        }
    }

    @BeforeEach
    void morningOfTheLetter() {
        STACK.moveClockTo("2021-03-08T09:00:00+07:00");
    }

    @Test
    void withoutATokenNobodyIsKnown() {
        for (var path : List.of(SEMINARS, REGISTRANTS, REGISTRANTS + "?format=csv")) {
            var answer = STACK.get(path);
            assertThat(answer.outcome()).isEqualTo("401 unauthorized");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer garbage",
                "Bearer a.b.c",
                "Basic c29tY2hhaTpzZWNyZXQ=",
                "Bearer eyJhbGciOiJub25lIn0.eyJwcm92aW5jZXMiOlsiKiJdLCJyb2xlIjoib2ZmaWNlciJ9.",
                "Token x"
            })
    void aBadTokenIsNone(String authorization) {
        assertThat(STACK.ask("GET", REGISTRANTS)
                        .with("Authorization", authorization)
                        .answer()
                        .outcome())
                .isEqualTo("401 unauthorized");
    }

    @Test
    void aTokenThatSomebodyChangedIsNone() {
        var parts = STACK.staffToken("10", "officer").split("\\.");
        var other = STACK.staffToken("*", "officer").split("\\.");
        assertThat(asked(String.join(".", parts[0], other[1], parts[2])).outcome())
                .isEqualTo("401 unauthorized");
    }

    @Test
    void anExpiredTokenIsNone() {
        var token = STACK.staffToken("76", "officer");
        assertThat(asked(token).status()).isEqualTo(200);
        STACK.moveClockTo("2021-03-08T17:10:00+07:00");
        assertThat(asked(token).outcome()).isEqualTo("401 unauthorized");
    }

    @ParameterizedTest
    @CsvSource({"76, viewer", "76, officer", "*, viewer", "'10,76', officer"})
    void whoHasTheProvinceSeesItsRoster(String provinces, String role) {
        var token = STACK.staffToken(provinces, role);
        assertThat(asked(token).list()).hasSize(FORMULAS.size() * 3);
        assertThat(STACK.ask("GET", REGISTRANTS + "?province=76")
                        .bearing(token)
                        .answer()
                        .list())
                .hasSize(FORMULAS.size() * 3);
        assertThat(STACK.ask("GET", SEMINARS).bearing(token).answer().list())
                .singleElement()
                .satisfies(seminar -> assertThat(seminar).containsEntry("id", "ita-2564"));
    }

    @Test
    void anotherProvinceSeesNothing() {
        var token = STACK.staffToken("10", "officer");
        assertThat(asked(token).outcome()).isEqualTo("403 forbidden");
        assertThat(STACK.ask("GET", REGISTRANTS + "?province=76")
                        .bearing(token)
                        .answer()
                        .outcome())
                .isEqualTo("403 forbidden");
        assertThat(STACK.ask("GET", SEMINARS).bearing(token).answer().list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "xx", "*", "7", "76,10"})
    void aProvinceThatIsNotMineIsForbidden(String province) {
        assertThat(STACK.ask("GET", REGISTRANTS + "?province=" + province)
                        .bearing(STACK.staffToken("76", "officer"))
                        .answer()
                        .outcome())
                .isEqualTo("403 forbidden");
    }

    @Test
    void anUnknownSeminarIsSaidToBe() {
        assertThat(STACK.ask("GET", SEMINARS + "/none/registrants")
                        .bearing(STACK.staffToken("76", "officer"))
                        .answer()
                        .outcome())
                .isEqualTo("404 unknown-seminar");
    }

    @Test
    void aRowOfTheRosterHasTheContractsFields() {
        var code = REGISTERED.getFirst();
        var row = asked(STACK.staffToken("76", "viewer")).list().stream()
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
        var rows = asked(STACK.staffToken("76", "viewer")).list();
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
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"ita-2564." + ending + "\"");
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

    private static Answer asked(String token) {
        return STACK.ask("GET", REGISTRANTS).bearing(token).answer();
    }

    private static Answer file(String format, String encoding) {
        return STACK.ask("GET", REGISTRANTS + "?format=" + format)
                .bearing(STACK.staffToken("76", "viewer"))
                .with("Accept-Encoding", encoding)
                .answer();
    }
}
