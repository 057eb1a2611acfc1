package thabian.domain;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with a list: the first faults, in the order of the rows, and how many there are.
public record ListFaults(List<RowFault> first, int count) {
    /// How many are told one by one.
    public static final int TOLD = 200;

    public ListFaults {
        first = List.copyOf(first);
    }

    /// Collects faults as they are found.
    static final class Found {
        private final List<RowFault> first = new ArrayList<>();
        private int count;

        void add(RowFault fault) {
            count++;
            if (first.size() < TOLD) {
                first.add(fault);
            }
        }

        int count() {
            return count;
        }

        ListFaults all() {
            return new ListFaults(first, count);
        }
    }
}
