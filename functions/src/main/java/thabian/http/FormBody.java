package thabian.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/// A form as browsers send it (`application/x-www-form-urlencoded`). A field is named by its JSON pointer with dots:
/// `attendees.0.firstName`.
public final class FormBody {
    private final Map<String, String> fields;

    private FormBody(Map<String, String> fields) {
        this.fields = fields;
    }

    /// Answers by the form that a request carries, or says what is wrong with its body.
    public static ApiResponse answer(ApiRequest request, Function<FormBody, ApiResponse> action) {
        return Bodies.objection(request, Bodies.FORM)
                .map(ApiResponse::problem)
                .orElseGet(() -> action.apply(read(request.body())));
    }

    /// Reads a body; of a field that comes twice the last counts.
    ///
    /// @throws MalformedException where it is no UTF-8 or not percent-encoded right
    public static FormBody read(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return new FormBody(fields);
    }

    /// The value of a field; empty where it was not sent.
    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    /// Every field that was sent.
    public Map<String, String> all() {
        return Map.copyOf(fields);
    }

    /// This form with other values.
    ///
    /// @param other what a field's name and value make of the value
    public FormBody replacing(BinaryOperator<String> other) {
        Map<String, String> replaced = new HashMap<>(fields);
        replaced.replaceAll(other);
        return new FormBody(replaced);
    }

    /// The value of a field that may be absent.
    public Optional<String> find(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /// Whether a box was ticked.
    public boolean has(String field) {
        return !get(field).isEmpty();
    }

    private static String decode(String encoded) {
        try {
            String decoded = URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1);
            return Utf8.decode(decoded.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException badEncoding) {
            throw new MalformedException("form");
        }
    }
}
