package thabian.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.call.Seminars;
import thabian.domain.people.Delegation;
import thabian.domain.post.Copy;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox;
import thabian.domain.slot.Act;
import thabian.domain.slot.Order;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Submission;
import thabian.function.StaffFunction;
import thabian.function.Wiring;
import thabian.given.Given;
import thabian.given.WholeCountry;
import thabian.platform.Settings;
import thabian.simulation.SignedInOfficers;
import thabian.staff.Sessions;
import thabian.work.Registry;

/// What it takes to read the whole country, and to remind it, everyone registered, told of it and noted twice:
/// `make bench-nation`.
@EnabledIfSystemProperty(named = "load", matches = "true", disabledReason = "a load test: run it with -Dload=true")
class NationalReadTest {
    private static final String RAW = "the store's own reads";
    private static final int ROUNDS = 5;
    private static final List<String> SYLLABLES =
            List.of("กา", "ขจร", "คำ", "งาม", "จันทร์", "ชัย", "ดี", "ทอง", "นวล", "บุญ");

    /// How many items one request writes (BatchWriteItem, DynamoDB API reference).
    private static final int BATCH = 25;

    /// As many queries at once as the functions make.
    private static final int AT_ONCE = 16;

    private final Requests requests = new Requests();
    private final TestTable table = new TestTable(requests);
    private final Seminars seminars = table.seminars();
    private final Slots slots = table.slots();
    private final Registry registry = table.registry();
    private final Wiring wiring = wiring();
    private final Map<String, List<Double>> times = new LinkedHashMap<>();
    private final Map<String, String> costs = new HashMap<>();

    private Wiring wiring() {
        var settings = Settings.from(Map.of(
                "TABLE", table.name(),
                "OIDC_ISSUER", "http://127.0.0.1:1",
                "PUBLIC_ADDRESS", "https://thabian.example",
                "MAILS_PER_SECOND", "14",
                "MAILS_PER_DAY", "50000"));
        return new Wiring(settings, InstantSource.system()) {
            @Override
            protected DynamoDbClient dynamo() {
                return table.client();
            }

            @Override
            public Sessions sessions() {
                return new SignedInOfficers();
            }
        };
    }

    @Test
    void theCountryFitsIntoEveryAnswerAndIsRemindedInRounds() throws Exception {
        var seminar = everyoneIsRegistered(everyoneIsInvited());
        var function = new StaffFunction(wiring);
        for (var round = 0; round < ROUNDS; round++) {
            note(RAW, () -> read(seminar));
            for (var format : List.of("xlsx", "csv", "json")) {
                note("roster as " + format, () -> roster(function, format));
            }
            note("progress", () -> ask(function, staff("progress", Map.of())));
            note("board", () -> ask(function, board(Map.of())));
            note("board of the largest province", () -> ask(function, board(Map.of("province", "30"))));
        }
        tell();
        tellHeld(RAW, () -> read(seminar));
        tellHeld("roster as xlsx", () -> roster(function, "xlsx"));
        tellRounds(seminar);
    }

    private Seminar everyoneIsInvited() throws IOException {
        var seminar = Given.put(seminars, Given.aSeminar().in().build());
        return WholeCountry.invitedTo(seminar, seminars, slots);
    }

