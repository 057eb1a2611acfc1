package thabian.upload;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import thabian.domain.list.ListColumn;
import thabian.upload.sheet.FileSheet;

/// Which cells of a sheet are read, and as what.
final class ReadCells {
    private static final Set<ListColumn> NAMING = EnumSet.of(ListColumn.CODE, ListColumn.NAME);

    private final Map<Integer, ListColumn> columns = new HashMap<>();
    private final Map<Integer, Map<Integer, ListColumn>> naming = new HashMap<>();

    /// Takes a row of a table.
    void take(Headings headings, FileSheet.Row row) {
        Map<Integer, ListColumn> own = naming.computeIfAbsent(row.number(), _ -> new HashMap<>());
        for (int place = 0; place < row.cells().size(); place++) {
            int at = place;
            headings.as(place).ifPresent(column -> (NAMING.contains(column) ? own : columns).put(at, column));
        }
    }

    /// Whether anything of a row is read.
    boolean has(FileSheet.Row row) {
        return naming.containsKey(row.number());
    }

    /// By what a row names its organisation.
    String name(FileSheet.Row row) {
        return naming.getOrDefault(row.number(), Map.of()).keySet().stream()
                .sorted()
                .map(row::cell)
                .collect(Collectors.joining(" "));
    }

    /// Whether a row says a code: one without is asked for its name where that is nobody's.
    boolean isCoded(FileSheet.Row row) {
        return naming.getOrDefault(row.number(), Map.of()).entrySet().stream()
                .anyMatch(each -> each.getValue() == ListColumn.CODE
                        && !row.cell(each.getKey()).isEmpty());
    }

    /// As what a cell of a row is read that is.
    Optional<ListColumn> as(FileSheet.Row row, int place) {
        return Optional.ofNullable(naming.getOrDefault(row.number(), Map.of()).get(place))
                .or(() -> Optional.ofNullable(columns.get(place)));
    }
}
