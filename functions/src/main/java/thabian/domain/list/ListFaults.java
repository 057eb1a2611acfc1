package thabian.domain.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What is wrong with a list, in the order of its rows.
///
/// @param told the first faults one by one, and then the first of every further row that has any
/// @param kinds all of them by kind, in the order in which each kind was met first
public record ListFaults(List<RowFault> told, List<Kind> kinds) {
    /// How many are told one by one, whatever their rows.
    public static final int FIRST = 200;

    /// Nothing is wrong.
    public static final ListFaults NONE = new ListFaults(List.of(), List.of());

    /// What is wrong in the same way in one column.
    ///
    /// @param first the first such fault
    /// @param count how many there are
    public record Kind(RowFault first, int count) {
        private Kind and(Kind other) {
            return new Kind(first, count + other.count);
        }

        private static List<Object> of(RowFault fault) {
            return List.of(fault.column(), fault.code());
        }
    }

    public ListFaults {
        told = List.copyOf(told);
        kinds = List.copyOf(kinds);
    }

    /// How many there are.
    public int count() {
        return kinds.stream().mapToInt(Kind::count).sum();
    }

    /// How many there are of a kind, whatever the column.
    public int count(RowFault.Code code) {
        return kinds.stream()
                .filter(kind -> kind.first().code() == code)
                .mapToInt(Kind::count)
                .sum();
    }

    /// How many there are of a kind in a column.
    public int count(ListColumn column, RowFault.Code code) {
        return kinds.stream()
                .filter(kind -> kind.first().column() == column && kind.first().code() == code)
                .mapToInt(Kind::count)
                .sum();
    }

    /// These and others, by sheet in the order in which the sheets are met, and in the order of the rows.
    public ListFaults and(ListFaults others) {
        Map<String, List<RowFault>> bySheet = new LinkedHashMap<>();
        Stream.concat(told.stream(), others.told.stream())
                .forEach(fault -> bySheet.computeIfAbsent(fault.place().sheet(), _ -> new ArrayList<>())
                        .add(fault));
        bySheet.values()
                .forEach(sheet -> sheet.sort((one, other) ->
                        Integer.compare(one.place().row(), other.place().row())));
        Map<List<Object>, Kind> byKind = new LinkedHashMap<>();
        Stream.concat(kinds.stream(), others.kinds.stream())
                .forEach(kind -> byKind.merge(Kind.of(kind.first()), kind, Kind::and));
        return new ListFaults(bySheet.values().stream().flatMap(List::stream).toList(), List.copyOf(byKind.values()));
    }

    /// Collects faults as they are found, row by row.
    public static final class Found {
        private final List<RowFault> told = new ArrayList<>();
        private final Map<List<Object>, Kind> kinds = new LinkedHashMap<>();
        private int count;

        public void add(RowFault fault) {
            count++;
            kinds.merge(Kind.of(fault), new Kind(fault, 1), Kind::and);
            if (told.size() < FIRST || !told.getLast().place().equals(fault.place())) {
                told.add(fault);
            }
        }

        public int count() {
            return count;
        }

        public ListFaults all() {
            return new ListFaults(told, List.copyOf(kinds.values()));
        }
    }
}
