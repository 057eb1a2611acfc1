package thabian.page.console.lists;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import thabian.domain.call.Organisation;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListColumn;
import thabian.domain.list.ListFaults;
import thabian.domain.list.ListJob;
import thabian.domain.list.PassedRow;
import thabian.domain.list.RowFault;
import thabian.domain.list.TargetList;
import thabian.domain.list.TypedList;
import thabian.page.console.ConsoleFrame;
import thabian.words.RowFaults;
import thabian.words.Words;

/// What comes of a target list that was handed in, as its page shows it.
public sealed interface ListOutcome {
    /// The file as a whole could not be read.
    record Unread(String detail) implements ListOutcome {}

    /// Nothing was ticked of what a list without a file is made of.
    record Unchosen() implements ListOutcome {}

    /// Something in it has to be mended, or said, before it can be taken.
    ///
    /// @param faults everything that is wrong, hidden rows among it
    /// @param packed what the file said, for the form to carry
    record Open(CheckedList checked, ListFaults faults, String packed) implements ListOutcome {
        private static final Set<RowFault.Code> ASKED = EnumSet.of(
                RowFault.Code.HIDDEN_ROW, RowFault.Code.LEFT_OUT, RowFault.Code.PHONE_ZERO, RowFault.Code.PHONE_TWO);

        private static final int FEW = 5;

        /// What is wrong by kind, but for what is asked.
        public List<ListFaults.Kind> kinds() {
            return faults.kinds().stream().filter(kind -> !asked(kind.first())).toList();
        }

        /// Whether a fault is asked about; what the register would mend no more once it is not to be followed.
        private boolean asked(RowFault fault) {
            return ASKED.contains(fault.code())
                    || (fault.code() == RowFault.Code.PROVINCE_NOT_YOURS
                            && checked.counts().own() > 0)
                    || (fault.code() == RowFault.Code.TYPE_CHANGED
                            && checked.answers().register().orElse(true))
                    || (fault.code() == RowFault.Code.BODY_STANDING
                            && checked.answers().register().isEmpty());
        }

        /// What is asked of the file, by the name of what answers it: the same whatever was answered before, but
        /// for what stands in rows that are left.
        public Map<String, String> questions(ConsoleFrame frame) {
            CheckedList.Counts counts = checked.counts();
            Map<String, Integer> asked = new LinkedHashMap<>();
            asked.put("others", counts.own() > 0 ? counts.others() : 0);
            asked.put("hidden", checked.typed().hidden());
            asked.put("zero", counts.zeroes());
            asked.put("phones", counts.several());
            asked.put("beside", checked.beside().size());
            asked.values().removeIf(count -> count == 0);
            String own = frame.number(counts.own());
            Map<String, String> questions = new LinkedHashMap<>();
            asked.forEach((by, count) -> questions.put(by, frame.say("list." + by + ".ask", frame.number(count), own)));
            return questions;
        }

        /// The rows whose bodies stand on the list by another code.
        public List<RowFault> standing() {
            return faults.told().stream()
                    .filter(fault -> fault.code() == RowFault.Code.BODY_STANDING)
                    .toList();
        }

        /// How many faults have to be mended in the file.
        public int toMend() {
            return kinds().stream().mapToInt(ListFaults.Kind::count).sum();
        }

        /// Whether all that is left can be answered here.
        public boolean answerable() {
            return kinds().isEmpty();
        }

        /// As many as fit on a page.
        public List<RowFault> first() {
            return faults.told().stream()
                    .filter(fault -> !asked(fault))
                    .limit(ListFaults.FIRST)
                    .toList();
        }

        /// The first of those who stand beside the list.
        public List<PassedRow> beside() {
            return checked.beside().stream().limit(FEW).toList();
        }

        /// Whether an answer was given before.
        public boolean chose(Optional<Boolean> answer, boolean yes) {
            return answer.filter(said -> said == yes).isPresent();
        }

        /// What is wrong with all of a kind.
        public String detail(ListFaults.Kind kind) {
            return RowFaults.detail(kind);
        }

        /// What people call the column of a fault.
        public String column(RowFault fault) {
            return RowFaults.column(fault.column());
        }

        /// What is wrong there, and what to do.
        public String detail(RowFault fault) {
            return RowFaults.detail(fault);
        }
    }

