package thabian.upload.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import thabian.domain.call.OrganisationCode;
import thabian.domain.list.NationalRegister;

/// Collects the rows of a file's sheets, as many as a list may have.
public final class SheetRows {
    /// As long as a code may be typed, spaces and all.
    private static final int LONGEST_CODE = 40;

    private final List<FileSheet> sheets = new ArrayList<>();
    private final List<FileSheet.Row> rows = new ArrayList<>();
    private int filled;

    /// Takes the next row of the sheet; one with nothing in it counts for nothing.
    void take(int number, boolean hidden, List<String> cells) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (cells.stream().skip(Limits.COLUMNS).anyMatch(cell -> !cell.isEmpty())) {
            throw new UnreadableException(UploadTrouble.TOO_MANY_COLUMNS);
        }
        if (++filled > Limits.FILLED_ROWS) {
            throw new UnreadableException(UploadTrouble.TOO_MANY_ROWS);
        }
        rows.add(new FileSheet.Row(number, hidden, new HashSet<>(), new ArrayList<>(cells)));
    }

    /// The rows of the sheet so far.
    List<FileSheet.Row> rows() {
        return rows;
    }

    /// Ends the sheet.
    void end(String name, boolean hidden) {
        sheets.add(new FileSheet(name, hidden, rows));
        rows.clear();
    }

    /// The sheets that ended, in their order.
    public List<FileSheet> sheets() {
        return List.copyOf(sheets);
    }

    /// Whether a row may name an organisation by its code.
    public static boolean names(FileSheet.Row row) {
        return names(row, NationalRegister.EMPTY);
    }

    /// Whether a row names an organisation by its code: seven digits may as well be money, unless the register knows
    /// them.
    public static boolean names(FileSheet.Row row, NationalRegister register) {
        return row.cells().stream()
                .filter(cell -> cell.length() <= LONGEST_CODE)
                .flatMap(cell -> OrganisationCode.find(cell).stream())
                .anyMatch(code -> register.isEmpty() || register.find(code).isPresent());
    }

    /// A cell as it is handed on.
    public static String cell(String raw) {
        String text = raw.strip();
        return text.length() > Limits.CELL ? text.substring(0, Limits.CELL) : text;
    }
}
