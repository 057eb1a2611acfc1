package thabian.page.open;

import thabian.domain.people.FieldType;

/// A field of the form: what it is called, what is typed in it, what is wrong with that.
///
/// @param name its name in the request: the JSON pointer, with dots
/// @param hint how to fill it in; empty where the label says it all
/// @param fault the sentence about its fault; empty where it has none
public record Field(String name, String label, String hint, String value, String fault, Input input) {

    /// How a field is filled in.
    ///
    /// @param autocomplete what a browser may offer (WCAG 1.3.5); empty where it is told nothing
    /// @param optional whether it may be left empty
    /// @param lent whether the contact's may stand for it: left empty, it then steps aside (in the style sheet)
    public record Input(Kind kind, String autocomplete, boolean optional, boolean lent) {
        /// What is the contact's own, or nobody's.
        static Input of(Kind kind, String autocomplete) {
            return new Input(kind, autocomplete, false, false);
        }
    }

    /// What is typed into a field. No kind lets the browser refuse: it would refuse Thai digits.
    public enum Kind {
        TEXT("text"),
        NAME("text"),
        PREFIX("text"),
        PHONE("tel"),
        EMAIL("email"),
        CODE("text"),
        CHOICE("none");

        private final String keyboard;

        Kind(String keyboard) {
            this.keyboard = keyboard;
        }

        /// How what can stand in a field is typed.
        static Kind of(FieldType<?> type) {
            return switch (type) {
                case FieldType.Line _ -> TEXT;
                case FieldType.Name _ -> TEXT;
                case FieldType.Surname _ -> TEXT;
                case FieldType.Prefix _ -> PREFIX;
                case FieldType.Phone _ -> PHONE;
                case FieldType.Email _ -> EMAIL;
                case FieldType.OneOf<?> _ -> CHOICE;
            };
        }

        /// The keyboard that a phone shows.
        public String keyboard() {
            return keyboard;
        }

        /// Whether it is written in Latin letters, which no phone should begin with a capital or correct.
        public boolean latin() {
            return this == EMAIL || this == CODE;
        }
    }

    /// Its id in the page.
    public String id() {
        return name.replace('.', '-');
    }

    /// Whether something is wrong with it.
    public boolean faulty() {
        return !fault.isEmpty();
    }

    /// The ids of what describes it.
    public String describedBy() {
        return ((hint.isEmpty() ? "" : id() + "-hint ") + (faulty() ? id() + "-fault" : "")).strip();
    }
}
