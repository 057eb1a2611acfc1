package thabian.domain.list;

import thabian.domain.text.Kebab;

/// One thing wrong with a target list that an office handed in, and where.
///
/// @param row the row as spreadsheet programs number it, from 1
/// @param code what is wrong
/// @param other what the sentence about it names: the other row of a code that comes twice, the province's other name
public record RowFault(int row, ListColumn column, Code code, String other) {
    /// What can be wrong with a cell; its sentence stands in the words, chapter `upload`, under `fault.<code>`.
    public enum Code {
        REQUIRED,
        TOO_LONG,
        LINE_BREAK,
        CHARACTERS,
        FORMULA,
        CODE_FORMAT,
        CODE_NUMBER,
        CODE_TWICE,
        EMAIL_FORMAT,
        PHONE_FORMAT,
        PHONE_TWO,
        PHONE_ZERO,
        PROVINCE_NAME,
        PROVINCE_NOT_YOURS,
        PROVINCE_NEW;

        /// The code as callers see it: `code-twice`.
        public String id() {
            return Kebab.of(this);
        }
    }

    /// A fault whose sentence names nothing else.
    public static RowFault of(int row, ListColumn column, Code code) {
        return new RowFault(row, column, code, "");
    }

    /// RFC 6901 pointer to the cell: `/rows/17/code`.
    public String pointer() {
        return "/rows/" + row + "/" + column.id();
    }
}
