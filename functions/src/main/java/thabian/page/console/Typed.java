package thabian.page.console;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import thabian.domain.slot.Slot;

/// What an officer typed into one of an organisation's forms and could not be taken, to be shown again.
///
/// @param act the form's act, `extend`; empty where nothing was typed
/// @param values by field
/// @param faults sentences by field
public record Typed(String act, Map<String, String> values, Map<String, String> faults) {
    /// Nothing was typed.
    public static final Typed NOTHING = new Typed("", Map.of(), Map.of());

    /// What a form carries of what its page showed.
    private static final Set<String> SEEN = Set.of("revision", "recorded", "instead");

    public Typed {
        values = Map.copyOf(values);
        faults = Map.copyOf(faults);
    }

    /// The same, to go over what stands now: whoever typed it is told what that is.
    public Typed anew() {
        Map<String, String> rest = new HashMap<>(values);
        rest.keySet().removeAll(SEEN);
        return new Typed(act, rest, faults);
    }

    /// The version of a slot that a form goes over: the one that it was typed over, as long as nobody was told of
    /// another, or else the one that stands.
    public String version(String of, Slot slot) {
        String recorded = value(of, "recorded");
        String over = value(of, "revision") + (recorded.isEmpty() ? "" : "-" + recorded);
        return over.isEmpty() ? slot.version().written() : over;
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
