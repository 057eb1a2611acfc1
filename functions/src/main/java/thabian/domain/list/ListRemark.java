package thabian.domain.list;

import thabian.domain.text.Kebab;

/// A row that contradicts the register: taken as it was typed, unless the officer follows the register.
///
/// @param typed what stands in the list
/// @param registered what the register has; empty where it does not know the organisation
public record ListRemark(RowPlace place, ListColumn column, Code code, String typed, String registered) {
    /// How it contradicts; its sentence stands in the words, chapter `upload`, under `remark.<code>`.
    public enum Code {
        NAME_DIFFERS,
        TYPE_DIFFERS,
        DISTRICT_DIFFERS,
        PROVINCE_DIFFERS,
        CODE_CHANGED,
        CODE_DIFFERS,
        NOT_IN_REGISTER;

        /// The code as callers see it: `district-differs`.
        public String id() {
            return Kebab.of(this);
        }

        /// Whether the register has something to put in its place.
        public boolean mendable() {
            return this != NOT_IN_REGISTER;
        }
    }
}
