package thabian.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import thabian.local.client.Eventually;
import thabian.local.gateway.FunctionFailure;

class EventBusTest {
    private final List<String> taken = new CopyOnWriteArrayList<>();

    private byte[] take(String function, byte[] event) {
        taken.add(function + " " + new String(event, StandardCharsets.UTF_8));
        return new byte[0];
    }

    @Test
    void anEventReachesTheFunctionOfEveryRuleThatWantsIt() {
        try (var bus = new EventBus()) {
            bus.rule(wanting("a"), "First", this::take);
            bus.rule(wanting("a"), "Second", this::take);
            bus.rule(wanting("b"), "Third", this::take);
            bus.put(Map.of("source", "a"));
        }
        assertThat(taken).containsExactlyInAnyOrder("First {\"source\":\"a\"}", "Second {\"source\":\"a\"}");
    }

    @Test
    void someEventsComeTwiceAndNoneIsLost() {
        try (var bus = new EventBus()) {
            bus.rule(wanting("a"), "First", this::take);
            IntStream.range(0, 10).forEach(n -> bus.put(Map.of("source", "a", "n", n)));
        }
        assertThat(taken).hasSize(12);
        assertThat(taken.stream().distinct()).hasSize(10);
    }

    @Test
    void whoPutsAnEventDoesNotWaitForIt() {
        var gate = new CountDownLatch(1);
        try (var bus = new EventBus()) {
            bus.rule(wanting("a"), "Slow", (_, _) -> {
                await(gate);
                return new byte[0];
            });
            bus.put(Map.of("source", "a"));
            assertThat(bus.settled()).isFalse();
            gate.countDown();
            Eventually.holds(() -> assertThat(bus.settled()).isTrue());
        }
    }

    @Test
    void aFailedCallIsTriedTwiceMore() {
        var calls = new AtomicInteger();
        try (var bus = new EventBus()) {
            bus.rule(wanting("a"), "Failing", (function, event) -> {
                if (calls.incrementAndGet() < 3) {
                    throw new FunctionFailure(new IllegalStateException("not yet"));
                }
                return take(function, event);
            });
            bus.put(Map.of("source", "a"));
        }
        assertThat(calls).hasValue(3);
        assertThat(taken).hasSize(1);
    }

    @Test
    void whatAlwaysFailsIsGivenUp() {
        var calls = new AtomicInteger();
        var bus = new EventBus();
        bus.rule(wanting("a"), "Failing", (_, _) -> {
            calls.incrementAndGet();
            throw new FunctionFailure(new IllegalStateException("never"));
        });
        bus.put(Map.of("source", "a"));
        bus.close();
        assertThat(calls).hasValue(3);
        assertThat(bus.settled()).isTrue();
    }

    private static FilterPattern wanting(String source) {
        return FilterPattern.of(Map.of("source", List.of(source)));
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
