package thabian.local.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/// A place of the laptop that answers HTTP requests: it looks at the whole path, so it can be mounted anywhere above.
@FunctionalInterface
public interface LocalDesk extends HttpHandler {

    /// The answer to this request.
    Reply answer(HttpExchange exchange) throws IOException;

    @Override
    default void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            reply(exchange).send(exchange);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        try {
            return answer(exchange);
        } catch (RuntimeException e) {
            System.err.println(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + ": " + e);
            return Reply.problem(500, "internal", "Internal error", "ระบบขัดข้อง");
        }
    }
}
