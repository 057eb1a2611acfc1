package thabian.local;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// A client that keeps updates to itself until they are written together, a hundred a request: many items cost little
/// more than one. It answers that nothing was there.
final class Together implements DynamoDbClient {
    /// How many items one transaction writes (TransactWriteItems, DynamoDB API reference).
    private static final int MOST = 100;

    private final DynamoDbClient client;
    private final List<TransactWriteItem> waiting = new ArrayList<>();

    Together(DynamoDbClient client) {
        this.client = client;
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        waiting.add(TransactWriteItem.builder()
                .update(update -> update.tableName(request.tableName())
                        .key(request.key())
                        .updateExpression(request.updateExpression())
                        .conditionExpression(request.conditionExpression())
                        .expressionAttributeNames(request.expressionAttributeNames())
                        .expressionAttributeValues(request.expressionAttributeValues()))
                .build());
        if (waiting.size() == MOST) {
            write();
        }
        return UpdateItemResponse.builder().build();
    }

    /// Writes what waits.
    void write() {
        if (!waiting.isEmpty()) {
            client.transactWriteItems(request -> request.transactItems(waiting));
            waiting.clear();
        }
    }

    @Override
    public String serviceName() {
        return client.serviceName();
    }

    @Override
    public void close() {
        write();
    }
}
