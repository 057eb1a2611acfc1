package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.local.Stack.REGISTRATIONS;
import static thabian.local.Stack.SEMINAR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.Organisation;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Eventually;
import thabian.local.client.Typed;

/// What everyone may rely on who has no account, but for the order of the refusals: see [RefusalOrderTest].
class PublicApiTest {
    @AutoClose
    private static final Stack STACK = Stack.start();

    @BeforeEach
    void morningOfTheLetter() {
        STACK.moveClockTo("2021-03-08T09:00:00+07:00");
    }

    @Test
    void aSeminarTellsWhatTheLetterSays() {
        assertThat(STACK.get(SEMINAR).json())
                .isEqualTo(Map.ofEntries(
                        Map.entry("id", "ita-2564"),
                        Map.entry("title", Stack.letter().title()),
                        Map.entry("organiser", "สำนักงาน ป.ป.ช."),
                        Map.entry(
                                "letter",
                                Map.of(
                                        "number", "ที่ พบ ๐๐๒๓.๔/ว…",
                                        "date", "2021-03-08",
                                        "office", "ศาลากลางจังหวัดเพชรบุรี")),
                        Map.entry("startsAt", "2021-03-24T09:00:00+07:00"),
                        Map.entry("endsAt", "2021-03-24T12:00:00+07:00"),
                        Map.entry("opensAt", "2021-03-08T09:00:00+07:00"),
                        Map.entry("closesAt", "2021-03-20T00:00:00+07:00"),
                        Map.entry(
                                "seats",
                                List.of(
                                        Map.of("id", "chief-administrator", "title", "ปลัดองค์กรปกครองส่วนท้องถิ่น"),
                                        Map.of("id", "head-of-office", "title", "หัวหน้าสำนักปลัด"),
                                        Map.of("id", "officer", "title", "เจ้าหน้าที่ผู้ปฏิบัติงาน"))),
                        Map.entry("codeRequired", false),
                        Map.entry("state", "open"),
                        Map.entry(
                                "contact",
                                Map.of(
                                        "name", Stack.letter().office().name(),
                                        "phone", "๐-๓๒๔๒-๔๕๑๘-๙",
                                        "tel", "+6632424518",
                                        "email", "dla-phetchaburi@province.example"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-08T08:59:59.999+07:00, upcoming",
        "2021-03-08T09:00:00+07:00, open",
        "2021-03-19T23:59:59.999+07:00, open",
        "2021-03-20T00:00:00+07:00, closed"
    })
    void aSeminarsStateIsThatOfTheInstant(String now, String state) {
        STACK.moveClockTo(now);
        assertThat(STACK.get(SEMINAR).field("state")).isEqualTo(state);
    }

    @Test
    void organisationsComeByDistrictThenCode() {
        var organisation = STACK.nextOrganisation();
        STACK.register(Typed.of(organisation));
        var listed = STACK.get(SEMINAR + "/organisations?province=76").list();
        assertThat(listed.stream().map(one -> one.get("code")))
                .isEqualTo(Stack.organisations().stream()
                        .map(Organisation::code)
                        .sorted()
                        .map(Object::toString)
                        .toList());
        assertThat(listed)
                .hasSize(85)
                .allSatisfy(one ->
                        assertThat(one).containsOnlyKeys("code", "name", "type", "district", "province", "registered"));
        assertThat(listed)
                .filteredOn(one -> organisation.equals(one.get("code")))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("registered", true));
        assertThat(STACK.get(SEMINAR + "/organisations").list()).isEqualTo(listed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "7", "xx", "*", "76,10", "%00"})
    void aProvinceThatIsNotOnTheListIsMalformed(String province) {
        assertThat(STACK.get(SEMINAR + "/organisations?province=" + province).outcome())
                .isEqualTo("400 malformed");
    }

    @Test
    void registeringAnswersEverythingAsStored() {
        var organisation = STACK.nextOrganisation();
        var shared = "saraban@" + organisation + ".example";
        var answer = STACK.register(Typed.of(organisation)
                .with("/organisation", " 0" + organisation)
                .with("/contact/email", "saraban@EXAMPLE.ไทย")
                .with("/contact/name", "  นางสาวพิมพ์ใจ \u200b ตัวอย่างดี ")
                .with("/attendees/1/firstName", "นํ้าฝน")
                .with("/attendees/2/phone", "+66 2 123 4567 ต่อ ๑๒"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(REGISTRATIONS + "/" + organisation);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        var json = answer.json();
        assertThat(json)
                .containsOnlyKeys(
                        "reference",
                        "revision",
                        "manageToken",
                        "viewToken",
                        "slip",
                        "contact",
                        "attendees",
                        "editableUntil")
                .containsEntry("reference", "ITA-2564-" + organisation)
                .containsEntry("revision", 1)
                .containsEntry("slip", "/s/ita-2564/" + organisation + "?t=" + json.get("viewToken"))
                .containsEntry("editableUntil", "2021-03-20T00:00:00+07:00")
                .containsEntry(
                        "contact",
                        Map.of(
                                "name", "นางสาวพิมพ์ใจ ตัวอย่างดี",
                                "phone", "032111222 ต่อ 12",
                                "email", "saraban@example.xn--o3cw4h"));
        assertThat((List<?>) json.get("attendees"))
                .isEqualTo(List.of(
                        attendee(
                                "chief-administrator",
                                "holder",
                                "นาย",
                                "สมมุติ",
                                "ใจสะอาด",
                                "ปลัด อบต.",
                                "0896112233",
                                shared),
                        attendee(
                                "head-of-office",
                                "acting",
                                "นาง",
                                "น้ำฝน",
                                "มีตัวอย่าง",
                                "หัวหน้าสำนักปลัด",
                                "",
                                shared),
                        attendee(
                                "officer",
                                "representative",
                                "นางสาว",
                                "ปิติ",
                                "ทดสอบดี",
                                "นักวิเคราะห์นโยบาย",
                                "021234567 ต่อ 12",
                                "piti@" + organisation + ".example")));
    }

    private static Map<String, String> attendee(
            String seat,
            String capacity,
            String prefix,
            String firstName,
            String lastName,
            String position,
            String phone,
            String email) {
        return Map.of(
                "seat", seat,
                "capacity", capacity,
                "prefix", prefix,
                "firstName", firstName,
                "lastName", lastName,
                "position", position,
                "phone", phone,
                "email", email);
    }

    @Test
    void attendeesComeInTheOrderOfTheSeatsHoweverTheyWereSent() {
        var typed = Typed.of(STACK.nextOrganisation())
                .with("/attendees/0/seat", "officer")
                .with("/attendees/2/seat", "chief-administrator");
        assertThat(((List<?>) STACK.register(typed).json().get("attendees"))
                        .stream().map(one -> ((Map<?, ?>) one).get("seat")))
                .isEqualTo(List.of("chief-administrator", "head-of-office", "officer"));
    }

    @Test
    void tokensAreLongAndNeverTheSame() {
        var first = STACK.register(Typed.of(STACK.nextOrganisation()));
        var second = STACK.register(Typed.of(STACK.nextOrganisation()));
        var tokens = List.of(
                first.field("manageToken"),
                first.field("viewToken"),
                second.field("manageToken"),
                second.field("viewToken"));
        assertThat(tokens).doesNotHaveDuplicates().allMatch(token -> token.matches("[A-Za-z0-9_-]{22,}"));
    }

    @Test
    void theSlipOfTheAnswerIsAPage() {
        var registered = STACK.register(Typed.of(STACK.nextOrganisation()));
        var slip = STACK.get(registered.field("slip"));
        assertThat(slip.status()).isEqualTo(200);
        assertThat(slip.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(slip.text()).contains(registered.field("reference"), "สมมุติ");
    }

    @Test
    void theSameSubmissionAgainIsAnsweredAndWritesNothing() {
        var organisation = STACK.nextOrganisation();
        var typed = Typed.of(organisation);
        var first = STACK.register(typed);
        Eventually.holds(() -> assertThat(mailsTo(organisation)).isEqualTo(2));
        var stored = STACK.slot(organisation);

        var again = STACK.register(typed);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        assertThat(STACK.slot(organisation)).isEqualTo(stored);
        STACK.sweep();
        assertThat(mailsTo(organisation)).isEqualTo(2);
    }

    @Test
    void theSameSubmissionAgainAnswersTheCurrentState() {
        var organisation = STACK.nextOrganisation();
        var typed = Typed.of(organisation);
        var token = STACK.register(typed).field("manageToken");
        change(organisation, token, 1, typed.with("/contact/name", "นายสมคิด ตัวอย่างดี"));

        var again = STACK.register(typed);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).containsEntry("revision", 2);
        assertThat(again.json().get("contact")).asString().contains("สมคิด");
    }

    @Test
    void strangersLearnNothingOfPeople() {
        var organisation = STACK.nextOrganisation();
        STACK.register(Typed.of(organisation));
        var seen = List.of(
                STACK.get(SEMINAR),
                STACK.get(SEMINAR + "/organisations"),
                STACK.get("/"),
                STACK.get("/s/ita-2564"),
                STACK.get("/s/ita-2564?org=" + organisation),
                STACK.get("/s/ita-2564/" + organisation),
                STACK.get("/s/ita-2564/" + organisation + "/calendar.ics"),
                STACK.registration("GET", organisation).answer(),
                STACK.register(Typed.of(organisation)
                        .with("/attendees/0/firstName", "วิชัย")
                        .with("/contact/name", "นายสมคิด ตัวอย่างดี")));
        assertThat(seen)
                .allSatisfy(answer -> assertThat(answer.text())
                        .doesNotContain(
                                "สมมุติ",
                                "มานี",
                                "ปิติ",
                                "พิมพ์ใจ",
                                "saraban@",
                                "piti@",
                                "0896112233",
                                "089-611-2233"));
    }

    @Test
    void theManageTokenReadsChangesAndCancels() {
        var organisation = STACK.nextOrganisation();
        var typed = Typed.of(organisation);
        var registered = STACK.register(typed);
        var token = registered.field("manageToken");

        var read = STACK.registration("GET", organisation).holding(token).answer();
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json()).isEqualTo(registered.json());
        assertThat(read.header("ETag")).isEqualTo("\"1\"");

        var changed = change(organisation, token, 1, typed.with("/attendees/0/firstName", "วิชัย"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.json())
                .containsEntry("revision", 2)
                .containsEntry("manageToken", token)
                .containsEntry("viewToken", registered.field("viewToken"));
        assertThat(changed.json().get("attendees")).asString().contains("วิชัย").doesNotContain("สมมุติ");

        var cancelled = STACK.registration("DELETE", organisation)
                .holding(token)
                .ifMatch(2)
                .answer();
        assertThat(cancelled.status()).isEqualTo(204);
        assertThat(cancelled.bytes()).isEmpty();
        assertThat(STACK.registration("GET", organisation)
                        .holding(token)
                        .answer()
                        .outcome())
                .isEqualTo("404 unknown-registration");
        assertThat(STACK.register(typed).outcome()).isEqualTo("409 submission-ended");
        assertThat(STACK.register(Typed.of(organisation)).json()).containsEntry("revision", 4);
    }

    @Test
    void theViewTokenReadsWithoutTheManageTokenAndDoesNothingElse() {
        var organisation = STACK.nextOrganisation();
        var typed = Typed.of(organisation);
        var registered = STACK.register(typed);
        var view = registered.field("viewToken");

        var read = STACK.registration("GET", organisation).holding(view).answer();
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json()).doesNotContainKey("manageToken").containsEntry("viewToken", view);
        assertThat(read.text()).doesNotContain(registered.field("manageToken"));

        assertThat(change(organisation, view, 1, typed).outcome()).isEqualTo("404 unknown-registration");
        assertThat(STACK.registration("DELETE", organisation)
                        .holding(view)
                        .ifMatch(1)
                        .answer()
                        .outcome())
                .isEqualTo("404 unknown-registration");
        assertThat(STACK.slot(organisation).revision()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void withoutItsOwnTokenARegistrationIsUnknown(String method) {
        var organisation = STACK.nextOrganisation();
        var silent = STACK.nextOrganisation();
        STACK.register(Typed.of(organisation));
        var foreign = STACK.register(Typed.of(STACK.nextOrganisation())).field("manageToken");
        var body = Typed.of(organisation).asChange().json();

        var answers = List.of(
                STACK.registration(method, organisation),
                STACK.registration(method, organisation).holding(""),
                STACK.registration(method, organisation).holding("wrong"),
                STACK.registration(method, organisation).holding(foreign),
                STACK.registration(method, silent).holding(foreign),
                STACK.registration(method, "6999999").holding(foreign),
                STACK.registration(method, "garbage").holding(foreign));

        assertThat(answers)
                .map(asking -> asking.ifMatch(1).json(body).answer())
                .allSatisfy(answer -> assertThat(answer.outcome()).isEqualTo("404 unknown-registration"))
                .map(Answer::text)
                .containsOnly(STACK.registration("GET", silent).answer().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE"})
    void aWriteNamesTheRevisionThatItSaw(String method) {
        var organisation = STACK.nextOrganisation();
        var typed = Typed.of(organisation);
        var token = STACK.register(typed).field("manageToken");
        change(organisation, token, 1, typed.with("/contact/name", "นายสมคิด ตัวอย่างดี"));
        var body = typed.asChange().json();

        assertThat(STACK.registration(method, organisation)
                        .holding(token)
                        .json(body)
                        .answer()
                        .outcome())
                .isEqualTo("428 revision-required");
        assertThat(List.of("\"1\"", "\"3\"", "\"x\"", "2", "*", "W/\"2\"", "\"1\", \"3\"", "\"99999999999\""))
                .allSatisfy(seen -> assertThat(STACK.registration(method, organisation)
                                .holding(token)
                                .with("If-Match", seen)
                                .json(body)
                                .answer()
                                .outcome())
                        .isEqualTo("412 stale"));
        assertThat(STACK.slot(organisation).revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /organisation | 6760101 | 400 malformed
            /code         | K7M2Q9  | 400 malformed
            /submissionId | x       | 400 malformed
            /contact/phone | สองห้า   | 422 invalid
            """)
    void aChangeHasTheFieldsOfAChange(String pointer, String value, String outcome) {
        var organisation = STACK.nextOrganisation();
        var token = STACK.register(Typed.of(organisation)).field("manageToken");
        var body = Typed.of(organisation).asChange().with(pointer, value).json();
        assertThat(STACK.registration("PUT", organisation)
                        .holding(token)
                        .ifMatch(1)
                        .json(body)
                        .answer()
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void aChangesBodyKeepsToTheRulesOfBodies() {
        var organisation = STACK.nextOrganisation();
        assertThat(STACK.registration("PUT", organisation)
                        .body("text/plain", new byte[64 * 1024 + 1])
                        .answer()
                        .outcome())
                .isEqualTo("413 too-large");
        assertThat(STACK.registration("PUT", organisation)
                        .body("text/plain", new byte[1])
                        .answer()
                        .outcome())
                .isEqualTo("415 unsupported-media-type");
        assertThat(STACK.ask("PUT", "/api/seminars/none/registrations/" + organisation)
                        .json(Typed.of(organisation).asChange().json())
                        .answer()
                        .outcome())
                .isEqualTo("404 unknown-seminar");
    }

    @Test
    void afterClosingARegistrationIsReadOnly() {
        var organisation = STACK.nextOrganisation();
        var typed = Typed.of(organisation);
        var token = STACK.register(typed).field("manageToken");
        STACK.moveClockTo("2021-03-20T00:00:00+07:00");
        assertThat(change(organisation, token, 1, typed).outcome()).isEqualTo("403 closed");
        assertThat(STACK.registration("DELETE", organisation)
                        .holding(token)
                        .ifMatch(1)
                        .answer()
                        .outcome())
                .isEqualTo("403 closed");
        assertThat(STACK.registration("GET", organisation)
                        .holding(token)
                        .answer()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void belowAStageAddressesKeepIt() throws Exception {
        try (var staged = Stack.startAt("test")) {
            var organisation = staged.nextOrganisation();
            var registered = staged.register(Typed.of(organisation));
            assertThat(registered.header("Location")).isEqualTo("/test" + REGISTRATIONS + "/" + organisation);
            assertThat(staged.get(registered.field("slip")).status()).isEqualTo(200);
            assertThat(Optional.of(staged.ask("POST", "/s/ita-2564")
                            .form(Typed.of(staged.nextOrganisation()).form("send"))
                            .answer()
                            .header("Location")))
                    .hasValueSatisfying(location -> assertThat(location).startsWith("/test/s/ita-2564/"));
            assertThat(staged.get("/").text())
                    .contains("href=\"/test/s/ita-2564\"")
                    .doesNotContain("href=\"/s/");
        }
    }

    @Test
    void everyAnswerForbidsKeepingGuessingAndFraming() {
        var organisation = STACK.nextOrganisation();
        var registered = STACK.register(Typed.of(organisation));
        assertThat(List.of(
                        registered,
                        STACK.get(SEMINAR),
                        STACK.get("/s/ita-2564"),
                        STACK.get(registered.field("slip")),
                        STACK.get("/api/seminars/none"),
                        STACK.register(Typed.of(organisation))))
                .allSatisfy(answer -> {
                    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
                    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
                    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
                    assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
                    assertThat(answer.header("Content-Security-Policy"))
                            .contains("default-src 'none'", "frame-ancestors 'none'")
                            .doesNotContain("unsafe");
                });
        assertThat(STACK.get("/nowhere").header("Cache-Control")).isEqualTo("no-store");
    }

    private static Answer change(String organisation, String token, int revision, Typed typed) {
        return STACK.registration("PUT", organisation)
                .holding(token)
                .ifMatch(revision)
                .json(typed.asChange().json())
                .answer();
    }

    private static long mailsTo(String organisation) {
        return STACK.recipients().stream()
                .filter(address -> address.endsWith("@" + organisation + ".example"))
                .count();
    }
}
