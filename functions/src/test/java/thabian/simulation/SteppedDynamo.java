package thabian.simulation;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import thabian.simulation.law.Diary;
import thabian.simulation.law.Ledger;
import thabian.simulation.stage.Stage;
import thabian.simulation.stage.Weather;

/// The table's client, each call of it a step in whatever weather there is.
final class SteppedDynamo implements DynamoDbClient {
    private final DynamoDbClient table;
    private final Stage stage;
    private final Weather weather;
    private final Ledger ledger;
    private final Diary diary;

    SteppedDynamo(DynamoDbClient table, Stage stage, Weather weather, Ledger ledger, Diary diary) {
        this.table = table;
        this.stage = stage;
        this.weather = weather;
        this.ledger = ledger;
        this.diary = diary;
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return weather.call(
                "GetItem " + Diary.name(request.key()),
                () -> table.getItem(request),
                SteppedDynamo::throttled,
                this::doubt);
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return weather.call("BatchGetItem", () -> table.batchGetItem(request), SteppedDynamo::throttled, this::doubt);
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return weather.call(
                "Query " + request.expressionAttributeValues().values(),
                () -> table.query(request),
                SteppedDynamo::throttled,
                this::doubt);
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return weather.call(
                "UpdateItem " + Diary.name(request.key()),
                () -> {
                    UpdateItemResponse answer = table.updateItem(request);
                    diary.write();
                    ledger.kept(stage.name(), Diary.sk(request.key()));
                    return answer;
                },
                SteppedDynamo::throttled,
                this::doubt);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        List<Map<String, AttributeValue>> keys = request.transactItems().stream()
                .map(item -> item.update().key())
                .toList();
        return weather.call(
                "TransactWriteItems " + keys.stream().map(Diary::name).toList(),
                () -> {
                    TransactWriteItemsResponse answer = table.transactWriteItems(request);
                    diary.write();
                    keys.forEach(key -> ledger.kept(stage.name(), Diary.sk(key)));
                    return answer;
                },
                SteppedDynamo::throttled,
                this::doubt);
    }

    private void doubt() {
        ledger.doubt(stage.name());
        diary.doubt();
    }

    private static ProvisionedThroughputExceededException throttled() {
        ProvisionedThroughputExceededException.Builder refusal = ProvisionedThroughputExceededException.builder()
                .message("The level of configured provisioned throughput for the table was exceeded.");
        refusal.statusCode(400);
        return refusal.build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
