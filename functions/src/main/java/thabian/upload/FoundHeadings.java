package thabian.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The headings of a sheet, and where they stand.
///
/// @param first the index of their first row among the sheet's, from 0
/// @param rows how many rows they take: one, or two
record FoundHeadings(Headings headings, int first, int rows) {
    /// The headings of a sheet: whole ones, or else those that name most columns, by which organisations can be told.
    static Optional<FoundHeadings> of(FileSheet sheet) {
        List<FoundHeadings> all = candidates(sheet);
        return all.stream()
                .filter(each -> each.headings().whole())
                .findFirst()
                .or(() -> all.stream()
                        .filter(each -> each.headings().tell())
                        .reduce((best, next) ->
                                next.headings().weight() > best.headings().weight() ? next : best));
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
