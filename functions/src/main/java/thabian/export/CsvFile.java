package thabian.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// A table as CSV (RFC 4180) that opens right by a double click in Excel: UTF-8 behind a byte order mark, without which
/// Excel reads Thai as Windows-874; lines end in CRLF.
///
/// Excel guesses what a cell is, so leading zeros stay by what is written, not by how: telephone numbers have their
/// dashes (`081-234-5678` is text to it), organisation codes begin with the digit of their type, never 0, and times are
/// in words. Tricks such as `="0812345678"` are formulas, which no cell is: see [Cell].
final class CsvFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {}

    static <R> void write(Table<R> table, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(table.titles());
        for (R row : table.rows()) {
            csv.writeRecord(
                    table.cells().apply(row).stream().map(Cell::harmless).toList());
        }
        csv.flush();
    }
}
