package thabian.local.gateway;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Holds what a function answered to API Gateway's rules for proxy integrations. Source: "Output format of a Lambda
/// function for proxy integration", API Gateway developer guide.
final class FunctionAnswer {
    private static final int LARGEST = 6 * 1024 * 1024;
    private static final Set<String> KEYS =
            Set.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded");
    /// Headers that API Gateway does not let a function set: they reach the caller under another name.
    /// Source: "Important notes for REST APIs", same guide.
    private static final Set<String> REMAPPED = Set.of(
            "authorization",
            "connection",
            "content-length",
            "content-md5",
            "date",
            "expect",
            "host",
            "max-forwards",
            "proxy-authenticate",
            "server",
            "trailer",
            "upgrade",
            "user-agent",
            "via",
            "www-authenticate");

    private static final Set<String> DROPPED = Set.of("te", "transfer-encoding");

    private final Map<String, Object> json;

    private FunctionAnswer(Map<String, Object> json) {
        this.json = json;
    }

    /// Reads a function's answer.
    ///
    /// @throws MalformedAnswer where API Gateway would answer 502
    static GatewayAnswer read(byte[] answer) throws MalformedAnswer {
        require(answer.length <= LARGEST, "it is larger than 6 MB");
        try {
            return new FunctionAnswer(GatewayJson.read(answer)).toAnswer();
        } catch (IOException e) {
            throw new MalformedAnswer("it is not a JSON object");
        }
    }

    private GatewayAnswer toAnswer() throws MalformedAnswer {
        for (var key : json.keySet()) {
            require(KEYS.contains(key), "it has the unknown key " + key);
        }
        if (!(json.get("statusCode") instanceof Integer status) || status < 100 || status > 599) {
            throw new MalformedAnswer("statusCode is not a whole number from 100 to 599");
        }
        return new GatewayAnswer(status, headers(), body());
    }

    private Map<String, List<String>> headers() throws MalformedAnswer {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Content-Type", List.of("application/json"));
        for (var header : object("headers").entrySet()) {
            headers.put(header.getKey(), List.of(text(header.getKey(), header.getValue())));
        }
        for (var header : object("multiValueHeaders").entrySet()) {
            require(header.getValue() instanceof List<?>, "multiValueHeaders." + header.getKey() + " is not a list");
            var values = new ArrayList<String>();
            for (var value : (List<?>) header.getValue()) {
                values.add(text(header.getKey(), value));
            }
            headers.put(header.getKey(), values);
        }
        var sent = new LinkedHashMap<String, List<String>>();
        headers.forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!DROPPED.contains(lower)) {
                sent.put(REMAPPED.contains(lower) ? "x-amzn-remapped-" + lower : name, values);
            }
        });
        return sent;
    }

    private Map<String, ?> object(String key) throws MalformedAnswer {
        var value = json.get(key);
        require(value == null || value instanceof Map<?, ?>, key + " is not an object");
        var copy = new LinkedHashMap<String, @Nullable Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, entry) -> copy.put(String.valueOf(name), entry));
        }
        return copy;
    }

    private static String text(String header, @Nullable Object value) throws MalformedAnswer {
        if (!(value instanceof String text)) {
            throw new MalformedAnswer("header " + header + " is not a text");
        }
        require(
                text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f)),
                "header " + header + " is not plain ASCII on one line");
        return text;
    }

    private Body body() throws MalformedAnswer {
        var body = json.get("body");
        require(body == null || body instanceof String, "body is not a text");
        var encoded = json.get("isBase64Encoded");
        require(encoded == null || encoded instanceof Boolean, "isBase64Encoded is not true or false");
        var text = body == null ? "" : (String) body;
        if (!Boolean.TRUE.equals(encoded)) {
            return Body.of(text);
        }
        try {
            return Body.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new MalformedAnswer("body is not base64");
        }
    }

    private static void require(boolean rule, String otherwise) throws MalformedAnswer {
        if (!rule) {
            throw new MalformedAnswer(otherwise);
        }
    }

    /// A function's answer that the gateway cannot send.
    static final class MalformedAnswer extends Exception {
        MalformedAnswer(String why) {
            super(why);
        }
    }
}
