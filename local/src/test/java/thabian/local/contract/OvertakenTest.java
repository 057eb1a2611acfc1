package thabian.local.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.id;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminars;
import thabian.domain.post.Outbox;
import thabian.domain.slot.Act;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slots;
import thabian.dynamo.DynamoOutbox;
import thabian.function.PublicFunction;
import thabian.function.StaffFunction;
import thabian.function.Wiring;
import thabian.given.Given;
import thabian.local.client.TypedForm;
import thabian.work.Registry;

/// Whom others overtake at every try is asked to come again, program and person alike; nothing of theirs was written.
class OvertakenTest {
    private static final OrganisationCode ORG = code("6760607");

    private final Rival rival = new Rival();
    private final TestTable table = new TestTable(rival);
    private final Seminars seminars = table.seminars();
    private final Slots slots = table.slots();
    private final Registry registry = table.registry();
    private final Wiring wiring = table.wiring(InstantSource.fixed(NOW));

    @BeforeEach
    void inviteOne() {
        Given.put(seminars, theSeminar());
        slots.invite(SEMINAR, Invitee.of(anOrganisation(ORG.digits())), Optional.empty());
    }

    private void anOfficerRegistersThemAndWithdrawsThatEachTime() {
        rival.doEachTime(() -> {
            act(new Act.Register(threePeople(), someTokens(), id(1)), new Seen.Nothing());
            act(new Act.Withdraw(), new Seen.Whatever());
        });
    }

    private void act(Act act, Seen seen) {
        assertThat(registry.perform(theSeminar(), ORG, act, new Order("officer-76", "โทรมา", seen, NOW)))
                .isInstanceOf(Outcome.Done.class);
    }

    private void somebodyElseChangesTheSeminarEachTime() {
        rival.doEachTime(() -> Given.put(seminars, theSeminar()));
    }

    @Test
    void aProgramIsToldToTryAgainAndMay() throws IOException {
        var registering = event("public-register");
        anOfficerRegistersThemAndWithdrawsThatEachTime();
        assertComeAgain(answer(new PublicFunction(wiring), registering));
        assertThat(slots.find(SEMINAR, ORG).orElseThrow().filled()).isFalse();
        rival.rest();
        assertThat(answer(new PublicFunction(wiring), registering)).containsEntry("statusCode", 201);
    }

    @Test
    void aPersonIsToldSoByAPage() throws IOException {
        var sending = event("public-page");
        sending.put("httpMethod", "POST");
        put(sending, "headers", "Content-Type", "application/x-www-form-urlencoded");
        body(sending, TypedForm.of(ORG.digits()).form("send"));
        anOfficerRegistersThemAndWithdrawsThatEachTime();
        var answer = answer(new PublicFunction(wiring), sending);
        assertThat(answer).containsEntry("statusCode", 503);
        assertThat(headers(answer))
                .containsEntry("Content-Type", "text/html; charset=utf-8")
                .containsEntry("Retry-After", "1");
        assertThat(String.valueOf(answer.get("body"))).contains("มีผู้ทำรายการพร้อมกัน", "ยังไม่ได้บันทึก");
    }

    @Test
    void anOfficerIsToldSoOfAnOrganisationAndOfASeminar() throws IOException {
        var staff = new StaffFunction(wiring);
        var noting = staffEvent("/organisations/{org}/notes");
        put(noting, "pathParameters", "org", ORG.digits());
        body(noting, "{\"text\": \"รอหนังสือ\"}");
        anOfficerRegistersThemAndWithdrawsThatEachTime();
        assertComeAgain(answer(staff, noting));
        somebodyElseChangesTheSeminarEachTime();
        assertComeAgain(answer(staff, staffEvent("/close")));
        assertThat(seminars.current(SEMINAR).orElseThrow().window())
                .isEqualTo(theSeminar().window());
    }

    private static void assertComeAgain(Map<String, Object> answer) throws IOException {
        assertThat(answer).containsEntry("statusCode", 503);
        assertThat(headers(answer))
                .containsEntry("Content-Type", "application/problem+json")
                .containsEntry("Retry-After", "1");
        assertThat(JSON.std.mapFrom(String.valueOf(answer.get("body"))))
                .containsOnlyKeys("type", "title", "status", "detail")
                .containsEntry("type", "/problems/overtaken")
                .containsEntry("status", 503);
    }

    private static Map<String, Object> staffEvent(String what) throws IOException {
        var event = event("staff-registrants");
        event.put("httpMethod", "POST");
        event.put("resource", "/api/staff/seminars/{seminar}" + what);
        event.put("queryStringParameters", null);
        put(event, "headers", "Content-Type", "application/json");
        put(event, "requestContext", "authorizer", Map.of("principalId", "nacc", "provinces", "*", "role", "officer"));
        return event;
    }

    private static Map<String, Object> event(String name) throws IOException {
        return JSON.std.mapFrom(Files.readString(Path.of("../events/" + name + ".json")));
    }

    private static void body(Map<String, Object> event, String body) {
        event.put("body", Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)));
        event.put("isBase64Encoded", true);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> event, String part, String name, Object value) {
        ((Map<String, Object>) event.get(part)).put(name, value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> headers(Map<String, Object> answer) {
        return (Map<String, Object>) answer.get("headers");
    }

    private static Map<String, Object> answer(RequestStreamHandler function, Map<String, Object> event)
            throws IOException {
        var answer = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(JSON.std.asBytes(event)), answer, null);
        return JSON.std.mapFrom(answer.toByteArray());
    }

    @Test
    void whoAsksForTheLinkAMomentAfterAnotherOwesNoSecondMail() {
        act(new Act.Register(threePeople(), someTokens(), id(1)), new Seen.Nothing());
        Given.sendAll(new DynamoOutbox(table.client(), table.name()), new Outbox.Address.OfSlot(SEMINAR, ORG), NOW);
        rival.doEachTime(() -> {
            rival.rest();
            registry.oweManageLink(SEMINAR, ORG, NOW.plusSeconds(1));
        });
        registry.oweManageLink(SEMINAR, ORG, NOW.plusSeconds(2));
        assertThat(slots.find(SEMINAR, ORG).orElseThrow().post().messages()).hasSize(2);
    }
}
