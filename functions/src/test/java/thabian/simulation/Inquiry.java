package thabian.simulation;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A request on its way, as the gateway hands it over.
final class Inquiry {
    private final Map<String, Object> event = new HashMap<>();
    private final Map<String, Object> context = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String> variables = new HashMap<>();

    /// @param route method and resource, `GET /s/{seminar}`
    Inquiry(String route, String seminar, Instant at) {
        String[] parts = route.split(" ", 2);
        event.put("httpMethod", parts[0]);
        event.put("resource", parts[1]);
        event.put("headers", headers);
        event.put("pathParameters", variables);
        event.put("requestContext", context);
        context.put("requestTimeEpoch", at.toEpochMilli());
        context.put("requestId", "r" + at.toEpochMilli());
        context.put("path", parts[1]);
        context.put("domainName", "thabian.example");
        variables.put("seminar", seminar);
    }

    Inquiry about(String organisation) {
        variables.put("org", organisation);
        return this;
    }

    Inquiry with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Inquiry seeing(int revision) {
        return with("if-match", "\"" + revision + "\"");
    }

    Inquiry json(Map<String, Object> body) {
        try {
            return body("application/json", JSON.std.asString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Inquiry body(String type, String body) {
        event.put("body", body);
        return with("content-type", type);
    }

    /// By an officer of a province.
    Inquiry by(String officer, String province) {
        context.put(
                "authorizer",
                Map.of("principalId", officer, "provinces", province, "role", "officer", "name", officer));
        return this;
    }

    /// By an officer at the console, by one of its forms.
    Inquiry atDesk(String officer, Map<String, String> form) {
        String fields = form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return with("cookie", SignedInOfficers.cookie(officer))
                .with("origin", "https://thabian.example")
                .body("application/x-www-form-urlencoded", fields);
    }

    Map<String, Object> event() {
        return event;
    }
}
