package thabian.local.client;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thabian.given.AsRead;

/// What the stack answered to one request.
public record Answer(HttpResponse<byte[]> response) {
    /// The HTTP status.
    public int status() {
        return response.statusCode();
    }

    /// A header's value; empty where there is none.
    public String header(String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    /// The body's bytes.
    public byte[] bytes() {
        return response.body();
    }

    /// The body read as UTF-8; a page as it is read, whatever its lines keep whole.
    public String text() {
        String text = new String(bytes(), StandardCharsets.UTF_8);
        return header("content-type").startsWith("text/html") ? AsRead.of(text) : text;
    }

    /// The body read as a JSON object.
    public Map<String, Object> json() {
        try {
            return JSON.std.mapFrom(bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("not a JSON object: " + text(), e);
        }
    }

    /// The body read as a JSON array of objects.
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> list() {
        try {
            return (List<Map<String, Object>>) (List<?>) JSON.std.listFrom(bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("not a JSON array: " + text(), e);
        }
    }

    /// A text of the JSON object.
    public String field(String name) {
        return String.valueOf(json().get(name));
    }

    /// What the first form of a page that has it carries in a hidden field.
    public String hidden(String name) {
        Matcher carried =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(text());
        return carried.find() ? carried.group(1) : "";
    }

    /// Status and problem in one line, `409 already-registered`; of anything else the status alone.
    public String outcome() {
        boolean problem = header("Content-Type").startsWith("application/problem+json");
        return problem ? status() + " " + field("type").replace("/problems/", "") : String.valueOf(status());
    }

    /// The faults of a 422, each as `pointer code`.
    public List<String> faults() {
        return ((List<?>) json().get("errors"))
                .stream()
                        .map(error -> (Map<?, ?>) error)
                        .map(error -> error.get("pointer") + " " + error.get("code"))
                        .toList();
    }
}
