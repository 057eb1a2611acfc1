package thabian.local.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Asking;
import thabian.local.client.Printed;
import thabian.local.client.TypedForm;

/// Whatever a member of staff sends to whatever route is answered, is never our fault, and spoils no page.
class HostileInputTest {
    private static final String LONG = "x".repeat(65 * 1024);

    private static final List<String> NAMES = List.of(
            "%00", "%FF%FE", "..%2F..", "99999999999999999999", "-1", "6760607%0d%0aSet-Cookie:x=y", "1".repeat(4_000));

    private static final List<String> QUERIES = List.of(
            "?province=%00",
            "?province=99999999999",
            "?province=10",
            "?province=%FF",
            "?province=",
            "?format=%00&kind=%00",
            "?format=CSV&kind=slips%20",
            "?district=%3Cscript%3Ealert(1)%3C/script%3E&done=%3Cscript%3Ealert(1)%3C/script%3E",
            "?done=%7B0%7D",
            "?copy=..%2F..&copy=%00",
            "?to=//evil.example&to=%0d%0aX:y",
            "?state=x&code=%00&error=%3Cscript%3E",
            "?=&&=%00",
            "?preview=maybe&replace=%00");

    private static final List<String> BODIES = List.of(
            "",
            "\0",
            "\u00ff\u00fe",
            "null",
            "[]",
            "{",
            "[".repeat(2_000),
            "{\"a\":" + "9".repeat(2_000) + "}",
            "{\"reason\": null}",
            "{\"reason\": {\"a\": []}, \"text\": 1e999}",
            "{\"text\": \"\\u0000\", \"reason\": \"\\ud800\"}",
            "{\"text\": \"\\ud800\\udfff\\u202e\"}",
            "{\"until\": \"+999999999-12-31T23:59:59Z\", \"reason\": \"x\"}",
            "{\"until\": \"+10000-01-01T00:00:00Z\", \"reason\": \"x\"}",
            "{\"until\": \"9998-12-31T23:59:59-18:00\", \"reason\": \"x\"}",
            "{\"until\": \"-999999999-01-01T00:00:00+18:00\", \"reason\": \"x\"}",
            "{\"email\": \"" + "a".repeat(300) + "@x.example\"}",
            "{\"email\": \"a@" + "\u00e0\u00b9\u0081".repeat(200) + "\"}",
            "{\"reason\": \"" + LONG + "\"}",
            "{\"contact\": [], \"attendees\": {}, \"reason\": \"x\"}",
            "{\"contact\": {}, \"attendees\": [null, 1, \"x\"], \"reason\": \"x\"}",
            "{\"joinLink\": \"//evil.example/x\", \"startsAt\": \"+999999999-12-31T23:59:59Z\"}",
            "{\"joinLink\": \"javascript:alert(1)\", \"letter\": {\"date\": \"+999999999-12-31\"}}",
            "{\"purgeAfterDays\": 1e99, \"owner\": \"**\"}",
            "{\"purgeAfterDays\": 99999999999999999999, \"seats\": [{}]}",
            "{\"seats\": [" + "{},".repeat(9_000) + "{}]}",
            "step=send&id=..%2F..&joinLink=%2F%2Fevil.example%2Fx&seats.0.title=%00&revision=1",
            "step=check&id=x&startsAt.day=99&startsAt.month=99&startsAt.year=9999&purgeAfterDays=%E0%B9%99",
            "province=..&letter.date.year=0000&contact.phone=" + "1".repeat(500),
            "act=%",
            "act=%FF&reason=%FF",
            "act=extend&choice=&day=99999999999&month=0&year=0&time=99.99&reason=x",
            "act=extend&choice=&day=31&month=12&year=9999&reason=x",
            "act=extend&choice=never&day=%E0%B9%93&month=-1&year=%00&reason=x",
            "act=new-link&email=" + "a".repeat(9_000) + "&reason=x",
            "act=note&reason=" + LONG,
            "act=note&reason=%00%0D%0A%ED%A0%80",
            "act=note&quick=" + "x".repeat(600) + "&reason=x",
            "act=note&reason=x&from=board&district=" + "%0D%0ASet-Cookie:x".repeat(1_000),
            "act=close&confirm=%00",
            "revision=99999999999&reason=x&attendees.3000.seat=x&attendees.0.seat=%00",
            "revision=-1&contact.name=%3Cscript%3Ealert(1)%3C/script%3E&reason=%3Cscript%3Ealert(1)%3C/script%3E",
            "list=%00",
            "list=____&replace=true",
            "list=eJwDAAAAAAE",
            "a=b&".repeat(15_000),
            "PK\3\4" + "\0".repeat(40),
            "PK\5\6" + "\u00ff".repeat(18),
            "code,name\r\n\"",
            "code,name,type,district,province\r\n=1+1,@x,+y,-z,\0",
            "\u00ff\u00fea",
            ",".repeat(40_000),
            "(".repeat(60_000),
            "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nPK\r\n--x--",
            "--x\r\n\r\n",
            "--x--");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/x-www-form-urlencoded",
            "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "multipart/form-data; boundary=x",
            ";");

    @AutoClose
    private static final Stack STACK = Stack.start();

    private static String organisation = "";
    private static String officer = "";

    @BeforeAll
    static void oneHasRegistered() {
        organisation = STACK.nextOrganisation();
        STACK.register(TypedForm.of(organisation));
        STACK.settleMails();
        officer = STACK.staffToken("*", "officer");
    }

    static List<StaffRoute> routes() {
        return StaffRoute.all();
    }

    static List<StaffRoute> changing() {
        return StaffRoute.all().stream().filter(StaffRoute::changing).toList();
    }

    private static Asking asking(StaffRoute route, String seminar, String named, String province, String query) {
        return route.as(STACK, officer, route.ask(STACK, seminar, named, province, query));
    }

    private static void isAnswered(Answer answer, Printed printed, String to) {
        assertThat(answer.status()).as(to + printed.text()).isLessThan(500);
        assertThat(answer.text()).as(to).doesNotContain("<script>alert");
        assertThat(answer.header("Set-Cookie")).as(to).doesNotContain("x=y");
        assertThat(answer.header("Location")).as(to).hasSizeLessThan(1_000).doesNotContain("evil");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void oddAddresses(StaffRoute route) {
        try (var printed = new Printed()) {
            for (var name : NAMES) {
                if (route.names("seminar")) {
                    isAnswered(asking(route, name, organisation, "76", "").answer(), printed, name);
                }
                if (route.names("org")) {
                    isAnswered(asking(route, "ita-2564", name, "76", "").answer(), printed, name);
                }
                if (route.names("province")) {
                    isAnswered(asking(route, "ita-2564", organisation, name, "").answer(), printed, name);
                }
            }
            for (var query : QUERIES) {
                isAnswered(asking(route, "ita-2564", organisation, "76", query).answer(), printed, query);
            }
            assertThat(printed.text()).doesNotContain("\"ERROR\"");
        }
    }

    @ParameterizedTest
    @MethodSource("changing")
    void oddBodies(StaffRoute route) {
        try (var printed = new Printed()) {
            for (int i = 0; i < BODIES.size(); i++) {
                var body = BODIES.get(i);
                for (var type : Set.copyOf(List.of(usual(route), TYPES.get(i % TYPES.size())))) {
                    var answer = asking(route, route.makes() ? "none" : "ita-2564", organisation, "76", "")
                            .body(type, body.getBytes(StandardCharsets.ISO_8859_1))
                            .answer();
                    isAnswered(answer, printed, type + " " + body.substring(0, Math.min(80, body.length())));
                }
            }
            assertThat(printed.text()).doesNotContain("\"ERROR\"", "สมมุติ", "saraban@", LONG.substring(0, 100));
        }
        nothingIsSpoilt();
    }

    private static String usual(StaffRoute route) {
        if (route.console()) {
            return "application/x-www-form-urlencoded";
        }
        return route.name().endsWith("/organisations") ? "text/csv" : "application/json";
    }

    private static void nothingIsSpoilt() {
        for (var page : List.of(
                "/staff",
                "/staff/seminars/ita-2564",
                "/staff/seminars/ita-2564/organisations/" + organisation,
                "/staff/seminars/ita-2564/report",
                "/s/ita-2564",
                "/s/ita-2564/progress")) {
            var answer = STACK.ask("GET", page)
                    .asBrowser()
                    .with("Cookie", "thabian_session=" + STACK.session(officer))
                    .answer();
            assertThat(answer.status()).as(page).isEqualTo(200);
        }
        assertThat(STACK.ask("GET", "/api/staff/seminars/ita-2564/organisations/" + organisation)
                        .bearing(officer)
                        .answer()
                        .status())
                .isEqualTo(200);
    }
}
