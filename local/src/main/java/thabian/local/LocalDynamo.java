package thabian.local;

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

/// DynamoDB Local inside this JVM, on a loopback port of its own choice.
public final class LocalDynamo implements AutoCloseable {
    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

    private final LocalDynamoDBRequestHandler database;
    private final Server server;
    private final DynamoDbClient client;
    private final DynamoDbStreamsClient streams;
    private final URI endpoint;

    private LocalDynamo(LocalDynamoDBRequestHandler database, Server server, int port) {
        this.database = database;
        this.server = server;
        this.endpoint = URI.create("http://127.0.0.1:" + port);
        this.client = DynamoDbClient.builder().endpointOverride(endpoint).build();
        this.streams =
                DynamoDbStreamsClient.builder().endpointOverride(endpoint).build();
    }

    /// Starts it. Its own runner would listen on every interface and send telemetry, so only its handlers are used.
    ///
    /// @param directory where data are kept, which exists; in memory without one
    public static LocalDynamo start(Optional<Path> directory) throws IOException {
        SQLITE.setLevel(Level.WARNING);
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        Sdk.pretendCredentials();
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
        return new LocalDynamo(database, server, connector.getLocalPort());
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
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("DynamoDB Local did not stop", e);
        } finally {
            database.shutdown();
        }
    }
}
