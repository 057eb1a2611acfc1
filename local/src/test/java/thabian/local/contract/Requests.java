package thabian.local.contract;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// Notes every request that goes over the wire, and what writes cost.
final class Requests implements ExecutionInterceptor {
    private final List<String> names = new CopyOnWriteArrayList<>();
    private final List<Double> writeUnits = new CopyOnWriteArrayList<>();
    private final List<Double> itemUnits = new CopyOnWriteArrayList<>();

    private final List<Double> readUnits = new CopyOnWriteArrayList<>();

    void forget() {
        names.clear();
        writeUnits.clear();
        itemUnits.clear();
        readUnits.clear();
    }

    List<String> names() {
        return List.copyOf(names);
    }

    List<Double> writeUnits() {
        return List.copyOf(writeUnits);
    }

    /// What writes cost without their entries in indexes: one for each KiB of the item.
    List<Double> itemUnits() {
        return List.copyOf(itemUnits);
    }

    /// What all queries consumed together.
    double readUnits() {
        return readUnits.stream().mapToDouble(Double::doubleValue).sum();
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return switch (context.request()) {
            case UpdateItemRequest update ->
                update.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                        .build();
            case QueryRequest query ->
                query.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            case SdkRequest other -> other;
        };
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        names.add(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.response() instanceof UpdateItemResponse response) {
            writeUnits.add(response.consumedCapacity().capacityUnits());
            itemUnits.add(response.consumedCapacity().table().capacityUnits());
        }
        if (context.response() instanceof QueryResponse response) {
            readUnits.add(response.consumedCapacity().capacityUnits());
        }
    }
}
