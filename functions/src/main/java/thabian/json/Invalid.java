package thabian.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import thabian.domain.list.ListFaults;
import thabian.domain.list.ListRemark;
import thabian.domain.list.RowFault;
import thabian.domain.text.Fault;
import thabian.http.HttpProblem;
import thabian.http.Problem;
import thabian.words.Faults;
import thabian.words.RowFaults;

/// The problem `invalid` (422): everything that is wrong, each with its pointer, its code and its sentence.
public final class Invalid {
    private Invalid() {}

    /// What is wrong with the fields of a registration.
    public static Problem registration(List<Fault> faults) {
        return fields(faults, Faults::detail);
    }

    /// What is wrong with what an office says of its seminar.
    public static Problem seminar(List<Fault> faults) {
        return fields(faults, Faults::ofSeminar);
    }

    /// What is wrong with a target list, cell by cell: how many faults, and of every faulty row at least one; and what
    /// contradicts the register besides, so that both are mended at once.
    public static Problem list(ListFaults faults, List<ListRemark> remarks) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kinds", faults.kinds().stream().map(Invalid::kind).toList());
        ListJson.putRemarks(told, remarks);
        return problem(
                        faults.count(),
                        faults.told().stream().map(Invalid::error).toList())
                .telling(told);
    }

    /// What is wrong with one line of a list, whose columns are the fields of the body.
    public static Problem line(ListFaults faults) {
        return problem(
                faults.count(), faults.told().stream().map(Invalid::field).toList());
    }

    private static Map<String, Object> field(RowFault fault) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("pointer", "/" + fault.column().id());
        error.put("code", fault.code().id());
        error.put("detail", RowFaults.detail(fault));
        return error;
    }

    private static Map<String, Object> kind(ListFaults.Kind kind) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("column", kind.first().column().id());
        told.put("code", kind.first().code().id());
        told.put("count", kind.count());
        told.put("example", kind.first().pointer());
        told.put("detail", RowFaults.detail(kind));
        return told;
    }

    private static Problem fields(List<Fault> faults, Function<Fault, String> detail) {
        return problem(
                faults.size(),
                faults.stream().map(fault -> error(fault, detail.apply(fault))).toList());
    }

    private static Problem problem(int count, List<Map<String, Object>> errors) {
        return Problem.of(HttpProblem.INVALID, count).with(errors);
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
        ListJson.place(error, fault.place());
        error.put("column", fault.column().id());
        error.put("code", fault.code().id());
        error.put("detail", RowFaults.detail(fault));
        return error;
    }
}
