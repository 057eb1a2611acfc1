package thabian.domain.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What is wrong with a list, in the order of its rows.
///
/// @param told the first faults one by one, and then the first of every further row that has any
/// @param count how many there are
public record ListFaults(List<RowFault> told, int count) {
    /// How many are told one by one, whatever their rows.
    public static final int FIRST = 200;

    public ListFaults {
        told = List.copyOf(told);
    }

    /// These and others, in the order of the rows.
    public ListFaults and(ListFaults others) {
        return new ListFaults(
                Stream.concat(told.stream(), others.told.stream())
                        .sorted(Comparator.comparingInt(RowFault::row))
                        .toList(),
                count + others.count);
    }

    /// Collects faults as they are found, row by row.
    public static final class Found {
        private final List<RowFault> told = new ArrayList<>();
        private int count;

        public void add(RowFault fault) {
            count++;
            if (told.size() < FIRST || told.getLast().row() != fault.row()) {
                told.add(fault);
            }
        }

        public int count() {
            return count;
        }

        public ListFaults all() {
            return new ListFaults(told, count);
        }
    }
}
