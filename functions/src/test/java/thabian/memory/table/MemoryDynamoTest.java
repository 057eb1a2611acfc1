package thabian.memory.table;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// What DynamoDB Local never does, so that nothing can be held against it: lagging reads. The rest is held there by
/// the same requests asked of both.
class MemoryDynamoTest {
    private final AtomicInteger behind = new AtomicInteger();
    private final MemoryDynamo table = new MemoryDynamo(2, behind::get);

    @Test
    void aReadThatNeedNotBeConsistentMayMissTheNewestChanges() {
        write("1", "first");
        write("1", "second");
        write("2", "third");
        behind.set(2);
        assertThat(said(false)).containsExactly("first");
        assertThat(said(true)).containsExactly("second", "third");
    }

    @Test
    void soMayAReadOfOneItemAndOfMany() {
        write("1", "first");
        write("1", "second");
        write("1", "third");
        write("2", "fourth");
        behind.set(3);
        assertThat(got("1", false)).containsEntry("said", fromS("first"));
        assertThat(got("1", true)).containsEntry("said", fromS("third"));
        assertThat(got("2", false)).isEmpty();
        assertThat(batch(false)).containsExactly("first");
        assertThat(batch(true)).containsExactly("third", "fourth");
    }

    @Test
    void aWriteThatChangesNothingIsNotInTheStream() {
        write("1", "first");
        write("1", "first");
        assertThat(table.changes(0)).hasSize(1);
    }

    private void write(String sk, String word) {
        table.updateItem(request -> request.key(Map.of("pk", fromS("p"), "sk", fromS(sk)))
                .updateExpression("SET #said = :said")
                .expressionAttributeNames(Map.of("#said", "said"))
                .expressionAttributeValues(Map.of(":said", fromS(word))));
    }

    private Map<String, AttributeValue> got(String sk, boolean consistent) {
        return table.getItem(request ->
                        request.key(Map.of("pk", fromS("p"), "sk", fromS(sk))).consistentRead(consistent))
                .item();
    }

    private List<String> batch(boolean consistent) {
        KeysAndAttributes keys = KeysAndAttributes.builder()
                .keys(List.of(Map.of("pk", fromS("p"), "sk", fromS("1")), Map.of("pk", fromS("p"), "sk", fromS("2"))))
                .consistentRead(consistent)
                .build();
        return table
                .batchGetItem(request -> request.requestItems(Map.of("thabian", keys)))
                .responses()
                .getOrDefault("thabian", List.of())
                .stream()
                .map(item -> String.valueOf(item.get("said").s()))
                .toList();
    }

    private List<String> said(boolean consistent) {
        QueryRequest query = QueryRequest.builder()
                .consistentRead(consistent)
                .keyConditionExpression("#pk = :p")
                .expressionAttributeNames(Map.of("#pk", "pk"))
                .expressionAttributeValues(Map.of(":p", fromS("p")))
                .build();
        return table.queryPaginator(query).items().stream()
                .map(item -> String.valueOf(item.get("said").s()))
                .toList();
    }
}
