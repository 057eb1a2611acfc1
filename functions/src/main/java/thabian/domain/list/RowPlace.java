package thabian.domain.list;

/// Where a row of a file stands.
///
/// @param sheet the name of its sheet; empty where the file has one list only
/// @param row the row as spreadsheet programs number it, from 1
public record RowPlace(String sheet, int row) {
    /// A row of a file with one list.
    public static RowPlace of(int row) {
        return new RowPlace("", row);
    }

    /// RFC 6901 pointer to the row: `/rows/17`, of several sheets `/sheets/TY/rows/17`.
    public String pointer() {
        String name = sheet.replace("~", "~0").replace("/", "~1");
        return (sheet.isEmpty() ? "" : "/sheets/" + name) + "/rows/" + row;
    }

    /// As people say it: `17`, of several sheets `TY 17`.
    @Override
    public String toString() {
        return sheet.isEmpty() ? String.valueOf(row) : sheet + " " + row;
    }
}
