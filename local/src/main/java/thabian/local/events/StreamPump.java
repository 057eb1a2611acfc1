package thabian.local.events;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import thabian.local.gateway.Invoker;
import thabian.local.template.StreamMapping;

/// Carries the table's stream to the function, from the oldest record that is kept: nothing is lost over a restart,
/// and much is delivered twice, as Lambda allows itself too.
public final class StreamPump implements AutoCloseable {
    /// How long it pauses after it found nothing, and at most, after it found nothing again and again.
    private static final int SHORTEST_MILLIS = 50;

    private static final int LONGEST_MILLIS = 400;
    private static final int ROUNDS_BETWEEN_LOOKS_FOR_SHARDS = 50;

    private final DynamoDbStreamsClient streams;
    private final String streamArn;
    private final BatchDelivery delivery;
    private final Map<String, Position> open = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /// Where a shard was read to.
    ///
    /// @param last sequence number of the last record taken
    private record Position(String iterator, @Nullable String last) {}

    private StreamPump(DynamoDbStreamsClient streams, String streamArn, StreamMapping mapping, Invoker invoker) {
        this.streams = streams;
        this.streamArn = streamArn;
        this.delivery = new BatchDelivery(mapping, invoker, closed);
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("stream of " + mapping.function())
                .unstarted(this::run);
    }

    /// Starts carrying.
    ///
    /// @throws thabian.local.template.TemplateException if the mapping's filter is not understood
    public static StreamPump start(
            DynamoDbStreamsClient streams, String streamArn, StreamMapping mapping, Invoker invoker) {
        var pump = new StreamPump(streams, streamArn, mapping, invoker);
        pump.thread.start();
        return pump;
    }

    /// Stops after the call under way.
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            var pause = 0;
            for (var round = 0; !closed.await(pause, TimeUnit.MILLISECONDS); round++) {
                pause = readOnce(round) ? 0 : Math.clamp(pause * 2L, SHORTEST_MILLIS, LONGEST_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Reads each open shard once; whether there was anything.
    private boolean readOnce(int round) throws InterruptedException {
        try {
            if (open.isEmpty() || round % ROUNDS_BETWEEN_LOOKS_FOR_SHARDS == 0) {
                lookForShards();
            }
            var any = false;
            for (var shard : List.copyOf(open.keySet())) {
                any |= read(shard);
            }
            return any;
        } catch (SdkException e) {
            System.err.println("The table's stream could not be read and is tried again: " + e.getMessage());
            return false;
        }
    }

    private void lookForShards() {
        for (var shard : streams.describeStream(request -> request.streamArn(streamArn))
                .streamDescription()
                .shards()) {
            if (seen.add(shard.shardId())) {
                open.put(shard.shardId(), oldest(shard.shardId()));
            }
        }
    }

    private boolean read(String shard) throws InterruptedException {
        var position = Objects.requireNonNull(open.get(shard));
        try {
            var page = streams.getRecords(request -> request.shardIterator(position.iterator()));
            delivery.deliver(page.records().stream()
                    .map(record -> StreamRecord.of(record, streamArn))
                    .toList());
            var last = page.records().isEmpty()
                    ? position.last()
                    : page.records().getLast().dynamodb().sequenceNumber();
            if (page.nextShardIterator() == null) {
                open.remove(shard);
            } else {
                open.put(shard, new Position(page.nextShardIterator(), last));
            }
            return !page.records().isEmpty();
        } catch (ExpiredIteratorException e) {
            // The laptop slept: an iterator lives 15 minutes.
            open.put(shard, position.last() == null ? oldest(shard) : after(shard, position.last()));
            return true;
        } catch (TrimmedDataAccessException e) {
            open.put(shard, oldest(shard));
            return true;
        }
    }

    private Position oldest(String shard) {
        return new Position(
                streams.getShardIterator(request -> request.streamArn(streamArn)
                                .shardId(shard)
                                .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                        .shardIterator(),
                null);
    }

    private Position after(String shard, String last) {
        return new Position(
                streams.getShardIterator(request -> request.streamArn(streamArn)
                                .shardId(shard)
                                .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                                .sequenceNumber(last))
                        .shardIterator(),
                last);
    }
}
