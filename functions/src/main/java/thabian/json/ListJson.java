package thabian.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thabian.domain.call.Invitee;
import thabian.domain.list.TargetList;

/// What putting a target list in force does, as the API answers it.
public final class ListJson {
    private ListJson() {}

    /// How many organisations are new, changed, as they were, withdrawn (and who they are), and kept since they are
    /// registered.
    public static Map<String, Object> counts(TargetList.Difference difference) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("added", difference.added().size());
        counts.put("changed", difference.changed().size());
        counts.put("unchanged", difference.unchanged().size());
        counts.put("withdrawn", difference.withdrawn().size());
        if (!difference.withdrawn().isEmpty()) {
            counts.put("withdrawnOrganisations", organisations(difference.withdrawn()));
        }
        if (!difference.kept().isEmpty()) {
            counts.put("kept", difference.kept().size());
        }
        return counts;
    }

    /// What the refusal to withdraw so many tells: the number that wants to be said, and who they are.
    public static Map<String, Object> unconfirmed(TargetList.Difference difference) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("confirm", difference.withdrawn().size());
        told.put("organisations", organisations(difference.withdrawn()));
        return told;
    }

    private static List<Map<String, String>> organisations(List<Invitee> invitees) {
        return invitees.stream()
                .map(Invitee::organisation)
                .map(OrganisationJson::of)
                .toList();
    }
}
