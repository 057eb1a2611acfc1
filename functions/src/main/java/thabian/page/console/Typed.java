package thabian.page.console;

import java.util.Map;

/// What an officer typed into one of an organisation's forms and could not be taken, to be shown again.
///
/// @param act the form's act, `extend`; empty where nothing was typed
/// @param values by field
/// @param faults sentences by field
public record Typed(String act, Map<String, String> values, Map<String, String> faults) {
    /// Nothing was typed.
    public static final Typed NOTHING = new Typed("", Map.of(), Map.of());

    public Typed {
        values = Map.copyOf(values);
        faults = Map.copyOf(faults);
    }

    /// What was typed into a field of an act.
    public String value(String of, String field) {
        return act.equals(of) ? values.getOrDefault(field, "") : "";
    }

    /// What is wrong with a field of an act; empty where nothing is.
    public String fault(String of, String field) {
        return act.equals(of) ? faults.getOrDefault(field, "") : "";
    }
}
