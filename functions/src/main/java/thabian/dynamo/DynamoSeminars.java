package thabian.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.OwedMail;
import thabian.domain.Seminar;
import thabian.domain.SeminarId;
import thabian.domain.Seminars;

/// Seminars in DynamoDB, one item each, with a copy of each kept for ten seconds.
public final class DynamoSeminars implements Seminars {
    private static final long RECENT = Duration.ofSeconds(10).toNanos();

    private final DynamoDbClient client;
    private final String table;
    private final LongSupplier ticker;
    private final Map<SeminarId, Copy> copies = new ConcurrentHashMap<>();

    private record Copy(Seminar seminar, long at) {}

    /// @param ticker nanoseconds that only ever grow ([System#nanoTime]); what the clock says does not matter here
    public DynamoSeminars(DynamoDbClient client, String table, LongSupplier ticker) {
        this.client = client;
        this.table = table;
        this.ticker = ticker;
    }

    @Override
    public Optional<Seminar> recent(SeminarId id) {
        Copy copy = copies.get(id);
        return copy != null && ticker.getAsLong() - copy.at() < RECENT ? Optional.of(copy.seminar()) : current(id);
    }

    @Override
    public Optional<Seminar> current(SeminarId id) {
        long at = ticker.getAsLong();
        Map<String, AttributeValue> item = client.getItem(request ->
                        request.tableName(table).key(Schema.seminar(id)).consistentRead(true))
                .item();
        if (item.isEmpty()) {
            copies.remove(id);
            return Optional.empty();
        }
        Seminar seminar = SeminarItem.read(item);
        copies.put(id, new Copy(seminar, at));
        return Optional.of(seminar);
    }

    @Override
    public List<Seminar> all() {
        return seminars(items());
    }

    @Override
    public List<Seminar> unpurged() {
        return seminars(items().filter(item -> !purged(item)));
    }

    private static boolean purged(Map<String, AttributeValue> item) {
        return Values.instant(SeminarItem.read(item).purgeDate()).equals(item.get(SeminarItem.PURGED_FOR));
    }

    private static List<Seminar> seminars(Stream<Map<String, AttributeValue>> items) {
        return items.map(SeminarItem::read)
                .sorted(Comparator.comparing(
                                (Seminar seminar) -> seminar.window().opens())
                        .reversed())
                .toList();
    }

    private Stream<Map<String, AttributeValue>> items() {
        return client
                .queryPaginator(request -> request.tableName(table)
                        .keyConditionExpression("#pk = :seminars")
                        .expressionAttributeNames(Map.of("#pk", Schema.PK))
                        .expressionAttributeValues(Map.of(":seminars", Schema.seminars())))
                .items()
                .stream();
    }

    @Override
    public void put(Seminar seminar) {
        Update update = Update.of(Schema.seminar(seminar.id()));
        SeminarItem.write(seminar).forEach(update::set);
        if (seminar.joinLink().isEmpty()) {
            update.remove(SeminarItem.JOIN_LINK);
        }
        update.write(client, table);
        copies.remove(seminar.id());
    }

    @Override
    public boolean oweClosingReport(Seminar seminar, OwedMail report, Instant now) {
        Map<String, AttributeValue> key = Schema.seminar(seminar.id());
        return Update.ofExisting(key)
                .onlyIf("(attribute_not_exists(#closingOwedFor) OR #closingOwedFor <> :seen)")
                .onlyIf("#closes = :seen")
                .with("seen", Values.instant(seminar.window().closes()))
                .set(
                        SeminarItem.CLOSING_OWED_FOR,
                        Values.instant(seminar.window().closes()))
                .set(Schema.MAIL, MailItem.write(report))
                .set(Schema.DUE, Values.instant(OwedMail.due(now)))
                .set(Schema.DUE_PK, Schema.duePartition(key))
                .write(client, table)
                .written();
    }

    @Override
    public void purged(Seminar seminar) {
        Update.ofExisting(Schema.seminar(seminar.id()))
                .set(SeminarItem.PURGED_FOR, Values.instant(seminar.purgeDate()))
                .write(client, table);
    }
}
