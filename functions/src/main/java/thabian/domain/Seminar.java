package thabian.domain;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A call to the organisations of a target list to send people by a deadline.
///
/// @param title what it is called
/// @param organiser who holds it
/// @param letter the letter that invites to it
/// @param audience who should attend, in words
/// @param office whom to ring
/// @param starts when it begins
/// @param ends when it ends
/// @param joinLink where to join; may come later
/// @param window when registrations are taken
/// @param seats the posts to fill, in order
/// @param codeRequired whether only the holder of an organisation's invitation code registers it
/// @param owner the province whose office made it, two digits, or `*`
/// @param provinces the provinces on its target list
/// @param purgeAfterDays days after `ends` on which personal data leave
public record Seminar(
        SeminarId id,
        String title,
        String organiser,
        Letter letter,
        String audience,
        Office office,
        Instant starts,
        Instant ends,
        Optional<URI> joinLink,
        Window window,
        List<Seat> seats,
        boolean codeRequired,
        String owner,
        List<Province> provinces,
        int purgeAfterDays) {

    /// How long after closing the closing work waits, so that a request received at the last instant is stored first.
    private static final Duration CLOSING_PAUSE = Duration.ofMinutes(1);

    public Seminar {
        seats = List.copyOf(seats);
        provinces = List.copyOf(provinces);
        if (!starts.isBefore(ends)) {
            throw new IllegalArgumentException("a seminar ends after it starts");
        }
        if (!ends.plus(Duration.ofDays(purgeAfterDays)).isAfter(window.closes())) {
            throw new IllegalArgumentException("personal data leave after the window has closed");
        }
        if (seats.isEmpty() || seats.size() > 10) {
            throw new IllegalArgumentException("a seminar has 1 to 10 seats");
        }
        if (seats.stream().map(Seat::id).distinct().count() != seats.size()) {
            throw new IllegalArgumentException("seats are told apart by their ids");
        }
    }

    /// The province of these digits, where it has organisations on the list.
    public Optional<Province> province(String digits) {
        return provinces.stream()
                .filter(province -> province.digits().equals(digits))
                .findFirst();
    }

    /// Whether the work that follows closing is due.
    public boolean closingDue(Instant now) {
        return !now.isBefore(window.closes().plus(CLOSING_PAUSE));
    }

    /// When personal data leave.
    public Instant purgeDate() {
        return ends.plus(Duration.ofDays(purgeAfterDays));
    }

    /// Whether personal data must have left by now.
    public boolean purgeDue(Instant now) {
        return !now.isBefore(purgeDate());
    }
}
