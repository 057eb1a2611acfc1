package thabian.export;

import java.util.List;
import java.util.function.Function;

/// Rows of text under headings, as CSV and XLSX alike show them. A cell is text, always: what Excel takes for a number
/// it rounds, and what it takes for a date it rewrites.
///
/// @param name the name of its sheet in a workbook
/// @param rows gone through once; perhaps made on the way
/// @param cells the cells of a row, one a heading
record Table<R>(String name, List<Heading> headings, Iterable<R> rows, Function<R, List<String>> cells) {
    /// What stands above a column.
    ///
    /// @param width the column's width in a workbook, in digits of the default font
    record Heading(String title, int width) {}

    Table {
        headings = List.copyOf(headings);
    }

    List<String> titles() {
        return headings.stream().map(Heading::title).toList();
    }
}
