package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Printed;
import thabian.local.client.Typed;

/// Whatever comes in gets a clear answer: nothing is stored half, nothing personal is logged, nothing is our fault.
class BadInputTest {
    private static final String LONG = "ก".repeat(300);

    @AutoClose
    private static final Stack STACK = Stack.start();

    @AutoClose
    private static final Printed PRINTED = new Printed();

    /// Of whom only bad things are sent.
    private static final String ORGANISATION = STACK.nextOrganisation();

    @AfterAll
    static void nothingPersonalWasPrinted() {
        assertThat(PRINTED.text())
                .contains("\"event\":\"answered\"")
                .doesNotContain(
                        "สมมุติ", "มานี", "ปิติ", "พิมพ์ใจ", "saraban@", "piti@", "0896112233", "032111222", "๐๘๙")
                .doesNotContain("\"ERROR\"");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("/contact/phone", "สองห้าหก", "phone-format"),
                fault("/contact/phone", "12345", "phone-format"),
                fault("/contact/phone", "812345678", "phone-zero"),
                fault("/contact/phone", "032-111-222 หรือ 081-234-5678", "phone-two"),
                fault("/attendees/1/phone", "โทรหาพี่แดง", "phone-format"),
                fault("/contact/email", "a@b", "email-format"),
                fault("/attendees/0/email", "a@b", "email-format"),
                fault("/attendees/0/email", "สมชาย@example.com", "email-format"),
                fault("/attendees/0/email", "a b@example.com", "email-format"),
                fault("/attendees/0/email", "a@example.com, b@example.com", "email-format"),
                fault("/attendees/0/email", "<a@example.com>", "email-format"),
                fault("/attendees/0/email", "x".repeat(65) + "@example.com", "email-format"),
                fault("/attendees/0/email", "", "required"),
                fault("/contact/name", " \u200b\u00a0", "required"),
                fault("/contact/name", LONG, "too-long"),
                fault("/attendees/0/firstName", LONG, "too-long"),
                fault("/attendees/0/position", LONG, "too-long"),
                fault("/attendees/0/firstName", "สมชาย 😀", "name-doubtful"),
                fault("/attendees/0/lastName", "ใจ(ดี)", "name-doubtful"),
                fault("/attendees/0/firstName", "<script>", "name-doubtful"),
                fault("/attendees/0/prefix", "นาย2", "name-doubtful"),
                fault("/attendees/0/firstName", "สม\u0000ชาย", "characters"),
                fault("/attendees/0/position", "ปลัด\u001b[31m", "characters"),
                fault("/attendees/0/capacity", "HOLDER", "capacity-unknown"),
                fault("/attendees/0/capacity", "", "required"),
                fault("/organisation", "676060", "code-format"),
                fault("/organisation", "16760607", "code-format"),
                fault("/organisation", "6760607; DROP TABLE", "code-format"),
                fault("/organisation", "", "required"),
                fault("/submissionId", "1", "submission-format"),
                fault("/submissionId", "1-1-1-1-1", "submission-format"),
                fault("/submissionId", "", "required"));
    }

    private static Arguments fault(String pointer, String value, String code) {
        return Arguments.of(pointer, value, code);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedWithItsPlace(String pointer, String value, String code) {
        var spoilt = spoilt(typed -> typed.with(pointer, value));
        assertThat(STACK.register(spoilt).faults()).containsExactly(pointer + " " + code);
        assertThat(submitted(spoilt))
                .satisfies(page -> assertThat(page.status()).isEqualTo(422))
                .satisfies(page -> assertThat(page.text())
                        .contains("href=\"#" + pointer.substring(1).replace('/', '-') + "\"")
                        .doesNotContain("<script>"));
        nothingIsStored();
    }

    static Stream<String> lines() {
        return Stream.of(
                "/contact/name",
                "/contact/phone",
                "/contact/email",
                "/attendees/0/prefix",
                "/attendees/0/firstName",
                "/attendees/0/lastName",
                "/attendees/0/position",
                "/attendees/0/phone",
                "/attendees/0/email");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineBreakIsInNoLine(String pointer) {
        var good = Typed.of(ORGANISATION)
                .with("/attendees/0/phone", "081-234-5678")
                .text(pointer);
        for (var lineBreak : List.of("\r\nBcc: x@example.com", "\n", "\r", "\u2028", "\u0085")) {
            var spoilt = spoilt(typed -> typed.with(pointer, good + lineBreak));
            assertThat(STACK.register(spoilt).faults()).containsExactly(pointer + " line-break");
            assertThat(submitted(spoilt).status()).isEqualTo(422);
        }
        nothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/organisation", "/submissionId", "/attendees/0/seat", "/attendees/0/capacity"})
    void aLineBreakIsInNoNameOfAThing(String pointer) {
        var good = Typed.of(ORGANISATION).text(pointer);
        var spoilt = spoilt(typed -> typed.with(pointer, good.substring(0, 4) + "\r\n" + good.substring(4)));
        assertThat(STACK.register(spoilt).outcome()).isEqualTo("422 invalid");
        assertThat(submitted(spoilt).status()).isEqualTo(422);
        nothingIsStored();
    }

    static Stream<Arguments> seatings() {
        return Stream.of(
                Arguments.of(
                        "three people in two seats",
                        edit(typed -> typed.with("/attendees/2/seat", "head-of-office")),
                        List.of("/attendees/2/seat seat-twice", "/attendees seat-missing")),
                Arguments.of(
                        "a seat that is none",
                        edit(typed -> typed.with("/attendees/2/seat", "mayor")),
                        List.of("/attendees/2/seat seat-unknown", "/attendees seat-missing")),
                Arguments.of(
                        "two people", edit(typed -> typed.without("/attendees/2")), List.of("/attendees seat-missing")),
                Arguments.of(
                        "one person in two seats",
                        edit(typed -> typed.with("/attendees/2/firstName", " มานี\u200b")
                                .with("/attendees/2/lastName", "มีตัวอย่าง")),
                        List.of("/attendees/2/firstName same-person")),
                Arguments.of(
                        "the notice unread",
                        edit(typed -> typed.with("/noticeRead", false)),
                        List.of("/noticeRead notice-unread")));
    }

    private static UnaryOperator<Typed> edit(UnaryOperator<Typed> edit) {
        return edit;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seatings")
    void everySeatIsForOnePerson(String what, UnaryOperator<Typed> edit, List<String> faults) {
        assertThat(STACK.register(spoilt(edit)).faults()).containsExactlyElementsOf(faults);
        nothingIsStored();
    }

    @Test
    void aFourthPersonHasNoSeat() {
        var fourth = spoilt(typed -> typed.with("/attendees/3/seat", "officer")
                .with("/attendees/3/capacity", "holder")
                .with("/attendees/3/prefix", "นาย")
                .with("/attendees/3/firstName", "วีระ")
                .with("/attendees/3/lastName", "เกินมา")
                .with("/attendees/3/position", "นิติกร")
                .with("/attendees/3/email", "wira@example.com"));
        assertThat(STACK.register(fourth).faults()).containsExactly("/attendees/3/seat seat-twice");
        assertThat(submitted(fourth).status()).isEqualTo(422);
        nothingIsStored();
    }

    @Test
    void allFaultsComeAtOnce() {
        var answer = STACK.register(spoilt(typed -> typed.with("/contact/phone", "-")
                .with("/attendees/0/email", "a@b")
                .with("/attendees/2/lastName", "")
                .without("/noticeRead")));
        assertThat(answer.faults())
                .containsExactly(
                        "/contact/phone phone-format",
                        "/attendees/0/email email-format",
                        "/attendees/2/lastName required",
                        "/noticeRead notice-unread");
        assertThat((List<?>) answer.json().get("errors"))
                .allSatisfy(error -> assertThat(error).asString().containsPattern("detail=[ก-๙]"));
        assertThat(STACK.ask("POST", Stack.REGISTRATIONS).json("{}").answer().outcome())
                .isEqualTo("422 invalid");
        assertThat(STACK.ask("POST", "/s/ita-2564").form("").answer().status()).isEqualTo(422);
        nothingIsStored();
    }

    @Test
    void aLoneSurrogateIsNoCharacter() {
        var json = Typed.of(ORGANISATION)
                .with("/attendees/0/position", "LONE")
                .json()
                .replace("LONE", "\\ud800");
        assertThat(STACK.ask("POST", Stack.REGISTRATIONS).json(json).answer().faults())
                .containsExactly("/attendees/0/position characters");
        var form = Typed.of(ORGANISATION).with("/attendees/0/position", "LONE").form("send");
        assertThat(STACK.ask("POST", "/s/ita-2564")
                        .form(form.replace("LONE", "%ED%A0%80"))
                        .answer()
                        .status())
                .isEqualTo(400);
        nothingIsStored();
    }

    static Stream<String> malformed() {
        var good = Typed.of(ORGANISATION);
        return Stream.of(
                "",
                " ",
                "null",
                "[]",
                "[" + good.json() + "]",
                "\"text\"",
                "1",
                "{",
                good.json() + "x",
                good.json() + good.json(),
                good.json().substring(1),
                good.json().replace('"', '\''),
                "// comment\n" + good.json(),
                good.json().replace("true", "True"),
                good.json().replace("true", "NaN"),
                "[".repeat(20_000),
                "{\"contact\":".repeat(5_000),
                good.with("/contact", "NEST").json().replace("\"NEST\"", "[".repeat(17) + "]".repeat(17)),
                good.with("/contact", "text").json(),
                good.with("/contact", List.of()).json(),
                good.with("/contact/phone", 32111222).json(),
                good.with("/contact/phone", "HUGE").json().replace("\"HUGE\"", "1e999999999"),
                good.with("/contact/phone", "HUGE").json().replace("\"HUGE\"", "9".repeat(5000)),
                good.with("/contact/phone", "NULL").json().replace("\"NULL\"", "null"),
                good.with("/contact/name/first", "นี").json(),
                good.with("/attendees", "three").json(),
                good.with("/attendees/0", "one").json(),
                good.with("/attendees/first", "one").json(),
                good.with("/noticeRead", "true").json(),
                good.with("/noticeRead", 1).json(),
                good.with("/organisation", 6760607).json(),
                good.with("/organisations", "6760607").json(),
                good.with("/Organisation", "6760607").json(),
                good.with("/__proto__", "x").json(),
                good.with("/contact/__proto__", "x").json(),
                good.with("/attendees/0/admin", true).json(),
                good.json().replace("\"noticeRead\"", "\"noticeRead\":false,\"noticeRead\""),
                good.json().replace("\"phone\"", "\"phone\":\"\",\"phone\""));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("malformed")
    void whatIsNotTheAgreedFormIsMalformed(String json) {
        var answer = STACK.ask("POST", Stack.REGISTRATIONS).json(json).answer();
        assertThat(answer.outcome()).isEqualTo("400 malformed");
        assertThat(answer.field("detail")).containsPattern("[ก-๙]");
        nothingIsStored();
    }

    @Test
    void whatIsNotUtf8IsMalformed() {
        assertThat(posted(Typed.of(ORGANISATION).json(), StandardCharsets.UTF_16LE)
                        .outcome())
                .isEqualTo("400 malformed");
        assertThat(posted(Typed.of(ORGANISATION).with("/contact/name", "é").json(), StandardCharsets.ISO_8859_1)
                        .outcome())
                .isEqualTo("400 malformed");
        nothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%=x", "organisation=%zz", "organisation=%4", "a=%ff", "%ED%A0%80=x"})
    void aFormThatIsBadlyEncodedIsMalformed(String form) {
        var answer = STACK.ask("POST", "/s/ita-2564").form(form).asBrowser().answer();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void ofAFieldThatAFormHasTwiceTheLastCounts() {
        var organisation = STACK.nextOrganisation();
        var form = "organisation=" + ORGANISATION + "&" + Typed.of(organisation).form("send");
        assertThat(STACK.ask("POST", "/s/ita-2564").form(form).answer().header("Location"))
                .startsWith("/s/ita-2564/" + organisation + "?t=");
        nothingIsStored();
    }

    @Test
    void theLongestBodyIsTakenAndOneByteMoreIsNot() {
        var json = Typed.of(STACK.nextOrganisation()).json();
        var padding = " ".repeat(64 * 1024 - json.getBytes(StandardCharsets.UTF_8).length);
        assertThat(STACK.ask("POST", Stack.REGISTRATIONS)
                        .json(json + padding + " ")
                        .answer()
                        .outcome())
                .isEqualTo("413 too-large");
        assertThat(STACK.ask("POST", "/s/ita-2564")
                        .form("x".repeat(64 * 1024 + 1))
                        .answer()
                        .status())
                .isEqualTo(413);
        assertThat(STACK.ask("POST", Stack.REGISTRATIONS)
                        .json(json + padding)
                        .answer()
                        .status())
                .isEqualTo(201);
        assertThat(STACK.ask("POST", Stack.REGISTRATIONS)
                        .json(" ".repeat(10 * 1024 * 1024 + 1))
                        .answer()
                        .outcome())
                .isEqualTo("413 too-large");
    }

    @ParameterizedTest(name = "{0} {index}")
    @CsvSource(delimiter = '|', textBlock = """
            /contact/phone         | ๐๓๒ ๑๑๑ ๒๒๒ ต่อ ๑๒     | 032111222 ต่อ 12
            /contact/phone         | +66 (0)32 111222       | 032111222
            /attendees/0/position  | ปลัด 😀 เทศบาล            | ปลัด 😀 เทศบาล
            /attendees/0/position  | =1+1                   | =1+1
            /attendees/0/position  | <b>ปลัด</b> & 'เพื่อน' "ดี" | <b>ปลัด</b> & 'เพื่อน' "ดี"
            /attendees/0/lastName  | ณ ท่าทดสอบ              | ณ ท่าทดสอบ
            /attendees/0/firstName | เเดง                    | แดง
            """)
    void whatIsUnusualButRightIsTaken(String pointer, String typed, String stored) {
        var organisation = STACK.nextOrganisation();
        var answer = STACK.register(Typed.of(organisation).with(pointer, typed));
        assertThat(answer.status()).isEqualTo(201);
        var path = pointer.substring(1).split("/");
        var parent = path.length == 2
                ? answer.json().get(path[0])
                : ((List<?>) answer.json().get(path[0])).get(Integer.parseInt(path[1]));
        assertThat(parent).asString().contains(path[path.length - 1] + "=" + stored);
        assertThat(STACK.get(answer.field("slip")).text()).doesNotContain("<b>ปลัด");
    }

    @Test
    void directionMarksAndByteOrderMarksAreLeftOut() {
        var organisation = STACK.nextOrganisation();
        var json = Typed.of(organisation)
                .with("/attendees/0/position", "ปลัด\u202e\u200f อบต.\u2066")
                .json();
        var answer =
                STACK.ask("POST", Stack.REGISTRATIONS).json("\uFEFF" + json).answer();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text()).contains("\"ปลัด อบต.\"");
    }

    @Test
    void aCodeMayHaveThaiDigitsAndTheLeadingZeroOfEight() {
        var organisation = STACK.nextOrganisation();
        var thai = new StringBuilder("๐");
        organisation.chars().forEach(digit -> thai.append((char) (digit - '0' + '๐')));
        var answer = STACK.register(Typed.of(organisation).with("/organisation", thai.toString()));
        assertThat(answer.field("reference")).isEqualTo("ITA-2564-" + organisation);
    }

    @Test
    void anUnknownCodeIsNotInvited() {
        assertThat(STACK.register(Typed.of("6999999")).outcome()).isEqualTo("403 not-invited");
        assertThat(submitted(Typed.of("6999999")).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/seminars/%00",
                "/api/seminars/%FF",
                "/api/seminars/..",
                "/api/seminars/..%2F..%2Fetc%2Fpasswd",
                "/api/seminars/ita-2564%2Forganisations",
                "/api/seminars/ita-2564%20",
                "/api/seminars/ITA-2564",
                "/api/seminars/%E0%B8%81",
                "/api/seminars/ita-2564/registrations/..%2F..",
                "/api/seminars/ita-2564/registrations/%00",
                "/api/seminars/ita-2564/registrations/6760607%2F..",
                "/api/seminars//registrations/6760607",
                "/s/%00",
                "/s/%2e%2e",
                "/s/ita-2564/%0d%0aSet-Cookie:x",
                "/s/ita-2564/6760607%00",
                "/s/ita-2564/6760607/nothing",
                "/s/none/qr.svg",
                "/assets/..%2f..%2fetc%2fpasswd",
                "/assets/%00",
                "/assets/",
                "/nowhere",
                "/api",
                "/.git/config"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(STACK.get(path).status()).isEqualTo(404);
        assertThat(STACK.ask("GET", path).asBrowser().answer().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/seminars/", "/s/", "/s/ita-2564/", "/api/seminars/ita-2564/registrations/", "/assets/"})
    void aVeryLongNameIsNotFound(String path) {
        assertThat(STACK.get(path + "a".repeat(8_000)).status()).isEqualTo(404);
        assertThat(STACK.get(path + "1".repeat(8_000)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?org=%00",
                "?org=" + "%E0%B9%91%E0%B9%92",
                "?province=../76",
                "?code=<script>alert(1)</script>",
                "?org=6760607&org=6760101",
                "?%00=%00",
                "?=",
                "?fresh=1&t=x"
            })
    void anOddQueryStillShowsThePage(String query) {
        var page = STACK.get("/s/ita-2564" + query.replace("<", "%3C").replace(">", "%3E"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "PATCH", "TRACE", "PROPFIND", "DELETE"})
    void aMethodWithoutARouteIsNotFound(String method) {
        for (var path : List.of("/", "/s/ita-2564", Stack.SEMINAR, Stack.REGISTRATIONS)) {
            assertThat(STACK.ask(method, path).answer().status()).isEqualTo(404);
        }
    }

    @Test
    void noHeaderOverridesTheMethod() {
        var organisation = STACK.nextOrganisation();
        var token = STACK.register(Typed.of(organisation)).field("manageToken");
        for (var header : List.of("X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method")) {
            STACK.registration("GET", organisation)
                    .holding(token)
                    .ifMatch(1)
                    .with(header, "DELETE")
                    .answer();
        }
        STACK.ask("POST", "/s/ita-2564")
                .form("_method=DELETE&" + Typed.of(organisation).form("send"))
                .answer();
        assertThat(STACK.slot(organisation).revision()).isEqualTo(1);
    }

    @Test
    void headersOfAnySizeAreNotOurFault() {
        for (var size : List.of(9_000, 200_000)) {
            assertThat(STACK.ask("GET", Stack.SEMINAR)
                            .with("Registration-Token", "x".repeat(size))
                            .answer()
                            .status())
                    .isLessThan(500);
        }
        assertThat(STACK.ask("GET", "/s/ita-2564/6760607?t=" + "x".repeat(8_000))
                        .answer()
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /s/%zz HTTP/1.1\r\nHost: x",
                "GET /s/ita-2564?org=%zz HTTP/1.1\r\nHost: x",
                "GET /api/seminars/ita-2564/organisations?province=%f HTTP/1.1\r\nHost: x",
                "GET * HTTP/1.1\r\nHost: x",
                "GET /s/ita-2564 HTTP/1.1\r\nHost: evil.example/\"><script>",
                "GET http://evil.example/s/ita-2564 HTTP/1.1\r\nHost: evil.example",
                "POST /s/ita-2564 HTTP/1.1\r\nHost: x\r\nContent-Length: 1",
                "GARBAGE"
            })
    void aRawRequestIsNotOurFaultEither(String head) throws IOException {
        assertThat(raw(head + "\r\nConnection: close\r\n\r\nx"))
                .doesNotContain("HTTP/1.1 5")
                .doesNotContain("<script>");
    }

    /// What the server answers to these very bytes; empty where it only hangs up.
    private static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", STACK.home().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Typed spoilt(UnaryOperator<Typed> edit) {
        return edit.apply(Typed.of(ORGANISATION));
    }

    private static Answer submitted(Typed typed) {
        return STACK.ask("POST", "/s/ita-2564")
                .form(typed.form("send"))
                .asBrowser()
                .answer();
    }

    private static Answer posted(String json, Charset charset) {
        return STACK.ask("POST", Stack.REGISTRATIONS)
                .body("application/json", json.getBytes(charset))
                .answer();
    }

    private static void nothingIsStored() {
        var slot = STACK.slot(ORGANISATION);
        assertThat(slot.revision()).isZero();
        assertThat(slot.registration()).isEmpty();
        assertThat(slot.mail()).isEmpty();
        assertThat(slot.history()).isEmpty();
    }
}
