package thabian.local.standin;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// moto's server, where this machine has one: DynamoDB, its streams and SES as others understood them.
final class MotoServer implements AutoCloseable {
    private static final int START_SECONDS = 60;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI endpoint;

    private MotoServer(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /// Where its program is, if it is on the path.
    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .map(folder -> Path.of(folder, "moto_server"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Starts it on a port that is free.
    static MotoServer start(Path program, Path log) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var builder = new ProcessBuilder(program.toString(), "-H", "127.0.0.1", "-p", String.valueOf(port));
        var process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var server = new MotoServer(process, URI.create("http://127.0.0.1:" + port));
        try {
            server.await(log);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    /// Where it listens.
    URI endpoint() {
        return endpoint;
    }

    /// All that it keeps, as JSON.
    String everything() throws IOException {
        return get("/moto-api/data.json");
    }

    private String get(String path) throws IOException {
        try {
            return client.send(
                            HttpRequest.newBuilder(endpoint.resolve(path)).build(),
                            BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void await(Path log) throws IOException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            try {
                get("/moto-api/");
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IOException("moto_server did not start: " + Files.readString(log), notYet);
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
