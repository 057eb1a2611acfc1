package thabian.local.standin;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.local.gateway.Arns;
import thabian.local.gateway.FunctionFailure;
import thabian.local.template.LambdaFunction;

/// A function as Lambda runs it: what is deployed of it, alone, in a process of its own under AWS's runtime
/// client, which asks for one event after another. It starts with the first.
final class FunctionProcess implements AutoCloseable {
    private static final String NEXT = "/2018-06-01/runtime/invocation/next";

    /// How long a start may take.
    private static final int START_SECONDS = 30;

    private final LambdaFunction function;
    private final Path artefact;
    private final Map<String, String> environment;
    private final Path log;
    private final HttpServer runtime;
    private final BlockingQueue<Turn> asked = new LinkedBlockingQueue<>();
    private volatile Turn current = Turn.none();
    private Process process;

    /// An event under way.
    private record Turn(String id, byte[] event, CompletableFuture<byte[]> answer) {
        Turn(byte[] event) {
            this(UUID.randomUUID().toString(), event, new CompletableFuture<>());
        }

        /// None yet.
        static Turn none() {
            return new Turn("", new byte[0], CompletableFuture.completedFuture(new byte[0]));
        }
    }

    /// @param log what it prints
    FunctionProcess(LambdaFunction function, Path artefact, Map<String, String> environment, Path log)
            throws IOException {
        this.function = function;
        this.artefact = artefact;
        this.environment = environment;
        this.log = log;
        runtime = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        runtime.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        runtime.createContext("/", this::handle);
        runtime.start();
    }

    /// Gives it an event, after those before it.
    synchronized byte[] invoke(byte[] event) throws TimeoutException, FunctionFailure {
        var starting = process == null;
        try {
            if (starting) {
                process = start();
            }
            var turn = new Turn(event);
            asked.put(turn);
            return turn.answer.get(function.timeout().toSeconds() + (starting ? START_SECONDS : 0), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new FunctionFailure(e.getCause());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process start() throws IOException {
        var client = Stream.of(AWSLambda.class, LambdaRuntime.class, PojoSerializer.class)
                .map(type ->
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .collect(Collectors.joining(":"));
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:ErrorFile=" + log.resolveSibling(function.id() + ".crash"),
                "-cp",
                client + ":" + artefact + ":" + artefact + "/lib/*",
                AWSLambda.class.getName(),
                function.handler());
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA") || name.startsWith("AWS"));
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(Map.of(
                        "AWS_LAMBDA_RUNTIME_API",
                                "127.0.0.1:" + runtime.getAddress().getPort(),
                        "AWS_EXECUTION_ENV", "AWS_Lambda_java25",
                        "AWS_LAMBDA_FUNCTION_NAME", function.id(),
                        "AWS_LAMBDA_FUNCTION_VERSION", "1",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(function.memory()),
                        "AWS_LAMBDA_LOG_GROUP_NAME", function.id(),
                        "AWS_LAMBDA_LOG_STREAM_NAME", "1",
                        "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand",
                        "AWS_ACCESS_KEY_ID", "none",
                        "AWS_SECRET_ACCESS_KEY", "none"));
        var begun =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        begun.onExit().thenRun(() -> fail("The process of " + function.id() + " ended: " + log));
        return begun;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = exchange.getRequestBody().readAllBytes();
            if (path.equals(NEXT)) {
                hand(exchange);
                return;
            }
            if (path.endsWith("/response")) {
                current.answer.complete(body);
            } else if (path.endsWith("/error")) {
                fail(String.valueOf(JSON.std.mapFrom(body).get("errorMessage")));
            }
            exchange.sendResponseHeaders(202, -1);
        }
    }

    /// Ends the event under way; what waits for the start waits in vain.
    private void fail(String why) {
        if (current.answer.isDone() && asked.poll() instanceof Turn waiting) {
            current = waiting;
        }
        current.answer.completeExceptionally(new IllegalStateException(why));
    }

    private void hand(HttpExchange exchange) throws IOException {
        try {
            current = asked.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        var deadline = System.currentTimeMillis() + function.timeout().toMillis();
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", current.id);
        headers.set("Lambda-Runtime-Deadline-Ms", String.valueOf(deadline));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", Arns.of("lambda", "function:" + function.id() + ":live"));
        headers.set("Lambda-Runtime-Trace-Id", "Root=1-" + current.id.replaceAll("-.*", "") + "-none;Sampled=0");
        headers.set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, current.event.length);
        exchange.getResponseBody().write(current.event);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
        runtime.stop(0);
    }
}
