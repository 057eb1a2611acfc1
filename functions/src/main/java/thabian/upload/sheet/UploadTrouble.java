package thabian.upload.sheet;

import thabian.domain.text.Kebab;

/// Why a file as a whole cannot be read; its sentence stands in the words, chapter `upload`, under `trouble.<id>`.
public enum UploadTrouble {
    EMPTY,
    TOO_LARGE,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    OLD_EXCEL,
    PASSWORD,
    BINARY_EXCEL,
    XML_EXCEL,
    OPEN_DOCUMENT,
    WEB_PAGE,
    DOCUMENT,
    NO_LIST,
    ENCODING,
    DAMAGED,
    COLUMNS_MISSING,
    COLUMN_TWICE,
    ROWS_ABOVE,
    ROWS_IN_CELL,
    SHEETS;

    /// Its name in the words.
    public String id() {
        return Kebab.of(this);
    }
}
