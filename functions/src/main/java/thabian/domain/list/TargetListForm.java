package thabian.domain.list;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;

/// A target list as an office handed it in, taken row by row and checked as a whole.
public final class TargetListForm {
    private final Set<ListColumn> columns;
    private final boolean byTambon;
    private final ListFaults.Found faults = new ListFaults.Found();
    private final List<TargetList.Row> rows = new ArrayList<>();
    private final Map<OrganisationCode, TargetList.Row> byCode = new HashMap<>();
    private final Map<String, String> provinces = new HashMap<>();

    /// A list of these columns.
    ///
    /// @param byTambon whether it has a row for each tambon that an organisation serves, as the register of the
    /// Department of Local Administration does: then a code that comes again under the same name is the same line
    public TargetListForm(Set<ListColumn> columns, boolean byTambon) {
        this.columns = EnumSet.copyOf(columns);
        this.byTambon = byTambon;
    }

    /// Takes one row.
    ///
    /// @param number as spreadsheet programs number it, from 1
    public void add(int number, Map<ListColumn, String> cells) {
        new ListRow(number, cells, faults).invitee().ifPresent(invitee -> add(new TargetList.Row(number, invitee)));
    }

    private void add(TargetList.Row row) {
        Organisation organisation = row.invitee().organisation();
        TargetList.Row first = byCode.putIfAbsent(organisation.code(), row);
        if (first == null) {
            String name = provinces.putIfAbsent(organisation.code().province(), organisation.province());
            if (name != null && !name.equals(organisation.province())) {
                faults.add(new RowFault(row.number(), ListColumn.PROVINCE, RowFault.Code.PROVINCE_NAME, name));
            } else {
                rows.add(row);
            }
        } else if (!byTambon || !sameBody(first.invitee().organisation(), organisation)) {
            faults.add(new RowFault(
                    row.number(), ListColumn.CODE, RowFault.Code.CODE_TWICE, String.valueOf(first.number())));
        }
    }

    private static boolean sameBody(Organisation one, Organisation other) {
        return one.name().equals(other.name())
                && one.type().equals(other.type())
                && one.province().equals(other.province());
    }

    /// What is wrong with the rows taken so far; empty where nothing is.
    public Optional<ListFaults> faults() {
        return faults.count() == 0 ? Optional.empty() : Optional.of(faults.all());
    }

    /// The rows taken so far that nothing was wrong with.
    ///
    /// @param ended whether the file says that it ends behind them
    public TargetList list(boolean ended) {
        return new TargetList(rows, ended, columns.contains(ListColumn.EMAIL), columns.contains(ListColumn.PHONE));
    }
}
