package thabian.memory.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Requests drawn by a seed, to be asked of two tables that are to answer alike: updates of a few items by whatever
/// paths, values and conditions, and queries of them. Few names and values, so that they often meet.
public final class RandomRequests {
    private static final List<String> PARTITIONS = List.of("SEMINAR", "SLOT#ita-2564#76");
    private static final List<String> DUE = List.of("DUE#0", "DUE#1");
    private static final List<String> TEXTS = List.of("", "p", "pq", "q");
    private static final List<String> NUMBERS = List.of("0", "1", "2", "10", "1.50", "-3");

    private final SplittableRandom random;
    private final String table;
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, AttributeValue> values = new TreeMap<>();

    public RandomRequests(long seed, String table) {
        this.random = new SplittableRandom(seed);
        this.table = table;
    }

    /// An update of one of four items.
    public UpdateItemRequest update() {
        forget();
        String expression = clauses();
        String condition = random.nextInt(3) == 0 ? "" : condition(2);
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(Map.of("pk", text(any(PARTITIONS)), "sk", text(any(List.of("1", "2")))))
                .updateExpression(expression)
                .conditionExpression(condition.isEmpty() ? null : condition)
                .expressionAttributeNames(Map.copyOf(names))
                .expressionAttributeValues(values.isEmpty() ? null : Map.copyOf(values))
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(
                        random.nextInt(4) == 0
                                ? ReturnValuesOnConditionCheckFailure.NONE
                                : ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    /// Updates of two items at once.
    public TransactWriteItemsRequest transaction() {
        UpdateItemRequest first = update();
        UpdateItemRequest second = update();
        while (second.key().equals(first.key())) {
            second = update();
        }
        return TransactWriteItemsRequest.builder()
                .transactItems(half(first), half(second))
                .build();
    }

    private static TransactWriteItem half(UpdateItemRequest update) {
        return TransactWriteItem.builder()
                .update(half -> half.tableName(update.tableName())
                        .key(update.key())
                        .updateExpression(update.updateExpression())
                        .conditionExpression(update.conditionExpression())
                        .expressionAttributeNames(update.expressionAttributeNames())
                        .expressionAttributeValues(
                                update.hasExpressionAttributeValues() ? update.expressionAttributeValues() : null))
                .build();
    }

    /// A query of a partition, filtered, perhaps showing only some attributes.
    public QueryRequest query() {
        forget();
        String key = name("pk") + " = " + value(text(any(PARTITIONS)));
        String filter = random.nextBoolean() ? "" : condition(1);
        String shown = random.nextBoolean() ? "" : name("sk") + ", " + name("a") + ", " + name("c");
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression(key)
                .filterExpression(filter.isEmpty() ? null : filter)
                .projectionExpression(shown.isEmpty() ? null : shown)
                .expressionAttributeNames(Map.copyOf(names))
                .expressionAttributeValues(Map.copyOf(values))
                .build();
    }

    /// Two items at once, or three.
    public BatchGetItemRequest batch() {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        for (String partition : PARTITIONS) {
            for (String sk : List.of("1", "2")) {
                if (keys.size() < 2 || random.nextBoolean()) {
                    keys.add(Map.of("pk", text(partition), "sk", text(sk)));
                }
            }
        }
        return BatchGetItemRequest.builder()
                .requestItems(
                        Map.of(table, KeysAndAttributes.builder().keys(keys).build()))
                .build();
    }

    /// A query of what is due by some time.
    public QueryRequest due() {
        forget();
        String key = name("duePk") + " = " + value(text(any(DUE))) + " AND " + name("due") + " <= "
                + value(text(any(List.of("p", "q"))));
        return QueryRequest.builder()
                .tableName(table)
                .indexName("due")
                .keyConditionExpression(key)
                .expressionAttributeNames(Map.copyOf(names))
                .expressionAttributeValues(Map.copyOf(values))
                .build();
    }

    private void forget() {
        names.clear();
        values.clear();
    }

    private String clauses() {
        List<String> sets = new ArrayList<>();
        List<String> removes = new ArrayList<>();
        List<String> adds = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            switch (random.nextInt(8)) {
                case 0, 1 -> removes.add(path());
                case 2 -> adds.add(path() + " " + value(addable()));
                case 3 -> sets.add(name("due") + " = " + value(text(any(List.of("p", "q", "r")))));
                case 4 -> sets.add(name("duePk") + " = " + value(text(any(DUE))));
                default -> sets.add(path() + " = " + assigned());
            }
        }
        return clause("SET ", sets) + clause("REMOVE ", removes) + clause("ADD ", adds);
    }

    private static String clause(String verb, List<String> parts) {
        return parts.isEmpty() ? "" : verb + String.join(", ", parts) + " ";
    }

    private String assigned() {
        return switch (random.nextInt(8)) {
            case 0 -> path();
            case 1 -> "if_not_exists(" + path() + ", " + value(whatever(2)) + ")";
            case 2 -> "list_append(if_not_exists(" + name("b") + ", " + value(list(0)) + "), " + value(list(1)) + ")";
            case 3 -> path() + (random.nextBoolean() ? " + " : " - ") + value(number());
            default -> value(whatever(2));
        };
    }

    private String condition(int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            return switch (random.nextInt(4)) {
                case 0 -> condition(depth - 1) + " AND " + condition(depth - 1);
                case 1 -> condition(depth - 1) + " OR " + condition(depth - 1);
                case 2 -> "NOT " + condition(0);
                default -> "(" + condition(depth - 1) + ")";
            };
        }
        return switch (random.nextInt(9)) {
            case 0 -> "attribute_exists(" + path() + ")";
            case 1 -> "attribute_not_exists(" + path() + ")";
            case 2 -> path() + any(List.of(" < ", " <= ", " > ", " >= ")) + value(comparable());
            case 3 -> "size(" + path() + ")" + any(List.of(" = ", " < ", " >= ", " <> ")) + value(number());
            case 4 -> "begins_with(" + path() + ", " + value(text(any(TEXTS))) + ")";
            case 5 -> "contains(" + path() + ", " + value(comparable()) + ")";
            case 6 -> path() + " IN (" + value(whatever(1)) + ", " + value(whatever(1)) + ")";
            case 7 -> path() + " BETWEEN " + value(text("p")) + " AND " + value(text("pz"));
            default -> path() + any(List.of(" = ", " <> ")) + value(whatever(1));
        };
    }

