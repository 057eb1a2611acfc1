package thabian.local.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import thabian.memory.table.TableChange;

/// The stream of a table in DynamoDB Local, read bit by bit.
public final class TableStream {
    private final DynamoDbStreamsClient client;
    private final String stream;
    private final Map<String, Optional<String>> iterators = new HashMap<>();
    private long read;

    /// The stream of this ARN, from its first record on.
    public TableStream(DynamoDbStreamsClient client, String stream) {
        this.client = client;
        this.stream = stream;
    }

    /// What was written since it was last asked, the oldest first.
    public List<TableChange> next() {
        client.describeStream(request -> request.streamArn(stream))
                .streamDescription()
                .shards()
                .forEach(shard -> iterators.computeIfAbsent(shard.shardId(), id -> Optional.of(first(id))));
        List<TableChange> changes = new ArrayList<>();
        iterators.replaceAll((_, iterator) -> iterator.flatMap(at -> read(at, changes)));
        return changes;
    }

    private String first(String shard) {
        return client.getShardIterator(request ->
                        request.streamArn(stream).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
    }

    private Optional<String> read(String iterator, List<TableChange> changes) {
        var page = client.getRecords(request -> request.shardIterator(iterator));
        page.records().forEach(record -> changes.add(change(record)));
        return page.records().isEmpty() || page.nextShardIterator() == null
                ? Optional.ofNullable(page.nextShardIterator())
                : read(page.nextShardIterator(), changes);
    }

    private TableChange change(Record record) {
        StreamRecord images = record.dynamodb();
        return new TableChange(read++, item(images.oldImage()), item(images.newImage()));
    }

    private static Map<String, AttributeValue> item(Map<String, AttributeValue> image) {
        Map<String, AttributeValue> item = new HashMap<>();
        image.forEach((name, value) -> item.put(name, value(value)));
        return item;
    }

    /// DynamoDB Local's streams lose the type of an empty map.
    private static AttributeValue value(AttributeValue value) {
        return switch (value.type()) {
            case M -> AttributeValue.fromM(item(value.m()));
            case L ->
                AttributeValue.fromL(value.l().stream().map(TableStream::value).toList());
            case UNKNOWN_TO_SDK_VERSION -> AttributeValue.fromM(Map.of());
            default -> value;
        };
    }
}
