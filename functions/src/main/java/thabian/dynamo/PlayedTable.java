package thabian.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seminar;

/// The table as it is played on before a snapshot: one seminar with its organisations, which stand in no table. Each
/// request goes to the real table as well, so that the way there is warm, and nothing is changed by it: the table is
/// only asked to change slots that it does not have, which their own conditions refuse.
///
/// @see <a href="../../../../../../docs/decisions/0040-a-snapshot-of-a-function-that-has-played.md">decision 40</a>
public final class PlayedTable implements DynamoDbClient {
    /// A province that no organisation's code has.
    public static final String NOWHERE = "00";

    private final DynamoDbClient table;
    private final AttributeValue deeds;
    private final Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items = new ConcurrentHashMap<>();

    /// @param table the real one, by a client of its own
    /// @throws IllegalArgumentException if an organisation is one that the real table could have
    public PlayedTable(DynamoDbClient table, Seminar seminar, List<Organisation> listed) {
        this.table = table;
        this.deeds = Schema.deeds(seminar.id());
        put(
                Schema.seminar(seminar.id()),
                SeminarItem.write(seminar)
                        .put(SeminarItem.REVISION, Values.number(1))
                        .asMap());
        for (Organisation organisation : listed) {
            if (!organisation.code().province().equals(NOWHERE)) {
                throw new IllegalArgumentException("played on what may be real");
            }
            put(
                    Schema.slot(seminar.id(), organisation.code()),
                    Values.empty()
                            .put(SlotItem.NAME, organisation.name())
                            .put(SlotItem.TYPE, organisation.type())
                            .put(SlotItem.DISTRICT, organisation.district())
                            .put(SlotItem.PROVINCE, organisation.province())
                            .asMap());
        }
    }

    private void put(Map<String, AttributeValue> key, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.putAll(key);
        items.put(key, item);
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        GetItemResponse real = table.getItem(request);
        Map<String, AttributeValue> played = items.get(request.key());
        return played == null ? real : GetItemResponse.builder().item(played).build();
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return table.batchGetItem(request);
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        QueryResponse real = table.query(request);
        List<Map<String, AttributeValue>> played = items.values().stream()
                .filter(item -> request.expressionAttributeValues().containsValue(item.get(Schema.PK)))
                .toList();
        return played.isEmpty() ? real : QueryResponse.builder().items(played).build();
    }

    /// Refused by the real table where the slot is not on the played list; else as if it had been written. A deed that
    /// is played is nobody's, and the real table is not asked.
    ///
    /// @throws IllegalArgumentException if the real table could have the item
    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        Map<String, AttributeValue> key = request.key();
        if (deeds.equals(key.get(Schema.PK))) {
            return UpdateItemResponse.builder().attributes(written(request)).build();
        }
        if (!Values.of(key).text(Schema.PK).endsWith("#" + NOWHERE)) {
            throw new IllegalArgumentException("played on what may be real");
        }
        try {
            return table.updateItem(request);
        } catch (ConditionalCheckFailedException refused) {
            if (!items.containsKey(key)) {
                throw refused;
            }
            return UpdateItemResponse.builder().attributes(written(request)).build();
        }
    }

    /// An item with every attribute that an update has a value for.
    private Map<String, AttributeValue> written(UpdateItemRequest request) {
        Map<String, AttributeValue> item = new HashMap<>(items.getOrDefault(request.key(), Map.of()));
        request.expressionAttributeNames()
                .forEach((placeholder, name) -> Optional.ofNullable(
                                request.expressionAttributeValues().get(placeholder.replace('#', ':')))
                        .ifPresent(value -> item.put(name, value)));
        return item;
    }

    /// Kept for the play only.
    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        Map<String, AttributeValue> id =
                Map.of(DynamoSessions.ID, Objects.requireNonNull(request.item().get(DynamoSessions.ID)));
        items.put(id, request.item());
        return PutItemResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return table.serviceName();
    }

    @Override
    public void close() {
        table.close();
    }
}
