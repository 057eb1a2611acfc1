package thabian.domain.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Reach;

/// A target list as an office handed it in, taken row by row and checked as a whole.
final class TargetListForm {
    private final NationalRegister register;
    private final ListAnswers answers;
    private final Set<ListColumn> columns;
    private final boolean byTambon;
    private final ListFaults.Found faults = new ListFaults.Found();
    private final List<ListRemark> remarks = new ArrayList<>();
    private final List<PassedRow> repeated = new ArrayList<>();
    private final List<TargetList.Row> rows = new ArrayList<>();
    private final Map<OrganisationCode, Integer> byCode = new HashMap<>();
    private final Map<String, TargetList.Row> byLastSix = new HashMap<>();
    private final Map<String, TargetList.Row> byPlacedName = new HashMap<>();
    private final Map<String, String> provinces = new HashMap<>();
    private final Set<String> own = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private int read;
    private int zeroes;
    private int several;

    /// @param columns the columns that the list has
    /// @param byTambon whether a code that comes again under the same name is the same line
    TargetListForm(NationalRegister register, ListAnswers answers, Set<ListColumn> columns, boolean byTambon) {
        this.register = register;
        this.columns = columns;
        this.answers = answers;
        this.byTambon = byTambon;
    }

    /// Takes one row; one that is hidden only if that was answered.
    void add(TypedRow typed) {
        if (!typed.hidden() || answers.hidden().orElse(true)) {
            take(typed, typed.hidden() && answers.hidden().isEmpty());
        }
    }

    /// @param open whether nobody said yet that the row is taken: then that is all that is wrong with it
    private void take(TypedRow typed, boolean open) {
        ListRow row = new ListRow(typed, register, answers, columns, faults.count() < ListFaults.FIRST);
        Optional<Invitee> invitee = row.invitee();
        boolean foreign = row.province().filter(answers.whose().mine().negate()).isPresent();
        (foreign ? others : own).add(row.who());
        if (open) {
            faults.add(RowFault.of(typed.place(), ListColumn.CODE, RowFault.Code.HIDDEN_ROW));
        } else if (foreign && !answers.whose().left()) {
            faults.add(RowFault.of(typed.place(), ListColumn.CODE, RowFault.Code.PROVINCE_NOT_YOURS));
        }
        if (foreign) {
            return;
        }
        zeroes += row.phone().zeroless() ? 1 : 0;
        several += row.phone().several() ? 1 : 0;
        remarks.addAll(row.remarks());
        if (!open) {
            read++;
            row.faults().forEach(faults::add);
            invitee.ifPresent(each -> add(new TargetList.Row(typed.place(), each, row.trust(), row.meant())));
        }
    }

    private void add(TargetList.Row row) {
        Organisation organisation = row.invitee().organisation();
        Integer first = byCode.get(organisation.code());
        if (first != null) {
            again(first, row);
            return;
        }
        Optional<RowFault> twice = twice(row, organisation);
        if (twice.isPresent()) {
            faults.add(twice.get());
            return;
        }
        String name = provinces.putIfAbsent(organisation.code().province(), organisation.province());
        if (name != null && !name.equals(organisation.province())) {
            faults.add(new RowFault(row.place(), ListColumn.PROVINCE, RowFault.Code.PROVINCE_NAME, name));
        } else {
            byCode.put(organisation.code(), rows.size());
            rows.add(row);
        }
    }

    /// That a body stands before under another code: under the one that it had, or by the same name in the same place.
    private Optional<RowFault> twice(TargetList.Row row, Organisation organisation) {
        Optional<TargetList.Row> before = Optional.ofNullable(
                        byLastSix.putIfAbsent(NationalRegister.lastSix(organisation.code()), row))
                .filter(each -> NationalRegister.became(each.invitee().organisation(), organisation));
        Optional<TargetList.Row> named =
                Optional.ofNullable(byPlacedName.putIfAbsent(NationalRegister.placed(organisation), row));
        RowFault.Code code = before.isPresent() ? RowFault.Code.BODY_TWICE : RowFault.Code.NAME_TWICE;
        return before.or(() -> named)
                .map(each -> new RowFault(
                        row.place(), ListColumn.CODE, code, each.place().toString()));
    }

    /// A code that comes again: in the register it is the same line; the same line on another sheet is one of
    /// those that say everything twice, all together and district by district.
    private void again(int index, TargetList.Row row) {
        TargetList.Row first = rows.get(index);
        boolean same = sameBody(first.invitee().organisation(), row.invitee().organisation());
        if (byTambon && same) {
            return;
        }
        Optional<Reach> both = together(first.invitee().reach(), row.invitee().reach());
        if (same
                && both.isPresent()
                && !first.place().sheet().equals(row.place().sheet())) {
            rows.set(index, first.reached(both.get()));
            String name = row.invitee().organisation().name();
            repeated.add(new PassedRow(row.place(), PassedRow.Reason.REPEATED, name));
        } else {
            String other = first.place().toString();
            faults.add(new RowFault(row.place(), ListColumn.CODE, RowFault.Code.CODE_TWICE, other));
        }
    }

    private static boolean sameBody(Organisation one, Organisation other) {
        return one.name().equals(other.name())
                && one.type().equals(other.type())
                && one.province().equals(other.province());
    }

    /// What two lines say of one organisation, unless they contradict each other.
    private static Optional<Reach> together(Reach one, Reach other) {
        boolean contradict = contradict(one.email(), other.email()) || contradict(one.phone(), other.phone());
        return contradict
                ? Optional.empty()
                : Optional.of(
                        new Reach(one.email().or(other::email), one.phone().or(other::phone)));
    }

    private static boolean contradict(Optional<?> one, Optional<?> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    /// What it comes to.
    CheckedList checked(TypedList typed) {
        TargetList list = new TargetList(rows, typed.ended());
        ListFaults all = faults.all().and(meantTwice()).and(leftOut(typed));
        return new CheckedList(typed, answers, list, all, remarks, repeated, counts());
    }

    private CheckedList.Counts counts() {
        return new CheckedList.Counts(read, own.size(), others.size(), zeroes, several);
    }

    /// The rows that seem to mean whom another row names by the right code.
    private ListFaults meantTwice() {
        ListFaults.Found twice = new ListFaults.Found();
        rows.forEach(row -> row.meant()
                .map(byCode::get)
                .map(rows::get)
                .ifPresent(other -> twice.add(new RowFault(
                        row.place(),
                        ListColumn.CODE,
                        RowFault.Code.NAME_TWICE,
                        other.place().toString()))));
        return twice.all();
    }

    /// Those who stand beside the list, until somebody says that they are not meant.
    private ListFaults leftOut(TypedList typed) {
        ListFaults.Found found = new ListFaults.Found();
        typed.passed().stream()
                .filter(row -> row.reason() == PassedRow.Reason.BESIDE && !answers.beside())
                .map(row -> new RowFault(row.place(), ListColumn.NAME, RowFault.Code.LEFT_OUT, row.text()))
                .forEach(found::add);
        return found.all();
    }
}
