package thabian.export;

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
public record Roster(List<Row> rows) {
    public Roster {
        rows = List.copyOf(rows);
    }

    /// The roster of a seminar's filled slots; slots that nobody filled add nothing.
    public static Roster of(Seminar seminar, List<Slot> slots) {
        List<String> seats = seminar.seats().stream().map(Seat::id).toList();
        Comparator<Row> bySeat = Comparator.comparingInt(row -> {
            int place = seats.indexOf(row.attendee().seat().id());
            return place < 0 ? seats.size() : place;
        });
        return new Roster(slots.stream()
                .sorted(Comparator.comparing(slot -> slot.organisation().code()))
                .flatMap(slot -> rows(slot).sorted(bySeat))
                .toList());
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
