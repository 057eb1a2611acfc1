package thabian.local.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.domain.call.Invitee;
import thabian.domain.call.Meeting;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Rules;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Window;
import thabian.domain.slot.InvitationCode;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.TypedForm;

/// Whatever the document says of an operation can happen: each of its statuses, media types, problems and fields is
/// provoked, and the answer is that very one.
class EveryAnswerTest {
    private static final Contract CONTRACT = new Contract();

    /// What nobody provokes by a request: the throttle and the failures of AWS, races, and files of the whole country.
    /// GatewayResponsesTest, OvertakenTest and FullListTest have them.
    private static final Set<String> BY_CIRCUMSTANCE =
            Set.of("too-many-requests", "internal", "timeout", "overtaken", "gzip-required", "too-large-answer");

    /// Nor whatever every token has; what the authorizer refuses is GatewayTest's.
    private static final String BY_TOKEN = "GET /api/staff/seminars 403 forbidden";

    @AutoClose
    private static final Stack STACK = Stack.start();

    private static final Set<String> SEEN = Collections.synchronizedSet(new TreeSet<>());

    private static String officer = "";
    private static String filled = "";
    private static String token = "";
    private static String calm = "";
    private static String full = "";
    private static String worn = "";
    private static String wornToken = "";
    private static String busy = "";
    private static int renamed;

    /// The one that every sample is about.
    private static String sampled = "";

    /// Something that an operation may answer.
    ///
    /// @param what the problem, or the media type; empty where there is no body
    record Case(Operation operation, String status, String what) {
        @Override
        public String toString() {
            return operation.name() + " " + status + " " + what;
        }
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (var operation : CONTRACT.operations()) {
            for (var status : operation.statuses()) {
                var response = operation.response(status).json();
                Set<String> named = operation.problems(status);
                Set<String> told =
                        named.isEmpty() ? Set.copyOf(response.path("content").propertyNames()) : named;
                (told.isEmpty() ? Set.of("") : told)
                        .stream()
                                .filter(what -> !BY_CIRCUMSTANCE.contains(what))
                                .map(what -> new Case(operation, status, what))
                                .filter(given -> !given.toString().equals(BY_TOKEN))
                                .forEach(cases::add);
            }
        }
        return cases;
    }

    @BeforeAll
    static void aWorldInWhichEverythingHasHappened() {
        officer = STACK.staffToken("76", "officer");
        keep(Stack.another("coded", "2021-03-01T00:00:00+07:00", "2021-03-20T00:00:00+07:00", true));
        keep(Stack.another("early", "2021-03-10T00:00:00+07:00", "2021-03-20T00:00:00+07:00", false));
        keep(Stack.another("late", "2021-03-01T00:00:00+07:00", "2021-03-02T00:00:00+07:00", false));
        keep(Stack.another("other", "2021-03-01T00:00:00+07:00", "2021-03-20T00:00:00+07:00", false));
        keep(longAgo());
        STACK.register("other", TypedForm.of(everywhere()));
        filled = STACK.nextOrganisation();
        token = STACK.register(TypedForm.of(filled)).field("manageToken");
        calm = registered();
        officer(
                "/organisations/" + calm + "/calls",
                "{\"outcome\": \"again\", \"at\": \"2021-03-09T10:00:00+07:00\", \"by\": \"ปลัด\"}");
        full = registered();
        for (int i = STACK.slot(full).history().size(); i < 100; i++) {
            STACK.ask("PUT", "/api/staff/seminars/ita-2564/organisations/" + full + "/extension")
                    .bearing(officer)
                    .json("{\"until\": \"2021-03-21T00:00:00+07:00\", \"reason\": \"น้ำท่วม\"}")
                    .answer();
        }
        worn = STACK.nextOrganisation();
        wornToken = STACK.register(TypedForm.of(worn)).field("manageToken");
        for (int i = 1; i < 30; i++) {
            STACK.change(
                    wornToken, i, TypedForm.of(worn).with("/contact/name", i % 2 == 0 ? "สมศรี ใจดี" : "สมปอง ใจดี"));
        }
        STACK.settleMails();
        sampled = STACK.nextOrganisation();
        busy = registered();
        STACK.holdMails(busy);
    }

