package thabian.json;

import java.util.LinkedHashMap;
import java.util.Map;
import thabian.domain.list.TargetList;

/// What putting a target list in force does, as the API answers it.
public final class ListJson {
    private ListJson() {}

    /// How many organisations are new, changed, as they were, withdrawn, and kept since they are registered.
    public static Map<String, Object> counts(TargetList.Difference difference) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("added", difference.added().size());
        counts.put("changed", difference.changed().size());
        counts.put("unchanged", difference.unchanged().size());
        counts.put("withdrawn", difference.withdrawn().size());
        if (!difference.kept().isEmpty()) {
            counts.put("kept", difference.kept().size());
        }
        return counts;
    }
}
