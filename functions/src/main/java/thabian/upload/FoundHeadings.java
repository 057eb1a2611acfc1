package thabian.upload;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.OrganisationType;
import thabian.domain.list.ListColumn;
import thabian.domain.list.NationalRegister;
import thabian.domain.list.PlaceHeading;
import thabian.upload.sheet.FileSheet;
import thabian.upload.sheet.Limits;
import thabian.upload.sheet.SheetRows;

/// The headings of a sheet, and where they stand.
///
/// @param first the index of their first row among the sheet's, from 0
/// @param rows how many rows they take: one, or two; none where the sheet has no headings
record FoundHeadings(Headings headings, int first, int rows) {
    /// In so many rows it shows what stands in a column.
    private static final int SHOWN = 100;

    /// The headings of a sheet: whole ones, or else those that name most columns, by which organisations can be told.
    static Optional<FoundHeadings> of(FileSheet sheet, NationalRegister register) {
        List<FoundHeadings> all = candidates(sheet);
        return all.stream()
                .filter(each -> each.headings().whole())
                .findFirst()
                .or(() -> all.stream()
                        .filter(each -> each.headings().tell())
                        .reduce((best, next) ->
                                next.headings().weight() > best.headings().weight() ? next : best))
                .map(found -> found.clear(sheet, register).parted(sheet, register));
    }

    /// These, where two columns are headed as the name's and organisations stand in one of them only.
    private FoundHeadings clear(FileSheet sheet, NationalRegister register) {
        OptionalInt named = headings.twice().contains(ListColumn.NAME)
                ? Shown.of(sheet, below()).most(register::names)
                : OptionalInt.empty();
        return named.isPresent()
                ? new FoundHeadings(headings.with(ListColumn.NAME, named.getAsInt()), first, rows)
                : this;
    }

    /// These, where the name's stands over two columns, as a merged cell does: of types, and of names without them.
    private FoundHeadings parted(FileSheet sheet, NationalRegister register) {
        Shown shown = Shown.of(sheet, below());
        return Optional.ofNullable(headings.places().get(ListColumn.NAME))
                .filter(type -> head(sheet, type + 1).isEmpty())
                .filter(type ->
                        shown.mostly(type, cell -> OrganisationType.of(cell).isPresent()))
                .filter(type -> shown.mostly(type + 1, register::names))
                .map(type -> headings.with(ListColumn.NAME, type + 1).with(ListColumn.TYPE, type))
                .map(apart -> new FoundHeadings(apart, first, rows))
                .orElse(this);
    }