    /// One registers, is sent its mails, of which the carrier reports, and is noted twice; all others as it did.
    private Seminar everyoneIsRegistered(Seminar seminar) throws InterruptedException {
        var items = items(seminar);
        assertThat(items).hasSize(7_849);
        var first =
                slots.all(seminar.id(), seminar.provinces().getFirst().digits()).getFirst();
        var code = first.organisation().code();
        registry.register(
                seminar,
                new Submission(code, first.code(), UUID.randomUUID(), peopleOf(code.digits())),
                Given.someTokens(),
                Given.NOW);
        Given.sendAll(wiring.outbox(), new Outbox.Address.OfSlot(seminar.id(), code), Given.NOW);
        var message = slots.find(seminar.id(), code).map(Given::lastMessage).orElseThrow();
        IntStream.range(0, message.to().size())
                .mapToObj(place -> new Copy(message.id(), place))
                .forEach(copy -> slots.keep(
                        seminar.id(),
                        code,
                        new DeliveryReport(copy, DeliveryReport.What.DELIVERED, Given.NOW.plusSeconds(1))));
        for (var note : List.of("โทรศัพท์ยืนยันแล้ว", "ขอเปลี่ยนแปลงรายชื่อภายหลัง")) {
            registry.perform(seminar, code, new Act.Note(), Order.now("officer-" + code.province(), note, Given.NOW));
        }
        var model = table.item(seminar.id(), code);
        var copies = items.stream()
                .map(item -> copy(model, code.digits(), item))
                .map(item ->
                        WriteRequest.builder().putRequest(put -> put.item(item)).build())
                .toList();
        for (var i = 0; i < copies.size(); i += BATCH) {
            var batch = copies.subList(i, Math.min(i + BATCH, copies.size()));
            table.client().batchWriteItem(write -> write.requestItems(Map.of(table.name(), batch)));
        }
        var all = seminar.provinces().stream()
                .flatMap(province -> slots.all(seminar.id(), province.digits()).stream())
                .toList();
        assertThat(all)
                .hasSize(7_849)
                .allMatch(Slot::filled)
                .allMatch(slot -> slot.history().size() == 3)
                .allMatch(slot -> Given.lastMessage(slot).state() == Message.State.DONE);
        assertThat(all.stream().map(slot -> slot.organisation().code()).distinct())
                .hasSize(7_849);
        return seminar;
    }

    /// People whom no other organisation sends.
    private static Delegation peopleOf(String code) {
        return new Delegation(
                Given.aContact("saraban@" + code + ".example"),
                List.of(
                        Given.inSeat(Given.CHIEF, "สมชาย" + called(code), "palad@" + code + ".example"),
                        Given.inSeat(Given.HEAD, "สมหญิง" + called(code), "head@" + code + ".example"),
                        Given.inSeat(Given.OFFICER, "สมศักดิ์" + called(code), "officer@" + code + ".example")));
    }

    /// A name made of a code's digits.
    private static String called(String code) {
        return code.chars().mapToObj(digit -> SYLLABLES.get(digit - '0')).collect(Collectors.joining());
    }

    private static Map<String, AttributeValue> copy(
            Map<String, AttributeValue> model, String code, Map<String, AttributeValue> invited) {
        var item = new HashMap<String, AttributeValue>();
        model.forEach((name, value) ->
                item.put(name, copy(value, code, invited.get("sk").s())));
        invited.forEach((name, value) -> {
            if (!value.hasM()) {
                item.put(name, value);
            }
        });
        return item;
    }