    /// What would be done, once it is confirmed.
    ///
    /// @param checked the file's list, with what it left to be said
    /// @param difference with everyone withdrawn who is absent
    /// @param packed the list, for the form to carry
    /// @param asked whether whoever withdraws those absent has to type how many they are
    /// @param cut whether the file may be the beginning of a longer one
    /// @param refused what was typed for their number and is not it; empty before
    /// @param another whether the list is another than it was when somebody looked
    /// @param before a list that has to be written first
    record Proposed(
            CheckedList checked,
            TargetList.Difference difference,
            String packed,
            boolean asked,
            boolean cut,
            Optional<String> refused,
            boolean another,
            Optional<ListJob> before)
            implements ListOutcome {
        private static final Words WORDS = Words.of("console");

        /// What would be done by a list.
        public static Proposed of(CheckedList checked, TargetList.Difference difference, String packed) {
            return new Proposed(
                    checked,
                    difference,
                    packed,
                    !checked.list().lets(difference, OptionalInt.empty()),
                    !checked.list().ended(),
                    Optional.empty(),
                    false,
                    Optional.empty());
        }

        /// This again, for whoever typed another number.
        public Proposed refused(String typed) {
            return new Proposed(checked, difference, packed, asked, cut, Optional.of(typed), another, before);
        }

        /// This, for whoever saw another, since the list is another by now.
        public Proposed overtaken() {
            return new Proposed(checked, difference, packed, asked, cut, refused, true, before);
        }

        /// This, for whoever has to wait until another list is written.
        public Proposed waitingFor(ListJob job) {
            return new Proposed(checked, difference, packed, asked, cut, refused, another, Optional.of(job));
        }

        /// What the form carries of what was seen.
        public String seen() {
            return String.join(" ", difference.marks());
        }

        /// The columns that were read, and as what.
        public String read() {
            return checked.typed().headed().stream()
                    .flatMap(each -> each.as().map(as -> as(each.heading(), RowFaults.column(as))).stream())
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        private static String as(String heading, String column) {
            return heading.equals(column) ? column : WORDS.get("list.columns.as", heading, column);
        }

        /// The columns that were not read; empty where all were.
        public String unread() {
            return checked.typed().headed().stream()
                    .filter(each -> each.as().isEmpty())
                    .map(TypedList.Headed::heading)
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        /// Why a row was passed over.
        public String reason(PassedRow row) {
            return RowFaults.reason(row.reason());
        }

        /// Whether confirming would do anything.
        public boolean anything() {
            return !(difference.added().isEmpty()
                    && difference.changed().isEmpty()
                    && difference.withdrawn().isEmpty());
        }

        private static String said(String cell) {
            return cell.isEmpty() ? "–" : cell;
        }

        /// What is another in one organisation: column, before, after.
        public List<ChangedCell> edits(TargetList.ChangedInvitee change) {
            List<ChangedCell> edits = new ArrayList<>();
            for (ListColumn column : ListColumn.values()) {
                String before = column.of(change.before());
                String after = column.of(change.after());
                if (!before.equals(after)) {
                    edits.add(new ChangedCell(RowFaults.column(column), said(before), said(after)));
                }
            }
            return edits;
        }
    }

    /// What contacts would be filled in, once it is confirmed.
    record Gaining(Proposed proposed) implements ListOutcome {
        private static final int FEW = 5;

        /// How many organisations gain something.
        public int count() {
            return proposed.difference().changed().size();
        }

        /// A few of them, for somebody to look whether it is right.
        public List<TargetList.ChangedInvitee> few() {
            return proposed.difference().changed().stream().limit(FEW).toList();
        }
    }

    /// There is nothing to fill in.
    record NothingToFill() implements ListOutcome {}

    /// One column of one organisation, before and after.
    record ChangedCell(String column, String before, String after) {}

    /// What was done.
    ///
    /// @param moved how many registrations went to the code that their body has by now
    /// @param standing bodies that became others, and whose registration stands at the code that was
    /// @param leftAlone to whom nothing was done, since somebody had dealt with them meanwhile
    record Done(
            ListJob.Counts counts, int moved, List<TargetList.ChangedInvitee> standing, List<Organisation> leftAlone)
            implements ListOutcome {
        public Done {
            standing = List.copyOf(standing);
            leftAlone = List.copyOf(leftAlone);
        }

        /// What a list did at once.
        ///
        /// @param standing whose registration did not go to the code that their body has by now
        public static Done of(TargetList.Difference difference, List<TargetList.ChangedInvitee> standing) {
            int moved = difference.standing().size() - standing.size();
            return new Done(ListJob.Counts.of(difference).moving(moved), moved, standing, difference.leftAlone());
        }

        /// What a list did that was written in several requests.
        public static Done of(ListJob job, List<Organisation> leftAlone) {
            return new Done(job.result(), 0, List.of(), leftAlone);
        }
    }
}
