package thabian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A workbook of tables, a sheet each: bold headings that stay in sight, a filter on each, every cell text.
///
/// Cells are strings by their type in the file, formatted as text (`@`), so that nothing is a formula and leading zeros
/// stay, also after somebody edits a cell; hence nothing needs defusing as in CSV.
final class Book {
    /// Excel's number format for text.
    static final String TEXT = "@";

    /// How many lines are held before they are written away, so that the nation's roster needs little memory.
    private static final int LINES_AT_ONCE = 500;

    private final Workbook workbook;

    Book(OutputStream out) {
        workbook = new Workbook(out, "Thabian", "1.0");
    }

    /// Adds an empty sheet.
    Worksheet sheet(String name) {
        return workbook.newWorksheet(name);
    }

    /// Adds a table as a sheet of its own.
    <R> Book add(Table<R> table) throws IOException {
        Worksheet sheet = sheet(table.name());
        int last = table.headings().size() - 1;
        for (int column = 0; column <= last; column++) {
            sheet.width(column, table.headings().get(column).width());
        }
        sheet.freezePane(0, 1);
        fill(sheet, 0, table.titles());
        sheet.range(0, 0, 0, last).style().bold().set();
        int line = 0;
        for (R row : table.rows()) {
            fill(sheet, ++line, table.cells().apply(row));
            if (line % LINES_AT_ONCE == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(0, 0, line, last);
        sheet.finish();
        return this;
    }

    /// Writes what is left; the stream stays open.
    void finish() throws IOException {
        workbook.finish();
    }

    private static void fill(Worksheet sheet, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(line, column, cells.get(column));
        }
        sheet.range(line, 0, line, cells.size() - 1).style().format(TEXT).set();
    }
}
