package thabian.upload.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/// The rows of a sheet (ECMA-376, part 1, 18.3). A number is written out as people see a code; a formula is what it
/// last came to, or itself where the file does not tell.
final class WorkbookSheet {
    private static final int LAST_ROW = 1_048_576;

    private final List<String> strings;
    private final SheetRows rows;
    private final List<Merged> merged = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private String type = "";
    private int row;
    private boolean hidden;
    private int column;

    /// Cells of one column that show what the first of them says, for several rows.
    private record Merged(int column, int first, int last) {}

    WorkbookSheet(List<String> strings, SheetRows rows) {
        this.strings = strings;
        this.rows = rows;
    }

    void read(Markup markup) throws XMLStreamException {
        StringBuilder none = new StringBuilder();
        StringBuilder into = none;
        while (markup.next()) {
            if (markup.starts("row")) {
                row = markup.attribute("r").isEmpty() ? row + 1 : number(markup.attribute("r"), row + 1);
                column = -1;
                hidden = isTrue(markup.attribute("hidden"))
                        || markup.attribute("ht").equals("0");
            } else if (markup.starts("mergeCell")) {
                merge(markup.attribute("ref"));
            } else if (markup.ends("row")) {
                endRow();
            } else if (markup.starts("c")) {
                begin(markup);
            } else if (markup.ends("c")) {
                end();
            } else if (markup.starts("v") || markup.starts("t")) {
                into = value;
            } else if (markup.starts("f")) {
                formula.append('=');
                into = formula;
            } else if (markup.ends("v") || markup.ends("t") || markup.ends("f")) {
                into = none;
            } else if (markup.isText() && into != none && into.length() < Limits.CELL) {
                into.append(markup.text());
            }
        }
        fillMerged();
    }

    private static boolean isTrue(String flag) {
        return flag.equals("1") || flag.equals("true");
    }

    /// Notes what `D2:D3` says of the rows below its first; columns beside the first stay empty, as they look.
    private void merge(String range) {
        String[] ends = range.split(":", -1);
        int first = number(ends[0].replaceAll("[^0-9]", ""), 1);
        int last = number(ends[ends.length - 1].replaceAll("[^0-9]", ""), 1);
        if (last > first) {
            merged.add(new Merged(column(ends[0]), first, last));
        }
    }

    private void fillMerged() {
        NavigableMap<Integer, FileSheet.Row> byNumber = new TreeMap<>();
        rows.rows().forEach(each -> byNumber.put(each.number(), each));
        int filled = 0;
        for (Merged range : merged) {
            FileSheet.Row top = byNumber.get(range.first());
            String shown = top == null ? "" : top.cell(range.column());
            if (shown.isEmpty()) {
                continue;
            }
            for (FileSheet.Row below :
                    byNumber.subMap(range.first(), false, range.last(), true).values()) {
                if (++filled > Limits.MERGED_ROWS) {
                    throw new UnreadableException(UploadTrouble.TOO_LARGE);
                }
                set(below.cells(), range.column(), shown);
                below.merged().add(range.column());
            }
        }
    }

    private static void set(List<String> cells, int column, String text) {
        cells.addAll(Collections.nCopies(Math.max(0, column + 1 - cells.size()), ""));
        cells.set(column, text);
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            rows.take(row, hidden, cells);
            cells.clear();
        }
    }

    private void begin(Markup markup) {
        type = markup.attribute("t");
        String reference = markup.attribute("r");
        column = reference.isEmpty() ? column + 1 : column(reference);
        value.setLength(0);
        formula.setLength(0);
    }

    private void end() {
        String text = SheetRows.cell(text());
        if (text.isEmpty()) {
            return;
        }
        if (column >= Limits.COLUMNS) {
            throw new UnreadableException(UploadTrouble.TOO_MANY_COLUMNS);
        }
        set(cells, column, text);
    }

    private String text() {
        if (type.equals("e")) {
            return "=" + value;
        }
        if (value.isEmpty()) {
            return formula.toString();
        }
        return switch (type) {
            case "s" -> strings.get(number(value.toString(), 0, strings.size() - 1));
            case "inlineStr", "str", "b", "d" -> Escapes.decode(value.toString());
            default -> plain(value.toString());
        };
    }

    /// A number as people write it; what is too far out to be anybody's code stays as it is.
    private static String plain(String number) {
        try {
            BigDecimal value = new BigDecimal(number.strip());
            return Math.abs(value.scale()) > 40 || value.precision() > 40
                    ? number
                    : value.compareTo(BigDecimal.ZERO) == 0
                            ? "0"
                            : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException noNumber) {
            return number;
        }
    }

    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 3; i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        if (column == 0) {
            throw new UnreadableException(UploadTrouble.DAMAGED);
        }
        return column - 1;
    }

    private static int number(String digits, int least) {
        return number(digits, least, LAST_ROW);
    }

    private static int number(String digits, int least, int most) {
        try {
            int number = Integer.parseInt(digits.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw new UnreadableException(UploadTrouble.DAMAGED);
        }
        throw new UnreadableException(UploadTrouble.DAMAGED);
    }
}
