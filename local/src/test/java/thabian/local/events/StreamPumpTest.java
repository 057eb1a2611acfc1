package thabian.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.local.LocalDynamo;
import thabian.local.SmallTemplate;
import thabian.local.gateway.FunctionFailure;
import thabian.local.gateway.GatewayJson;
import thabian.local.template.StreamMapping;
import thabian.local.template.Template;

class StreamPumpTest {
    private static final Template TEMPLATE = SmallTemplate.read();
    private static final StreamMapping MAPPING = TEMPLATE.streams().getFirst();

    private final BlockingQueue<List<Map<String, Object>>> calls = new LinkedBlockingQueue<>();
    private LocalDynamo dynamo;
    private String stream;

    @BeforeEach
    void startTheTable() throws IOException {
        dynamo = LocalDynamo.start(Optional.empty());
        stream = dynamo.create(TEMPLATE.table(), "thabian").orElseThrow();
    }

    @AfterEach
    void stopTheTable() throws IOException {
        dynamo.close();
    }

    @Test
    void aRecordArrivesInTheJsonOfAws() throws Exception {
        write("1", "owed");
        try (var _ = pump(_ -> List.of())) {
            var record = next().getFirst();
            assertThat(record)
                    .containsOnlyKeys(
                            "eventID",
                            "eventName",
                            "eventVersion",
                            "eventSource",
                            "awsRegion",
                            "dynamodb",
                            "eventSourceARN")
                    .containsEntry("eventName", "INSERT")
                    .containsEntry("eventVersion", "1.1")
                    .containsEntry("eventSource", "aws:dynamodb")
                    .containsEntry("eventSourceARN", stream);
            assertThat(change(record))
                    .containsOnlyKeys(
                            "ApproximateCreationDateTime",
                            "Keys",
                            "NewImage",
                            "SequenceNumber",
                            "SizeBytes",
                            "StreamViewType")
                    .containsEntry("Keys", Map.of("pk", Map.of("S", "P"), "sk", Map.of("S", "1")))
                    .containsEntry("StreamViewType", "NEW_AND_OLD_IMAGES");
        }
    }

    @Test
    void whatTheFilterDoesNotWantNeverArrives() throws Exception {
        write("1", "sent");
        write("2", "owed");
        try (var _ = pump(_ -> List.of())) {
            assertThat(keys(next())).containsExactly("2");
        }
    }

    @Test
    void whatWasWrittenWhileItRunsArrives() throws Exception {
        try (var _ = pump(_ -> List.of())) {
            write("1", "owed");
            assertThat(keys(next())).containsExactly("1");
            write("2", "owed");
            assertThat(keys(next())).containsExactly("2");
        }
    }

    @Test
    void fromTheRecordThatFailedOnAllAreTriedAgain() throws Exception {
        write("1", "owed");
        write("2", "owed");
        write("3", "owed");
        var failedOnce = new ArrayList<String>();
        try (var _ = pump(batch -> batch.stream()
                .filter(record -> keys(List.of(record)).contains("2") && failedOnce.isEmpty())
                .map(StreamPumpTest::sequenceNumber)
                .peek(failedOnce::add)
                .toList())) {
            assertThat(keys(next())).containsExactly("1", "2", "3");
            assertThat(keys(next())).containsExactly("2", "3");
        }
    }

    @Test
    void aRecordThatAlwaysFailsHoldsUpNoOther() throws Exception {
        write("poison", "owed");
        write("good", "owed");
        try (var _ = pump(batch -> {
            if (keys(batch).contains("poison")) {
                throw new IllegalStateException("poison");
            }
            return List.of();
        })) {
            var seen = new ArrayList<List<String>>();
            while (seen.isEmpty() || !seen.getLast().equals(List.of("good"))) {
                seen.add(keys(next()));
            }
            assertThat(seen).startsWith(List.of("poison", "good"), List.of("poison"));
            assertThat(seen.stream().filter(List.of("poison")::equals)).hasSize(1 + MAPPING.retries());
        }
    }

    @Test
    void aNewPumpStartsWithTheOldestRecord() throws Exception {
        write("1", "owed");
        try (var _ = pump(_ -> List.of())) {
            assertThat(keys(next())).containsExactly("1");
        }
        try (var _ = pump(_ -> List.of())) {
            assertThat(keys(next())).containsExactly("1");
        }
    }

    private StreamPump pump(Function<List<Map<String, Object>>, List<String>> function) {
        return StreamPump.start(dynamo.streams(), stream, MAPPING, (_, event) -> {
            try {
                var records = records(event);
                calls.add(records);
                var failures = function.apply(records).stream()
                        .map(number -> Map.of("itemIdentifier", number))
                        .toList();
                return GatewayJson.write(Map.of("batchItemFailures", failures));
            } catch (RuntimeException | IOException e) {
                throw new FunctionFailure(e);
            }
        });
    }

    private void write(String key, String mail) {
        dynamo.client()
                .putItem(request -> request.tableName("thabian")
                        .item(Map.of(
                                "pk", AttributeValue.fromS("P"),
                                "sk", AttributeValue.fromS(key),
                                "mail", AttributeValue.fromS(mail))));
    }

    private List<Map<String, Object>> next() throws InterruptedException {
        var call = calls.poll(20, TimeUnit.SECONDS);
        assertThat(call).as("a call of the function").isNotNull();
        return call;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> records(byte[] event) throws IOException {
        return (List<Map<String, Object>>) GatewayJson.read(event).get("Records");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> change(Map<String, Object> record) {
        return (Map<String, Object>) record.get("dynamodb");
    }

    private static String sequenceNumber(Map<String, Object> record) {
        return (String) change(record).get("SequenceNumber");
    }

    private static List<String> keys(List<Map<String, Object>> records) {
        return records.stream()
                .map(record -> ((Map<?, ?>) ((Map<?, ?>) change(record).get("Keys")).get("sk")).get("S"))
                .map(String::valueOf)
                .toList();
    }
}
