package thabian.local.events;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import thabian.local.gateway.FunctionFailure;
import thabian.local.gateway.GatewayJson;
import thabian.local.gateway.Invoker;

/// The account's default event bus: hands each event to the function of every rule that wants it, as EventBridge and
/// Lambda's asynchronous calls do: later, in no order, at least once. Every fifth comes twice.
public final class EventBus implements AutoCloseable {
    private static final int CALLS = 3;
    private static final int TWICE_EVERY = 5;

    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger handed = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();

    private record Rule(FilterPattern pattern, String function, Invoker invoker) {}

    /// From now on hands events that match to a function.
    ///
    /// @param function logical id
    public void rule(FilterPattern pattern, String function, Invoker invoker) {
        rules.add(new Rule(pattern, function, invoker));
    }

    /// Takes an event and returns at once.
    public void put(Map<String, Object> event) {
        var json = GatewayJson.write(event);
        rules.stream().filter(rule -> rule.pattern().matches(event)).forEach(rule -> {
            var times = handed.incrementAndGet() % TWICE_EVERY == 0 ? 2 : 1;
            for (var time = 0; time < times; time++) {
                underWay.incrementAndGet();
                threads.execute(() -> hand(rule, json));
            }
        });
    }

    /// Whether every event that was put has been handed over, or given up.
    public boolean settled() {
        return underWay.get() == 0;
    }

    private void hand(Rule rule, byte[] event) {
        try {
            for (var call = 1; call <= CALLS; call++) {
                if (taken(rule, event)) {
                    return;
                }
            }
            System.err.printf("%s gave up an event; on AWS it goes to its dead-letter queue.%n", rule.function());
        } finally {
            underWay.decrementAndGet();
        }
    }

    private static boolean taken(Rule rule, byte[] event) {
        try {
            rule.invoker().invoke(rule.function(), event);
            return true;
        } catch (FunctionFailure | TimeoutException e) {
            return false;
        }
    }

    /// Stops once what is under way has been handed over.
    @Override
    public void close() {
        threads.close();
    }
}