    private static String registered() {
        var organisation = STACK.nextOrganisation();
        STACK.register(TypedForm.of(organisation));
        return organisation;
    }

    private static String changedTwice() {
        var organisation = STACK.nextOrganisation();
        var token = STACK.register(TypedForm.of(organisation)).field("manageToken");
        STACK.change(token, 1, TypedForm.of(organisation).with("/contact/name", "สมศรี ใจดี"));
        STACK.change(token, 2, TypedForm.of(organisation).with("/contact/name", "สมปอง ใจดี"));
        return organisation;
    }

    /// One whom the contact left who is attendee too, and of whom an officer wrote.
    private static String leftBySomebody() {
        var organisation = STACK.nextOrganisation();
        var form = TypedForm.of(organisation);
        var token =
                STACK.register(form.with("/contact/name", "นายสมมุติ ใจสะอาด")).field("manageToken");
        officer("/organisations/" + organisation + "/notes", "{\"text\": \"คุณสมมุติแจ้งว่าย้าย\"}");
        STACK.change(token, 1, form.with("/attendees/0/firstName", "สมปอง").with("/attendees/0/lastName", "มาแทน"));
        return organisation;
    }

    private static String registeredAnew() {
        var organisation = STACK.nextOrganisation();
        var token = STACK.register(TypedForm.of(organisation)).field("manageToken");
        STACK.registration("DELETE", organisation).holding(token).ifMatch(1).answer();
        STACK.register(TypedForm.of(organisation));
        return organisation;
    }

    private static Answer officer(String path, String json) {
        return STACK.ask("POST", "/api/staff/seminars/ita-2564" + path)
                .bearing(officer)
                .json(json)
                .answer();
    }

    private static void keep(Seminar seminar) {
        assertThat(STACK.seminars().write(seminar)).isPresent();
        for (var organisation : Stack.organisations().subList(80, 85)) {
            STACK.slots()
                    .invite(seminar.id(), Invitee.of(organisation), Optional.of(new InvitationCode("K7M4Q9XD4TAC")));
        }
    }

    /// A seminar whose people have been forgotten.
    private static Seminar longAgo() {
        var letter = Stack.letter();
        var past = Duration.ofDays(300);
        return new Seminar(
                new SeminarId("past"),
                letter.subject(),
                letter.office(),
                new Meeting(letter.starts().minus(past), letter.ends().minus(past), Optional.empty()),
                new Window(
                        letter.window().opens().minus(past),
                        letter.window().closes().minus(past)),
                letter.seats(),
                new Rules(false, 10),
                letter.territory(),
                letter.edition());
    }

