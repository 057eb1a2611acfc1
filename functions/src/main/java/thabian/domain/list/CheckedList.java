package thabian.domain.list;

import java.util.List;
import java.util.stream.Stream;

/// A file's list, held against the register and what was answered.
///
/// @param list its rows that nothing is wrong with
/// @param remarks what contradicts the register, but in rows of other provinces
/// @param repeated rows that say again what another sheet said
/// @param counts how much of it wants something said
public record CheckedList(
        TypedList typed,
        ListAnswers answers,
        TargetList list,
        ListFaults faults,
        List<ListRemark> remarks,
        List<PassedRow> repeated,
        Counts counts) {
    /// How much of a list wants something said, whether or not it was: of every row but those that were left since they
    /// are hidden, and of rows of other provinces only how many organisations they name.
    ///
    /// @param read how many rows were read for who they name, none of them another's
    /// @param own how many organisations they name, and those that are hidden
    /// @param others how many organisations are of other provinces
    /// @param zeroes in how many rows a telephone number lost its zero
    /// @param several in how many rows several telephone numbers stand
    public record Counts(int read, int own, int others, int zeroes, int several) {}

    public CheckedList {
        remarks = List.copyOf(remarks);
        repeated = List.copyOf(repeated);
    }

    /// Checks what a file says.
    public static CheckedList of(TypedList typed, NationalRegister register, ListAnswers answers) {
        TargetListForm form = new TargetListForm(register, answers, typed.columns(), typed.byTambon());
        typed.rows().forEach(form::add);
        return form.checked(typed);
    }

    /// Whether nothing has to be mended before it can be taken.
    public boolean faultless() {
        return faults.count() == 0;
    }

    /// The rows that were passed over.
    public List<PassedRow> passed() {
        return Stream.concat(typed.passed().stream(), repeated.stream()).toList();
    }

    /// Whether no row could be taken since columns are missing that the register did not make good: every row wants
    /// one of them.
    public boolean wantsColumns() {
        return list.rows().isEmpty()
                && counts.read() > 0
                && typed.missing().stream()
                        .anyMatch(column -> faults.count(column, RowFault.Code.REQUIRED) == counts.read());
    }

    /// Where somebody stands beside the list.
    public List<PassedRow> beside() {
        return typed.passed().stream()
                .filter(row -> row.reason() == PassedRow.Reason.BESIDE)
                .toList();
    }

    /// What contradicts the register where the register has something in its place.
    public List<ListRemark> contradictions() {
        return remarks.stream().filter(remark -> remark.code().mendable()).toList();
    }

    /// Whether something in it still says another thing than the register.
    public boolean contradicts() {
        return !answers.register().orElse(false) && !contradictions().isEmpty();
    }
}
