package thabian.upload;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import thabian.domain.call.OrganisationCode;
import thabian.domain.list.ListColumn;
import thabian.domain.list.NationalRegister;
import thabian.domain.list.PlaceHeading;
import thabian.upload.sheet.FileSheet;

/// Tables that stand beside each other on one sheet: a list broken into blocks, or a column for each district or type.
/// They are found by what stands in their cells, and taken only where their headings say the same.
record SideBySide(FileSheet sheet, NationalRegister register, int first, List<Map<ListColumn, Integer>> blocks) {
    /// In so many rows it shows what stands in a column.
    private static final int SHOWN = 100;

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}*[.)]?");

    /// The tables of a sheet that has several; none where it is not plain that it has.
    static List<HeadedTable> of(FileSheet sheet, NationalRegister register) {
        Predicate<String> code =
                cell -> OrganisationCode.find(cell).flatMap(register::find).isPresent();
        List<FileSheet.Row> shown =
                sheet.rows().subList(0, Math.min(SHOWN, sheet.rows().size()));
        int width = shown.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<Map<ListColumn, Integer>> blocks = new ArrayList<>();
        for (int place = 0; place < width; place++) {
            if (stands(shown, place, code)) {
                add(blocks, ListColumn.CODE, place);
            } else if (stands(shown, place, register::namesInFull)) {
                add(blocks, ListColumn.NAME, place);
            }
        }
        if (blocks.size() < 2) {
            return List.of();
        }
        int first = IntStream.range(0, shown.size())
                .filter(index -> shown.get(index).cells().stream().anyMatch(code.or(register::namesInFull)))
                .findFirst()
                .orElseThrow();
        SideBySide tables = new SideBySide(sheet, register, first, List.copyOf(blocks));
        return first > 0 && (tables.headedAlike() || tables.headedByPlace()) ? tables.all() : List.of();
    }

    /// Whether something is true of most of what stands in a column from its first such cell on.
    private static boolean stands(List<FileSheet.Row> rows, int place, Predicate<String> something) {
        List<String> cells = rows.stream()
                .map(row -> row.cell(place))
                .filter(cell -> !cell.isEmpty())
                .dropWhile(something.negate())
                .toList();
        return !cells.isEmpty() && 2 * cells.stream().filter(something).count() >= cells.size();
    }

    private static void add(List<Map<ListColumn, Integer>> blocks, ListColumn column, int place) {
        if (blocks.isEmpty() || blocks.getLast().containsKey(column)) {
            blocks.add(new EnumMap<>(ListColumn.class));
        }
        blocks.getLast().put(column, place);
    }

    private String head(int place) {
        return sheet.rows().get(first - 1).cell(place);
    }

    /// Whether each has the columns of the first, under the same headings, or under none.
    private boolean headedAlike() {
        Map<ListColumn, Integer> model = blocks.getFirst();
        return model.entrySet().stream().allMatch(each -> isHeading(each.getKey(), each.getValue()))
                && blocks.stream()
                        .allMatch(block -> block.keySet().equals(model.keySet())
                                && block.entrySet().stream()
                                        .allMatch(each -> head(each.getValue()).isEmpty()
                                                || isHeading(each.getKey(), each.getValue())));
    }

    private boolean isHeading(ListColumn column, int place) {
        return Headings.of(List.of(head(place))).places().containsKey(column);
    }

    /// Whether each is headed by a district or a type.
    private boolean headedByPlace() {
        return blocks.stream()
                .flatMap(block -> block.values().stream())
                .allMatch(place -> clear(head(place))
                        .filter(clear ->
                                clear.district().isPresent() || clear.type().isPresent())
                        .isPresent());
    }

    private Optional<PlaceHeading.Clear> clear(String head) {
        return PlaceHeading.read(head, register) instanceof PlaceHeading.Clear clear
                ? Optional.of(clear)
                : Optional.empty();
    }

    private static int start(Map<ListColumn, Integer> block) {
        return block.values().stream().mapToInt(place -> place).min().orElseThrow();
    }

    private static int end(Map<ListColumn, Integer> block) {
        return block.values().stream().mapToInt(place -> place).max().orElseThrow();
    }

    /// How many columns before the first that names somebody are a table's own: such as are headed alike in all.
    private int margin() {
        int margin = 0;
        while (isOwn(margin + 1)) {
            margin++;
        }
        return margin;
    }

    private boolean isOwn(int before) {
        int model = start(blocks.getFirst()) - before;
        return model >= 0
                && IntStream.range(1, blocks.size()).allMatch(index -> {
                    int place = start(blocks.get(index)) - before;
                    return place > end(blocks.get(index - 1))
                            && (head(place).isEmpty() || head(place).equals(head(model)));
                });
    }

    private List<HeadedTable> all() {
        int margin = margin();
        List<Span> spans = IntStream.range(0, blocks.size())
                .mapToObj(index -> new Span(
                        start(blocks.get(index)) - margin,
                        index + 1 < blocks.size() ? start(blocks.get(index + 1)) - margin : Integer.MAX_VALUE,
                        blocks.get(index)))
                .toList();
        boolean byPlace = headedByPlace();
        return spans.stream().map(span -> table(spans, span, byPlace)).toList();
    }

    /// The columns of a table.
    private record Span(int from, int to, Map<ListColumn, Integer> naming) {
        boolean has(int place) {
            return from <= place && place < to;
        }

        /// Whether a row says something there, besides that it is the next.
        boolean isFilled(FileSheet.Row row) {
            return IntStream.range(from, Math.min(to, row.cells().size()))
                    .anyMatch(place -> naming.containsValue(place)
                            ? !row.cell(place).isEmpty()
                            : !NUMBER.matcher(row.cell(place)).matches());
        }
    }

    private HeadedTable table(List<Span> spans, Span span, boolean byPlace) {
        Span model = spans.getFirst();
        List<FileSheet.Row> rows = new ArrayList<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            FileSheet.Row row = sheet.rows().get(i);
            if (i < first && !span.isFilled(row)) {
                rows.add(masked(row, model.from(), span, place -> {
                    int same = model.from() + place - span.from();
                    return model.has(same) ? row.cell(same) : "";
                }));
            } else if (i < first || span.isFilled(row) || spans.stream().noneMatch(each -> each.isFilled(row))) {
                rows.add(masked(row, model.from(), span, row::cell));
            }
        }
        FileSheet alone = new FileSheet(sheet.name(), sheet.hidden(), rows);
        List<PlaceHeading.Clear> around = sheet.rows().subList(Math.max(0, first - 2), first).stream()
                .flatMap(row ->
                        IntStream.range(0, row.cells().size()).filter(span::has).mapToObj(row::cell))
                .flatMap(head -> clear(head).stream())
                .filter(clear -> byPlace || clear.district().isPresent())
                .toList();
        return new HeadedTable(alone, FoundHeadings.above(alone, first, span.naming(), register), around);
    }

    /// A row with nothing in it but what stands before the first table, and what a table has in it.
    private static FileSheet.Row masked(FileSheet.Row row, int shared, Span span, IntFunction<String> own) {
        int width = Math.max(
                row.cells().size(),
                Math.min(span.to(), span.from() + row.cells().size()));
        List<String> cells = IntStream.range(0, width)
                .mapToObj(place -> place < shared ? row.cell(place) : span.has(place) ? own.apply(place) : "")
                .toList();
        return new FileSheet.Row(row.number(), row.hidden(), row.merged(), cells);
    }
}
