package thabian.memory.table;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
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
