package thabian.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import thabian.memory.table.TableChange;
import thabian.simulation.stage.SimulatedWorld;

/// The laws are not deaf: where the table does not do what it promises, runs break them.
class LawsTest {
    private static final PrintStream CONSOLE = System.out;

    @BeforeAll
    static void hushTheLog() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    }

    @AfterAll
    static void speak() {
        System.setOut(CONSOLE);
    }

    @Test
    void aTableThatForgetsItsConditionsIsFoundOut() {
        assertThat(breaches(request -> request.conditionExpression() != null
                                && request.conditionExpression().contains("#pk")
                        ? request.toBuilder()
                                .conditionExpression("(" + request.conditionExpression() + ") OR attribute_exists(#pk)")
                                .build()
                        : request))
                .anyMatch(breach -> breach.contains("registered where somebody was registered"))
                .anyMatch(breach -> breach.contains("closings were told"));
    }

    @Test
    void aTableThatForgetsWhatIsOwedIsFoundOut() {
        assertThat(breaches(request -> request.updateExpression().contains("#send = :send")
                        ? request.toBuilder()
                                .updateExpression(request.updateExpression().replace("#send = :send", "#sent = :send"))
                                .expressionAttributeNames(renamed(request))
                                .build()
                        : request))
                .anyMatch(breach -> breach.contains("was not told"));
    }

    private static Map<String, String> renamed(UpdateItemRequest request) {
        Map<String, String> names = new HashMap<>(request.expressionAttributeNames());
        names.remove("#send");
        names.put("#sent", "sent");
        return names;
    }

    private static List<String> breaches(UnaryOperator<UpdateItemRequest> forgetting) {
        return LongStream.range(0, 6)
                .mapToObj(seed -> Simulation.of(seed, lag -> new Forgetful(SimulatedWorld.inMemory(lag), forgetting)))
                .flatMap(run -> run.breaches().stream())
                .toList();
    }

    /// A world whose table does something else than it is asked.
    private record Forgetful(SimulatedWorld world, UnaryOperator<UpdateItemRequest> forgetting)
            implements SimulatedWorld {
        @Override
        public String name() {
            return world.name();
        }

        @Override
        public DynamoDbClient table() {
            DynamoDbClient table = world.table();
            return new DynamoDbClient() {
                @Override
                public GetItemResponse getItem(GetItemRequest request) {
                    return table.getItem(request);
                }

                @Override
                public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
                    return table.batchGetItem(request);
                }

                @Override
                public QueryResponse query(QueryRequest request) {
                    return table.query(request);
                }

                @Override
                public UpdateItemResponse updateItem(UpdateItemRequest request) {
                    return table.updateItem(forgetting.apply(request));
                }

                @Override
                public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
                    return table.transactWriteItems(request);
                }

                @Override
                public String serviceName() {
                    return SERVICE_NAME;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public SesV2Client carrier() {
            return world.carrier();
        }

        @Override
        public List<TableChange> written() {
            return world.written();
        }
    }
}
