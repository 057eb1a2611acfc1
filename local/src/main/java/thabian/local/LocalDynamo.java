package thabian.local;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;
import thabian.local.template.TableResource;

/// DynamoDB Local inside this JVM.
public final class LocalDynamo implements AutoCloseable {
    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

    private final DynamoDbClient client;
    private final DynamoDbStreamsClient streams;
    private final URI endpoint;
    private final Closeable engine;

    /// @param endpoint where it listens
    /// @param engine what is closed behind its clients
    LocalDynamo(DynamoDbClient client, DynamoDbStreamsClient streams, URI endpoint, Closeable engine) {
        this.client = client;
        this.streams = streams;
        this.endpoint = endpoint;
        this.engine = engine;
    }

    /// Starts it on a loopback port of its own choice. Its own runner would listen on every interface and send
    /// telemetry, so only its handlers are used.
    ///
    /// @param directory where data are kept, which exists; in memory without one
    public static LocalDynamo start(Optional<Path> directory) throws IOException {
        prepare();
        var database = new LocalDynamoDBRequestHandler(
                0, directory.isEmpty(), directory.map(Path::toString).orElse(null), true, false);
        var server = new Server();
        var connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new LocalDynamoDBServerHandler(database, null));
        try {
            server.start();
        } catch (Exception e) {
            throw new IOException("DynamoDB Local did not start", e);
        }
        var endpoint = URI.create("http://127.0.0.1:" + connector.getLocalPort());
        return new LocalDynamo(
                DynamoDbClient.builder().endpointOverride(endpoint).build(),
                DynamoDbStreamsClient.builder().endpointOverride(endpoint).build(),
                endpoint,
                () -> stop(server, database));
    }

    private static void stop(Server server, LocalDynamoDBRequestHandler database) throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("DynamoDB Local did not stop", e);
        } finally {
            database.shutdown();
        }
    }

    /// Has what it is made of log nothing that is not asked for, and sign with any key.
    static void prepare() {
        SQLITE.setLevel(Level.WARNING);
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        Sdk.pretendCredentials();
    }

    /// Where it listens.
    public URI endpoint() {
        return endpoint;
    }

    /// A client of it.
    public DynamoDbClient client() {
        return client;
    }

    /// A client of its streams.
    public DynamoDbStreamsClient streams() {
        return streams;
    }

    /// Creates the table unless it is there, and answers the ARN of its stream.
    ///
    /// @return empty where it has none
    public Optional<String> create(TableResource table, String name) {
        return Tables.create(client, table, name);
    }

    @Override
    public void close() throws IOException {
        client.close();
        streams.close();
        engine.close();
    }
}
