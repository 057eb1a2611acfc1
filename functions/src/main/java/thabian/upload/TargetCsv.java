package thabian.upload;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.list.ListColumn;
import thabian.domain.list.TargetList;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;

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
                            .map(column -> cell(row.invitee(), column))
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

    private static String cell(Invitee invitee, ListColumn column) {
        Organisation organisation = invitee.organisation();
        return switch (column) {
            case CODE -> organisation.code().digits();
            case NAME -> organisation.name();
            case TYPE -> organisation.type();
            case DISTRICT -> organisation.district();
            case PROVINCE -> organisation.province();
            case EMAIL -> invitee.reach().email().map(EmailAddress::value).orElse("");
            case PHONE -> invitee.reach().phone().map(PhoneNumber::written).orElse("");
        };
    }
}
