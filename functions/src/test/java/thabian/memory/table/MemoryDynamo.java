package thabian.memory.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// The table in memory, behind the very client that the adapters ask: it executes their conditions and updates, keeps
/// the index of what is due, and writes the stream. It knows the five requests that they make, and no other; that it
/// answers as DynamoDB does is held against DynamoDB Local.
public final class MemoryDynamo implements DynamoDbClient {
    private static final String PK = "pk";
    private static final String SK = "sk";
    private static final String DUE = "due";
    private static final String DUE_PK = "duePk";
    private static final Set<String> INDEXED = Set.of(PK, SK, DUE_PK, DUE);

    private final int page;
    private final IntSupplier behind;
    private final Shelf items = new Shelf(PK, List.of(SK));
    private final Shelf index = new Shelf(DUE_PK, List.of(DUE, PK, SK));
    private final List<TableChange> stream = new ArrayList<>();

    /// An empty table.
    ///
    /// @param page how many items a query reads before it answers
    /// @param behind how many of the newest changes a read does not see that need not be consistent
    public MemoryDynamo(int page, IntSupplier behind) {
        this.page = page;
        this.behind = behind;
    }

    /// An empty table of which every read sees everything.
    public static MemoryDynamo ofPages(int page) {
        return new MemoryDynamo(page, () -> 0);
    }

    /// Every change since a place in the stream, the oldest first.
    public synchronized List<TableChange> changes(long since) {
        return List.copyOf(stream.subList((int) since, stream.size()));
    }

    @Override
    public synchronized GetItemResponse getItem(GetItemRequest request) {
        GetItemResponse.Builder answer = GetItemResponse.builder();
        items.find(request.key(), missed(request.consistentRead())).ifPresent(answer::item);
        return answer.build();
    }

    /// The newest changes, as far as a read does not see them.
    private List<TableChange> missed(@Nullable Boolean consistent) {
        int missed = Boolean.TRUE.equals(consistent) ? 0 : Math.min(behind.getAsInt(), stream.size());
        return stream.subList(stream.size() - missed, stream.size());
    }

