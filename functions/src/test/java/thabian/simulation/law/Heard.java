package thabian.simulation.law;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a function answered to a request.
///
/// @param status 0 where no answer came
public record Heard(int status, Map<String, Object> json, String location, String page) {
    /// None came.
    public static final Heard NONE = new Heard(0, Map.of(), "", "");

    /// Reads what a function hands to the gateway.
    public static Heard read(byte[] bytes) {
        try {
            Map<String, Object> answer = JSON.std.mapFrom(bytes);
            int status = ((Number) answer.get("statusCode")).intValue();
            String body = String.valueOf(answer.get("body"));
            String location =
                    answer.get("headers") instanceof Map<?, ?> headers ? String.valueOf(headers.get("Location")) : "";
            return new Heard(status, body.startsWith("{") ? JSON.std.mapFrom(body) : Map.of(), location, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean granted() {
        return status / 100 == 2;
    }

    /// Whether a page of the console says that it is done.
    public boolean seeOther() {
        return status == 303;
    }

    /// Whether whoever asked is to ask elsewhere.
    public boolean ledOn() {
        return status == 307;
    }

    /// What a form of the page carries in a hidden field; empty where no page came, or none has it.
    public String hidden(String field) {
        Matcher carried =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        return carried.find() ? carried.group(1) : "";
    }

    /// The last part of the address that it names.
    public String place() {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    public boolean refused() {
        return status / 100 == 4;
    }

    public String text(String name) {
        return String.valueOf(json.get(name));
    }

    public int number(String name) {
        return ((Number) json.get(name)).intValue();
    }

    /// The name of the problem that it tells; empty where it tells none.
    public String problem() {
        String type = json.containsKey("type") ? text("type") : "";
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
