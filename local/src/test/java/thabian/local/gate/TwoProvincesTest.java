package thabian.local.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.domain.call.Edition;
import thabian.domain.call.Invitee;
import thabian.domain.call.Letter;
import thabian.domain.call.Office;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.call.Reach;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Subject;
import thabian.domain.call.Territory;
import thabian.domain.slot.InvitationCode;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.TypedForm;
import thabian.route.staff.Right;

/// A seminar of the whole country with organisations of two provinces, both of which send the same people: whatever one
/// province takes away of it never names the other.
class TwoProvincesTest {
    private static final SeminarId SEMINAR = new SeminarId("nation");
    private static final Organisation THEIRS = new Organisation(
            new OrganisationCode("6760101"), "องค์การบริหารส่วนตำบลต้นมะม่วง", "อบต.", "เมืองเพชรบุรี", "เพชรบุรี");
    private static final Organisation THEIRS_SILENT = new Organisation(
            new OrganisationCode("6760202"), "องค์การบริหารส่วนตำบลบางเค็ม", "อบต.", "เขาย้อย", "เพชรบุรี");
    private static final Organisation MINE =
            new Organisation(new OrganisationCode("5700102"), "เทศบาลตำบลโพธาราม", "เทศบาลตำบล", "โพธาราม", "ราชบุรี");
    private static final Organisation MINE_SILENT =
            new Organisation(new OrganisationCode("5700203"), "เทศบาลตำบลจอมบึง", "เทศบาลตำบล", "จอมบึง", "ราชบุรี");
    private static final String THEIR_NOTE = "ปลัดลาป่วยอยู่";
    private static final String THEIR_CODE = "K7M4Q9XD4TAC";

    /// What would give the other province away. Its name alone would not: strangers read it on the seminar's page.
    private static final String[] TRACES = {
        "6760101",
        "6760202",
        "ต้นมะม่วง",
        "บางเค็ม",
        "เมืองเพชรบุรี",
        "เขาย้อย",
        "เพชรบุรี",
        THEIR_NOTE,
        THEIR_CODE,
        "K7M4-Q9XD-4TAC",
        "032999888",
        "032-999-888",
        "their-list@"
    };

    /// What a route comes in, beside what it gives unasked.
    private record Form(String path, String query) {}

    private static final List<Form> FORMS = Stream.of(
                    "/registrants ?format=json ?format=csv ?format=xlsx ?format=zoom",
                    "/outstanding ?format=json ?format=csv ?format=xlsx ?format=text",
                    "/changes ?since=2021-03-01T00:00:00Z ?format=xlsx&since=2021-03-01T00:00:00Z",
                    "/report ?format=html ?format=xlsx",
                    "/letters ?kind=general ?kind=annex ?kind=slips ?kind=mailmerge",
                    "/list ?format=csv",
                    "/nation ?province=70 ?district=%E0%B9%82%E0%B8%9E%E0%B8%98%E0%B8%B2%E0%B8%A3%E0%B8%B2%E0%B8%A1")
            .map(line -> line.split(" "))
            .flatMap(line -> Stream.of(line).skip(1).map(query -> new Form(line[0], query)))
            .toList();

    private static String list = "";

    @AutoClose
    private static final Stack STACK = Stack.start();

    @BeforeAll
    static void bothRegisterTheSamePeople() {
        Given.put(STACK.seminars(), nation());
        invite(THEIRS, THEIR_CODE, "their-list@lao.example", "032999888");
        invite(THEIRS_SILENT, THEIR_CODE, "their-list@lao.example", "032999888");
        invite(MINE, "K7M4Q9XD4TAD", "my-list@lao.example", "032111222");
        invite(MINE_SILENT, "K7M4Q9XD4TAD", "my-list@lao.example", "032111222");
        assertThat(register(THEIRS, THEIR_CODE).status()).isEqualTo(201);
        assertThat(register(MINE, "K7M4Q9XD4TAD").status()).isEqualTo(201);
        assertThat(STACK.ask("POST", api("/organisations/" + THEIRS.code() + "/notes"))
                        .bearing(STACK.staffToken("76", "officer"))
                        .json("{\"text\": \"" + THEIR_NOTE + "\"}")
                        .answer()
                        .status())
                .isEqualTo(201);
        var ordered = STACK.ask("PUT", api("/organisations"))
                .bearing(STACK.staffToken("*", "officer"))
                .with("Prefer", "respond-async")
                .body(
                        "text/csv",
                        ("code,name,type,district,province,phone\n"
                                        + row(MINE_SILENT, "032-111-223")
                                        + row(THEIRS, "032-999-888"))
                                .getBytes(StandardCharsets.UTF_8))
                .answer();
        assertThat(ordered.status()).isEqualTo(202);
        list = ordered.header("Location").replaceFirst(".*/", "");
        STACK.settleMails();
    }

