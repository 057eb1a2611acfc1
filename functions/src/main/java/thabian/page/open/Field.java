package thabian.page.open;

/// A text field of the form: what it is called, what is typed in it, what is wrong with that.
///
/// @param name its name in the request: the JSON pointer, with dots
/// @param hint how to fill it in; empty where the label says it all
/// @param fault the sentence about its fault; empty where it has none
/// @param autocomplete what a browser may offer (WCAG 1.3.5)
public record Field(
        String name, String label, String hint, String value, String fault, Kind kind, String autocomplete) {

    /// What is typed into a field. No kind lets the browser refuse: it would refuse Thai digits.
    public enum Kind {
        TEXT("text"),
        NAME("text"),
        PREFIX("text"),
        PHONE("tel"),
        OPTIONAL_PHONE("tel"),
        EMAIL("email"),
        CODE("text");

        private final String keyboard;

        Kind(String keyboard) {
            this.keyboard = keyboard;
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

    /// Whether it may be left empty.
    public boolean optional() {
        return kind == Kind.OPTIONAL_PHONE;
    }

    /// Whether the contact's may stand for it: left empty, it then steps aside (in the style sheet, by its
    /// placeholder).
    public boolean lent() {
        return name.startsWith("attendees.")
                && (kind == Kind.NAME || kind == Kind.EMAIL || kind == Kind.OPTIONAL_PHONE);
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
