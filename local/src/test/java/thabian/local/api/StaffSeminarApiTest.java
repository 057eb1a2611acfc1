package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.local.api.SeminarBody.aSeminar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Province;
import thabian.domain.call.SeminarId;
import thabian.given.Given;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Asking;

/// Seminars in the API of the offices: made, read, changed, served by a province.
class StaffSeminarApiTest {
    private static final String SEMINARS = "/api/staff/seminars";
    private static final String LETTER = SEMINARS + "/ita-2564";

    @AutoClose
    private static final Stack STACK = Stack.start();

    private static final String OFFICER = STACK.staffToken("76", "officer");

    private static int made;

    @BeforeEach
    void morningOfTheLetter() {
        STACK.moveClockTo("2021-03-08T09:00:00+07:00");
    }

    private static String fresh() {
        return "made-" + ++made;
    }

    private static Asking asking(String method, String path, String token) {
        return STACK.ask(method, path).bearing(token);
    }

    private static Answer put(String id, SeminarBody body) {
        return asking("PUT", SEMINARS + "/" + id, OFFICER).json(body.json()).answer();
    }

    private static Answer change(String id, int revision, SeminarBody body, String token) {
        return asking("PUT", SEMINARS + "/" + id, token)
                .ifMatch(revision)
                .json(body.json())
                .answer();
    }

