package thabian.domain.list;

import java.util.List;
import java.util.Set;

/// What a file says, before anybody looks whether it is right.
///
/// @param sheets its sheets: those that are shown, and those that are hidden and hold a list
/// @param passed the rows below headings that name no organisation
/// @param ended whether the file says that it ends where it does
/// @param byTambon whether it has a row for each tambon that an organisation serves, as the register of the Department
/// of Local Administration does: then a code that comes again under the same name is the same line
/// @param columns the columns that any of its lists has
/// @param everywhere the columns that each of its lists has
public record TypedList(
        List<TypedRow> rows,
        List<Tab> sheets,
        List<PassedRow> passed,
        boolean ended,
        boolean byTambon,
        Set<ListColumn> columns,
        Set<ListColumn> everywhere) {
    /// A sheet of the file, and how many organisations it names; one without headings is no list.
    public record Tab(String name, boolean hidden, boolean list, int rows) {}

    public TypedList {
        rows = List.copyOf(rows);
        sheets = List.copyOf(sheets);
        passed = List.copyOf(passed);
        columns = Set.copyOf(columns);
        everywhere = Set.copyOf(everywhere);
    }

    /// The columns that a list usually has and this one lacks, in their order.
    public List<ListColumn> missing() {
        return ListColumn.REQUIRED.stream()
                .filter(column -> !everywhere.contains(column))
                .toList();
    }

    /// How many of its rows are hidden.
    public int hidden() {
        return (int) rows.stream().filter(TypedRow::hidden).count();
    }
}
