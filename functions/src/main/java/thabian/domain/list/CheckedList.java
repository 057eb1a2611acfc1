package thabian.domain.list;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A file's list, held against the register and what was answered.
///
/// @param list its rows that nothing is wrong with
/// @param remarks what contradicts the register
/// @param repeated rows that say again what another sheet said
/// @param others how many rows were left since they are of other provinces
public record CheckedList(
        TypedList typed,
        ListAnswers answers,
        TargetList list,
        ListFaults faults,
        List<ListRemark> remarks,
        List<PassedRow> repeated,
        int others) {
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
        int hidden = faults.count(RowFault.Code.HIDDEN_ROW);
        int left = answers.hidden().isPresent() && !answers.hidden().get() ? typed.hidden() : 0;
        int read = typed.rows().size() - hidden - left - others;
        return list.rows().isEmpty()
                && read > 0
                && typed.missing().stream().anyMatch(column -> faults.count(column, RowFault.Code.REQUIRED) == read);
    }

    /// How many telephone numbers lost their zero, and have not got it back yet.
    public int zeroes() {
        return faults.count(RowFault.Code.PHONE_ZERO);
    }

    /// How many cells have several telephone numbers, of which none is taken yet.
    public int severalPhones() {
        return faults.count(RowFault.Code.PHONE_TWO);
    }

    /// In how many places somebody stands beside the list, of whom nobody has said yet that they are not meant.
    public int beside() {
        return faults.count(RowFault.Code.LEFT_OUT);
    }

    /// What contradicts the register where the register has something in its place.
    public List<ListRemark> contradictions() {
        return remarks.stream().filter(remark -> remark.code().mendable()).toList();
    }

    /// What contradicts the register in rows of whoever hands it in: of those that are another's nothing is told.
    public List<ListRemark> remarksBeside(ListFaults all) {
        Set<RowPlace> foreign = all.told().stream()
                .filter(fault -> fault.code() == RowFault.Code.PROVINCE_NOT_YOURS)
                .map(RowFault::place)
                .collect(Collectors.toSet());
        return remarks.stream()
                .filter(remark -> !foreign.contains(remark.place()))
                .toList();
    }

    /// Whether something in it still says another thing than the register.
    public boolean contradicts() {
        return !answers.register().orElse(false) && !contradictions().isEmpty();
    }
}
