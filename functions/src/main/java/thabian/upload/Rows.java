package thabian.upload;

import java.util.List;
import thabian.domain.call.OrganisationCode;

/// Whoever takes the rows of a file, one after the other.
@FunctionalInterface
interface Rows {
    /// As long as a code may be typed, spaces and all.
    int LONGEST_CODE = 40;

    /// Takes the next row.
    ///
    /// @param number the row as spreadsheet programs number it, from 1
    /// @param cells its cells from left to right, stripped, none longer than [Limits#CELL]
    void take(int number, List<String> cells);

    /// Hears that there are no more rows.
    ///
    /// @param ended whether the file says so itself
    default void end(boolean ended) {}

    /// Whether a row names an organisation by its code.
    static boolean names(List<String> cells) {
        return cells.stream()
                .filter(cell -> cell.length() <= LONGEST_CODE)
                .anyMatch(cell -> OrganisationCode.find(cell).isPresent());
    }

    /// A cell as it is handed on.
    static String cell(String raw) {
        String text = raw.strip();
        return text.length() > Limits.CELL ? text.substring(0, Limits.CELL) : text;
    }
}
