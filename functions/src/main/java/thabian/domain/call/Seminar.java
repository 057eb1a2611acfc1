package thabian.domain.call;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import thabian.domain.text.Thailand;

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
/// @param revision how often it was written; 0 before the first time
/// @param newsSince since when its time or link is another than some of those registered were told
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
        int purgeAfterDays,
        int revision,
        Optional<Instant> newsSince) {

    /// How long a copy of a seminar may be believed, and so the earliest that an earlier closing can take effect.
    public static final Duration COPY_LIFE = Duration.ofSeconds(10);

    /// How long after closing the closing work waits, so that a request received at the last instant is stored first.
    private static final Duration CLOSING_PAUSE = Duration.ofMinutes(1);

    private static final LocalTime REMINDING = LocalTime.of(9, 0);

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

    /// Whether those registered are to be told that time or link is another; not once it is over.
    public boolean newsDue(Instant now) {
        return newsSince.isPresent() && now.isBefore(ends);
    }

    /// When those registered are reminded: at nine in the morning of the day before it starts.
    public Instant reminder() {
        return starts.atZone(Thailand.ZONE)
                .toLocalDate()
                .minusDays(1)
                .atTime(REMINDING)
                .atZone(Thailand.ZONE)
                .toInstant();
    }

    /// Whether those registered are to be reminded; not before its news are out, nor once it has started.
    public boolean reminderDue(Instant now) {
        return newsSince.isEmpty() && !now.isBefore(reminder()) && now.isBefore(starts);
    }

    /// This seminar as a province serves it: under its own letter and office, where it has them.
    public Seminar in(String digits) {
        return province(digits)
                .map(own -> with(own.letter().orElse(letter), own.office().orElse(office), window, provinces))
                .orElse(this);
    }

    /// This seminar with other provinces on its list.
    public Seminar listing(List<Province> others) {
        return with(letter, office, window, others);
    }

    /// This seminar closed from `now` on, or as soon as that can take effect everywhere; one that has closed stays.
    public Seminar closed(Instant now) {
        Instant earliest = now.plus(COPY_LIFE);
        return window.closes().isAfter(earliest) ? with(letter, office, window.closing(earliest), provinces) : this;
    }

    /// What takes the place of the seminar that stands: an earlier closing only from the instant on at which it can
    /// take effect everywhere; and news, where time or link are others. What happened until `now` came before it.
    public Seminar replacing(Seminar standing, Instant now) {
        return new Seminar(
                id,
                title,
                organiser,
                letter,
                audience,
                office,
                starts,
                ends,
                joinLink,
                window.replacing(standing.window, now),
                seats,
                codeRequired,
                owner,
                provinces,
                purgeAfterDays,
                standing.revision,
                isNewsAfter(standing) ? Optional.of(now.plusMillis(1)) : standing.newsSince);
    }

    /// Whether its time or link is another than of what stood before.
    public boolean isNewsAfter(Seminar standing) {
        return !starts.equals(standing.starts) || !ends.equals(standing.ends) || !joinLink.equals(standing.joinLink);
    }

    /// Its seats that another has not.
    public List<Seat> without(Seminar other) {
        return seats.stream()
                .filter(seat -> other.seats.stream().noneMatch(kept -> kept.id().equals(seat.id())))
                .toList();
    }

    private Seminar with(Letter other, Office desk, Window span, List<Province> listed) {
        return new Seminar(
                id,
                title,
                organiser,
                other,
                audience,
                desk,
                starts,
                ends,
                joinLink,
                span,
                seats,
                codeRequired,
                owner,
                listed,
                purgeAfterDays,
                revision,
                newsSince);
    }
}
