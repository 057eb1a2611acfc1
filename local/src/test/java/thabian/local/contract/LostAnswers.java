package thabian.local.contract;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Loses the answers of writes that were made, so that the SDK tries them again.
final class LostAnswers implements ExecutionInterceptor {
    private final AtomicInteger toLose = new AtomicInteger();

    void loseNext(int answers) {
        toLose.set(answers);
    }

    int left() {
        return toLose.get();
    }

    @Override
    public void beforeUnmarshalling(Context.BeforeUnmarshalling context, ExecutionAttributes attributes) {
        if (context.request() instanceof UpdateItemRequest && toLose.getAndUpdate(n -> Math.max(n - 1, 0)) > 0) {
            throw RetryableException.create("the answer was lost");
        }
    }
}
