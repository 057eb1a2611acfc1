package thabian.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import thabian.local.gateway.FunctionFailure;
import thabian.local.template.LambdaFunction;

class EnvironmentsTest {
    private static final LambdaFunction PATIENT = SmallTemplate.read().function("EchoFunction");
    private static final LambdaFunction IMPATIENT = SmallTemplate.read().function("GuardFunction");
    private static final byte[] EVENT = "{}".getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger built = new AtomicInteger();

    @Test
    void anEnvironmentIsUsedAgain() throws Exception {
        try (var environments = environments((event, answer, _) -> event.transferTo(answer))) {
            assertThat(environments.invoke(EVENT)).isEqualTo(EVENT);
            assertThat(environments.invoke(EVENT)).isEqualTo(EVENT);
        }
        assertThat(built).hasValue(1);
    }

    @Test
    void callsAtOnceGetAnEnvironmentEach() throws Exception {
        var together = new CountDownLatch(2);
        try (var environments = environments((event, answer, _) -> {
                    together.countDown();
                    awaiting(together);
                    event.transferTo(answer);
                });
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<byte[]>>();
            calls.add(() -> environments.invoke(EVENT));
            calls.add(() -> environments.invoke(EVENT));
            for (var call : callers.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(EVENT);
            }
        }
        assertThat(built).hasValue(2);
    }

    @Test
    void oneThatThrewIsNotUsedAgainAndItsMessageIsTold() throws Exception {
        try (var environments = environments((_, _, _) -> {
            throw new IllegalStateException("Unauthorized");
        })) {
            for (int call = 0; call < 2; call++) {
                assertThatThrownBy(() -> environments.invoke(EVENT))
                        .isInstanceOf(FunctionFailure.class)
                        .hasMessage("Unauthorized");
            }
        }
        assertThat(built).hasValue(2);
    }

    @Test
    void aCallOverTheFunctionsTimeIsGivenUp() {
        try (var environments = environments(IMPATIENT, (_, _, _) -> awaiting(new CountDownLatch(1)))) {
            assertThatThrownBy(() -> environments.invoke(EVENT)).isInstanceOf(TimeoutException.class);
        }
    }

    private Environments environments(RequestStreamHandler handler) {
        return environments(PATIENT, handler);
    }

    private Environments environments(LambdaFunction function, RequestStreamHandler handler) {
        return new Environments(function, () -> {
            built.incrementAndGet();
            return handler;
        });
    }

    private static void awaiting(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
