package thabian.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import thabian.domain.call.Invitee;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListJob;
import thabian.domain.list.ListRemark;
import thabian.domain.list.PassedRow;
import thabian.domain.list.RowPlace;
import thabian.domain.list.TargetList;
import thabian.domain.list.TypedList;
import thabian.domain.text.Thailand;
import thabian.words.RowFaults;

/// What putting a target list in force does, as the API answers it.
public final class ListJson {
    private ListJson() {}

    /// How many contradictions are told one by one.
    private static final int FIRST = 200;

    /// What became of a list, and what its file left to be said: which sheets were read, which rows passed over, what
    /// contradicts the register, which bodies follow others.
    public static Map<String, Object> taken(TargetList.Difference difference, CheckedList checked) {
        Map<String, Object> told = counts(difference);
        if (checked.typed().sheets().size() > 1) {
            told.put(
                    "sheets",
                    checked.typed().sheets().stream().map(ListJson::sheet).toList());
        }
        putFilled(
                told,
                "passedOver",
                checked.passed().stream().map(ListJson::passed).toList());
        putRemarks(told, checked.remarks());
        if (!checked.remarks().isEmpty()) {
            told.put("remarkCounts", counts(checked.remarks()));
        }
        putFilled(
                told,
                "successions",
                difference.successions().stream().map(ListJson::succession).toList());
        return told;
    }

    /// Stands for what a list would do, by its marks: another where that is another.
    public static String version(Set<String> marks) {
        return Integer.toHexString(String.join("\n", new TreeSet<>(marks)).hashCode());
    }

    /// The same of a list that is being written, with how many organisations are not yet.
    public static Map<String, Object> begun(TargetList.Difference difference, CheckedList checked, ListJob job) {
        Map<String, Object> told = taken(difference, checked);
        told.put("left", job.toWrite());
        return told;
    }

    /// How far a list is that was ordered, and what it does.
    public static Map<String, Object> job(ListJob job) {
        ListJob.Counts counts = job.result();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("orderedAt", Thailand.rfc3339(job.ordered()));
        told.put("added", counts.added());
        told.put("changed", counts.changed());
        told.put("unchanged", counts.unchanged());
        told.put("withdrawn", counts.withdrawn());
        told.put("kept", counts.kept());
        putFilled(
                told,
                "leftAlone",
                job.leftAlone().stream().map(each -> each.code().digits()).toList());
        told.put("left", job.toWrite());
        return told;
    }

    /// The first contradictions, where there are any.
    static void putRemarks(Map<String, Object> told, List<ListRemark> remarks) {
        putFilled(
                told,
                "remarks",
                remarks.stream().limit(FIRST).map(ListJson::remark).toList());
    }

    private static void putFilled(Map<String, Object> told, String name, List<?> list) {
        if (!list.isEmpty()) {
            told.put(name, list);
        }
    }

    private static Map<String, Object> sheet(TypedList.Tab sheet) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", sheet.name());
        told.put("list", sheet.list());
        told.put("rows", sheet.rows());
        told.put("hidden", sheet.hidden());
        return told;
    }

    private static Map<String, Object> passed(PassedRow row) {
        Map<String, Object> told = new LinkedHashMap<>();
        place(told, row.place());
        told.put("reason", row.reason().id());
        told.put("text", row.text());
        return told;
    }

    private static Map<String, Object> remark(ListRemark remark) {
        Map<String, Object> told = new LinkedHashMap<>();
        place(told, remark.place());
        told.put("column", remark.column().id());
        told.put("code", remark.code().id());
        told.put("typed", remark.typed());
        told.put("registered", remark.registered());
        told.put("detail", RowFaults.detail(remark));
        return told;
    }

    private static Map<String, Integer> counts(List<ListRemark> remarks) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        remarks.forEach(remark -> counts.merge(remark.code().id(), 1, Integer::sum));
        return counts;
    }

    private static Map<String, Object> succession(TargetList.ChangedInvitee succession) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("before", OrganisationJson.of(succession.before().organisation()));
        told.put("after", OrganisationJson.of(succession.after().organisation()));
        return told;
    }

    /// Where a row of a file stands.
    static void place(Map<String, Object> told, RowPlace place) {
        if (!place.sheet().isEmpty()) {
            told.put("sheet", place.sheet());
        }
        told.put("row", place.row());
    }

    /// How many organisations are new, changed, as they were, withdrawn (and who they are), kept since they are
    /// registered; and who was left alone.
    private static Map<String, Object> counts(TargetList.Difference difference) {
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
        if (!difference.leftAlone().isEmpty()) {
            counts.put(
                    "leftAlone",
                    difference.leftAlone().stream().map(OrganisationJson::of).toList());
        }
        return counts;
    }

    /// What the refusal to withdraw so many tells: the number that wants to be said, and who they are.
    public static Map<String, Object> unconfirmed(TargetList.Difference difference) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("confirm", difference.leaving().size());
        told.put("organisations", organisations(difference.leaving()));
        return told;
    }

    private static List<Map<String, String>> organisations(List<Invitee> invitees) {
        return invitees.stream()
                .map(Invitee::organisation)
                .map(OrganisationJson::of)
                .toList();
    }
}