    /// What they say of a column of their sheet.
    String head(FileSheet sheet, int place) {
        return sheet.rows().subList(first, below()).stream()
                .map(row -> row.cell(place))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// The index of the first row below them.
    int below() {
        return first + rows;
    }

    /// The headings of a sheet in which organisations are told by what stands in its cells: their codes, or names
    /// with the type, as the register knows them. What heads the other columns is read in the rows above the first
    /// of them, if there is anything.
    static Optional<FoundHeadings> byContent(FileSheet sheet, NationalRegister register) {
        Predicate<String> code =
                cell -> OrganisationCode.find(cell).flatMap(register::find).isPresent();
        Shown all = Shown.of(sheet, 0);
        OptionalInt coded = all.most(code);
        OptionalInt named = all.most(register::namesInFull);
        if (coded.isEmpty() && named.isEmpty()) {
            return Optional.empty();
        }
        Map<ListColumn, Integer> told = new EnumMap<>(ListColumn.class);
        coded.ifPresent(place -> told.put(ListColumn.CODE, place));
        named.ifPresent(place -> told.put(ListColumn.NAME, place));
        Predicate<FileSheet.Row> names = row -> row.cells().stream().anyMatch(code.or(register::namesInFull));
        int first = all.first(names.and(all.alone(names).negate()));
        return Optional.of(above(sheet, first, told, register));
    }

    /// The headings above a sheet's first organisation.
    ///
    /// @param told the columns that are known by what stands in them
    static FoundHeadings above(FileSheet sheet, int first, Map<ListColumn, Integer> told, NationalRegister register) {
        FoundHeadings above = above(sheet, first);
        Headings headings = above.headings();
        for (Map.Entry<ListColumn, Integer> each : told.entrySet()) {
            headings = headings.with(each.getKey(), each.getValue());
        }
        Shown shown = Shown.of(sheet, first);
        headings = shown.placed(headings, ListColumn.DISTRICT, register);
        headings = shown.placed(headings, ListColumn.PROVINCE, register);
        return new FoundHeadings(headings, above.first(), above.rows());
    }

    /// What the row above a sheet's first organisation heads, or the two above it.
    private static FoundHeadings above(FileSheet sheet, int first) {
        List<FileSheet.Row> rows = sheet.rows();
        Headings none = Headings.of(List.of());
        Headings one = first > 0 ? Headings.of(rows.get(first - 1).cells()) : none;
        Headings two = first > 1 ? Headings.of(rows.get(first - 2), rows.get(first - 1)) : none;
        if (two.weight() > one.weight() && two.twice().isEmpty()) {
            return new FoundHeadings(two, first - 2, 2);
        }
        return one.weight() > 0 ? new FoundHeadings(one, first - 1, 1) : new FoundHeadings(none, first, 0);
    }

    /// The first rows of a sheet from one on.
    private record Shown(List<FileSheet.Row> rows, int from) {
        static Shown of(FileSheet sheet, int from) {
            List<FileSheet.Row> rows = sheet.rows();
            return new Shown(rows.subList(from, Math.min(rows.size(), from + SHOWN)), from);
        }

        private Stream<String> column(int place) {
            return rows.stream().map(row -> row.cell(place)).filter(cell -> !cell.isEmpty());
        }

        private IntStream places() {
            return IntStream.range(
                    0, rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        }

        /// The column where something is true of most of what stands from its first such cell on, and of two at least.
        OptionalInt most(Predicate<String> something) {
            return places().filter(place -> mostly(place, something)).findFirst();
        }

        /// Whether that is so of a column.
        boolean mostly(int place, Predicate<String> something) {
            List<String> cells = column(place).dropWhile(something.negate()).toList();
            long such = cells.stream().filter(something).count();
            return such > 1 && 2 * such >= cells.size();
        }

        /// Whether a row stands alone in its line among rows of which something is true, as a title does: nearly all
        /// others say more than a name.
        Predicate<FileSheet.Row> alone(Predicate<FileSheet.Row> something) {
            List<FileSheet.Row> such = rows.stream().filter(something).toList();
            long alone = such.stream().filter(row -> row.filled().size() == 1).count();
            return row -> row.filled().size() == 1 && 10 * alone <= such.size() + 9;
        }

        /// The index of the first row of which something is true.
        int first(Predicate<FileSheet.Row> something) {
            return from
                    + IntStream.range(0, rows.size())
                            .filter(index -> something.test(rows.get(index)))
                            .findFirst()
                            .orElseThrow();
        }

        /// Headings, and the column in which nothing but districts or provinces stand, where none is headed so.
        Headings placed(Headings headings, ListColumn column, NationalRegister register) {
            if (headings.places().containsKey(column)) {
                return headings;
            }
            OptionalInt place = places().filter(at -> !headings.places().containsValue(at))
                    .filter(at -> column(at).findAny().isPresent())
                    .filter(at -> column(at).allMatch(cell -> isPlace(cell, column, register)))
                    .findFirst();
            return place.isPresent() ? headings.with(column, place.getAsInt()) : headings;
        }

        private static boolean isPlace(String cell, ListColumn column, NationalRegister register) {
            return PlaceHeading.place(cell, register)
                    .filter(said -> (column == ListColumn.DISTRICT ? said.district() : said.province()).isPresent())
                    .isPresent();
        }
    }

    /// The row that comes nearest to headings: what it lacks is told.
    static Optional<Headings> nearest(FileSheet sheet) {
        return candidates(sheet).stream()
                .map(FoundHeadings::headings)
                .filter(headings -> headings.weight() > 0)
                .reduce((best, next) -> next.missing().size() < best.missing().size() ? next : best);
    }

    /// Rows one by one, and then two by two where the two say more than either.
    private static List<FoundHeadings> candidates(FileSheet sheet) {
        List<FileSheet.Row> rows = sheet.rows();
        int most = Math.min(rows.size(), Limits.TITLE_ROWS + 1);
        List<FoundHeadings> single = new ArrayList<>();
        List<FoundHeadings> pairs = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            single.add(new FoundHeadings(Headings.of(rows.get(i).cells()), i, 1));
        }
        for (int i = 0; i + 1 < most; i++) {
            Headings both = Headings.of(rows.get(i), rows.get(i + 1));
            int alone = Math.max(weight(single, i), weight(single, i + 1));
            if (both.weight() > alone && both.twice().isEmpty() && !SheetRows.names(rows.get(i + 1))) {
                pairs.add(new FoundHeadings(both, i, 2));
            }
        }
        return Stream.concat(single.stream(), pairs.stream()).toList();
    }

    private static int weight(List<FoundHeadings> single, int index) {
        return single.get(index).headings().weight();
    }
}
