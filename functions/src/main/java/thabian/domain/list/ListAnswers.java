package thabian.domain.list;

import java.util.Optional;
import java.util.Set;

/// What an officer answered to what a file leaves open; empty where nothing was said.
///
/// @param hidden whether hidden rows are taken, or left
/// @param zero whether the zero that a spreadsheet took from the head of telephone numbers is put back
/// @param first whether of several telephone numbers in one cell the first is taken
/// @param register whether the register is followed where the list contradicts it, or the list
/// @param beside whether organisations that stand beside the list are left
/// @param only the provinces, by their digits, whose organisations alone are taken; empty where all are
public record ListAnswers(
        Optional<Boolean> hidden,
        boolean zero,
        boolean first,
        Optional<Boolean> register,
        boolean beside,
        Optional<Set<String>> only) {
    /// Nothing was said.
    public static final ListAnswers NONE = new ListAnswers(Optional.empty(), false, false, Optional.empty());

    /// Nothing was said of provinces, nor of whoever stands beside the list.
    public ListAnswers(Optional<Boolean> hidden, boolean zero, boolean first, Optional<Boolean> register) {
        this(hidden, zero, first, register, false, Optional.empty());
    }
}
