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
import thabian.domain.call.Organisation;
import thabian.local.Stack;
import thabian.local.client.TypedForm;

/// What everyone may rely on who has no account. See [RegisteringTest], [RefusalOrderTest], [HeldRegistrationTest].
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
        STACK.register(TypedForm.of(organisation));
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
    @ValueSource(strings = {"7", "xx", "*", "76,10", "%00", "00", "99", "760"})
    void whatIsNoProvinceIsMalformed(String province) {
        assertThat(STACK.get(SEMINAR + "/organisations?province=" + province).outcome())
                .isEqualTo("400 malformed");
    }

    @Test
    void aProvinceThatIsNotOnTheListHasNoOrganisations() {
        assertThat(STACK.get(SEMINAR + "/organisations?province=10").list()).isEmpty();
    }

    @Test
    void strangersLearnNothingOfPeople() {
        var organisation = STACK.nextOrganisation();
        STACK.register(TypedForm.of(organisation));
        var seen = List.of(
                STACK.get(SEMINAR),
                STACK.get(SEMINAR + "/organisations"),
                STACK.get("/"),
                STACK.get("/s/ita-2564"),
                STACK.get("/s/ita-2564?org=" + organisation),
                STACK.get("/s/ita-2564/" + organisation),
                STACK.get("/s/ita-2564/" + organisation + "/calendar.ics"),
                STACK.registration("GET", organisation).answer(),
                STACK.register(TypedForm.of(organisation)
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
    void belowAStageAddressesKeepIt() throws Exception {
        try (var staged = Stack.startAt("test")) {
            var organisation = staged.nextOrganisation();
            var registered = staged.register(TypedForm.of(organisation));
            assertThat(registered.header("Location")).isEqualTo("/test" + REGISTRATIONS + "/" + organisation);
            assertThat(registered.field("slip")).startsWith("/test/s/ita-2564/" + organisation + "?t=");
            assertThat(Optional.of(staged.ask("POST", "/s/ita-2564")
                            .form(TypedForm.of(staged.nextOrganisation()).form("send"))
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
        var registered = STACK.register(TypedForm.of(organisation));
        assertThat(List.of(
                        registered,
                        STACK.get(SEMINAR),
                        STACK.get("/"),
                        STACK.get(registered.field("slip")),
                        STACK.get("/api/seminars/none"),
                        STACK.register(TypedForm.of(organisation))))
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

    @Test
    void onlyTheFormMayBeShownAgainOnTheWayBack() {
        assertThat(STACK.get("/s/ita-2564").header("Cache-Control")).isEqualTo("private, no-cache");
    }
}
