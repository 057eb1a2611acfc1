package thabian.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.byOwnLink;
import static thabian.given.Given.code;
import static thabian.given.Given.delegation;
import static thabian.given.Given.mail;
import static thabian.given.Given.ownCode;
import static thabian.given.Given.revised;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Deed;
import thabian.domain.call.Invitee;
import thabian.domain.call.Reach;
import thabian.domain.call.Seminar;
import thabian.domain.list.ListJob;
import thabian.domain.list.ListPart;
import thabian.domain.post.Carrier;
import thabian.domain.post.Copy;
import thabian.domain.post.DailyBound;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.DeliveryReport.What;
import thabian.domain.post.Errand.Lease;
import thabian.domain.post.Errand.Queue;
import thabian.domain.post.Mailboxes.Dead;
import thabian.domain.post.Outbox.Address;
import thabian.domain.slot.Act;
import thabian.domain.slot.Order;
import thabian.domain.slot.Tokens;
import thabian.domain.text.PhoneNumber;
import thabian.memory.table.MemoryDynamo;
import thabian.work.Registry;

/// A release reads what its predecessor wrote: both run beside each other while it comes, and items outlive it. What
/// the first one made of a story lies in a file that never changes. Told to today's adapters the story reads the same,
/// and goes on the same. A release whose items differ gets a file and a story of its own beside these.
class FirstReleaseTest {
    private static final String FILE = "/thabian/stored/first-release.jsonl";
    private static final String TABLE = "thabian";
    private static final String OFFICER = "สมหญิง ใจทดสอบ (officer-76)";
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));
    private static final ListJob.Id LIST = new ListJob.Id("0123456789ab");
    private static final Address FILLED = new Address.OfSlot(SEMINAR, code("6760601"));

    private final MemoryDynamo then = MemoryDynamo.ofPages(3);
    private final MemoryDynamo now = MemoryDynamo.ofPages(3);

    @Test
    void everyKindOfItemIsInTheFile() throws IOException {
        assertThat(items().stream()
                        .map(item -> item.get(Schema.PK).s().replaceFirst("#.*", "#"))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "SEMINAR", "SLOT#", "CARRIER", "MAILBOX#", "HANDED#", "LOG#", "DUTY#", "LISTS", "LIST#");
    }

    @Test
    void whatTheFirstReleaseWroteReadsAsWhatIsWrittenToday() throws IOException {
        restore();
        story(now);
        assertThat(told(then)).isEqualTo(told(now));
    }

    @Test
    void whatTheFirstReleaseWroteGoesOnAsWhatIsWrittenToday() throws IOException {
        restore();
        story(now);
        goOn(then);
        goOn(now);
        assertThat(told(then)).isEqualTo(told(now));
    }

    /// One of everything that is kept, by fixed names and draws.
    private static void story(DynamoDbClient client) {
        RandomGenerator random = new SplittableRandom(2564);
        DynamoSlots slots = new DynamoSlots(client, TABLE);
        DynamoSeminars seminars = new DynamoSeminars(client, TABLE, () -> 0);
        Registry registry = new Registry(slots, random);
        Seminar seminar = seminars.write(revised(theSeminar(), 0), deed(Deed.What.MADE, random))
                .orElseThrow();
        Reach reach = new Reach(
                Optional.of(mail("saraban@6760601.example")),
                Optional.of(new PhoneNumber("032111222", Optional.of("12"))));
        for (int i = 1; i <= 5; i++) {
            slots.invite(
                    SEMINAR,
                    new Invitee(anOrganisation("676060" + i), i == 1 ? reach : Reach.NONE),
                    Optional.of(ownCode("676060" + i)));
        }
        registry.register(seminar, aSubmission("6760601", 1, threePeople()), Tokens.draw(random), NOW);
        registry.register(seminar, byOwnLink("6760602"), Tokens.draw(random), NOW);
        registry.register(seminar, aSubmission("6760603", 3, delegation("c", "d", "h", "o")), Tokens.draw(random), NOW);
        registry.perform(seminar, code("6760602"), new Act.Note(), order("โทรแล้ว"));
        registry.perform(seminar, code("6760603"), new Act.Resend(true), order("ไม่ได้รับ"));
        registry.perform(
                seminar,
                code("6760604"),
                new Act.Extend(seminar.window().closes().plusSeconds(3_600)),
                order("ขอขยายเวลา"));
        slots.withdraw(SEMINAR, code("6760605"));
        slots.take(SEMINAR, code("6760604"), NOW, NOW.minusSeconds(600));
        slots.handOut(SEMINAR, "76", Set.of(7, 11));
        slots.keep(SEMINAR, code("6760601"), new DeliveryReport(copy(slots), What.BOUNCED, NOW));
        seminars.troubled(SEMINAR, NOW);
        new DynamoDeeds(client, TABLE).keep(SEMINAR, deed(Deed.What.LIST_WRITTEN, random));
        new DynamoDutyRoster(client, TABLE).assign(SEMINAR, "76", "ชะอำ", Optional.of(OFFICER), Optional.empty(), NOW);
        DynamoMailboxes mailboxes = new DynamoMailboxes(client, TABLE);
        mailboxes.bury(mail("c@lao.example"), new Dead(What.BOUNCED, NOW));
        mailboxes.insist(mail("d@lao.example"), NOW);
        mailboxes.count(mail("c@lao.example"), copy(slots), LocalDate.of(2021, 3, 8), DailyBound.USUAL);
        DynamoCarriers carriers = new DynamoCarriers(client, TABLE);
        Carrier carrier = carriers.write(Carrier.NEW.stopped(new Carrier.Stop(Optional.of(OFFICER), "รอ", NOW)))
                .orElseThrow();
        carriers.write(carrier.slowed(NOW));
        new DynamoListJobs(client, TABLE).begin(job(), List.of(part()));
    }

    private static void goOn(DynamoDbClient client) {
        DynamoSlots slots = new DynamoSlots(client, TABLE);
        Registry registry = new Registry(slots, new SplittableRandom(76));
        Seminar seminar =
                new DynamoSeminars(client, TABLE, () -> 0).current(SEMINAR).orElseThrow();
        registry.perform(seminar, code("6760601"), new Act.Withdraw(), order("ผิดแห่ง"));
        registry.register(seminar, aSubmission("6760604"), Tokens.draw(new SplittableRandom(4)), LATER);
        assertThat(slots.take(SEMINAR, code("6760604"), NOW.plusSeconds(60), NOW.minusSeconds(540)))
                .as("a colleague has it")
                .isFalse();
        new DynamoMailboxes(client, TABLE).bury(mail("d@lao.example"), new Dead(What.BOUNCED, NOW.minusSeconds(60)));
        DynamoOutbox outbox = new DynamoOutbox(client, TABLE);
        Lease lease = Lease.of(new UUID(1, 2), LATER);
        assertThat(outbox.take(FILLED, lease, LATER)).isPresent();
        outbox.leave(FILLED, lease);
        DynamoListJobs jobs = new DynamoListJobs(client, TABLE);
        assertThat(jobs.wrote(job(), 0, ListJob.Spared.NOBODY, LATER).done()).isTrue();
        DynamoCarriers carriers = new DynamoCarriers(client, TABLE);
        assertThat(carriers.write(carriers.current().resumed())).isPresent();
    }

    /// All that is read of it.
    private static List<Object> told(DynamoDbClient client) {
        DynamoSlots slots = new DynamoSlots(client, TABLE);
        DynamoSeminars seminars = new DynamoSeminars(client, TABLE, () -> 0);
        DynamoOutbox outbox = new DynamoOutbox(client, TABLE);
        DynamoListJobs jobs = new DynamoListJobs(client, TABLE);
        return List.of(
                seminars.all(),
                seminars.troubled(LATER),
                slots.all(SEMINAR, "76"),
                slots.invitations(SEMINAR, "76"),
                slots.handedOut(SEMINAR, "76"),
                new DynamoDeeds(client, TABLE).of(SEMINAR),
                new DynamoDutyRoster(client, TABLE).of(SEMINAR, "76"),
                jobs.all().whole(),
                jobs.part(job(), 0),
                new DynamoMailboxes(client, TABLE).dead(List.of(mail("c@lao.example"), mail("d@lao.example"))),
                new DynamoCarriers(client, TABLE).current(),
                outbox.due(Queue.FRESH, LATER, 100),
                outbox.lyingAt(List.of(FILLED)).whole());
    }

    private static Copy copy(DynamoSlots slots) {
        return new Copy(
                slots.find(SEMINAR, code("6760601"))
                        .orElseThrow()
                        .post()
                        .messages()
                        .getFirst()
                        .id(),
                0);
    }

    private static Deed deed(Deed.What what, RandomGenerator random) {
        return Deed.doing(what, OFFICER, NOW, Set.of("76"), List.of("closesAt"), Map.of("added", 3), random);
    }

    private static Order order(String reason) {
        return Order.now(OFFICER, reason, NOW.plusSeconds(60));
    }

    private static ListPart part() {
        return new ListPart(
                List.of(new ListPart.Entering(Invitee.of(anOrganisation("6760606")), Optional.empty())),
                List.of(new ListPart.Leaving(code("6760605"), Optional.empty())));
    }

    private static ListJob job() {
        return ListJob.of(
                SEMINAR, LIST, OFFICER, Set.of("76"), new ListJob.Counts(1, 0, 0, 1, 0), List.of(part()), NOW);
    }

    private void restore() throws IOException {
        for (Map<String, AttributeValue> item : items()) {
            Update put = Update.of(Schema.key(item));
            item.forEach((name, value) -> {
                if (!name.equals(Schema.PK) && !name.equals(Schema.SK)) {
                    put.set(name, value);
                }
            });
            put.write(then, TABLE);
        }
    }

    private static List<Map<String, AttributeValue>> items() throws IOException {
        try (var file = Objects.requireNonNull(FirstReleaseTest.class.getResourceAsStream(FILE))) {
            List<Map<String, AttributeValue>> items = new ArrayList<>();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                Map<String, AttributeValue> item = new HashMap<>();
                JSON.std.mapFrom(line).forEach((name, value) -> item.put(name, value(value)));
                items.add(item);
            }
            return items;
        }
    }

    /// A value as DynamoDB's JSON has it: `{"S": "text"}`.
    private static AttributeValue value(Object json) {
        Map.Entry<?, ?> only = ((Map<?, ?>) json).entrySet().iterator().next();
        return switch (String.valueOf(only.getKey())) {
            case "S" -> AttributeValue.fromS((String) only.getValue());
            case "N" -> AttributeValue.fromN((String) only.getValue());
            case "BOOL" -> AttributeValue.fromBool((Boolean) only.getValue());
            case "B" ->
                AttributeValue.fromB(SdkBytes.fromByteArray(Base64.getDecoder().decode((String) only.getValue())));
            case "L" ->
                AttributeValue.fromL(((List<?>) only.getValue())
                        .stream().map(FirstReleaseTest::value).toList());
            case "M" -> {
                Map<String, AttributeValue> map = new HashMap<>();
                ((Map<?, ?>) only.getValue()).forEach((name, value) -> map.put((String) name, value(value)));
                yield AttributeValue.fromM(map);
            }
            case String other -> throw new AssertionError(other);
        };
    }
}
