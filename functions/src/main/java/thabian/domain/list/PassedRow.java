package thabian.domain.list;

import thabian.domain.text.Kebab;

/// A row of a file that names no organisation and was passed over, or a cell beside the list that names another.
///
/// @param text what stands in it
public record PassedRow(RowPlace place, Reason reason, String text) {
    /// What it is instead.
    public enum Reason {
        TOTAL,
        NOTE,
        HEADINGS,
        DISTRICT,
        CONTINUED,
        REPEATED,
        BESIDE;

        /// Its name in answers and bundles.
        public String id() {
            return Kebab.of(this);
        }
    }
}
