package thabian.route.console;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import thabian.domain.list.ListColumn;
import thabian.domain.list.ListFaults;
import thabian.domain.list.ListRemark;
import thabian.domain.list.RowFault;
import thabian.http.FormBody;
import thabian.page.console.Typed;
import thabian.page.console.lists.OneLine;
import thabian.words.RowFaults;
import thabian.work.Enlisting.Line;

/// The form of one line of a target list: its inputs are called as the columns are, and beside each stands what was
/// shown, `was.phone`.
final class LineForm {
    private static final String WAS = "was.";
    private static final String REGISTER = "register";

    private LineForm() {}

    static Line read(FormBody body) {
        Map<ListColumn, String> typed = new EnumMap<>(ListColumn.class);
        Map<ListColumn, String> seen = new EnumMap<>(ListColumn.class);
        for (ListColumn column : ListColumn.values()) {
            body.find(column.id()).ifPresent(cell -> typed.put(column, cell));
            body.find(WAS + column.id()).ifPresent(cell -> seen.put(column, cell));
        }
        return new Line(
                typed,
                seen,
                register(body.get(REGISTER)),
                Optional.of(!body.get(OneLine.INSTEAD).isEmpty()));
    }

    private static Optional<Boolean> register(String said) {
        return switch (said) {
            case "use" -> Optional.of(true);
            case "keep" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /// The form with what cannot be taken at each input.
    static Typed faulty(String act, FormBody body, ListFaults faults) {
        Map<String, String> sentences = new HashMap<>();
        for (RowFault fault : faults.told()) {
            sentences.putIfAbsent(fault.column().id(), RowFaults.detail(fault));
        }
        return new Typed(act, body.all(), sentences);
    }

    /// The form with what contradicts the register, to be decided.
    static Typed asking(String act, FormBody body, List<ListRemark> remarks) {
        String sentences = remarks.stream().map(RowFaults::detail).collect(Collectors.joining("\n"));
        return new Typed(act, body.all(), Map.of(REGISTER, sentences));
    }
}
