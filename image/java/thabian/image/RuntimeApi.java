package thabian.image;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Lambda's Runtime API on loopback, for one process: hands it events, takes its answers, and begins it from its
/// snapshot, which here means that it goes on from where Lambda would have taken one.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">the Runtime API</a>
public final class RuntimeApi implements AutoCloseable {
    private static final String RUNTIME = "/2018-06-01/runtime/";
    private static final int SECONDS = 60;
    private static final Pattern MESSAGE = Pattern.compile("\"errorMessage\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)+)\"");

    private final HttpServer server;
    private final SynchronousQueue<String> events = new SynchronousQueue<>();
    private final LinkedTransferQueue<Answer> answers = new LinkedTransferQueue<>();
    /// Why the process cannot start; empty where it did.
    private final CompletableFuture<String> initialised = new CompletableFuture<>();
    private final CountDownLatch restored = new CountDownLatch(1);

    /// What a process answered, and when (`System.nanoTime`).
    ///
    /// @param failed whether it answered by an error
    public record Answer(String text, long at, boolean failed) {}

    /// Listens.
    public RuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(RUNTIME + "invocation/next", this::next);
        server.createContext(RUNTIME + "invocation/", this::answered);
        server.createContext(RUNTIME + "restore/next", this::restore);
        server.createContext(RUNTIME, this::failed);
        server.start();
    }

    /// Where it listens, as `AWS_LAMBDA_RUNTIME_API` says it.
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /// Waits until the process is where Lambda would take the snapshot; no longer than until it says why it cannot be.
    public void awaitSnapshot() {
        var error = initialised
                .completeOnTimeout("nothing was said in " + SECONDS + " seconds", SECONDS, TimeUnit.SECONDS)
                .join();
        if (!error.isEmpty()) {
            throw new IllegalStateException("never ready for a snapshot: " + error);
        }
    }

    /// Lets it go on from there.
    public void restore() {
        restored.countDown();
    }

    /// Hands over an event as soon as it is asked for one, and waits for what is answered.
    public Answer invoke(String event) throws InterruptedException {
        if (!events.offer(event, SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no event was asked for");
        }
        var answer = answers.poll(SECONDS, TimeUnit.SECONDS);
        if (answer == null) {
            throw new IllegalStateException("no answer");
        }
        if (answer.failed()) {
            throw new IllegalStateException("answered by an error: " + message(answer.text()));
        }
        return answer;
    }

    private void next(HttpExchange exchange) throws IOException {
        try {
            var event = events.take().getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
            headers.set(
                    "Lambda-Runtime-Deadline-Ms",
                    String.valueOf(Instant.now().plusSeconds(30).toEpochMilli()));
            headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:ap-southeast-1:000000000000:function:f");
            headers.set("Content-Type", "application/json");
            answer(exchange, 200, event);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void answered(HttpExchange exchange) throws IOException {
        var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answers.add(new Answer(
                text, System.nanoTime(), exchange.getRequestURI().getPath().endsWith("/error")));
        answer(exchange, 202, new byte[0]);
    }

    private void restore(HttpExchange exchange) throws IOException {
        try {
            initialised.complete("");
            restored.await();
            answer(exchange, 200, new byte[0]);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// `init/error` and `restore/error`.
    private void failed(HttpExchange exchange) throws IOException {
        var error = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        System.err.println(exchange.getRequestURI() + " " + error);
        if (exchange.getRequestURI().getPath().equals(RUNTIME + "init/error")) {
            initialised.complete(message(error));
        }
        answer(exchange, 202, new byte[0]);
    }

    private static String message(String error) {
        var message = MESSAGE.matcher(error);
        return message.find() ? message.group(1) : error;
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