    private static AttributeValue copy(AttributeValue value, String code, String other) {
        return switch (value.type()) {
            case S -> AttributeValue.fromS(value.s().replace(code, other).replace(called(code), called(other)));
            case L ->
                AttributeValue.fromL(
                        value.l().stream().map(each -> copy(each, code, other)).toList());
            case M ->
                AttributeValue.fromM(value.m().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> copy(each.getValue(), code, other))));
            default -> value;
        };
    }

    /// Every slot as it lies there, read without any of our code, as many provinces at once as the functions do.
    private List<Map<String, AttributeValue>> items(Seminar seminar) throws InterruptedException {
        try (var queries =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            return queries
                    .invokeAll(seminar.provinces().stream()
                            .<Callable<List<Map<String, AttributeValue>>>>map(
                                    province -> () -> items(seminar, province))
                            .toList())
                    .stream()
                    .flatMap(each -> each.resultNow().stream())
                    .toList();
        }
    }

    private List<Map<String, AttributeValue>> items(Seminar seminar, Province province) {
        var pk = AttributeValue.fromS("SLOT#" + seminar.id() + "#" + province.digits());
        return table
                .client()
                .queryPaginator(query -> query.tableName(table.name())
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", pk)))
                .items()
                .stream()
                .toList();
    }

    private byte[] read(Seminar seminar) throws InterruptedException {
        assertThat(items(seminar)).hasSize(7_849);
        return new byte[0];
    }

    private static byte[] roster(StaffFunction function, String format) throws IOException {
        return ask(function, staff("registrants", Map.of("format", format)));
    }

    private static Map<String, Object> staff(String what, Map<String, String> query) throws IOException {
        var event = event("staff-registrants.json", query);
        event.put("resource", "/api/staff/seminars/{seminar}/" + what);
        @SuppressWarnings("unchecked")
        var context = (Map<String, Object>) event.get("requestContext");
        context.put("authorizer", Map.of("principalId", "nacc", "provinces", "*", "role", "officer"));
        return event;
    }

    private static Map<String, Object> board(Map<String, String> query) throws IOException {
        var event = event("staff-console.json", query);
        event.put("resource", "/staff/seminars/{seminar}");
        event.put("pathParameters", Map.of("seminar", "ita-2564"));
        return event;
    }

    private static Map<String, Object> event(String file, Map<String, String> query) throws IOException {
        var event = JSON.std.mapFrom(Files.readString(Path.of("../events", file))
                .replaceAll("__Host-thabian_session[^\"]+", SignedInOfficers.cookie("nacc")));
        event.put("queryStringParameters", query);
        event.put(
                "multiValueQueryStringParameters",
                query.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue()))));
        return event;
    }

    private static byte[] ask(StaffFunction function, Map<String, Object> event) throws IOException {
        var answer = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(JSON.std.asBytes(event)), answer, null);
        return answer.toByteArray();
    }

    private void note(String what, Callable<byte[]> reading) throws Exception {
        requests.forget();
        System.gc();
        var start = System.nanoTime();
        var answer = reading.call();
        times.computeIfAbsent(what, _ -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
        var cost = "%d requests, %.0f read units".formatted(requests.names().size(), requests.readUnits());
        costs.put(what, answer.length == 0 ? cost : cost + ", " + length(answer));
    }

    private static String length(byte[] answer) throws IOException {
        assertThat(answer.length).isLessThan(6 * 1024 * 1024);
        var said = JSON.std.mapFrom(answer);
        assertThat(said).containsEntry("statusCode", 200);
        var body = String.valueOf(said.get("body"));
        var bytes = said.get("isBase64Encoded").equals(true) ? body.length() / 4 * 3 : body.length();
        return bytes / 1024 + " KB";
    }

    /// Medians without the first round, and their ratios to the store's own reads of the same round.
    private void tell() {
        var raw = times.get(RAW);
        times.forEach((what, all) -> System.out.printf(
                "nation: %s: %.0f ms, %.2f × the store's own reads (%s); %s%n",
                what,
                median(IntStream.range(1, ROUNDS).mapToDouble(all::get)),
                median(IntStream.range(1, ROUNDS).mapToDouble(round -> all.get(round) / raw.get(round))),
                all.stream().map("%.0f"::formatted).collect(Collectors.joining(" ")),
                costs.get(what)));
    }

    private static double median(DoubleStream values) {
        var sorted = values.sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /// What is held at the most while something is read, by collecting all garbage again and again meanwhile.
    private static void tellHeld(String what, Callable<byte[]> reading) throws Exception {
        var memory = ManagementFactory.getMemoryMXBean();
        System.gc();
        var before = memory.getHeapMemoryUsage().getUsed();
        var over = new CountDownLatch(1);
        try (var one = Executors.newSingleThreadExecutor()) {
            var most = one.submit(() -> {
                var held = before;
                while (!over.await(100, TimeUnit.MILLISECONDS)) {
                    System.gc();
                    held = Math.max(held, memory.getHeapMemoryUsage().getUsed());
                }
                return held;
            });
            reading.call();
            over.countDown();
            System.out.printf("nation: %s holds %d MB at the most%n", what, (most.get() - before) >> 20);
        }
    }

    /// The reminders of everybody fall due in one moment.
    private void tellRounds(Seminar seminar) {
        var sweep = wiring.sweep();
        requests.forget();
        var start = System.nanoTime();
        var reminded = new ArrayList<Integer>();
        var seconds = 0.0;
        while (reminded.isEmpty() || reminded.getLast() > 0) {
            var began = System.nanoTime();
            var round = sweep.run(seminar.reminder().plus(Duration.ofMinutes(reminded.size())));
            assertThat(round.failures()).isEmpty();
            reminded.add(round.reminded());
            seconds = Math.max(seconds, (System.nanoTime() - began) / 1e9);
        }
        System.out.printf(
                "nation: %,d reminders owed in %d rounds of a minute, %.1f s in all, the longest %.1f; %d requests, %.0f read units of queries, %.0f write units%n",
                reminded.stream().mapToInt(Integer::intValue).sum(),
                reminded.size(),
                (System.nanoTime() - start) / 1e9,
                seconds,
                requests.names().size(),
                requests.readUnits(),
                requests.writeUnits().stream().mapToDouble(Double::doubleValue).sum());
        assertThat(seminars.isReminded(seminar)).isTrue();
    }
}
