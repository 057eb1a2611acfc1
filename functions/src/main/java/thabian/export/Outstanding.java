package thabian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Slot;
import thabian.json.OutstandingJson;

/// Who is invited to a seminar and has not registered, by district, then code.
///
/// @param address where the form is
/// @param invited how many are invited in all
/// @param silent who has not registered, also who said that nobody comes
/// @param now when it was asked
public record Outstanding(Seminar seminar, String address, int invited, List<Slot> silent, Instant now)
        implements Takeaway {
    /// What it is made in; JSON for who does not choose.
    public static final List<FileFormat> FORMATS =
            List.of(FileFormat.JSON, FileFormat.CSV, FileFormat.XLSX, FileFormat.TEXT);

    /// By province, district, then code.
    static final Comparator<Slot> ORDER =
            Comparator.comparing(slot -> slot.organisation().code());

    public Outstanding {
        silent = List.copyOf(silent);
    }

    /// Those of these slots who are silent.
    public static Outstanding of(Seminar seminar, List<Slot> slots, String address, Instant now) {
        int invited = (int) slots.stream().filter(slot -> !slot.withdrawn()).count();
        List<Slot> silent =
                slots.stream().filter(Outstanding::silent).sorted(ORDER).toList();
        return new Outstanding(seminar, address, invited, silent, now);
    }

    /// Whether an organisation is invited and has not registered.
    static boolean silent(Slot slot) {
        return !slot.withdrawn() && !slot.filled();
    }

    /// The list as people paste it into a chat. It holds no telephone number and no address of theirs.
    public String text() {
        return OutstandingText.of(this);
    }

    @Override
    public void write(FileFormat format, OutputStream out) throws IOException {
        switch (format) {
            case JSON -> OutstandingJson.write(silent, out);
            case CSV -> CsvFile.write(OutstandingColumn.silent(silent), out);
            case XLSX -> new Book(out).add(OutstandingColumn.silent(silent)).finish();
            case TEXT -> out.write(text().getBytes(StandardCharsets.UTF_8));
            case ZOOM -> throw Takeaway.notMade(format);
        }
    }
}
