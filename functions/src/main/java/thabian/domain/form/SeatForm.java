package thabian.domain.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.text.Check;
import thabian.domain.text.FaultCode;

/// A seat as somebody typed it.
///
/// @param id its name in requests; empty: one is given to it
public record SeatForm(String id, String title) {
    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");
    private static final int TITLE_LIMIT = 200;

    /// A seat as a person would have typed it.
    public static SeatForm of(Seat seat) {
        return new SeatForm(seat.id(), seat.title());
    }

    static List<SeatForm> read(List<FieldReader> rows) {
        return rows.stream()
                .map(row -> new SeatForm(row.text("id"), row.text("title")))
                .toList();
    }

    static void write(List<SeatForm> typed, FieldWriter rows) {
        for (int i = 0; i < typed.size(); i++) {
            FieldWriter row = rows.in(String.valueOf(i));
            row.text("id", typed.get(i).id());
            row.text("title", typed.get(i).title());
        }
    }

    /// The seats that were typed, one to ten; those without an id get one by their place.
    static List<Seat> check(List<SeatForm> typed, Check check) {
        if (typed.isEmpty() || typed.size() > Seminar.MOST_SEATS) {
            check.fault("/seats", FaultCode.SEATS_COUNT);
            return List.of();
        }
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            String id = typed.get(i).id();
            if (!id.isEmpty() && !ID.matcher(id).matches()) {
                check.fault("/seats/" + i + "/id", FaultCode.SEAT_ID_FORMAT);
            } else if (!id.isEmpty() && !taken.add(id)) {
                check.fault("/seats/" + i + "/id", FaultCode.SEAT_ID_TWICE);
            }
        }
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            SeatForm form = typed.get(i);
            Optional<String> title = check.line("/seats/" + i + "/title", form.title(), TITLE_LIMIT);
            String id = form.id().isEmpty() ? free(i + 1, taken) : form.id();
            title.ifPresent(words -> seats.add(new Seat(id, words)));
        }
        return seats;
    }

    /// An id by the seat's place, or by the next place that is free.
    private static String free(int place, Set<String> taken) {
        int number = place;
        while (!taken.add("seat-" + number)) {
            number++;
        }
        return "seat-" + number;
    }
}