    private static String row(Organisation one, String phone) {
        return String.join(",", one.code().digits(), one.name(), one.type(), one.district(), one.province(), phone)
                + "\n";
    }

    private static Answer register(Organisation organisation, String code) {
        return STACK.register(
                SEMINAR.value(), TypedForm.of(organisation.code().digits()).with("/code", code));
    }

    private static void invite(Organisation organisation, String code, String email, String phone) {
        var reach =
                new Reach(Optional.of(new EmailAddress(email)), Optional.of(new PhoneNumber(phone, Optional.empty())));
        STACK.slots().invite(SEMINAR, new Invitee(organisation, reach), Optional.of(new InvitationCode(code)));
    }

    private static Seminar nation() {
        var letter = Stack.another("nation", "2021-03-08T09:00:00+07:00", "2021-03-20T00:00:00+07:00", true);
        return new Seminar(
                SEMINAR,
                new Subject(
                        letter.title(),
                        letter.organiser(),
                        new Letter("ที่ ปช ๐๐๑๓/ว๐๐๑๘", LocalDate.of(2021, 2, 18), "สำนักงาน ป.ป.ช."),
                        letter.audience()),
                new Office(
                        "สำนักงาน ป.ป.ช.",
                        "๐-๒๕๒๘-๔๘๐๐",
                        new PhoneNumber("025284800", Optional.empty()),
                        new EmailAddress("nacc@nacc.example")),
                letter.meeting(),
                letter.window(),
                letter.seats(),
                letter.rules(),
                new Territory("*", List.of(new Province("70", "ราชบุรี"), new Province("76", "เพชรบุรี"))),
                Edition.FIRST);
    }

    private static String api(String rest) {
        return "/api/staff/seminars/" + SEMINAR + rest;
    }

    /// Everything that a province can read, in every form that it comes in.
    static List<String> readings() {
        return StaffRoute.all().stream()
                .filter(route -> !route.changing())
                .filter(route -> route.right() != Right.OPEN)
                .flatMap(route -> {
                    var path = route.name()
                            .substring(4)
                            .replace("{seminar}", SEMINAR.value())
                            .replace("{list}", list)
                            .replace("{org}", MINE.code().digits());
                    return Stream.concat(
                            Stream.of(path),
                            FORMS.stream()
                                    .filter(form -> path.endsWith(form.path()))
                                    .map(form -> path + form.query()));
                })
                .toList();
    }

    private static String read(String path, String token) {
        var asking = STACK.ask("GET", path).with("Accept-Encoding", "identity");
        var answer = (path.startsWith("/api/")
                        ? asking.bearing(token)
                        : asking.asBrowser().with("Cookie", "thabian_session=" + STACK.session(token)))
                .answer();
        assertThat(answer.status()).as(path).isIn(200, 400, 403);
        return answer.header("Content-Type").contains("spreadsheetml") ? cells(answer.bytes()) : answer.text();
    }

