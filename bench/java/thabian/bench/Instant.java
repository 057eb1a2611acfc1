package thabian.bench;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import thabian.domain.call.SeminarId;
import thabian.function.PublicFunction;
import thabian.function.Wiring;
import thabian.local.template.Template;
import thabian.platform.Settings;

/// What the handler itself takes of a registration: on a store that answers at once, in this process, once it is warm.
/// Said are the median, and what is allocated; the log is written, and goes nowhere. Run by [Bench].
public final class Instant {
    private static final int CALLS = 6000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Instant() {}

    /// Answers that a seminar is there, and that whatever was asked for is written.
    private record Answering(Map<String, AttributeValue> seminar, Map<String, AttributeValue> slot)
            implements DynamoDbClient {
        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            return GetItemResponse.builder().item(seminar).build();
        }

        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest request) {
            var written = new HashMap<>(slot);
            written.putAll(request.key());
            request.expressionAttributeNames().forEach((name, attribute) -> {
                var value = request.expressionAttributeValues().get(name.replace('#', ':'));
                if (value != null) {
                    written.put(attribute, value);
                }
            });
            return UpdateItemResponse.builder().attributes(written).build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    /// Wires the function to it.
    private static final class Instantly extends Wiring {
        private final DynamoDbClient store;

        Instantly(DynamoDbClient store) {
            super(Settings.from(Map.of("TABLE", "thabian", "METRICS", "thabian")), InstantSource.system());
            this.store = store;
        }

        @Override
        protected DynamoDbClient dynamo() {
            return store;
        }
    }

    public static void main(String... arguments) throws Exception {
        try (var store = new BenchStore(Template.read(Path.of("template.yaml")))) {
            var seminar = store.convene(1);
            measure(store, seminar);
        }
        System.exit(0);
    }

    private static void measure(BenchStore store, SeminarId seminar) throws IOException {
        var function = new PublicFunction(new Instantly(new Answering(store.item(seminar), store.item(seminar, 0))));
        var events = new ArrayList<byte[]>();
        for (var i = 0; i < CALLS; i++) {
            events.add(store.registration(seminar, 0).getBytes(StandardCharsets.UTF_8));
        }
        var out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        var ms = new double[CALLS / 2];
        var allocated = 0L;
        for (var i = 0; i < CALLS; i++) {
            if (i == CALLS / 2) {
                allocated = THREADS.getCurrentThreadAllocatedBytes();
            }
            var answer = new ByteArrayOutputStream();
            var begun = System.nanoTime();
            function.handleRequest(new ByteArrayInputStream(events.get(i)), answer, null);
            if (i >= CALLS / 2) {
                ms[i - CALLS / 2] = (System.nanoTime() - begun) / 1e6;
            }
            if (i == 0 && !answer.toString(StandardCharsets.UTF_8).contains("\"statusCode\":201")) {
                throw new IllegalStateException(answer.toString(StandardCharsets.UTF_8));
            }
        }
        var bytes = (THREADS.getCurrentThreadAllocatedBytes() - allocated) / (double) (CALLS / 2);
        System.setOut(out);
        System.out.printf(
                "The handler alone, on a store that answers at once, warm: %.2f ms a registration (median), %.0f KB allocated.%n",
                Measured.median(ms), bytes / 1000);
    }
}
