package thabian.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A request as it came in, before any route is known.
///
/// @param path without the stage, percent-encoded
/// @param base what stands before the path: empty, or the stage as `/prod`
/// @param headers names as browsers write them: `User-Agent`
/// @param query decoded
/// @param arrived when the gateway received it: the instant that deadlines go by
record Incoming(
        String method,
        String path,
        String base,
        Map<String, List<String>> headers,
        Map<String, List<String>> query,
        Body body,
        String sourceIp,
        Instant arrived,
        String id) {

    /// The longest body that API Gateway takes, in bytes.
    static final int LARGEST = 10 * 1024 * 1024;

    /// How much more of a body is read only so that the answer is heard.
    private static final int PASSED_OVER = 64 * 1024 * 1024;

    /// Headers between the caller and API Gateway alone.
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "content-length",
            "expect",
            "http2-settings",
            "keep-alive",
            "te",
            "transfer-encoding",
            "upgrade");

    static Incoming read(HttpExchange exchange, String path, String base, Instant arrived) throws IOException {
        var id = UUID.randomUUID().toString();
        return new Incoming(
                exchange.getRequestMethod(),
                path,
                base,
                headers(exchange, id),
                query(exchange.getRequestURI().getRawQuery()),
                body(exchange.getRequestBody()),
                exchange.getRemoteAddress().getAddress().getHostAddress(),
                arrived,
                id);
    }

    /// As much of it as shows that it is too large. The rest is read too, since whoever is still sending when the
    /// connection is closed hears no answer.
    private static Body body(InputStream sent) throws IOException {
        var body = Body.of(sent.readNBytes(LARGEST + 1));
        var scrap = new byte[64 * 1024];
        for (int left = PASSED_OVER, read = 0; left > 0 && read >= 0; left -= read) {
            read = sent.read(scrap);
        }
        return body;
    }

    /// The same request with another body.
    Incoming with(Body other) {
        return new Incoming(method, path, base, headers, query, other, sourceIp, arrived, id);
    }

    boolean tooLarge() {
        return body.size() > LARGEST;
    }

    /// The last value of a header.
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getLast);
    }

    private static Map<String, List<String>> headers(HttpExchange exchange, String id) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(capitals(name), utf8(values));
            }
        });
        headers.put(
                "X-Amzn-Trace-Id",
                List.of("Root=1-" + id.substring(0, 8) + "-"
                        + id.replace("-", "").substring(8)));
        headers.put(
                "X-Forwarded-For",
                List.of(exchange.getRemoteAddress().getAddress().getHostAddress()));
        headers.put(
                "X-Forwarded-Port",
                List.of(String.valueOf(exchange.getLocalAddress().getPort())));
        headers.put("X-Forwarded-Proto", List.of("http"));
        return headers;
    }

    private static String capitals(String name) {
        return Arrays.stream(name.split("-", -1))
                .map(word -> word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("-"));
    }

    private static List<String> utf8(List<String> values) {
        return values.stream()
                .map(value -> new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .toList();
    }

    private static Map<String, List<String>> query(@Nullable String raw) {
        var query = new LinkedHashMap<String, List<String>>();
        if (raw != null) {
            for (var pair : raw.split("&", -1)) {
                var parts = pair.split("=", 2);
                if (!pair.isEmpty()) {
                    query.computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
                            .add(parts.length == 2 ? decoded(parts[1]) : "");
                }
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
