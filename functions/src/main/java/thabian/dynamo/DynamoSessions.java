package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import thabian.staff.SessionId;
import thabian.staff.Sessions;
import thabian.staff.SignedIn;
import thabian.staff.Staff;

/// Sessions in a DynamoDB table of their own, which has no stream and no backup: an item for each, by the hash of its
/// id. TTL removes those that nobody ended.
public final class DynamoSessions implements Sessions {
    static final String ID = "id";
    private static final String BEGUN = "begun";
    private static final String UNTIL = "until";
    private static final String REFRESH = "refresh";
    private static final String EXPIRES = "expires";

    private final DynamoDbClient client;
    private final String table;

    /// The sessions of a table.
    public DynamoSessions(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void keep(SessionId id, SignedIn session) {
        client.putItem(request -> request.tableName(table).item(item(id, session)));
    }

    @Override
    public boolean change(SessionId id, SignedIn seen, SignedIn next) {
        Values values = Values.empty()
                .put(":until", Values.instant(seen.until()))
                .put(":refresh", seen.refresh(), AttributeValue::fromS);
        String refresh = seen.refresh().isPresent() ? "#refresh = :refresh" : "attribute_not_exists(#refresh)";
        try {
            client.putItem(request -> request.tableName(table)
                    .item(item(id, next))
                    .conditionExpression("#until = :until AND " + refresh)
                    .expressionAttributeNames(Map.of("#until", UNTIL, "#refresh", REFRESH))
                    .expressionAttributeValues(values.asMap()));
            return true;
        } catch (ConditionalCheckFailedException endedOrChanged) {
            return false;
        }
    }

    private static Map<String, AttributeValue> item(SessionId id, SignedIn session) {
        Values item = Values.empty()
                .put(ID, id.hash())
                .put(BEGUN, Values.instant(session.begun()))
                .put(UNTIL, Values.instant(session.until()))
                .put(REFRESH, session.refresh(), AttributeValue::fromS)
                .put(
                        EXPIRES,
                        AttributeValue.fromN(String.valueOf(session.until().getEpochSecond())));
        session.staff().context().forEach(item::put);
        item.put(Staff.SUBJECT, session.staff().subject());
        return item.asMap();
    }

    @Override
    public Optional<SignedIn> find(SessionId id) {
        Map<String, AttributeValue> found = client.getItem(
                        request -> request.tableName(table).key(key(id)).consistentRead(true))
                .item();
        return found.isEmpty() ? Optional.empty() : read(found);
    }

    private static Optional<SignedIn> read(Map<String, AttributeValue> found) {
        Values item = Values.of(found);
        Map<String, String> texts = new HashMap<>();
        found.forEach((name, value) -> {
            if (value.s() != null) {
                texts.put(name, value.s());
            }
        });
        return Staff.fromContext(texts)
                .map(staff ->
                        new SignedIn(staff, item.time(BEGUN), item.time(UNTIL), item.find(REFRESH, AttributeValue::s)));
    }

    @Override
    public void end(SessionId id) {
        client.deleteItem(request -> request.tableName(table).key(key(id)));
    }

    private static Map<String, AttributeValue> key(SessionId id) {
        return Map.of(ID, fromS(id.hash()));
    }
}
