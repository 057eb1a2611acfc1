package thabian.local.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of a query or of a form-encoded body; of a repeated field the first.
public final class Form {
    private final Map<String, String> fields = new LinkedHashMap<>();

    private Form() {}

    /// Reads `a=1&b=2`; nothing where there is no query.
    public static Form parse(@Nullable String encoded) {
        var form = new Form();
        if (encoded != null) {
            for (var pair : encoded.split("&", -1)) {
                var sides = pair.split("=", 2);
                form.fields.putIfAbsent(decode(sides[0]), sides.length == 2 ? decode(sides[1]) : "");
            }
        }
        return form;
    }

    /// The field's value, or this where it is absent.
    public String field(String name, String otherwise) {
        return fields.getOrDefault(name, otherwise);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
