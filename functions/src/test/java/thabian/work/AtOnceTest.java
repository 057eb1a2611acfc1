package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AtOnceTest {
    private static final AtOnce AT_ONCE = AtOnce.onThreads();

    @Test
    void answersComeInTheOrderOfTheCalls() {
        CountDownLatch second = new CountDownLatch(1);
        List<Callable<String>> calls = List.of(
                () -> {
                    second.await();
                    return "first";
                },
                () -> {
                    second.countDown();
                    return "second";
                });
        assertThat(AT_ONCE.call(calls)).containsExactly("first", "second");
        assertThat(AT_ONCE.call(List.of())).isEmpty();
    }

    @Test
    void whatFailsIsThrownAsItIs() {
        IllegalStateException killed = new IllegalStateException("killed");
        assertThatThrownBy(() -> AT_ONCE.call(List.of(() -> {
                    throw killed;
                })))
                .isSameAs(killed);
    }

    @Test
    void whatCallersNeedNotCatchTellsWhatItWasBefore() {
        IOException broken = new IOException("broken");
        assertThatThrownBy(() -> AT_ONCE.call(List.of(() -> {
                    throw broken;
                })))
                .isInstanceOf(IllegalStateException.class)
                .hasCause(broken);
    }

    @Test
    void afterAFailureNoFurtherCallBegins() {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch never = new CountDownLatch(1);
        Callable<Boolean> failing = () -> {
            begun.incrementAndGet();
            throw new IllegalStateException("killed");
        };
        Callable<Boolean> waiting = () -> {
            begun.incrementAndGet();
            return never.await(1, TimeUnit.MINUTES);
        };
        List<Callable<Boolean>> calls = IntStream.range(0, 100)
                .mapToObj(i -> i == 0 ? failing : waiting)
                .toList();
        assertThatThrownBy(() -> AT_ONCE.call(calls)).hasMessage("killed");
        assertThat(begun).hasValueLessThan(100);
    }

    @Test
    void whoeverIsInterruptedStaysSo() {
        CountDownLatch never = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> AT_ONCE.call(List.of(() -> never.await(1, TimeUnit.MINUTES))))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
