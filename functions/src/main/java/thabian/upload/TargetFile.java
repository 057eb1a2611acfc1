package thabian.upload;

/// A target list as a file: CSV or XLSX, told apart by its first bytes, whatever its name says.
public final class TargetFile {
    private TargetFile() {}

    /// Reads a file.
    public static Reading read(byte[] file) {
        try {
            ListRows rows = new ListRows();
            read(file, rows);
            return rows.reading();
        } catch (UnreadableException unreadable) {
            return unreadable.reading();
        }
    }

    private static void read(byte[] file, Rows rows) {
        if (file.length > Limits.FILE) {
            throw new UnreadableException(UploadTrouble.TOO_LARGE);
        }
        if (Encodings.startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableException(UploadTrouble.OLD_EXCEL);
        }
        if (Encodings.startsWith(file, '%', 'P', 'D', 'F')) {
            throw new UnreadableException(UploadTrouble.NO_LIST);
        }
        if (Encodings.startsWith(file, 'P', 'K')) {
            Workbook.read(file, rows);
        } else {
            CsvSheet.read(Encodings.decode(file), rows);
        }
    }
}
