package thabian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Slot;
import thabian.domain.standing.Registrant;
import thabian.json.RosterJson;

/// Everybody who is registered for a seminar: one row per attendee, by district, organisation and seat.
///
/// @param slots those of the seminar, by district, then code; asked for each time that the roster is written,
/// and perhaps read on the way
public record Roster(Seminar seminar, Supplier<Stream<Slot>> slots) implements Takeaway {
    /// What it is made in; JSON for who does not choose.
    public static final List<FileFormat> FORMATS =
            List.of(FileFormat.JSON, FileFormat.CSV, FileFormat.XLSX, FileFormat.ZOOM);

    /// The roster of a seminar's slots, which may come in any order.
    public static Roster of(Seminar seminar, List<Slot> slots) {
        List<Slot> inOrder = slots.stream().sorted(Outstanding.ORDER).toList();
        return new Roster(seminar, inOrder::stream);
    }

    @Override
    public void write(FileFormat format, OutputStream out) throws IOException {
        switch (format) {
            case JSON -> RosterJson.write(() -> rows().iterator(), out);
            case CSV -> CsvFile.write(RosterColumn.table(() -> rows().iterator()), out);
            case XLSX -> writeBook(out);
            case ZOOM -> CsvFile.write(ZoomRegistrant.table(() -> rows().iterator()), out);
            case TEXT -> throw Takeaway.notMade(format);
        }
    }

    /// Behind the people stand the silent, who are noticed on the way.
    private void writeBook(OutputStream out) throws IOException {
        List<Slot> silent = new ArrayList<>();
        Consumer<Slot> notice = slot -> {
            if (Outstanding.silent(slot)) {
                silent.add(slot);
            }
        };
        new Book(out)
                .add(RosterColumn.table(() -> rows(slots.get().peek(notice)).iterator()))
                .add(OutstandingColumn.silent(silent))
                .finish();
    }

    /// A row for each attendee.
    Stream<Registrant> rows() {
        return rows(slots.get());
    }

    private Stream<Registrant> rows(Stream<Slot> inOrder) {
        List<String> seats = seminar.seats().stream().map(Seat::id).toList();
        Comparator<Registrant> bySeat = Comparator.comparingInt(row -> {
            int place = seats.indexOf(row.attendee().seat().id());
            return place < 0 ? seats.size() : place;
        });
        return inOrder.flatMap(slot -> rows(slot).sorted(bySeat));
    }

    private static Stream<Registrant> rows(Slot slot) {
        return slot.registration().stream()
                .flatMap(registration -> registration.delegation().attendees().stream()
                        .map(attendee -> new Registrant(slot, registration, attendee)));
    }
}
