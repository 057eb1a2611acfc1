package thabian.upload;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/// The rows of a sheet (ECMA-376, part 1, 18.3). A number is written out as people see a code; a formula is what it
/// last came to, or itself where the file does not tell.
final class WorkbookSheet {
    private static final int LAST_ROW = 1_048_576;

    private final List<String> strings;
    private final Rows rows;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private String type = "";
    private int row;
    private int column;

    WorkbookSheet(List<String> strings, Rows rows) {
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
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            rows.take(row, List.copyOf(cells));
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
        String text = Rows.cell(text());
        if (text.isEmpty()) {
            return;
        }
        if (column >= Limits.COLUMNS) {
            throw new UnreadableException(UploadTrouble.TOO_MANY_COLUMNS);
        }
        cells.addAll(Collections.nCopies(Math.max(0, column + 1 - cells.size()), ""));
        cells.set(column, text);
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
            case "inlineStr", "str", "b", "d" -> value.toString();
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
