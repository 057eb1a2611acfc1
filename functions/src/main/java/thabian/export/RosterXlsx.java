package thabian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import thabian.words.Words;

/// The roster as a workbook of one sheet: bold headings that stay in sight, a filter on each, every cell text.
///
/// Cells are strings by their type in the file, formatted as text (`@`), so that nothing is a formula and leading zeros
/// stay, also after somebody edits a cell; hence nothing needs defusing as in CSV.
final class RosterXlsx {
    /// Excel's number format for text.
    private static final String TEXT = "@";

    /// How many lines are held before they are written away, so that the nation's roster needs little memory.
    private static final int LINES_AT_ONCE = 500;

    private RosterXlsx() {}

    static void write(Roster roster, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Thabian", "1.0");
        people(roster, workbook.newWorksheet(Words.of("export").get("sheet")));
        workbook.finish();
    }

    private static void people(Roster roster, Worksheet sheet) throws IOException {
        int last = Column.ALL.size() - 1;
        for (int column = 0; column <= last; column++) {
            sheet.width(column, Column.ALL.get(column).width());
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, roster.rows().size(), last);
        fill(sheet, 0, Column.headings());
        sheet.range(0, 0, 0, last).style().bold().set();
        int line = 0;
        for (Roster.Row row : roster.rows()) {
            fill(sheet, ++line, Column.cells(row));
            if (line % LINES_AT_ONCE == 0) {
                sheet.flush();
            }
        }
    }

    private static void fill(Worksheet sheet, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(line, column, cells.get(column));
        }
        sheet.range(line, 0, line, cells.size() - 1).style().format(TEXT).set();
    }
}
