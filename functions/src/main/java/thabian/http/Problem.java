package thabian.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thabian.words.Words;

/// A refusal (RFC 9457): what happened, and what to do.
///
/// @param name the last part of its type, `already-registered`
/// @param status the HTTP status
/// @param detail what happened and what to do, for the person it happened to
/// @param errors what is wrong field by field: pointer, code and sentence of each
public record Problem(String name, int status, String title, String detail, List<Map<String, Object>> errors) {
    private static final Words WORDS = Words.of("problem");

    public Problem {
        errors = List.copyOf(errors);
    }

    /// The problem of this name; its sentences stand in the words under `<name>.title` and `<name>.detail`.
    public static Problem of(String name, int status, Object... arguments) {
        return new Problem(name, status, WORDS.get(name + ".title"), WORDS.get(name + ".detail", arguments), List.of());
    }

    /// This problem, with what is wrong field by field.
    public Problem with(List<Map<String, Object>> found) {
        return new Problem(name, status, title, detail, found);
    }

    /// A body that has not the agreed form (400).
    public static Problem malformed(MalformedException malformed) {
        return malformed(malformed.what());
    }

    /// A request that has not the agreed form (400), by the key of the sentence that says in what.
    public static Problem malformed(String what) {
        return of("malformed", 400, WORDS.get("malformed." + what));
    }

    /// This as RFC 9457 writes it.
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", "/problems/" + name);
        map.put("title", title);
        map.put("status", status);
        map.put("detail", detail);
        if (!errors.isEmpty()) {
            map.put("errors", errors);
        }
        return map;
    }
}
