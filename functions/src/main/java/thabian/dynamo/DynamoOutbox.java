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
import thabian.domain.post.Outbox;
import thabian.domain.post.OwedMail;
import thabian.domain.text.Kebab;

/// Owed mails in DynamoDB: the `mail` of a slot or a seminar, found by the sparse index `due` while it is not done.
public final class DynamoOutbox implements Outbox {
    private final DynamoDbClient client;
    private final String table;

    /// The owed mails of a table.
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
            case Update.Outcome.Written(Map<String, AttributeValue> item) -> Optional.of(mail(item));
            case Update.Outcome.Refused _ -> Optional.empty();
        };
    }

    @Override
    public boolean keep(Address address, OwedMail mail) {
        Update keep = ofAttempt(address, mail);
        if (mail.complete()) {
            keep.set(Schema.MAIL, MailItem.write(mail.in(OwedMail.State.DONE))).remove(Schema.DUE, Schema.DUE_PK);
        } else {
            keep.set(Schema.MAIL, MailItem.write(mail));
        }
        return keep.write(client, table).written();
    }

    @Override
    public void postpone(Address address, OwedMail mail, Instant now) {
        ofAttempt(address, mail)
                .set(Schema.DUE, Values.instant(mail.nextTry(now)))
                .write(client, table);
    }

    /// A write that only the attempt itself makes, on the very mail that it claimed.
    private static Update ofAttempt(Address address, OwedMail mail) {
        return Update.ofExisting(Schema.key(address))
                .onlyIf("#mail.#state = :sending")
                .onlyIf("#mail.#kind = :kind")
                .onlyIf("#mail.#revision = :seen")
                .onlyIf("#mail.#attempts = :attempt")
                .with("sending", state(OwedMail.State.SENDING))
                .with("kind", fromS(Kebab.of(mail.kind())))
                .with("seen", Values.number(mail.revision()))
                .with("attempt", Values.number(mail.attempts()));
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
    public boolean rearm(Address address, Instant now) {
        Update again = ofDue(address, now)
                .onlyIf("#mail.#attempts < :max")
                .set("#mail.#state = :owed")
                .with("owed", state(OwedMail.State.OWED))
                .set(Schema.DUE, Values.instant(OwedMail.due(now)));
        return !again.write(client, table).written() && giveUp(address, now);
    }

    private boolean giveUp(Address address, Instant now) {
        return ofDue(address, now)
                .onlyIf("#mail.#attempts >= :max")
                .set("#mail.#state = :up")
                .with("up", state(OwedMail.State.GIVEN_UP))
                .remove(Schema.DUE, Schema.DUE_PK)
                .write(client, table)
                .written();
    }

    private static Update ofDue(Address address, Instant now) {
        return Update.ofExisting(Schema.key(address))
                .onlyIf("#due <= :now")
                .with("now", Values.instant(now))
                .with("max", Values.number(OwedMail.MAX_ATTEMPTS));
    }

    private static AttributeValue state(OwedMail.State state) {
        return fromS(Kebab.of(state));
    }

    private static OwedMail mail(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get(Schema.MAIL)).map(MailItem::read).orElseThrow();
    }
}
