package thabian.image;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/// What a function that plays meets outside: a table in which nothing is and that refuses every write, and an issuer
/// without keys.
final class Outside implements AutoCloseable {
    private static final String REFUSED = """
            {"__type": "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException", "message": "nothing is here"}""";

    private final HttpServer server;

    Outside() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::table);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, discovery()));
        server.createContext("/keys", exchange -> answer(exchange, 200, "{\"keys\": []}"));
        server.start();
    }

    /// Where it listens, without a slash at the end.
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                "end_session_endpoint": "%1$s/end", "jwks_uri": "%1$s/keys"}""".formatted(address());
    }

    private void table(HttpExchange exchange) throws IOException {
        var target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        exchange.getRequestBody().readAllBytes();
        switch (target.substring(target.indexOf('.') + 1)) {
            case "GetItem" -> answer(exchange, 200, "{}");
            case "Query" -> answer(exchange, 200, "{\"Items\": [], \"Count\": 0, \"ScannedCount\": 0}");
            case "BatchGetItem" -> answer(exchange, 200, "{\"Responses\": {}, \"UnprocessedKeys\": {}}");
            default -> answer(exchange, 400, REFUSED);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