    @Override
    public synchronized BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        Map<String, List<Map<String, AttributeValue>>> found = new HashMap<>();
        Map<String, KeysAndAttributes> left = new HashMap<>();
        request.requestItems().forEach((table, asked) -> {
            List<Map<String, AttributeValue>> keys = asked.keys();
            if (keys.isEmpty()) {
                throw TableRefusals.invalid("The list of keys in RequestItems for BatchGetItem is required");
            }
            List<TableChange> missed = missed(asked.consistentRead());
            found.put(
                    table,
                    keys.stream()
                            .limit(page)
                            .flatMap(key -> items.find(key, missed).stream())
                            .toList());
            if (keys.size() > page) {
                left.put(
                        table,
                        asked.toBuilder().keys(keys.subList(page, keys.size())).build());
            }
        });
        return BatchGetItemResponse.builder()
                .responses(found)
                .unprocessedKeys(left)
                .build();
    }

    @Override
    public synchronized UpdateItemResponse updateItem(UpdateItemRequest request) {
        if (request.hasExpressionAttributeValues()
                && request.expressionAttributeValues().isEmpty()) {
            throw TableRefusals.invalid("ExpressionAttributeValues must not be empty");
        }
        Expressions update = read(
                request.expressionAttributeNames(),
                request.expressionAttributeValues(),
                request.updateExpression(),
                request.conditionExpression());
        Map<String, AttributeValue> before = items.find(request.key()).orElse(Map.of());
        if (!update.condition.holds(before)) {
            boolean tells =
                    request.returnValuesOnConditionCheckFailure() == ReturnValuesOnConditionCheckFailure.ALL_OLD;
            throw TableRefusals.unmet(tells ? before : Map.of());
        }
        Map<String, AttributeValue> after = Rewrite.of(before.isEmpty() ? request.key() : before, update.actions);
        keep(before, after);
        UpdateItemResponse.Builder answer = UpdateItemResponse.builder();
        return (request.returnValues() == ReturnValue.ALL_NEW ? answer.attributes(after) : answer).build();
    }

    /// Updates of several items, all or none.
    @Override
    public synchronized TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        List<Update> updates =
                request.transactItems().stream().map(TransactWriteItem::update).toList();
        if (updates.stream().map(Update::key).distinct().count() < updates.size()) {
            throw TableRefusals.invalid("Transaction request cannot include multiple operations on one item");
        }
        List<Expressions> read = updates.stream()
                .map(update -> read(
                        update.expressionAttributeNames(),
                        update.expressionAttributeValues(),
                        update.updateExpression(),
                        update.conditionExpression()))
                .toList();
        List<Map<String, AttributeValue>> before = updates.stream()
                .map(update -> items.find(update.key()).orElse(Map.of()))
                .toList();
        List<String> reasons = new ArrayList<>();
        List<Map<String, AttributeValue>> after = new ArrayList<>();
        for (int i = 0; i < updates.size(); i++) {
            Map<String, AttributeValue> standing = before.get(i);
            boolean holds = read.get(i).condition.holds(standing);
            reasons.add(holds ? "None" : "ConditionalCheckFailed");
            after.add(
                    holds
                            ? Rewrite.of(standing.isEmpty() ? updates.get(i).key() : standing, read.get(i).actions)
                            : standing);
        }
        if (reasons.contains("ConditionalCheckFailed")) {
            throw TableRefusals.cancelled(reasons);
        }
        IntStream.range(0, updates.size()).forEach(i -> keep(before.get(i), after.get(i)));
        return TransactWriteItemsResponse.builder().build();
    }

    /// What an update does, and where it does it.
    private record Expressions(List<Action> actions, Condition condition) {}

    private static Expressions read(
            Map<String, String> names,
            Map<String, AttributeValue> values,
            @Nullable String update,
            @Nullable String condition) {
        if (values.values().stream()
                .anyMatch(value -> value.hasSs() && value.ss().isEmpty())) {
            throw TableRefusals.invalid("An string set  may not be empty");
        }
        Parser parser = new Parser(names, values);
        Expressions read = new Expressions(parser.update(text(update)), parser.condition(text(condition)));
        parser.refuseUnused();
        Rewrite.refuseCollisions(read.actions);
        if (read.actions.stream()
                .anyMatch(action -> Set.of(PK, SK).contains(action.path().attribute()))) {
            throw TableRefusals.invalid("Cannot update attribute. This attribute is part of the key");
        }
        return read;
    }

    private void keep(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        if (ItemSize.of(after) > ItemSize.MOST) {
            throw TableRefusals.invalid("Item size to update has exceeded the maximum allowed size");
        }
        if (!after.equals(before)) {
            items.replace(before, after);
            index.replace(before, after);
            stream.add(new TableChange(stream.size(), before, after));
        }
    }

    @Override
    public synchronized QueryResponse query(QueryRequest request) {
        boolean due = DUE.equals(request.indexName());
        Shelf shelf = due ? index : items;
        Parser parser = new Parser(request.expressionAttributeNames(), request.expressionAttributeValues());
        Condition key = parser.condition(request.keyConditionExpression());
        Condition filter = parser.condition(text(request.filterExpression()));
        Set<String> shown = due
                ? INDEXED
                : Optional.ofNullable(request.projectionExpression()).map(parser::paths).orElse(List.of()).stream()
                        .map(Path::attribute)
                        .collect(Collectors.toUnmodifiableSet());
        parser.refuseUnused();
        List<Map<String, AttributeValue>> found = shelf
                .items(
                        partition(key, shelf.hash())
                                .orElseThrow(() -> TableRefusals.invalid("Query condition missed key schema element")),
                        request.exclusiveStartKey(),
                        missed(request.consistentRead()))
                .stream()
                .filter(key::holds)
                .toList();
        QueryResponse.Builder answer = QueryResponse.builder();
        if (found.size() > page) {
            answer.lastEvaluatedKey(projected(found.get(page - 1), due ? INDEXED : Set.of(PK, SK)));
        }
        List<Map<String, AttributeValue>> read = found.stream()
                .limit(page)
                .filter(filter::holds)
                .map(item -> projected(item, shown))
                .toList();
        return answer.items(read).count(read.size()).build();
    }

    /// The partition that a key's condition names.
    private static Optional<String> partition(Condition key, String hash) {
        return switch (key) {
            case Condition.And(Condition left, Condition right) ->
                partition(left, hash).or(() -> partition(right, hash));
            case Condition.Compared(Operand.At(Path path), String how, Operand.Given(AttributeValue value))
            when how.equals("=") && path.attribute().equals(hash) -> Optional.of(value.s());
            default -> Optional.empty();
        };
    }

    private static Map<String, AttributeValue> projected(Map<String, AttributeValue> item, Set<String> names) {
        Map<String, AttributeValue> projected = new HashMap<>(item);
        if (!names.isEmpty()) {
            projected.keySet().retainAll(names);
        }
        return projected;
    }

    /// An expression; nothing where there is none.
    private static String text(@Nullable String expression) {
        if (expression != null && expression.isEmpty()) {
            throw TableRefusals.invalid("Invalid expression: The expression can not be empty;");
        }
        return expression == null ? "" : expression;
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
