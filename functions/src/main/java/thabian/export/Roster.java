package thabian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Slot;
import thabian.domain.standing.Registrant;
import thabian.json.RosterJson;

/// Everybody who is registered for a seminar: one row per attendee, by district, organisation and seat.
///
/// @param silent the slots of those who are invited and have not registered, by district, then code
public record Roster(List<Registrant> rows, List<Slot> silent) implements Takeaway {
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
        Comparator<Registrant> bySeat = Comparator.comparingInt(row -> {
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
            case JSON -> RosterJson.write(rows, out);
            case CSV -> CsvFile.write(RosterColumn.table(rows), out);
            case XLSX ->
                new Book(out)
                        .add(RosterColumn.table(rows))
                        .add(OutstandingColumn.table(silent))
                        .finish();
            case ZOOM -> CsvFile.write(ZoomRegistrant.table(rows), out);
            case TEXT -> throw Takeaway.notMade(format);
        }
    }

    private static Stream<Registrant> rows(Slot slot) {
        return slot.registration().stream()
                .flatMap(registration -> registration.delegation().attendees().stream()
                        .map(attendee -> new Registrant(slot, registration, attendee)));
    }
}
