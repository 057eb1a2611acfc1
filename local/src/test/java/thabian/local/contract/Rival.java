package thabian.local.contract;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Somebody who changes the same thing a moment before each write.
final class Rival implements ExecutionInterceptor {
    private static final Runnable NOTHING = () -> {};

    private Runnable change = NOTHING;

    void doEachTime(Runnable change) {
        this.change = change;
    }

    void rest() {
        change = NOTHING;
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (context.request() instanceof UpdateItemRequest || context.request() instanceof TransactWriteItemsRequest) {
            var next = change;
            change = NOTHING;
            next.run();
            change = next;
        }
    }
}