    /// One of those whom the other seminars invite too.
    private static String everywhere() {
        return Stack.organisations().get(80).code().digits();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itIsGivenToWhoeverAsksForIt(Case given) {
        var accept = given.what().contains("/") ? given.what() : "application/json";
        var answer = asking(given).sent(STACK, accept);
        var problem = Integer.parseInt(given.status()) >= 400;
        assertThat(answer.outcome()).isEqualTo(given.status() + (problem ? " " + given.what() : ""));
        if (!problem && !given.what().isEmpty()) {
            assertThat(answer.header("Content-Type").replaceFirst(";.*", "")).isEqualTo(given.what());
        }
        if (problem) {
            SEEN.addAll(CONTRACT.fields("/components/schemas/Problem", Contract.json(answer.bytes())));
        } else if (given.what().equals("application/json")) {
            SEEN.addAll(CONTRACT.fields(schema(given), Contract.json(answer.bytes())));
        }
    }

    /// What only a seminar has to tell whose people may be swapped after closing.
    @Test
    void untilWhenPeopleAreSwappedIsTold() {
        var letter = Stack.another("swaps", "2021-03-01T00:00:00+07:00", "2021-03-20T00:00:00+07:00", false);
        keep(new Seminar(
                letter.id(),
                letter.subject(),
                letter.office(),
                letter.meeting(),
                new Window(letter.window().opens(), letter.window().closes(), Optional.of(letter.ends())),
                letter.seats(),
                letter.rules(),
                letter.territory(),
                letter.edition()));
        var registered = STACK.register("swaps", TypedForm.of(everywhere()));
        assertThat(registered.json()).containsEntry("swapsUntil", "2021-03-24T12:00:00+07:00");
        SEEN.addAll(CONTRACT.fields("/components/schemas/Registration", Contract.json(registered.bytes())));
    }

    /// What only a workbook of several sheets has to tell.
    @Test
    void aListInSeveralSheetsIsToldSheetBySheet() throws IOException {
        keep(Stack.another("sheets", "2021-03-01T00:00:00+07:00", "2021-03-20T00:00:00+07:00", false));
        var list = "/components/schemas/ListCounts";
        list("", "6760501,องค์การบริหารส่วนตำบลท่ายาง,อบต.,ท่ายาง,เพชรบุรี");
        var told = list("?replace=true&preview=true", "5760501,เทศบาลตำบลท่ายาง,เทศบาลตำบล,บ้านลาด,เพชรบุรี", "รวม,1");
        assertThat(told.status()).isEqualTo(200);
        SEEN.addAll(CONTRACT.fields(list, Contract.json(told.bytes())));
        var faulty = list(
                "?preview=true",
                "576050,x,อบต.,ท่ายาง,เพชรบุรี",
                "5760501,เทศบาลตำบลท่ายาง,เทศบาลตำบล,บ้านลาด,เพชรบุรี");
        assertThat(faulty.faults()).containsExactly("/sheets/อำเภอ 1/rows/2/code code-format");
        SEEN.addAll(CONTRACT.fields("/components/schemas/Problem", Contract.json(faulty.bytes())));
    }

    /// Hands in a workbook: these rows on its first sheet, the example's on its second.
    private static Answer list(String query, String... rows) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "test", "1.0")) {
            fill(workbook.newWorksheet("อำเภอ 1"), rows);
            fill(workbook.newWorksheet("อำเภอ 2"), "6760607,องค์การบริหารส่วนตำบลหนองกะปุ,อบต.,บ้านลาด,เพชรบุรี");
        }
        return STACK.ask("PUT", "/api/staff/seminars/sheets/organisations" + query)
                .bearing(officer)
                .body("application/octet-stream", file.toByteArray())
                .answer();
    }

    private static void fill(Worksheet sheet, String... rows) {
        var lines = Stream.concat(Stream.of("code,name,type,district,province"), Stream.of(rows))
                .toList();
        for (int row = 0; row < lines.size(); row++) {
            var cells = lines.get(row).split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                sheet.value(row, column, cells[column]);
            }
        }
    }

    private static String schema(Case given) {
        return given.operation().response(given.status()).pointer() + "/content/application~1json/schema";
    }

    private static Meant asking(Case given) {
        var operation = given.operation();
        var meant = Meant.of(operation, filled, officer, token);
        boolean registration = operation.path().contains("/registrations/{org}");
        boolean staff = operation.path().startsWith("/api/staff");
        var revision = registration && !staff
                        || operation.name().matches("(PUT|DELETE) /api/staff.*/registrations/.*|POST /api/staff.*/undo")
                ? "\"" + STACK.slot(filled).revision() + "\""
                : "";
        var standing = meant.seeing(revision);
        return switch (given.what()) {
            case "unauthorized" -> standing.by("");
            case "forbidden" -> standing.by(STACK.staffToken("10", "viewer"));
            case "malformed" -> malformed(standing, staff);
            case "unknown-seminar" -> standing.to("NONE");
            case "unknown-registration" -> standing.holding("wrong");
            case "unknown-province" -> standing.province("10").by(STACK.staffToken("*", "officer"));
            case "not-on-list" -> meant.about("6769999");
            case "not-invited" -> meant.about("6769999");
            case "not-open" -> meant.about(everywhere()).to("early");
            case "wrong-code" -> meant.about(everywhere()).to("coded");
            case "closed" -> closed(meant);
            case "already-registered" -> meant.about(filled);
            case "submission-reused" -> reused(meant);
            case "submission-ended" -> ended(meant);
            case "confirm-required" -> meant.to("coded").query("?replace=true&confirm=4");
            case "unknown-list" -> meant;
            case "list-under-way" -> {
                ordered();
                yield meant.hurried();
            }
            case "still-registered" -> meant.about(filled);
            case "nothing-registered" -> meant.about(STACK.nextOrganisation());
            case "address-absent" ->
                meant.about(calm).saying(meant.media(), meant.about(calm).body().replace("\"saraban@", "\"nobody@"));
            case "target-not-on-list" -> moving(meant, registered(), "6769999");
            case "target-registered" -> moving(meant, registered(), filled);
            case "other-province" -> moving(meant, registered(), "6100101");
            case "person-absent" -> meant.about(STACK.nextOrganisation());
            case "person-registered" -> meant.about(registered());
            case "people-not-kept" -> meant.about(registered()).seeing("*");
            case "registered-anew" -> meant.about(registeredAnew()).seeing("*");
            case "mail-under-way" -> meant.about(busy);
            case "history-full" -> meant.about(full).seeing(revision.isEmpty() ? "" : "\"1\"");
            case "people-purged" -> meant.about(everywhere()).to("past");
            case "stale", "stale-seminar" -> meant.seeing("\"99\"");
            case "revision-required" -> meant;
            case "too-many-changes" -> meant.about(worn).holding(wornToken).seeing("\"30\"");
            case "too-large" ->
                standing.saying(meant.media(), "x".repeat(meant.media().contains("csv") ? 11_000_000 : 70_000));
            case "list-too-large" -> meant.saying("text/csv", "x".repeat(4 * 1024 * 1024 + 1));
            case "unsupported-media-type" -> standing.saying("text/plain", "{}");
            case "list-unsupported" -> meant.saying("text/csv", "%PDF-1.7");
            case "list-unreadable" -> meant.saying("text/csv", "x");
            case "invalid" ->
                standing.to(making(operation) ? "new" : "ita-2564").saying(meant.media(), invalid(operation));
            default -> done(given, meant);
        };
    }

    /// A list that is another each time.
    private static Meant renaming(Meant meant) {
        return meant.saying(
                meant.media(),
                "code,name,type,district,province\n6760607,ชื่อ" + "ใหม่".repeat(++renamed % 5 + 1)
                        + ",อบต.,บ้านลาด,เพชรบุรี\n");
    }

    /// What tells a list from others that somebody ordered and did not wait for.
    private static String ordered() {
        var putting = CONTRACT.operation("PUT", "/api/staff/seminars/{seminar}/organisations")
                .orElseThrow();
        var meant = Meant.of(putting, filled, officer, token);
        renaming(meant).sent(STACK, "application/json");
        var answer = renaming(meant).hurried().sent(STACK, "application/json");
        return answer.header("Location").replaceFirst(".*/", "");
    }

    /// What tells a list from others that is written, but for an organisation that a colleague dealt with meanwhile.
    private static String overtaken() {
        String list = ordered();
        STACK.ask("PUT", "/api/staff/seminars/ita-2564/organisations/6760607")
                .bearing(officer)
                .json("{\"phone\": \"03247010" + renamed % 10 + "\", \"reason\": \"โทรมาแจ้ง\"}")
                .answer();
        var putting = CONTRACT.operation("PUT", "/api/staff/seminars/{seminar}/organisations")
                .orElseThrow();
        renaming(Meant.of(putting, filled, officer, token)).sent(STACK, "application/json");
        return list;
    }

    private static Meant malformed(Meant standing, boolean staff) {
        if (staff) {
            return standing.query("?prevew=true");
        }
        return standing.media().isEmpty() ? standing.query("?province=xx") : standing.saying(standing.media(), "{");
    }

    private static String invalid(Operation operation) {
        if (operation.path().endsWith("/organisations")) {
            return "code,name,type,district,province\n6760607,ก,อบต.,ข,เพชรบุรี\n6760607,ก,อบต.,ข,เพชรบุรี\n";
        }
        if (operation.name().equals("PUT /api/staff/seminars/{seminar}/organisations/{org}")) {
            return "{\"phone\": \"x\"}";
        }
        if (operation.path().endsWith("/provinces/{province}")) {
            return "{\"letter\": {\"number\": \"x\"}}";
        }
        return operation.path().endsWith("/resend") ? "{\"reason\": \"" + "x".repeat(501) + "\"}" : "{}";
    }

    private static boolean making(Operation operation) {
        return operation.name().equals("PUT /api/staff/seminars/{seminar}");
    }

    private static Meant closed(Meant meant) {
        var organisation = everywhere();
        var late = new SeminarId("late");
        if (STACK.slots()
                .find(late, new OrganisationCode(organisation))
                .orElseThrow()
                .registration()
                .isEmpty()) {
            STACK.ask("PUT", "/api/staff/seminars/late/registrations/" + organisation)
                    .bearing(officer)
                    .json("{\"reason\": \"โทรมา\", "
                            + TypedForm.of(organisation).asChange().json().substring(1))
                    .answer();
        }
        var slot = STACK.slots().find(late, new OrganisationCode(organisation)).orElseThrow();
        return meant.about(organisation)
                .to("late")
                .holding(slot.registration().orElseThrow().tokens().manage().secret())
                .seeing("\"1\"");
    }

    private static Meant reused(Meant meant) {
        var first = meant.about(STACK.nextOrganisation());
        first.sent(STACK, "application/json");
        return first.saying(first.media(), first.body().replace("ใจสะอาด", "ใจดี"));
    }

    private static Meant ended(Meant meant) {
        var first = meant.about(STACK.nextOrganisation());
        var made = first.sent(STACK, "application/json");
        STACK.registration("DELETE", first.organisation())
                .holding(made.field("manageToken"))
                .ifMatch(1)
                .answer();
        return first;
    }

    private static Meant moving(Meant meant, String organisation, String to) {
        return meant.about(organisation).saying(meant.media(), "{\"to\": \"" + to + "\", \"reason\": \"ผิดแห่ง\"}");
    }

    /// A registration as its holder knew it before it was moved.
    private static Meant movedTo(Meant meant, String to) {
        var organisation = STACK.nextOrganisation();
        var held = STACK.register(TypedForm.of(organisation)).field("manageToken");
        officer("/registrations/" + organisation + "/move", "{\"to\": \"" + to + "\", \"reason\": \"ผิดแห่ง\"}");
        return meant.about(organisation).holding(held).seeing("\"1\"");
    }

    private static Meant done(Case given, Meant meant) {
        var fresh = STACK.nextOrganisation();
        return switch (given.operation().name() + " " + given.status()) {
            case "PUT /api/staff/seminars/{seminar}/organisations 202" -> {
                renaming(meant).sent(STACK, "application/json");
                yield renaming(meant).hurried();
            }
            case "GET /api/staff/seminars/{seminar}/lists/{list} 200" -> meant.list(overtaken());
            case "POST /api/seminars/{seminar}/registrations 201",
                    "PUT /api/staff/seminars/{seminar}/registrations/{org} 201" -> meant.about(fresh);
            case "POST /api/seminars/{seminar}/registrations 200" -> {
                meant.about(fresh).sent(STACK, "application/json");
                yield meant.about(fresh);
            }
            case "PUT /api/seminars/{seminar}/registrations/{org} 200",
                    "DELETE /api/seminars/{seminar}/registrations/{org} 204",
                    "PUT /api/staff/seminars/{seminar}/registrations/{org} 200",
                    "DELETE /api/staff/seminars/{seminar}/registrations/{org} 204" ->
                meant.about(fresh)
                        .holding(STACK.register(TypedForm.of(fresh)).field("manageToken"))
                        .seeing("*");
            case "PUT /api/staff/seminars/{seminar}/organisations/{org} 201" -> {
                STACK.slots().withdraw(new SeminarId("ita-2564"), new OrganisationCode(fresh));
                yield meant.about(fresh);
            }
            case "DELETE /api/staff/seminars/{seminar}/organisations/{org} 204" -> meant.about(fresh);
            case "POST /api/staff/seminars/{seminar}/registrations/{org}/resend 200" -> meant.about(calm);
            case "POST /api/staff/seminars/{seminar}/registrations/{org}/replace-address 200" ->
                meant.about(registered());
            case "POST /api/staff/seminars/{seminar}/registrations/{org}/move 200" ->
                moving(meant, registered(), fresh);
            case "GET /api/staff/seminars/{seminar}/organisations/{org} 200" -> movedTo(meant, fresh);
            case "GET /api/seminars/{seminar}/registrations/{org} 307",
                    "PUT /api/seminars/{seminar}/registrations/{org} 307",
                    "DELETE /api/seminars/{seminar}/registrations/{org} 307" -> movedTo(meant, fresh);
            case "POST /api/staff/seminars/{seminar}/registrations/{org}/undo 200" ->
                meant.about(changedTwice()).seeing("*");
            case "POST /api/staff/seminars/{seminar}/registrations/{org}/export 200",
                    "POST /api/staff/seminars/{seminar}/registrations/{org}/erase 200" -> meant.about(leftBySomebody());
            case "PUT /api/staff/seminars/{seminar} 201" -> meant.to("made");
            case "PUT /api/staff/seminars/{seminar} 200" -> meant.to("other").seeing("*");
            case "POST /api/staff/seminars/{seminar}/close 200",
                    "PUT /api/staff/seminars/{seminar}/provinces/{province} 200" -> meant.to("other");
            case "PUT /api/staff/seminars/{seminar}/organisations 200" ->
                meant.to("other").query("?replace=true&confirm=4");
            case "GET /api/staff/seminars/{seminar}/letters 200" ->
                given.what().equals("text/csv") ? meant.query("?kind=mailmerge") : meant;
            default -> meant;
        };
    }

    static List<Operation> taking() {
        return CONTRACT.operations().stream()
                .filter(operation -> operation.bodies().contains("application/json"))
                .toList();
    }

    /// A request with an unknown field, or with one of another type, is 400.
    @ParameterizedTest
    @MethodSource("taking")
    void everyFieldThatARequestMayHaveIsKnown(Operation operation) {
        var schema = operation.body("application/json").pointer() + "/schema";
        var asked = Meant.of(operation, sampled, officer, token)
                .saying("application/json", CONTRACT.sample(schema).toString());
        assertThat(asked.sent(STACK, "application/json").status()).isNotIn(400, 415);
    }

    @AfterAll
    static void everyFieldWasSeen() {
        Set<String> unseen = new TreeSet<>();
        for (var given : cases()) {
            if (given.what().equals("application/json")) {
                unseen.addAll(CONTRACT.fields(schema(given)));
            }
        }
        unseen.addAll(CONTRACT.fields("/components/schemas/Problem"));
        unseen.removeAll(SEEN);
        assertThat(unseen)
                .as("only where a colleague comes between judging and writing within one request: ListJsonTest")
                .containsExactly("/components/schemas/ListCounts/properties/leftAlone");
    }
}
