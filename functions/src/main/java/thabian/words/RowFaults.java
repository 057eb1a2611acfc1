package thabian.words;

import thabian.domain.list.ListColumn;
import thabian.domain.list.RowFault;

/// What people read about a faulty cell of a target list.
public final class RowFaults {
    private static final Words WORDS = Words.of("upload");

    private RowFaults() {}

    /// What is wrong with the cell, and what to do.
    public static String detail(RowFault fault) {
        return WORDS.get("fault." + fault.code().id(), fault.other());
    }

    /// What people call the column.
    public static String column(ListColumn column) {
        return WORDS.get("column." + column.id());
    }
}
