package thabian.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thabian.domain.Fault;
import thabian.words.Faults;
import thabian.words.Words;

/// A refusal (RFC 9457): what happened, and what to do.
///
/// @param name the last part of its type, `already-registered`
/// @param status the HTTP status
/// @param detail what happened and what to do, for the person it happened to
/// @param faults what is wrong field by field
public record Problem(String name, int status, String title, String detail, List<Fault> faults) {
    private static final Words WORDS = Words.of("problem");

    public Problem {
        faults = List.copyOf(faults);
    }

    /// The problem of this name; its sentences stand in the words under `<name>.title` and `<name>.detail`.
    public static Problem of(String name, int status, Object... arguments) {
        return new Problem(name, status, WORDS.get(name + ".title"), WORDS.get(name + ".detail", arguments), List.of());
    }

    /// What is wrong with the fields, all at once (422).
    public static Problem invalid(List<Fault> faults) {
        Problem invalid = of("invalid", 422, faults.size());
        return new Problem(invalid.name, invalid.status, invalid.title, invalid.detail, faults);
    }

    /// A body that has not the agreed form (400).
    public static Problem malformed(MalformedException malformed) {
        return malformed(malformed.what());
    }

    /// A request that has not the agreed form (400), by the key of the sentence that says in what.
    public static Problem malformed(String what) {
        return of("malformed", 400, WORDS.get("malformed." + what));
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", "/problems/" + name);
        map.put("title", title);
        map.put("status", status);
        map.put("detail", detail);
        if (!faults.isEmpty()) {
            map.put("errors", faults.stream().map(Problem::error).toList());
        }
        return map;
    }

    private static Map<String, Object> error(Fault fault) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("pointer", fault.pointer());
        error.put("code", fault.code().code());
        error.put("detail", Faults.detail(fault));
        return error;
    }
}
