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
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/// moto's server: DynamoDB, its streams and SES as others understood them. The program of this machine, or else, where
/// Docker answers, a container.
final class MotoServer implements AutoCloseable {
    /// Its maker's image, of the version that the journey was last played over.
    static final String IMAGE = "motoserver/moto:5.2.1";

    private static final int PORT = 5000;
    private static final Duration START = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final AutoCloseable running;
    private final URI endpoint;

    private MotoServer(AutoCloseable running, URI endpoint) {
        this.running = running;
        this.endpoint = endpoint;
    }

    /// Starts it, if this machine has the program, or Docker and the image; writes into the file what it says.
    static Optional<MotoServer> start(Path log) throws IOException {
        var program = program();
        return program.isPresent() ? Optional.of(start(program.get(), log)) : contained();
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .map(folder -> Path.of(folder, "moto_server"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// By Testcontainers, whose own container takes it away if this JVM dies; none where an image can be had
    /// neither from here nor from its registry.
    private static Optional<MotoServer> contained() {
        try {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                return Optional.empty();
            }
            var container = new GenericContainer<>(IMAGE)
                    .withExposedPorts(PORT)
                    .waitingFor(Wait.forHttp("/moto-api/").withStartupTimeout(START));
            container.start();
            var endpoint = URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT));
            return Optional.of(new MotoServer(container, endpoint));
        } catch (ContainerFetchException e) {
            return Optional.empty();
        }
    }

    private static MotoServer start(Path program, Path log) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var builder = new ProcessBuilder(program.toString(), "-H", "127.0.0.1", "-p", String.valueOf(port));
        var process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var server = new MotoServer(process::destroy, URI.create("http://127.0.0.1:" + port));
        try {
            server.await(process, log);
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

    private void await(Process process, Path log) throws IOException {
        var end = System.nanoTime() + START.toNanos();
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
    public void close() throws IOException {
        try {
            running.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
