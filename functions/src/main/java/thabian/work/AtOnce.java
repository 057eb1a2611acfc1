package thabian.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Calls that wait for a store, a bounded number of them at a time.
public final class AtOnce {
    /// Below the 50 connections that the native HTTP client opens.
    private static final int MOST = 32;

    private final Supplier<ExecutorService> pools;

    /// @param pools what runs the calls, a new one for each list of them
    public AtOnce(Supplier<ExecutorService> pools) {
        this.pools = pools;
    }

    /// Calls on threads of their own.
    public static AtOnce onThreads() {
        return new AtOnce(
                () -> Executors.newFixedThreadPool(MOST, Thread.ofVirtual().factory()));
    }

    /// What the calls answer, in their order. After the first that fails no further one begins.
    <T> List<T> call(List<Callable<T>> calls) {
        try (ExecutorService pool = pools.get()) {
            List<Future<T>> running = calls.stream().map(pool::submit).toList();
            try {
                List<T> answers = new ArrayList<>(running.size());
                for (Future<T> each : running) {
                    answers.add(each.get());
                }
                return answers;
            } catch (ExecutionException failure) {
                pool.shutdownNow();
                throw failure.getCause() instanceof RuntimeException unchecked
                        ? unchecked
                        : new IllegalStateException(failure.getCause());
            } catch (InterruptedException interrupted) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted while writing a list");
            }
        }
    }
}
