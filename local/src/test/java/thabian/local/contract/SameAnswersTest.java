package thabian.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;
import thabian.memory.table.Canon;
import thabian.memory.table.MemoryDynamo;
import thabian.memory.table.RandomRequests;
import thabian.memory.table.TableChange;

/// The table in memory against DynamoDB Local: the same requests, the same answers and the same stream.
class SameAnswersTest {
    private static final int REQUESTS = 400;

    private final TestTable table = new TestTable();
    private final MemoryDynamo memory = MemoryDynamo.ofPages(2);

    @ParameterizedTest
    @ValueSource(longs = {2564, 2565, 2566, 2567})
    void twoTablesAnswerAlike(long seed) {
        RandomRequests requests = new RandomRequests(seed, table.name());
        for (int i = 0; i < REQUESTS; i++) {
            compare(seed, i, requests);
        }
        assertThat(written(memory.changes(0))).isEqualTo(written(table.stream().next()));
    }

    private void compare(long seed, int number, RandomRequests requests) {
        switch (number % 10) {
            case 8, 9 -> {
                var transaction = requests.transaction();
                alike(seed, number, transaction, client -> {
                    client.transactWriteItems(transaction);
                    return "made";
                });
            }
            case 5 -> {
                var batch = requests.batch();
                alike(
                        seed,
                        number,
                        batch,
                        client -> client.batchGetItemPaginator(batch).stream()
                                .flatMap(page ->
                                        page.responses().values().stream().flatMap(List::stream))
                                .map(SameAnswersTest::item)
                                .sorted()
                                .collect(Collectors.joining("\n")));
            }
            case 6 -> {
                var query = requests.query();
                alike(seed, number, query, client -> items(client.queryPaginator(query)));
            }
            case 7 -> {
                var query = requests.due();
                alike(seed, number, query, client -> unordered(client.queryPaginator(query)));
            }
            default -> {
                var update = requests.update();
                alike(
                        seed,
                        number,
                        update,
                        client -> item(client.updateItem(update).attributes()));
            }
        }
    }

    private void alike(long seed, int number, Object request, Function<DynamoDbClient, String> asking) {
        assertThat(answer(memory, asking))
                .as("seed %d, request %d: %s", seed, number, request)
                .isEqualTo(answer(table.client(), asking));
    }

    private static String answer(DynamoDbClient client, Function<DynamoDbClient, String> asking) {
        try {
            return asking.apply(client);
        } catch (ConditionalCheckFailedException unmet) {
            return "unmet: " + item(unmet.item());
        } catch (TransactionCanceledException cancelled) {
            return "cancelled: "
                    + cancelled.cancellationReasons().stream()
                            .map(CancellationReason::code)
                            .toList();
        } catch (DynamoDbException refused) {
            return refused.awsErrorDetails().errorCode();
        }
    }

    private static String items(QueryIterable pages) {
        return pages.items().stream().map(SameAnswersTest::item).collect(Collectors.joining("\n"));
    }

    /// Nobody says in which order an index tells what is due at the same time.
    private static String unordered(QueryIterable pages) {
        return pages.items().stream().map(SameAnswersTest::item).sorted().collect(Collectors.joining("\n"));
    }

    private static String item(Map<String, AttributeValue> item) {
        return Canon.of(item).toString();
    }

    private static List<String> written(List<TableChange> changes) {
        return changes.stream()
                .map(change -> item(change.before()) + " -> " + item(change.after()))
                .toList();
    }
}
