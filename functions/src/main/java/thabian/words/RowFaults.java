package thabian.words;

import thabian.domain.list.ListColumn;
import thabian.domain.list.ListFaults;
import thabian.domain.list.ListRemark;
import thabian.domain.list.PassedRow;
import thabian.domain.list.RowFault;

/// What people read about a faulty cell of a target list.
public final class RowFaults {
    private static final Words WORDS = Words.of("upload");

    private RowFaults() {}

    /// What is wrong with the cell, and what to do.
    public static String detail(RowFault fault) {
        boolean near =
                fault.code() == RowFault.Code.CODE_UNKNOWN && !fault.other().isEmpty();
        return WORDS.get("fault." + fault.code().id() + (near ? ".near" : ""), fault.other());
    }

    /// How a row contradicts the register, which has what.
    public static String detail(ListRemark remark) {
        return WORDS.get("remark." + remark.code().id(), remark.typed(), remark.registered());
    }

    /// What is wrong with all of a kind, and what to do: as of the first of them.
    public static String detail(ListFaults.Kind kind) {
        return detail(kind.first());
    }

    /// Why a row was passed over.
    public static String reason(PassedRow.Reason reason) {
        return WORDS.get("passed." + reason.id());
    }

    /// What people call the column.
    public static String column(ListColumn column) {
        return WORDS.get("column." + column.id());
    }
}
