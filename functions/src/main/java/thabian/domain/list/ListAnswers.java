package thabian.domain.list;

import java.util.Optional;
import java.util.function.Predicate;

/// What an officer answered to what a file leaves open; empty where nothing was said.
///
/// @param hidden whether hidden rows are taken, or left
/// @param zero whether the zero that a spreadsheet took from the head of telephone numbers is put back
/// @param first whether of several telephone numbers of one row the first is taken
/// @param register whether the register is followed where the list contradicts it, or the list
/// @param beside whether organisations that stand beside the list are left
/// @param whose whose organisations are taken
public record ListAnswers(
        Optional<Boolean> hidden,
        boolean zero,
        boolean first,
        Optional<Boolean> register,
        boolean beside,
        Whose whose) {
    /// Nothing was said.
    public static final ListAnswers NONE = new ListAnswers(Optional.empty(), false, false, Optional.empty());

    /// Whose organisations a list may name.
    ///
    /// @param mine the provinces, by their digits, whose organisations are theirs who hands it in
    /// @param left whether those of other provinces are left
    public record Whose(Predicate<String> mine, boolean left) {
        /// Anybody's.
        public static final Whose ANYBODYS = new Whose(_ -> true, false);
    }

    /// Nothing was said of provinces, nor of whoever stands beside the list.
    public ListAnswers(Optional<Boolean> hidden, boolean zero, boolean first, Optional<Boolean> register) {
        this(hidden, zero, first, register, false, Whose.ANYBODYS);
    }
}
