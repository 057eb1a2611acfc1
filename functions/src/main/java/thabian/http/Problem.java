package thabian.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thabian.words.Words;

/// A refusal (RFC 9457): what happened, and what to do.
///
/// @param detail what happened and what to do, for the person it happened to
/// @param errors what is wrong field by field: pointer, code and sentence of each
/// @param more what this type tells besides, by name
public record Problem(
        ProblemType type, String title, String detail, List<Map<String, Object>> errors, Map<String, Object> more) {
    private static final Words WORDS = Words.of("problem");

    public Problem {
        errors = List.copyOf(errors);
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /// A problem of this type; its sentences stand in the words under `<id>.title` and `<id>.detail`.
    public static Problem of(ProblemType type, Object... arguments) {
        return new Problem(
                type,
                WORDS.get(type.id() + ".title"),
                WORDS.get(type.id() + ".detail", arguments),
                List.of(),
                Map.of());
    }

    /// The HTTP status.
    public int status() {
        return type.status();
    }

    /// This problem, with what is wrong field by field.
    public Problem with(List<Map<String, Object>> found) {
        return new Problem(type, title, detail, found, more);
    }

    /// This problem, with what its type tells besides.
    public Problem telling(Map<String, Object> told) {
        return new Problem(type, title, detail, errors, told);
    }

    /// A body that has not the agreed form (400).
    public static Problem malformed(MalformedException malformed) {
        return malformed(malformed.what());
    }

    /// A request that has not the agreed form (400), by the key of the sentence that says in what.
    public static Problem malformed(String what, Object... arguments) {
        return of(HttpProblem.MALFORMED, WORDS.get("malformed." + what, arguments));
    }

    /// This as RFC 9457 writes it. The type is the same wherever the API stands, so that programs tell by it; below the
    /// API's base address it is that of the page which explains it.
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", "/problems/" + type.id());
        map.put("title", title);
        map.put("status", status());
        map.put("detail", detail);
        if (!errors.isEmpty()) {
            map.put("errors", errors);
        }
        map.putAll(more);
        return map;
    }
}
