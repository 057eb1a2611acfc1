package thabian.upload;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import thabian.domain.list.ListColumn;
import thabian.domain.list.TargetList;

/// A target list as CSV that can be edited and handed in again: UTF-8 behind a byte order mark, so that Excel reads its
/// Thai. No cell is a formula, since no list that is taken holds one.
public final class TargetCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TargetCsv() {}

    /// The list as a file, with the columns that it has; its last line ends if the list's does.
    public static String write(TargetList list) {
        StringWriter csv = new StringWriter();
        csv.write(BYTE_ORDER_MARK);
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(csv)) {
            writer.writeRecord(headings(list));
            list.rows()
                    .forEach(row -> writer.writeRecord(columns(list)
                            .map(column -> column.of(row.invitee()))
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list.ended() ? csv.toString() : csv.toString().stripTrailing();
    }

    private static List<String> headings(TargetList list) {
        return columns(list).map(ListColumn::id).toList();
    }

    private static Stream<ListColumn> columns(TargetList list) {
        return Stream.of(ListColumn.values())
                .filter(column -> column != ListColumn.EMAIL || list.emails())
                .filter(column -> column != ListColumn.PHONE || list.phones());
    }
}
