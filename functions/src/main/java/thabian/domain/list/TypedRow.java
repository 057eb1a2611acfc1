package thabian.domain.list;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// One row of a target list as somebody typed it.
///
/// @param hidden whether whoever opens the file does not see it
/// @param cells what stands in the columns that are known
/// @param around what the rows above, the title or the sheet's name say of its district and province; a hint only
public record TypedRow(RowPlace place, boolean hidden, Map<ListColumn, String> cells, Map<ListColumn, String> around) {
    public TypedRow {
        cells = filled(cells);
        around = filled(around);
    }

    private static Map<ListColumn, String> filled(Map<ListColumn, String> cells) {
        return cells.entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// A row that is seen and stands alone.
    public static TypedRow of(int row, Map<ListColumn, String> cells) {
        return new TypedRow(RowPlace.of(row), false, cells, Map.of());
    }

    /// What stands in a column; empty where nothing does.
    String cell(ListColumn column) {
        return cells.getOrDefault(column, "");
    }

    /// This row with something else in a column.
    TypedRow with(ListColumn column, String typed) {
        Map<ListColumn, String> other = new EnumMap<>(ListColumn.class);
        other.putAll(cells);
        other.put(column, typed);
        return new TypedRow(place, hidden, other, around);
    }
}