    /// Every cell of every sheet.
    private static String cells(byte[] file) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var text = new StringBuilder();
            for (var sheet : workbook.getSheets().toList()) {
                text.append(sheet.getName()).append('\n');
                for (var row : sheet.read()) {
                    row.forEach(cell ->
                            text.append(cell == null ? "" : cell.getText()).append('\n'));
                }
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("readings")
    void nothingNamesTheOtherProvince(String path) {
        assertThat(read(path, STACK.staffToken("70", "officer"))).doesNotContain(TRACES);
        assertThat(read(path, STACK.staffToken("70", "viewer"))).doesNotContain(TRACES);
    }

    @Test
    void theWholeCountryIsToldOfTheSamePeopleAndAProvinceIsNot() {
        var board = "/staff/seminars/" + SEMINAR;
        assertThat(read(board, STACK.staffToken("*", "viewer"))).contains("สมมุติ", "ต้นมะม่วง", "เทศบาลตำบลโพธาราม");
        assertThat(read(board, STACK.staffToken("70", "viewer"))).doesNotContain("ต้นมะม่วง", "สมมุติ");
    }

    @Test
    void whatIsLookedForIsThereForWhomItIs() {
        var theirs = STACK.staffToken("76", "officer");
        assertThat(read("/staff/seminars/" + SEMINAR + "/organisations/" + THEIRS.code(), theirs))
                .contains("6760101", "ต้นมะม่วง", "เมืองเพชรบุรี", THEIR_NOTE, "K7M4-Q9XD-4TAC", "their-list@");
        assertThat(read(api("/outstanding?format=xlsx"), theirs)).contains("บางเค็ม", "032-999-888");
    }

    static List<StaffRoute> owning() {
        return StaffRoute.all().stream()
                .filter(route -> route.right() == Right.OWNS || route.right() == Right.OWNS_OR_MAKES)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("owning")
    void whoOnlyServesASeminarDoesNotChangeIt(StaffRoute route) {
        STACK.settleMails();
        var before = STACK.everythingStored();
        for (var query : route.console() ? List.of("", "?province=70") : List.of("")) {
            var asking = route.as(
                    STACK, STACK.staffToken("70,76", "officer"), route.ask(STACK, SEMINAR.value(), "", "70", query));
            var answer = route.meaning(asking, "", () -> 0).answer();
            assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        }
        assertThat(STACK.everythingStored()).isEqualTo(before);
    }

    @Test
    void aListOfOneProvinceLeavesTheOthersAlone() {
        var list = "code,name,type,district,province\r\n5700102,เทศบาลตำบลโพธาราม,เทศบาลตำบล,โพธาราม,ราชบุรี\r\n";
        var before = STACK.slots().all(SEMINAR, "76");
        for (var query : List.of("?replace=true&preview=true", "?replace=true&preview=true&province=70")) {
            var answer = STACK.ask("PUT", api("/organisations" + query))
                    .bearing(STACK.staffToken("70", "officer"))
                    .body("text/csv", list.getBytes(StandardCharsets.UTF_8))
                    .answer();
            assertThat(answer.json()).containsEntry("withdrawn", 1).containsEntry("unchanged", 1);
        }
        var narrow = STACK.ask("PUT", api("/organisations?replace=true&province=70"))
                .bearing(STACK.staffToken("*", "officer"))
                .body(
                        "text/csv",
                        (list + "5700203,เทศบาลตำบลจอมบึง,เทศบาลตำบล,จอมบึง,ราชบุรี\r\n")
                                .getBytes(StandardCharsets.UTF_8))
                .answer();
        assertThat(narrow.json()).containsEntry("withdrawn", 0).containsEntry("unchanged", 2);
        assertThat(STACK.slots().all(SEMINAR, "76")).isEqualTo(before);
    }

    @Test
    void aRowOfAnotherProvinceIsRefusedWithoutAWordAboutIt() {
        var answer = STACK.ask("PUT", api("/organisations"))
                .bearing(STACK.staffToken("70", "officer"))
                .body(
                        "text/csv",
                        "code,name,type,district,province\r\n6760202,ก,อบต.,ข,ค\r\n".getBytes(StandardCharsets.UTF_8))
                .answer();
        assertThat(answer.faults()).containsExactly("/rows/2/code province-not-yours");
        assertThat(answer.text()).doesNotContain("บางเค็ม", "เขาย้อย", "เพชรบุรี");
    }
}
