package thabian.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thabian.domain.Fault;
import thabian.domain.ListFaults;
import thabian.domain.RowFault;
import thabian.words.Faults;
import thabian.words.RowFaults;
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

    /// What is wrong with the fields, all at once (422).
    public static Problem invalid(List<Fault> faults) {
        return invalid(faults.size(), faults.stream().map(Problem::error).toList());
    }

    /// What is wrong with what an office says of its seminar, all at once (422).
    public static Problem invalidSeminar(List<Fault> faults) {
        return invalid(
                faults.size(),
                faults.stream()
                        .map(fault -> error(fault, Faults.ofSeminar(fault)))
                        .toList());
    }

    /// What is wrong with a target list, cell by cell (422): how many faults, and of every faulty row at least one.
    public static Problem invalid(ListFaults faults) {
        return invalid(
                faults.count(), faults.told().stream().map(Problem::error).toList());
    }

    private static Problem invalid(int count, List<Map<String, Object>> errors) {
        Problem invalid = of("invalid", 422, count);
        return new Problem(invalid.name, invalid.status, invalid.title, invalid.detail, errors);
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
        if (!errors.isEmpty()) {
            map.put("errors", errors);
        }
        return map;
    }

    private static Map<String, Object> error(Fault fault) {
        return error(fault, Faults.detail(fault));
    }

    private static Map<String, Object> error(Fault fault, String detail) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("pointer", fault.pointer());
        error.put("code", fault.code().code());
        error.put("detail", detail);
        return error;
    }

    private static Map<String, Object> error(RowFault fault) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("pointer", fault.pointer());
        error.put("row", fault.row());
        error.put("column", fault.column().id());
        error.put("code", fault.code().id());
        error.put("detail", RowFaults.detail(fault));
        return error;
    }
}
