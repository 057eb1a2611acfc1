package thabian.domain.list;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import thabian.domain.call.Invitee;

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
    ///
    /// @param headed its columns
    public record Tab(String name, boolean hidden, boolean list, int rows, List<Headed> headed) {
        public Tab {
            headed = List.copyOf(headed);
        }
    }

    /// A column of a sheet.
    ///
    /// @param heading what heads it, or else the letter by which spreadsheet programs call it
    /// @param as what it is read as; empty where it is not read
    public record Headed(String heading, Optional<ListColumn> as) {}

    public TypedList {
        rows = List.copyOf(rows);
        sheets = List.copyOf(sheets);
        passed = List.copyOf(passed);
        columns = Set.copyOf(columns);
        everywhere = Set.copyOf(everywhere);
    }

    /// A list that nobody typed: organisations as the register or another list has them. How they are reached is told
    /// where it is known, and otherwise left as it is on file.
    public static TypedList of(List<Invitee> invitees) {
        List<TypedRow> rows = new ArrayList<>();
        for (Invitee invitee : invitees) {
            Map<ListColumn, String> cells = new EnumMap<>(ListColumn.class);
            for (ListColumn column : ListColumn.values()) {
                cells.put(column, column.of(invitee));
            }
            rows.add(TypedRow.of(rows.size() + 1, cells));
        }
        Set<ListColumn> always = EnumSet.copyOf(ListColumn.REQUIRED);
        return new TypedList(rows, List.of(), List.of(), true, false, EnumSet.allOf(ListColumn.class), always);
    }

    /// The columns that a list usually has and this one lacks, in their order.
    public List<ListColumn> missing() {
        return ListColumn.REQUIRED.stream()
                .filter(column -> !everywhere.contains(column))
                .toList();
    }

    /// The columns of all its sheets.
    public List<Headed> headed() {
        return sheets.stream()
                .flatMap(sheet -> sheet.headed().stream())
                .distinct()
                .toList();
    }

    /// How many of its rows are hidden.
    public int hidden() {
        return (int) rows.stream().filter(TypedRow::hidden).count();
    }
}
