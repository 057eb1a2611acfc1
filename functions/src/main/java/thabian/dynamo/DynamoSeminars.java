package thabian.dynamo;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Deed;
import thabian.domain.call.Readings;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;

/// Seminars in DynamoDB, one item each, with a copy of each kept for ten seconds.
public final class DynamoSeminars implements Seminars {
    private static final long RECENT = Seminar.COPY_LIFE.toNanos();

    private final DynamoDbClient client;
    private final String table;
    private final LongSupplier ticker;
    private final Map<SeminarId, CachedSeminar> copies = new ConcurrentHashMap<>();

    private record CachedSeminar(Seminar seminar, long at) {}

    /// @param ticker nanoseconds that only ever grow ([System#nanoTime]); what the clock says does not matter here
    public DynamoSeminars(DynamoDbClient client, String table, LongSupplier ticker) {
        this.client = client;
        this.table = table;
        this.ticker = ticker;
    }

    @Override
    public Optional<Seminar> recent(SeminarId id) {
        CachedSeminar copy = copies.get(id);
        return copy != null && ticker.getAsLong() - copy.at() < RECENT ? Optional.of(copy.seminar()) : current(id);
    }

    @Override
    public Optional<Seminar> current(SeminarId id) {
        long at = ticker.getAsLong();
        Map<String, AttributeValue> item = item(id);
        if (item.isEmpty()) {
            copies.remove(id);
            return Optional.empty();
        }
        Seminar seminar = SeminarItem.read(item);
        copies.put(id, new CachedSeminar(seminar, at));
        return Optional.of(seminar);
    }

    private Map<String, AttributeValue> item(SeminarId id) {
        return client.getItem(request ->
                        request.tableName(table).key(Schema.seminar(id)).consistentRead(true))
                .item();
    }

    @Override
    public List<Seminar> all() {
        return seminars(items()).whole();
    }

    @Override
    public Readings<Seminar> unpurged() {
        Readings<Kept> kept =
                Values.each(items(), Kept::of, Comparator.comparing(Kept::opens).reversed());
        return new Readings<>(
                kept.read().stream()
                        .filter(one -> !one.purged())
                        .map(Kept::seminar)
                        .toList(),
                kept.unreadable());
    }

    /// A seminar, and whether its people have left.
    private record Kept(Seminar seminar, boolean purged) {
        static Kept of(Map<String, AttributeValue> item) {
            Seminar seminar = SeminarItem.read(item);
            return new Kept(seminar, Values.instant(seminar.purgeDate()).equals(item.get(SeminarItem.PURGED_FOR)));
        }

        Instant opens() {
            return seminar.window().opens();
        }
    }

    private static Readings<Seminar> seminars(Stream<Map<String, AttributeValue>> items) {
        return Values.each(
                items,
                SeminarItem::read,
                Comparator.comparing((Seminar seminar) -> seminar.window().opens())
                        .reversed());
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
    public Optional<Seminar> write(Seminar next) {
        copies.remove(next.id());
        return switch (update(next).write(client, table)) {
            case Update.Result.Written(Map<String, AttributeValue> written) -> Optional.of(SeminarItem.read(written));
            case Update.Result.Refused(Map<String, AttributeValue> standing) ->
                Optional.of(standing).filter(found -> written(found, next)).map(SeminarItem::read);
        };
    }

    @Override
    public Optional<Seminar> write(Seminar next, Deed deed) {
        copies.remove(next.id());
        return update(next).writeWith(DynamoDeeds.update(next.id(), deed), client, table)
                ? Optional.of(SeminarItem.read(asWritten(next)))
                : Optional.of(item(next.id()))
                        .filter(found -> written(found, next))
                        .map(SeminarItem::read);
    }

    private static Map<String, AttributeValue> asWritten(Seminar next) {
        Map<String, AttributeValue> item = new HashMap<>(SeminarItem.write(next).asMap());
        item.putAll(Schema.seminar(next.id()));
        item.put(SeminarItem.REVISION, Values.number(next.revision() + 1));
        return item;
    }

    private static Update update(Seminar next) {
        Values item = SeminarItem.write(next);
        Update update =
                Update.of(Schema.seminar(next.id())).set(SeminarItem.REVISION, Values.number(next.revision() + 1));
        if (next.revision() == 0) {
            update.onlyIf("attribute_not_exists(#pk)");
        } else {
            update.onlyIf("#revision = :seen").with("seen", Values.number(next.revision()));
        }
        item.asMap().forEach(update::set);
        item.absent().forEach(update::remove);
        SlotUpdates.empty(update);
        return update;
    }

    /// Whether an item is what this very write made of it: only its answer was lost.
    private static boolean written(Map<String, AttributeValue> item, Seminar next) {
        return Values.number(next.revision() + 1).equals(item.get(SeminarItem.REVISION))
                && item.entrySet().containsAll(SeminarItem.write(next).asMap().entrySet());
    }

    @Override
    public void announced(Seminar seminar) {
        seminar.newsSince()
                .ifPresent(news -> Update.ofExisting(Schema.seminar(seminar.id()))
                        .onlyIf("#newsSince = :news")
                        .with("news", Values.instant(news))
                        .remove(SeminarItem.NEWS_SINCE)
                        .write(client, table));
    }

    @Override
    public boolean isReminded(Seminar seminar) {
        AttributeValue reminder = Values.instant(seminar.reminder());
        return items().filter(item -> reminder.equals(item.get(SeminarItem.REMINDED_FOR)))
                .anyMatch(item ->
                        Values.of(item).text(Schema.SK).equals(seminar.id().value()));
    }

    @Override
    public void reminded(Seminar seminar) {
        Update.ofExisting(Schema.seminar(seminar.id()))
                .set(SeminarItem.REMINDED_FOR, Values.instant(seminar.reminder()))
                .write(client, table);
    }

    @Override
    public void troubled(SeminarId id, Instant at) {
        Update.ofExisting(Schema.seminar(id))
                .set(SeminarItem.TROUBLED_AT, Values.instant(at))
                .write(client, table);
    }

    @Override
    public List<SeminarId> troubled(Instant now) {
        AttributeValue before = Values.instant(now.minus(TROUBLES_PAUSE));
        return items().filter(item -> item.containsKey(SeminarItem.TROUBLED_AT))
                .filter(item -> Optional.ofNullable(item.get(SeminarItem.TROUBLES_TOLD_AT))
                        .filter(told -> told.s().compareTo(before.s()) > 0)
                        .isEmpty())
                .map(item -> new SeminarId(Values.of(item).text(Schema.SK)))
                .toList();
    }

    @Override
    public void purged(Seminar seminar) {
        Update.ofExisting(Schema.seminar(seminar.id()))
                .set(SeminarItem.PURGED_FOR, Values.instant(seminar.purgeDate()))
                .write(client, table);
    }
}
