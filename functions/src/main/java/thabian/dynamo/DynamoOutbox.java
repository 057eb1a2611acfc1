package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import thabian.domain.call.Readings;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.post.Copy;
import thabian.domain.post.Errand;
import thabian.domain.post.Errand.Lease;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox;
import thabian.domain.post.Recipient;
import thabian.domain.text.Kebab;

/// Owed messages in DynamoDB: the `messages` of a slot or a seminar, found by the sparse index `due` while something is
/// owed. The stream's filter in template.yaml knows `send`.
public final class DynamoOutbox implements Outbox {
    /// How many items one request reads (BatchGetItem, DynamoDB API reference).
    private static final int BATCH = 100;

    private static final String LEASE_IS_OVER = "attribute_not_exists(#lease) OR #lease.#until <= :now";
    private static final String LEASE_IS_OURS = "#lease.#holder = :holder";
    private static final String YIELDS_TO_NOBODY =
            "attribute_not_exists(#send) OR #send >= :yielding OR NOT begins_with(#duePk, :bulk)";

    private final DynamoDbClient client;
    private final String table;

    /// The owed messages of a table.
    public DynamoOutbox(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<List<Message>> take(Address address, Lease lease, Instant now) {
        Update take = Update.ofExisting(Schema.key(address))
                .onlyIf("attribute_exists(#due)")
                .onlyIf("(" + LEASE_IS_OVER + " OR " + LEASE_IS_OURS + ")")
                .onlyIf("(" + YIELDS_TO_NOBODY + ")")
                .with("now", Values.instant(now))
                .with("holder", holder(lease))
                .with("yielding", Values.instant(now.minus(Errand.YIELDING)))
                .with("bulk", fromS(Schema.duePrefix(Errand.Queue.BULK)))
                .set(
                        Schema.LEASE,
                        Values.empty()
                                .put(Schema.HOLDER, holder(lease))
                                .put(Schema.UNTIL, Values.instant(lease.until()))
                                .asValue())
                .set(Schema.DUE, Values.instant(lease.until()))
                .remove(Schema.SEND);
        return switch (take.write(client, table)) {
            case Update.Result.Written(Map<String, AttributeValue> item) ->
                Optional.of(PostItem.read(Values.of(item)).messages());
            case Update.Result.Refused _ -> Optional.empty();
        };
    }

    @Override
    public boolean keep(Address address, Lease lease, Copy copy, Recipient.Fate fate) {
        return held(address, lease)
                .name("copied", copy.message().value())
                .onlyIf("#messages.#copied.#state = :open")
                .with("open", fromS(Kebab.of(Message.State.OPEN)))
                .set("#messages.#copied.#to[" + copy.place() + "].#fate = :fate")
                .with("fate", fromS(Kebab.of(fate)))
                .write(client, table)
                .written();
    }

    @Override
    public boolean release(Address address, Lease lease, List<Message> worked, List<Message> left) {
        Update release = held(address, lease)
                .onlyIf("attribute_not_exists(#send)")
                .onlyIf("#due = :taken")
                .with("taken", Values.instant(lease.until()))
                .remove(Schema.LEASE);
        for (int i = 0; i < worked.size(); i++) {
            Message message = worked.get(i);
            String name = "worked" + i;
            release.name(name, message.id().value())
                    .set("#messages.#" + name + " = :" + name)
                    .with(name, PostItem.write(message));
        }
        Errand errand = Errand.left(left);
        errand.due()
                .ifPresentOrElse(
                        next -> release.set(Schema.DUE, Values.instant(next))
                                .set(Schema.DUE_PK, Schema.duePartition(errand.queue(), Schema.key(address))),
                        () -> release.remove(Schema.DUE, Schema.DUE_PK));
        return release.write(client, table).written();
    }

    @Override
    public void leave(Address address, Lease lease) {
        held(address, lease).remove(Schema.LEASE).write(client, table);
    }

    private static Update held(Address address, Lease lease) {
        return Update.ofExisting(Schema.key(address)).onlyIf(LEASE_IS_OURS).with("holder", holder(lease));
    }

    private static AttributeValue holder(Lease lease) {
        return fromS(lease.holder().toString());
    }

    @Override
    public List<Waiting> waiting(Errand.Queue queue, Instant until, int limit) {
        return IntStream.range(0, Schema.DUE_PARTITIONS)
                .boxed()
                .flatMap(partition -> due(Schema.duePartition(queue, partition), until, limit))
                .sorted(Comparator.comparing(item -> item.text(Schema.DUE)))
                .limit(limit)
                .flatMap(item -> address(item).map(address -> new Waiting(address, item.time(Schema.DUE))).stream())
                .toList();
    }

    @Override
    public Readings<Message> lyingAt(List<Address> addresses) {
        List<Map<String, AttributeValue>> keys =
                addresses.stream().distinct().map(Schema::key).toList();
        Readings<List<Message>> lying = Values.each(
                IntStream.iterate(0, from -> from < keys.size(), from -> from + BATCH)
                        .boxed()
                        .flatMap(from -> items(keys.subList(from, Math.min(from + BATCH, keys.size())))),
                item -> PostItem.messages(Values.of(item)));
        return new Readings<>(lying.read().stream().flatMap(List::stream).toList(), lying.unreadable());
    }

    private Stream<Map<String, AttributeValue>> items(List<Map<String, AttributeValue>> keys) {
        KeysAndAttributes asked = KeysAndAttributes.builder().keys(keys).build();
        return client.batchGetItemPaginator(request -> request.requestItems(Map.of(table, asked))).stream()
                .flatMap(page -> page.responses().getOrDefault(table, List.of()).stream());
    }

    private Stream<Values> due(AttributeValue partition, Instant until, int limit) {
        return client
                .queryPaginator(request -> request.tableName(table)
                        .indexName(Schema.DUE_INDEX)
                        .keyConditionExpression("#duePk = :partition AND #due <= :until")
                        .expressionAttributeNames(Map.of("#duePk", Schema.DUE_PK, "#due", Schema.DUE))
                        .expressionAttributeValues(Map.of(":partition", partition, ":until", Values.instant(until))))
                .items()
                .stream()
                .limit(limit)
                .map(Values::of);
    }

    /// Where an item lies; empty where its key is none of ours, which must not stand in the way of the others.
    private static Optional<Address> address(Values item) {
        try {
            return Optional.of(Schema.address(item.text(Schema.PK), item.text(Schema.SK)));
        } catch (RuntimeException strange) {
            return Optional.empty();
        }
    }

    @Override
    public boolean wake(Address address, Instant until, Instant now) {
        Errand woken = Errand.NONE.woken(now);
        return Update.ofExisting(Schema.key(address))
                .onlyIf("#due <= :until")
                .onlyIf("(" + LEASE_IS_OVER + ")")
                .with("until", Values.instant(until))
                .with("now", Values.instant(now))
                .set(Schema.SEND, Values.instant(woken.send().orElseThrow()))
                .set(Schema.DUE, Values.instant(woken.due().orElseThrow()))
                .write(client, table)
                .written();
    }

    @Override
    public boolean oweReport(Seminar seminar, Message report) {
        Map<String, AttributeValue> key = Schema.seminar(seminar.id());
        AttributeValue closing = Values.instant(seminar.window().closes());
        Update owe = Update.ofExisting(key)
                .onlyIf("(attribute_not_exists(#closingOwedFor) OR #closingOwedFor <> :seen)")
                .onlyIf("#closes = :seen")
                .onlyIf("attribute_not_exists(#due)")
                .with("seen", closing)
                .set(SeminarItem.CLOSING_OWED_FOR, closing)
                .set(Schema.MESSAGES, fromM(Map.of(report.id().value(), PostItem.write(report))));
        owing(owe, key, report);
        return owe.write(client, table).written();
    }

    @Override
    public boolean oweTroubles(SeminarId seminar, Message troubles) {
        Map<String, AttributeValue> key = Schema.seminar(seminar);
        Update owe = Update.ofExisting(key)
                .onlyIf("attribute_exists(#troubledAt)")
                .onlyIf("attribute_not_exists(#due)")
                .set(SeminarItem.TROUBLES_TOLD_AT, Values.instant(troubles.at()))
                .set(Schema.MESSAGES, fromM(Map.of(troubles.id().value(), PostItem.write(troubles))))
                .remove(SeminarItem.TROUBLED_AT);
        owing(owe, key, troubles);
        return owe.write(client, table).written();
    }

    /// A write after which whoever sends what lies there looks at it anew before they give it back.
    static void woken(Update update, Map<String, AttributeValue> key, Instant at) {
        Errand woken = Errand.NONE.woken(at);
        update.set(Schema.DUE, Values.instant(woken.due().orElseThrow()))
                .set(Schema.SEND, Values.instant(woken.send().orElseThrow()))
                .set("#duePk = if_not_exists(#duePk, :duePk)")
                .with(Schema.DUE_PK, Schema.duePartition(woken.queue(), key));
    }

    /// A write that makes one message more be owed.
    static void owing(Update update, Map<String, AttributeValue> key, Message message) {
        Errand owing = Errand.NONE.owing(message);
        update.set(Schema.DUE, Values.instant(owing.due().orElseThrow()));
        owing.send()
                .ifPresentOrElse(
                        now -> update.set(Schema.SEND, Values.instant(now))
                                .set(Schema.DUE_PK, Schema.duePartition(owing.queue(), key)),
                        () -> update.set("#duePk = if_not_exists(#duePk, :duePk)")
                                .with(Schema.DUE_PK, Schema.duePartition(owing.queue(), key)));
    }
}
