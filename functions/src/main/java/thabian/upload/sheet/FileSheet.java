package thabian.upload.sheet;

import java.util.List;
import java.util.Set;

/// A sheet of a file, its rows with anything in them.
///
/// @param name empty where the file has no sheets
public record FileSheet(String name, boolean hidden, List<Row> rows) {
    /// A row.
    ///
    /// @param number as spreadsheet programs number it, from 1
    /// @param hidden whether whoever opens the file does not see it, by hand or by a filter
    /// @param merged the places of cells that show what the cell above them says, since they are one
    /// @param cells from left to right, stripped, none longer than [Limits#CELL]
    public record Row(int number, boolean hidden, Set<Integer> merged, List<String> cells) {
        /// A cell; empty where the row is shorter.
        public String cell(int place) {
            return place < cells.size() ? cells.get(place) : "";
        }

        /// What stands in it, cell by cell.
        public List<String> filled() {
            return cells.stream().filter(cell -> !cell.isEmpty()).toList();
        }
    }

    public FileSheet {
        rows = List.copyOf(rows);
    }
}
