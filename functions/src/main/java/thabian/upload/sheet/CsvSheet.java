package thabian.upload.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/// A list as text, its cells parted by commas, semicolons (as Excel writes where the decimal sign is a comma), tabs
/// ("Unicode Text") or bars (as report systems do).
public final class CsvSheet {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    /// A line with a code in it, below another: rows in one cell, as where a quote that opens it ends nowhere.
    private static final Pattern SWALLOWED =
            Pattern.compile("[\\r\\n][^\\r\\n]{0,1000}?(?<!\\p{Nd})\\p{Nd}{7,8}(?!\\p{Nd})");

    private CsvSheet() {}

    /// The row of a line.
    @FunctionalInterface
    private interface Lines {
        void take(int number, List<String> cells);
    }

    /// Reads a text row by row.
    ///
    /// @param headings how many headings of a list stand in a row: the separator is the one by which most do
    public static void read(String text, ToIntFunction<List<String>> headings, SheetRows rows) {
        try {
            read(text, separator(text, headings), Integer.MAX_VALUE, (number, cells) -> {
                if (cells.stream().anyMatch(cell -> SWALLOWED.matcher(cell).find())) {
                    throw new UnreadableException(UploadTrouble.ROWS_IN_CELL, String.valueOf(number));
                }
                rows.take(number, false, cells.stream().map(SheetRows::cell).toList());
            });
            rows.end("", false);
        } catch (CsvParseException broken) {
            throw new UnreadableException(UploadTrouble.DAMAGED);
        }
    }

    private static char separator(String text, ToIntFunction<List<String>> headings) {
        return SEPARATORS.stream()
                .reduce((best, next) -> known(text, next, headings) > known(text, best, headings) ? next : best)
                .orElseThrow();
    }

    private static int known(String text, char separator, ToIntFunction<List<String>> headings) {
        int[] most = {0};
        try {
            read(
                    text,
                    separator,
                    Limits.TITLE_ROWS,
                    (_, cells) -> most[0] = Math.max(most[0], headings.applyAsInt(cells)));
        } catch (CsvParseException broken) {
            return most[0];
        }
        return most[0];
    }

    private static void read(String text, char separator, int most, Lines lines) {
        int number = 0;
        for (CsvRecord record : CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(text)) {
            if (++number > most) {
                return;
            }
            lines.take(number, record.getFields());
        }
    }
}
