package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.Outbox;
import thabian.domain.OwedMail;

/// Owed mails in DynamoDB: the `mail` of a slot or a seminar, found by the sparse index `due` while it is not done.
public final class DynamoOutbox implements Outbox {
    private final DynamoDbClient client;
    private final String table;

    public DynamoOutbox(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<OwedMail> claim(Address address, Instant now) {
        Update claim = Update.ofExisting(Schema.key(address))
                .onlyIf("#mail.#state = :owed")
                .onlyIf("#mail.#attempts < :max")
                .with("owed", state(OwedMail.State.OWED))
                .with("max", Values.number(OwedMail.MAX_ATTEMPTS))
                .set("#mail.#state = :sending")
                .with("sending", state(OwedMail.State.SENDING))
                .set("#mail.#attempts = #mail.#attempts + :one")
                .with("one", Values.number(1))
                .set(Schema.DUE, Values.instant(OwedMail.due(now)));
        return switch (claim.write(client, table)) {
            case Update.Outcome.Written(var item) -> Optional.of(mail(item));
            case Update.Outcome.Refused(var item) -> {
                giveUpIfSpent(address, item);
                yield Optional.empty();
            }
        };
    }

    private void giveUpIfSpent(Address address, Map<String, AttributeValue> item) {
        if (item.containsKey(Schema.MAIL)
                && mail(item).state() == OwedMail.State.OWED
                && mail(item).attempts() >= OwedMail.MAX_ATTEMPTS) {
            Update.ofExisting(Schema.key(address))
                    .onlyIf("#mail.#state = :owed")
                    .onlyIf("#mail.#attempts >= :max")
                    .with("owed", state(OwedMail.State.OWED))
                    .with("max", Values.number(OwedMail.MAX_ATTEMPTS))
                    .set("#mail.#state = :up")
                    .with("up", state(OwedMail.State.GIVEN_UP))
                    .remove(Schema.DUE, Schema.DUE_PK)
                    .write(client, table);
        }
    }

    @Override
    public boolean keep(Address address, OwedMail mail) {
        Update keep = Update.ofExisting(Schema.key(address))
                .onlyIf("#mail.#state = :sending")
                .onlyIf("#mail.#kind = :kind")
                .onlyIf("#mail.#revision = :seen")
                .onlyIf("#mail.#attempts = :attempt")
                .with("sending", state(OwedMail.State.SENDING))
                .with("kind", fromS(MailItem.word(mail.kind())))
                .with("seen", Values.number(mail.revision()))
                .with("attempt", Values.number(mail.attempts()));
        if (mail.complete()) {
            keep.set(Schema.MAIL, MailItem.write(mail.in(OwedMail.State.DONE))).remove(Schema.DUE, Schema.DUE_PK);
        } else {
            keep.set(Schema.MAIL, MailItem.write(mail));
        }
        return keep.write(client, table).written();
    }

    @Override
    public List<Address> due(Instant now, int limit) {
        return IntStream.range(0, Schema.DUE_PARTITIONS)
                .boxed()
                .flatMap(partition -> due(partition, now))
                .limit(limit)
                .toList();
    }

    private Stream<Address> due(int partition, Instant now) {
        return client
                .queryPaginator(request -> request.tableName(table)
                        .indexName(Schema.DUE_INDEX)
                        .keyConditionExpression("#duePk = :partition AND #due <= :now")
                        .expressionAttributeNames(Map.of("#duePk", Schema.DUE_PK, "#due", Schema.DUE))
                        .expressionAttributeValues(
                                Map.of(":partition", Schema.duePartition(partition), ":now", Values.instant(now))))
                .items()
                .stream()
                .map(Values::of)
                .map(item -> Schema.address(item.text(Schema.PK), item.text(Schema.SK)));
    }

    @Override
    public void rearm(Address address, Instant now) {
        Update.ofExisting(Schema.key(address))
                .onlyIf("#due <= :now")
                .with("now", Values.instant(now))
                .set("#mail.#state = :owed")
                .with("owed", state(OwedMail.State.OWED))
                .set(Schema.DUE, Values.instant(OwedMail.due(now)))
                .write(client, table);
    }

    private static AttributeValue state(OwedMail.State state) {
        return fromS(MailItem.word(state));
    }

    private static OwedMail mail(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get(Schema.MAIL)).map(MailItem::read).orElseThrow();
    }
}
