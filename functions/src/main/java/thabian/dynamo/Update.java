package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// One conditional UpdateItem, put together clause by clause. Attributes stand as `#name`, values as `:name`.
final class Update {
    private static final Pattern NAME = Pattern.compile("#(\\w+)");

    /// Why a transaction is cancelled by what somebody else writes or wrote; `None` is of the item not to blame.
    private static final Set<String> OVERTAKEN = Set.of("None", "ConditionalCheckFailed", "TransactionConflict");

    private final Map<String, AttributeValue> key;
    private final List<String> sets = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final Map<String, String> strangeNames = new HashMap<>();

    private Update(Map<String, AttributeValue> key) {
        this.key = key;
    }

    static Update of(Map<String, AttributeValue> key) {
        return new Update(key);
    }

    /// An update of an item that must exist.
    static Update ofExisting(Map<String, AttributeValue> key) {
        return of(key).onlyIf("attribute_exists(#pk)");
    }

    Update set(String name, AttributeValue value) {
        sets.add("#" + name + " = :" + name);
        return with(name, value);
    }

    Update set(String clause) {
        sets.add(clause);
        return this;
    }

    Update append(String name, List<AttributeValue> elements) {
        sets.add("#" + name + " = list_append(if_not_exists(#" + name + ", :none), :" + name + ")");
        return with("none", fromL(List.of())).with(name, fromL(elements));
    }

    Update remove(String... names) {
        for (String name : names) {
            removes.add("#" + name);
        }
        return this;
    }

    /// Removes what lies at a path, `#messages.#left`.
    Update removePath(String path) {
        removes.add(path);
        return this;
    }

    Update onlyIf(String condition) {
        conditions.add(condition);
        return this;
    }

    Update with(String name, AttributeValue value) {
        values.put(":" + name, value);
        return this;
    }

    /// Lets `#placeholder` stand for a name that comes from outside.
    Update name(String placeholder, String name) {
        strangeNames.put(placeholder, name);
        return this;
    }

    /// Writes; what the item is now, or what it was when a condition did not hold (empty where there was none).
    Result write(DynamoDbClient client, String table) {
        String expression = expression();
        String condition = condition();
        try {
            return new Result.Written(client.updateItem(request -> request.tableName(table)
                            .key(key)
                            .updateExpression(expression)
                            .conditionExpression(condition.isEmpty() ? null : condition)
                            .expressionAttributeNames(names(expression, condition))
                            .expressionAttributeValues(values.isEmpty() ? null : values)
                            .returnValues(ReturnValue.ALL_NEW)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                    .attributes());
        } catch (ConditionalCheckFailedException refused) {
            return new Result.Refused(refused.item());
        }
    }

    /// Writes this and another, both or neither; whether it happened. It did not where a condition of either does not
    /// hold, or somebody else writes one of them at this moment.
    boolean writeWith(Update other, DynamoDbClient client, String table) {
        try {
            client.transactWriteItems(request -> request.transactItems(item(table), other.item(table)));
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (cancelled.cancellationReasons().stream()
                    .map(CancellationReason::code)
                    .allMatch(OVERTAKEN::contains)) {
                return false;
            }
            throw cancelled;
        }
    }

    private TransactWriteItem item(String table) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(key)
                        .updateExpression(expression())
                        .conditionExpression(condition().isEmpty() ? null : condition())
                        .expressionAttributeNames(names(expression(), condition()))
                        .expressionAttributeValues(values))
                .build();
    }

    private String expression() {
        return clause("SET ", sets) + clause("REMOVE ", removes);
    }

    private String condition() {
        return String.join(" AND ", conditions);
    }

    private static String clause(String verb, List<String> parts) {
        return parts.isEmpty() ? "" : verb + String.join(", ", parts) + " ";
    }

    private Map<String, String> names(String... clauses) {
        Map<String, String> names = new HashMap<>();
        for (String clause : clauses) {
            Matcher name = NAME.matcher(clause);
            while (name.find()) {
                names.computeIfAbsent(name.group(), _ -> strangeNames.getOrDefault(name.group(1), name.group(1)));
            }
        }
        return names;
    }

    /// What a conditional write came to.
    sealed interface Result {
        record Written(Map<String, AttributeValue> item) implements Result {}

        record Refused(Map<String, AttributeValue> item) implements Result {}

        default boolean written() {
            return this instanceof Written;
        }
    }
}