    @Test
    void staffAreToldMoreThanStrangers() {
        var answer = asking("GET", LETTER, STACK.staffToken("76", "viewer")).answer();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.json())
                .containsAllEntriesOf(STACK.get(Stack.SEMINAR).json())
                .containsEntry("audience", Stack.letter().audience())
                .containsEntry("joinLink", "https://zoom.example/w/ita-2564")
                .containsEntry("purgeAfterDays", 90)
                .containsEntry("owner", "76")
                .containsEntry("provinces", List.of(Map.of("province", "76", "name", "เพชรบุรี")))
                .containsEntry("revision", 1);
        assertThat(asking("GET", SEMINARS, OFFICER).answer().list()).contains(answer.json());
    }

    @Test
    void anOfficerMakesASeminar() {
        var id = fresh();
        var answer = put(id, aSeminar());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(SEMINARS + "/" + id);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.json())
                .containsEntry("id", id)
                .containsEntry("owner", "76")
                .containsEntry("purgeAfterDays", 90)
                .containsEntry("joinLink", "")
                .containsEntry("codeRequired", false)
                .containsEntry("closesAt", "2021-05-01T00:00:00+07:00")
                .containsEntry("provinces", List.of())
                .containsEntry("announcing", 0);
        assertThat((List<?>) answer.json().get("seats")).hasSize(3);
        assertThat(STACK.get("/api/seminars/" + id).json()).containsEntry("state", "upcoming");
        assertThat(asking("GET", SEMINARS + "/" + id, OFFICER).answer().status())
                .as("its owner sees it before it has a list")
                .isEqualTo(200);
        assertThat(asking("GET", SEMINARS + "/" + id, STACK.staffToken("70", "officer"))
                        .answer()
                        .outcome())
                .isEqualTo("403 forbidden");
    }

    @Test
    void whatIsReadMayBeSentBackWithSomethingChanged() {
        var id = fresh();
        put(id, aSeminar());
        var read = asking("GET", SEMINARS + "/" + id, OFFICER).answer();
        var again = change(id, 1, SeminarBody.of(read.json()).with("audience", "ผู้บริหาร"), OFFICER);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
        var expected = read.json();
        expected.put("audience", "ผู้บริหาร");
        expected.put("revision", 2);
        expected.put("announcing", 0);
        expected.put("effectiveAt", "2021-03-08T09:00:00+07:00");
        assertThat(again.json()).isEqualTo(expected);
        var third = change(id, 2, SeminarBody.of(again.json()), OFFICER);
        assertThat(third.status()).isEqualTo(200);
    }

    @Test
    void theAnswerSaysFromWhenStricterSettingsHold() {
        var id = fresh();
        put(id, aSeminar());
        for (var stricter : List.of(
                aSeminar().with("codeRequired", true),
                aSeminar().with("codeRequired", true).with("opensAt", "2021-04-02T00:00:00+07:00"),
                aSeminar()
                        .with("codeRequired", true)
                        .with("opensAt", "2021-04-02T00:00:00+07:00")
                        .with("closesAt", "2021-04-28T00:00:00+07:00"))) {
            var revision =
                    STACK.seminars().current(new SeminarId(id)).orElseThrow().revision();
            assertThat(change(id, revision, stricter, OFFICER).json())
                    .containsEntry("effectiveAt", "2021-03-08T09:00:10+07:00");
        }
        assertThat(change(id, 4, aSeminar(), OFFICER).json()).containsEntry("effectiveAt", "2021-03-08T09:00:00+07:00");
    }

    @Test
    void whatMayBeLeftOutStaysAsItStands() {
        var id = fresh();
        put(
                id,
                aSeminar()
                        .with("joinLink", "https://zoom.example/w/1")
                        .with("seats", List.of(Map.of("title", "นายก")))
                        .with("codeRequired", true)
                        .with("purgeAfterDays", 30));
        var changed = change(id, 1, aSeminar(), OFFICER).json();
        assertThat(changed)
                .containsEntry("joinLink", "https://zoom.example/w/1")
                .containsEntry("seats", List.of(Map.of("id", "seat-1", "title", "นายก")))
                .containsEntry("codeRequired", true)
                .containsEntry("purgeAfterDays", 30);
        assertThat(change(id, 2, aSeminar().with("joinLink", ""), OFFICER).json())
                .containsEntry("joinLink", "");
    }

    @Test
    void aChangeNamesTheRevisionThatItsMakerSaw() {
        var id = fresh();
        put(id, aSeminar());
        assertThat(put(id, aSeminar()).outcome()).isEqualTo("428 revision-required");
        assertThat(change(id, 2, aSeminar(), OFFICER).outcome()).isEqualTo("412 stale-seminar");
        assertThat(change(id, 1, aSeminar(), OFFICER).status()).isEqualTo(200);
        assertThat(change(id, 1, aSeminar(), OFFICER).outcome()).isEqualTo("412 stale-seminar");
        assertThat(change(fresh(), 1, aSeminar(), OFFICER).outcome()).isEqualTo("412 stale-seminar");
    }

    @ParameterizedTest
    @CsvSource({
        "76, viewer, 403 forbidden",
        "70, officer, 403 forbidden",
        "70, viewer, 403 forbidden",
        "*, viewer, 403 forbidden",
        "*, officer, 200",
        "'70,76', officer, 200",
        "76, officer, 200"
    })
    void onlyTheOwnersOfficersChangeIt(String provinces, String role, String outcome) {
        var id = fresh();
        put(id, aSeminar());
        var token = STACK.staffToken(provinces, role);
        assertThat(change(id, 1, aSeminar(), token).outcome()).isEqualTo(outcome);
        assertThat(asking("POST", SEMINARS + "/" + id + "/close", token)
                        .ifMatch(99)
                        .answer()
                        .outcome())
                .as("seen otherwise")
                .isEqualTo(outcome.equals("200") ? "412 stale-seminar" : outcome);
        assertThat(asking("POST", SEMINARS + "/" + id + "/close", token)
                        .answer()
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "'*', '', 201, '*'",
        "'*', 76, 201, 76",
        "'*', 00, '422 invalid', ''",
        "'70,76', '', '422 invalid', ''",
        "'70,76', 70, 201, 70",
        "'70,76', 71, '422 invalid', ''",
        "76, 70, '422 invalid', ''",
        "76, '*', '422 invalid', ''",
        "76, 76, 201, 76"
    })
    void whoMakesItOwnsIt(String provinces, String owner, String outcome, String stored) {
        var body = owner.isEmpty() ? aSeminar() : aSeminar().with("owner", owner);
        var answer = asking("PUT", SEMINARS + "/" + fresh(), STACK.staffToken(provinces, "officer"))
                .json(body.json())
                .answer();
        assertThat(answer.outcome()).isEqualTo(outcome);
        if (answer.status() == 201) {
            assertThat(answer.json()).containsEntry("owner", stored);
        } else {
            assertThat(answer.faults()).singleElement().asString().startsWith("/owner ");
        }
    }

    @Test
    void aViewerMakesNone() {
        assertThat(asking("PUT", SEMINARS + "/" + fresh(), STACK.staffToken("*", "viewer"))
                        .json(aSeminar().json())
                        .answer()
                        .outcome())
                .isEqualTo("403 forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "startsAt, 2564-05-05T09:00:00+07:00, /startsAt year-buddhist",
        "closesAt, 3104-05-01T00:00:00+07:00, /closesAt year-buddhist",
        "opensAt, 2564-04-01T00:00:00+07:00, /opensAt year-buddhist",
        "opensAt, 1478-04-01T00:00:00+07:00, /opensAt year-far",
        "endsAt, 5 พฤษภาคม 2564, /endsAt time-format",
        "joinLink, javascript:alert(1), /joinLink link-format",
        "joinLink, //zoom.example/j/1, /joinLink link-format",
        "title, '', /title required"
    })
    void whatIsWrongIsPointedOut(String field, String value, String fault) {
        assertThat(put(fresh(), aSeminar().with(field, value)).faults()).containsExactly(fault);
    }

    @Test
    void theWrongEraIsExplained() {
        var refused = put(fresh(), aSeminar().with("startsAt", "2564-05-05T09:00:00+07:00"));
        assertThat(refused.outcome()).isEqualTo("422 invalid");
        assertThat(refused.text()).contains("ปีนี้เป็น พ.ศ.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"unknown\": 1}",
                "{\"title\": 5}",
                "{\"purgeAfterDays\": \"90\"}",
                "{\"purgeAfterDays\": 9.5}",
                "{\"seats\": [1]}",
                "{\"seats\": {}}",
                "{\"letter\": {\"subject\": \"x\"}}",
                "{\"contact\": []}",
                "{\"codeRequired\": null}",
                "[]",
                "{"
            })
    void whatHasNotTheAgreedFormIsMalformed(String body) {
        assertThat(asking("PUT", SEMINARS + "/" + fresh(), OFFICER)
                        .json(body)
                        .answer()
                        .outcome())
                .isEqualTo("400 malformed");
    }

    @Test
    void anEmptyObjectHasEveryFaultAndNoOther() {
        var answer = asking("PUT", SEMINARS + "/" + fresh(), OFFICER).json("{}").answer();
        assertThat(answer.faults()).hasSize(13).allMatch(fault -> fault.endsWith(" required"));
        assertThat(answer.text()).contains("ชื่อสำนักงานที่ให้หน่วยงานติดต่อ");
    }

    @Test
    void aNameThatNoSeminarCanHaveIsUnknown() {
        assertThat(put("Not%20one", aSeminar()).outcome()).isEqualTo("404 unknown-seminar");
        assertThat(put("a".repeat(41), aSeminar()).outcome()).isEqualTo("404 unknown-seminar");
    }

    @Test
    void aProvinceServesItUnderItsOwnLetterAndOffice() {
        var id = fresh();
        Given.put(
                STACK.seminars(),
                Stack.another(
                        id,
                        "2021-03-08T09:00:00+07:00",
                        "2021-03-20T00:00:00+07:00",
                        false,
                        List.of(
                                new Province("70", "ราชบุรี"),
                                new Province("76", "เพชรบุรี", Optional.empty(), Optional.empty()))));
        var ratchaburi = STACK.staffToken("70", "officer");
        var address = SEMINARS + "/" + id + "/provinces/70";
        var own = """
                {"letter": {"number": "ที่ รบ ๐๐๒๓/ว๙", "date": "2021-03-10", "office": "ศาลากลางจังหวัดราชบุรี"},
                 "contact": {"name": "ท้องถิ่นจังหวัดราชบุรี", "phone": "๐-๓๒๓๓-๗๑๑๑", "email": "dla@ratchaburi.example"}}""";
        var answer = asking("PUT", address, ratchaburi).json(own).answer();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.json()).containsEntry("province", "70").containsKeys("letter", "contact");
        assertThat(asking("PUT", address, ratchaburi)
                        .ifMatch(1)
                        .json(own)
                        .answer()
                        .outcome())
                .isEqualTo("412 stale-seminar");

        assertThat(STACK.get("/s/" + id + "?province=70").text())
                .contains("ท้องถิ่นจังหวัดราชบุรี", "ที่ รบ ๐๐๒๓/ว๙", "tel:+6632337111");
        assertThat(STACK.get("/s/" + id + "?province=76").text()).doesNotContain("ท้องถิ่นจังหวัดราชบุรี");
        assertThat(STACK.get("/s/" + id + "/progress?province=70").text()).contains("tel:+6632337111");
        assertThat(STACK.get("/api/seminars/" + id + "?province=70").text()).contains("dla@ratchaburi.example");
        assertThat(STACK.register(id, thabian.local.client.TypedForm.of("6700101"))
                        .field("detail"))
                .as("a refusal names whom its own clerks ring")
                .contains("ท้องถิ่นจังหวัดราชบุรี");

        assertThat(asking("PUT", address, OFFICER).json("{}").answer().outcome())
                .isEqualTo("403 forbidden");
        assertThat(asking("PUT", address, STACK.staffToken("70", "viewer"))
                        .json("{}")
                        .answer()
                        .outcome())
                .isEqualTo("403 forbidden");
        assertThat(asking("PUT", SEMINARS + "/" + id + "/provinces/71", STACK.staffToken("70,71", "officer"))
                        .json("{}")
                        .answer()
                        .outcome())
                .isEqualTo("404 unknown-province");
        assertThat(asking("PUT", address, ratchaburi)
                        .json("{\"contact\": {\"phone\": \"x\"}}")
                        .answer()
                        .faults())
                .containsExactly("/contact/name required", "/contact/phone phone-format", "/contact/email required");
        assertThat(asking("PUT", address, ratchaburi).json("{}").answer().json())
                .isEqualTo(Map.of("province", "70", "name", "ราชบุรี"));
        assertThat(STACK.get("/s/" + id + "?province=70").text()).doesNotContain("ท้องถิ่นจังหวัดราชบุรี");
    }
}
