package thabian.local.contract;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// Notes every request that goes over the wire, and what writes cost.
final class Requests implements ExecutionInterceptor {
    private final List<String> names = new CopyOnWriteArrayList<>();
    private final List<Double> writeUnits = new CopyOnWriteArrayList<>();

    void forget() {
        names.clear();
        writeUnits.clear();
    }

    List<String> names() {
        return List.copyOf(names);
    }

    List<Double> writeUnits() {
        return List.copyOf(writeUnits);
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return context.request() instanceof UpdateItemRequest update
                ? update.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                        .build()
                : context.request();
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        names.add(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.response() instanceof UpdateItemResponse response) {
            writeUnits.add(response.consumedCapacity().capacityUnits());
        }
    }
}