    private String path() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> name(any(List.of("a", "b", "c")));
            case 2 -> name("a") + "." + name(any(List.of("x", "y")));
            case 3 -> name("a") + "." + name("x") + "." + name("y");
            case 4, 5 -> name("b") + "[" + random.nextInt(4) + "]";
            case 6 -> name("b") + "[0]." + name("x");
            default -> name("c");
        };
    }

    private AttributeValue whatever(int depth) {
        List<Supplier<AttributeValue>> kinds = new ArrayList<>(List.of(
                this::comparable,
                this::comparable,
                this::addable,
                () -> AttributeValue.fromBool(random.nextBoolean())));
        if (depth > 0) {
            kinds.add(() -> AttributeValue.fromM(Map.of("x", whatever(depth - 1), "y", whatever(0))));
            kinds.add(() -> AttributeValue.fromM(Map.of()));
            kinds.add(() -> list(depth));
        }
        return any(kinds).get();
    }

    private AttributeValue list(int depth) {
        List<AttributeValue> elements = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            elements.add(whatever(depth - 1));
        }
        return AttributeValue.fromL(elements);
    }

    private AttributeValue comparable() {
        return random.nextBoolean() ? text(any(TEXTS)) : number();
    }

    private AttributeValue addable() {
        return switch (random.nextInt(3)) {
            case 0 -> number();
            case 1 -> AttributeValue.fromSs(random.nextBoolean() ? List.of("q", "p") : List.of("pq"));
            default -> AttributeValue.fromNs(random.nextBoolean() ? List.of("10", "1.5") : List.of("2"));
        };
    }

    private AttributeValue number() {
        return AttributeValue.fromN(any(NUMBERS));
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private String name(String name) {
        names.put("#" + name, name);
        return "#" + name;
    }

    private String value(AttributeValue value) {
        String placeholder = ":v" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
