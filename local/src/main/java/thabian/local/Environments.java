package thabian.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import thabian.local.gateway.FunctionFailure;
import thabian.local.template.LambdaFunction;

/// The execution environments of one function: each takes one call at a time, as on Lambda; a call that finds none
/// free gets a new one, up to a limit, then waits.
final class Environments implements AutoCloseable {
    private static final int MOST = 8;

    private final LambdaFunction function;
    private final Supplier<RequestStreamHandler> handlers;
    private final ConcurrentLinkedDeque<RequestStreamHandler> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore places = new Semaphore(MOST, true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Environments(LambdaFunction function, Supplier<RequestStreamHandler> handlers) {
        this.function = function;
        this.handlers = handlers;
    }

    byte[] invoke(byte[] event) throws TimeoutException, FunctionFailure {
        places.acquireUninterruptibly();
        var call = threads.submit(() -> call(event));
        try {
            return call.get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            System.err.printf("%s failed: %s%n", function.id(), cause);
            throw new FunctionFailure(cause);
        } catch (TimeoutException e) {
            System.err.printf(
                    "%s took longer than its %d seconds.%n",
                    function.id(), function.timeout().toSeconds());
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FunctionFailure(e);
        } finally {
            call.cancel(true);
            places.release();
        }
    }

    /// Calls a free handler. One that threw or was too slow is not used again, as Lambda ends its environment.
    private byte[] call(byte[] event) throws Exception {
        var free = idle.poll();
        var handler = free == null ? handlers.get() : free;
        var answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event), answer, new Call(function));
        if (!Thread.currentThread().isInterrupted()) {
            idle.push(handler);
        }
        return answer.toByteArray();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
