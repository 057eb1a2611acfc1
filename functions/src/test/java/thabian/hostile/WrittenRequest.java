package thabian.hostile;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import thabian.given.Given;
import thabian.http.ApiRequest;

/// A request written down as text, so that a person and a fuzzer can both write one: method and resource, then a line
/// for each header (`name: value`), variable of the path (`{seminar}=ita-2564`) and parameter of the query
/// (`?show=more`), an empty line, and the body as it is.
final class WrittenRequest {
    private WrittenRequest() {}

    /// The event of it, as the gateway sends it.
    static byte[] event(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = all.indexOf("\n\n");
        String head = end < 0 ? all : all.substring(0, end);
        byte[] body = (end < 0 ? "" : all.substring(end + 2)).getBytes(StandardCharsets.ISO_8859_1);
        Map<String, Object> headers = new HashMap<>();
        Map<String, Object> variables = new HashMap<>();
        Map<String, Object> queries = new HashMap<>();
        String[] lines = head.split("\n", -1);
        for (int i = 1; i < lines.length; i++) {
            String line = utf8(lines[i]);
            if (line.startsWith("{")) {
                put(variables, line.substring(1), "}=");
            } else if (line.startsWith("?")) {
                put(queries, line.substring(1), "=");
            } else {
                put(headers, line, ": ");
            }
        }
        String[] first = utf8(lines[0]).split(" ", 2);
        String resource = first.length > 1 ? first[1] : "";
        return write(Map.of(
                "httpMethod",
                first[0],
                "resource",
                resource,
                "headers",
                headers,
                "pathParameters",
                variables,
                "queryStringParameters",
                queries,
                "isBase64Encoded",
                true,
                "body",
                Base64.getEncoder().encodeToString(body),
                "requestContext",
                Map.of(
                        "requestTimeEpoch",
                        Given.NOW.toEpochMilli(),
                        "requestId",
                        "fuzz",
                        "path",
                        resource,
                        "domainName",
                        "thabian.example")));
    }

    /// The same, as the functions see it.
    static ApiRequest of(byte[] bytes) {
        try {
            return ApiRequest.read(new ByteArrayInputStream(event(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static void put(Map<String, Object> values, String line, String between) {
        int at = line.indexOf(between);
        if (at > 0) {
            values.put(line.substring(0, at), line.substring(at + between.length()));
        }
    }

    private static byte[] write(Map<String, Object> event) {
        try {
            return JSON.std.asBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
