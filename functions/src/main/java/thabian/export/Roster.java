package thabian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import thabian.domain.Attendee;
import thabian.domain.Contact;
import thabian.domain.Organisation;
import thabian.domain.Registration;
import thabian.domain.Seat;
import thabian.domain.Seminar;
import thabian.domain.Slot;

/// Everybody who is registered for a seminar: one row per attendee, by district, organisation and seat.
///
/// @param silent the slots of those who are invited and have not registered, by district, then code
public record Roster(List<Row> rows, List<Slot> silent) implements Takeaway {
    /// What it is made in; JSON for who does not choose.
    public static final List<FileFormat> FORMATS =
            List.of(FileFormat.JSON, FileFormat.CSV, FileFormat.XLSX, FileFormat.ZOOM);

    public Roster {
        rows = List.copyOf(rows);
        silent = List.copyOf(silent);
    }

    /// The roster of a seminar's slots.
    public static Roster of(Seminar seminar, List<Slot> slots) {
        List<String> seats = seminar.seats().stream().map(Seat::id).toList();
        Comparator<Row> bySeat = Comparator.comparingInt(row -> {
            int place = seats.indexOf(row.attendee().seat().id());
            return place < 0 ? seats.size() : place;
        });
        List<Slot> inOrder = slots.stream().sorted(Outstanding.ORDER).toList();
        return new Roster(
                inOrder.stream().flatMap(slot -> rows(slot).sorted(bySeat)).toList(),
                inOrder.stream().filter(Outstanding::silent).toList());
    }

    @Override
    public void write(FileFormat format, OutputStream out) throws IOException {
        switch (format) {
            case JSON -> RosterJson.write(this, out);
            case CSV -> CsvFile.write(Column.table(rows), out);
            case XLSX ->
                new Book(out)
                        .add(Column.table(rows))
                        .add(OutstandingColumn.table(silent))
                        .finish();
            case ZOOM -> CsvFile.write(ZoomRegistrant.table(rows), out);
            case TEXT -> throw Takeaway.notMade(format);
        }
    }

    private static Stream<Row> rows(Slot slot) {
        return slot.registration().stream()
                .flatMap(registration -> registration.delegation().attendees().stream()
                        .map(attendee -> new Row(slot, registration, attendee)));
    }

    /// One attendee, and the registration that names them.
    ///
    /// @param slot the slot that the registration fills
    public record Row(Slot slot, Registration registration, Attendee attendee) {
        Organisation organisation() {
            return slot.organisation();
        }

        Contact contact() {
            return registration.delegation().contact();
        }
    }
}
