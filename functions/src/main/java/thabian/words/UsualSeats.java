package thabian.words;

import java.util.List;
import java.util.stream.Stream;
import thabian.domain.call.Seat;

/// The seats that a seminar has where its office names none: the letter's three.
public final class UsualSeats {
    private UsualSeats() {}

    /// The seats, in the letter's order.
    public static List<Seat> all() {
        Words words = Words.of("seats");
        return Stream.of("chief-administrator", "head-of-office", "officer")
                .map(id -> new Seat(id, words.get(id)))
                .toList();
    }
}
