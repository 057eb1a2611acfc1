package thabian.local.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What a desk that takes orders reads of a request.
public final class DeskRequest {
    private static final int LONGEST_BODY = 1024;

    private DeskRequest() {}

    /// The body's beginning, which is all of it where it makes sense.
    public static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readNBytes(LONGEST_BODY), StandardCharsets.UTF_8);
    }

    /// Whether another site's page posts: it may, unasked, and the browser then says whose page it was.
    public static boolean fromOutside(HttpExchange exchange) {
        var origin = exchange.getRequestHeaders().getFirst("Origin");
        return origin != null
                && !origin.equals("http://" + exchange.getRequestHeaders().getFirst("Host"));
    }
}
