package thabian.domain.list;

import thabian.domain.call.Organisation;
import thabian.domain.text.Kebab;

/// One thing wrong with a target list that an office handed in, and where.
///
/// @param code what is wrong
/// @param other what the sentence about it names: the other row of a code that comes twice, the province's other name,
/// the organisations of which it may be one, or whose names are nearly that; empty where it names nothing
public record RowFault(RowPlace place, ListColumn column, Code code, String other) {
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
        BODY_TWICE,
        NAME_TWICE,
        BODY_STANDING,
        CODE_UNKNOWN,
        CODE_AMBIGUOUS,
        TYPE_CHANGED,
        HIDDEN_ROW,
        LEFT_OUT,
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
    public static RowFault of(RowPlace place, ListColumn column, Code code) {
        return new RowFault(place, column, code, "");
    }

    /// That a row's body stands on the list by another code.
    public static RowFault standing(RowPlace place, Organisation other) {
        String named = other.code() + " " + other.name() + " (" + other.district() + ")";
        return new RowFault(place, ListColumn.CODE, Code.BODY_STANDING, named);
    }

    /// A fault in a file with one list, whose sentence names nothing else.
    public static RowFault of(int row, ListColumn column, Code code) {
        return of(RowPlace.of(row), column, code);
    }

    /// RFC 6901 pointer to the cell: `/rows/17/code`.
    public String pointer() {
        return place.pointer() + "/" + column.id();
    }
}
