package thabian.upload;

import java.util.List;

/// Whoever takes the rows of a file, one after the other.
@FunctionalInterface
interface Rows {
    /// Takes the next row.
    ///
    /// @param number the row as spreadsheet programs number it, from 1
    /// @param cells its cells from left to right, stripped, none longer than [Limits#CELL]
    void take(int number, List<String> cells);

    /// A cell as it is handed on.
    static String cell(String raw) {
        String text = raw.strip();
        return text.length() > Limits.CELL ? text.substring(0, Limits.CELL) : text;
    }
}
