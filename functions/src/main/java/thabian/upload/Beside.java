package thabian.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thabian.domain.list.ListColumn;
import thabian.upload.sheet.FileSheet;

/// Looks through a sheet for whoever stands beside its list: in other columns, in rows that are passed over, in a cell
/// that names somebody else.
record Beside(FileSheet sheet, LeftOut left) {
    /// Whom a column names so often, for each time that the list names its own, it does not list.
    private static final int OFTEN = 3;

    /// A column lists others where it names more of them for each of the list's own: below the word for an organisation
    /// nearly any, below one for a venue or a host most, else some.
    private static final double OF_BODIES = 1 / 8.0;

    private static final double OF_VENUES = 2 / 3.0;
    private static final double OF_ANYTHING = 1 / 4.0;

    /// A cell, or a row, that names somebody who is not read.
    record Found(FileSheet.Row row, String text) {}

    /// A cell, and whom it names of those who are not read.
    private record Hit(FileSheet.Row row, String text, Set<String> who) {
        Found found() {
            return new Found(row, text);
        }
    }

    /// Those of a sheet that is no list. One who is named is its writer.
    boolean isList() {
        return !title(sheet.rows(), true).isEmpty();
    }

    /// Those of a sheet with tables. One who is named above their headings is a title's.
    ///
    /// @param taken what is read of it
    List<Found> in(List<HeadedTable> tables, ReadCells taken) {
        FoundHeadings headings = tables.getFirst().headings();
        List<FileSheet.Row> above = sheet.rows().subList(0, headings.first());
        List<FileSheet.Row> below =
                sheet.rows().subList(headings.below(), sheet.rows().size());
        Stream<Found> cells = IntStream.range(0, width(below))
                .filter(place -> !SpokenOf.headsNoList(head(tables, place)))
                .boxed()
                .flatMap(place -> column(below, place, head(tables, place), taken));
        Stream<Found> lines = below.stream()
                .filter(row -> !taken.has(row))
                .map(this::line)
                .filter(hit -> !hit.who().isEmpty())
                .map(Hit::found);
        return Stream.of(title(above, headings.rows() > 0).stream(), cells, lines)
                .flatMap(found -> found)
                .distinct()
                .toList();
    }

    private static int width(List<FileSheet.Row> rows) {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    private static String head(List<HeadedTable> tables, int place) {
        return tables.stream()
                .map(table -> table.head(place))
                .filter(head -> !head.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Two or more who stand above a table, or whoever is said to be added.
    ///
    /// @param headed whether headings stand between; else a line with a name alone may be the list's first
    private List<Found> title(List<FileSheet.Row> rows, boolean headed) {
        List<Hit> lines = rows.stream()
                .map(this::line)
                .filter(hit -> !hit.who().isEmpty())
                .toList();
        boolean several =
                lines.stream().flatMap(hit -> hit.who().stream()).distinct().count() > 1;
        Stream<Found> named = lines.stream()
                .filter(hit -> several || SpokenOf.added(hit.text()).isPresent() || (!headed && left.isOne(hit.text())))
                .map(Hit::found);
        Stream<Found> alone = IntStream.range(0, width(rows)).boxed().flatMap(place -> bare(rows, place));
        return Stream.concat(named, alone).toList();
    }

    /// Whom a row names of which nothing is read.
    private Hit line(FileSheet.Row row) {
        String text = String.join(" ", row.filled());
        Set<String> who = new TreeSet<>(left.in(text));
        if (who.size() == 1 && SpokenOf.line(text)) {
            who.clear();
        }
        who.addAll(left.addedIn(text));
        return new Hit(row, text, who);
    }

    private Stream<Found> column(List<FileSheet.Row> rows, int place, String heading, ReadCells taken) {
        List<FileSheet.Row> filled =
                rows.stream().filter(row -> !row.cell(place).isEmpty()).toList();
        List<Hit> hits = filled.stream()
                .filter(taken::has)
                .map(row -> new Hit(row, row.cell(place), who(row, place, taken)))
                .toList();
        List<FileSheet.Row> others =
                filled.stream().filter(row -> taken.as(row, place).isEmpty()).toList();
        long own = hits.stream().map(hit -> taken.name(hit.row())).distinct().count();
        boolean spokenOf = SpokenOf.heads(heading);
        Stream<Found> listed = Stream.empty();
        if (isList(hits, own * least(heading))) {
            listed = hits.stream().filter(hit -> !hit.who().isEmpty()).map(Hit::found);
        } else if (!spokenOf) {
            listed = listed(hits, filled.size(), own);
        }
        return spokenOf && !SpokenOf.headsBodies(heading) ? listed : Stream.concat(listed, bare(others, place));
    }

    private static double least(String heading) {
        if (SpokenOf.heads(heading)) {
            return OF_VENUES;
        }
        return SpokenOf.headsBodies(heading) ? OF_BODIES : OF_ANYTHING;
    }

    /// Whether a column reads as a list of those who are left out: hardly anything else stands there than their names,
    /// and those of two or more.
    private boolean isList(List<Hit> hits, double least) {
        List<Hit> ones = hits.stream().filter(hit -> left.isOne(hit.text())).toList();
        long names = ones.stream().flatMap(hit -> hit.who().stream()).distinct().count();
        return names > 1 && names > least && 2 * ones.size() >= hits.size();
    }

    private Set<String> who(FileSheet.Row row, int place, ReadCells taken) {
        String cell = row.cell(place);
        Optional<ListColumn> column = taken.as(row, place);
        if (column.isEmpty() || column.get() == ListColumn.PHONE || column.get() == ListColumn.EMAIL) {
            Set<String> who = new TreeSet<>(left.in(cell));
            who.addAll(left.addedIn(cell));
            return who;
        }
        boolean coded = column.get() == ListColumn.NAME && taken.isCoded(row);
        return coded ? left.othersIn(cell) : Set.of();
    }

    /// Of what stands in a column whatever names somebody, unless it names them again and again.
    ///
    /// @param own how many the list names in those rows
    private static Stream<Found> listed(List<Hit> hits, int filled, long own) {
        double each = (double) hits.size() / Math.max(1, own);
        Map<String, Integer> often = new HashMap<>();
        hits.forEach(hit -> hit.who().forEach(who -> often.merge(who, 1, Integer::sum)));
        return hits.stream()
                .filter(hit -> hit.who().stream().anyMatch(who -> {
                    int times = often.getOrDefault(who, 0);
                    return times < OFTEN * each && (times <= each || times < filled);
                }))
                .map(Hit::found);
    }

    /// Of a column in which hardly anything else stands than names without their types, those.
    private Stream<Found> bare(List<FileSheet.Row> rows, int place) {
        List<Hit> named = new ArrayList<>();
        int filled = 0;
        for (FileSheet.Row row : rows) {
            String cell = row.cell(place);
            filled += cell.isEmpty() ? 0 : 1;
            Set<String> who = cell.isEmpty() || left.isPlace(cell) ? Set.of() : left.bareIn(cell);
            if (!who.isEmpty()) {
                named.add(new Hit(row, cell, who));
            }
        }
        List<Found> found = listed(named, filled, named.size()).collect(Collectors.toList());
        return named.size() > 1 && 2 * named.size() >= filled ? found.stream() : Stream.empty();
    }
}
