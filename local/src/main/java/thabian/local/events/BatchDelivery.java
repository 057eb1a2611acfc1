package thabian.local.events;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import thabian.local.gateway.FunctionFailure;
import thabian.local.gateway.GatewayJson;
import thabian.local.gateway.Invoker;
import thabian.local.template.StreamMapping;

/// Hands batches of records to the function as Lambda's event source mapping does: what failed is tried again,
/// a batch that made the function throw is cut in two, and at the end of the retries it is given up.
final class BatchDelivery {
    private final StreamMapping mapping;
    private final Invoker invoker;
    private final CountDownLatch closed;
    private final List<FilterPattern> filters;

    BatchDelivery(StreamMapping mapping, Invoker invoker, CountDownLatch closed) {
        this.mapping = mapping;
        this.invoker = invoker;
        this.closed = closed;
        this.filters = mapping.filters().stream().map(FilterPattern::parse).toList();
    }

    /// Delivers records in their order; returns when each has been taken or given up, or all is being closed.
    void deliver(List<StreamRecord> records) throws InterruptedException {
        var wanted = records.stream()
                .filter(record ->
                        filters.isEmpty() || filters.stream().anyMatch(filter -> filter.matches(record.json())))
                .toList();
        for (var from = 0; from < wanted.size(); from += mapping.batchSize()) {
            deliver(wanted.subList(from, Math.min(from + mapping.batchSize(), wanted.size())), 0);
        }
    }

    private void deliver(List<StreamRecord> batch, int retry) throws InterruptedException {
        var left = call(batch);
        if (left.isEmpty()) {
            return;
        }
        if (mapping.bisect() && left.size() == batch.size() && batch.size() > 1) {
            deliver(batch.subList(0, batch.size() / 2), retry);
            deliver(batch.subList(batch.size() / 2, batch.size()), retry);
        } else if (retry < mapping.retries()) {
            if (!closed.await(100L << Math.min(retry, 5), TimeUnit.MILLISECONDS)) {
                deliver(left, retry + 1);
            }
        } else {
            System.err.printf(
                    "%s gave up %d stream records; on AWS they go to its dead-letter queue.%n",
                    mapping.function(), left.size());
        }
    }

    /// Calls the function once and answers what it did not take: from the first record it named, all.
    private List<StreamRecord> call(List<StreamRecord> batch) {
        var event = GatewayJson.write(
                Map.of("Records", batch.stream().map(StreamRecord::json).toList()));
        try {
            return untaken(batch, GatewayJson.read(invoker.invoke(mapping.function(), event)));
        } catch (FunctionFailure | TimeoutException | IOException e) {
            return batch;
        }
    }

    private static List<StreamRecord> untaken(List<StreamRecord> batch, Map<String, Object> answer) {
        if (!(answer.get("batchItemFailures") instanceof List<?> failures) || failures.isEmpty()) {
            return List.of();
        }
        var failed = failures.stream()
                .map(failure -> failure instanceof Map<?, ?> map ? String.valueOf(map.get("itemIdentifier")) : "")
                .toList();
        for (var i = 0; i < batch.size(); i++) {
            if (failed.contains(batch.get(i).sequenceNumber())) {
                return batch.subList(i, batch.size());
            }
        }
        return batch;
    }
}
