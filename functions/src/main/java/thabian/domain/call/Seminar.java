package thabian.domain.call;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A call to the organisations of a target list to send people by a deadline.
///
/// @param subject what it is about
/// @param office whom to ring
/// @param meeting when and where it is held
/// @param window when registrations are taken
/// @param seats the posts to fill, in order
/// @param rules what its office decided about registrations
/// @param territory whose it is, and where its organisations are
/// @param edition which writing of it this is
public record Seminar(
        SeminarId id,
        Subject subject,
        Office office,
        Meeting meeting,
        Window window,
        List<Seat> seats,
        Rules rules,
        Territory territory,
        Edition edition) {

    /// How many seats a seminar may have.
    public static final int MOST_SEATS = 10;

    /// How long a copy of a seminar may be believed, and so the earliest that an earlier closing can take effect.
    public static final Duration COPY_LIFE = Duration.ofSeconds(10);

    /// How long after closing the closing work waits, so that a request received at the last instant is stored first.
    private static final Duration CLOSING_PAUSE = Duration.ofMinutes(1);

    public Seminar {
        seats = List.copyOf(seats);
        if (!rules.purgeDate(meeting.ends()).isAfter(window.closes())) {
            throw new IllegalArgumentException("personal data leave after the window has closed");
        }
        if (window.swapsUntil().filter(meeting.ends()::isBefore).isPresent()) {
            throw new IllegalArgumentException("nobody is swapped who was there");
        }
        if (seats.isEmpty() || seats.size() > MOST_SEATS) {
            throw new IllegalArgumentException("a seminar has 1 to 10 seats");
        }
        if (seats.stream().map(Seat::id).distinct().count() != seats.size()) {
            throw new IllegalArgumentException("seats are told apart by their ids");
        }
    }

    /// What it is called.
    public String title() {
        return subject.title();
    }

    /// Who holds it.
    public String organiser() {
        return subject.organiser();
    }

    /// The letter that invites to it.
    public Letter letter() {
        return subject.letter();
    }

    /// Who should attend, in words.
    public String audience() {
        return subject.audience();
    }

    /// When it begins.
    public Instant starts() {
        return meeting.starts();
    }

    /// When it ends.
    public Instant ends() {
        return meeting.ends();
    }

    /// Where to join; may come later.
    public Optional<URI> joinLink() {
        return meeting.joinLink();
    }

    /// Whether only the holder of an organisation's invitation code registers it.
    public boolean codeRequired() {
        return rules.codeRequired();
    }

    /// Days after its end on which personal data leave.
    public int purgeAfterDays() {
        return rules.purgeAfterDays();
    }

    /// The province whose office made it, two digits, or `*`.
    public String owner() {
        return territory.owner();
    }

    /// The provinces on its target list.
    public List<Province> provinces() {
        return territory.provinces();
    }

    /// How often it was written; 0 before the first time.
    public int revision() {
        return edition.revision();
    }

    /// Since when its meeting is another than some of those registered were told.
    public Optional<Instant> newsSince() {
        return edition.newsSince();
    }

    /// The province of these digits, where it has organisations on the list.
    public Optional<Province> province(String digits) {
        return territory.province(digits);
    }

    /// Whether the work that follows closing is due.
    public boolean closingDue(Instant now) {
        return !now.isBefore(window.closes().plus(CLOSING_PAUSE));
    }

    /// When personal data leave.
    public Instant purgeDate() {
        return rules.purgeDate(meeting.ends());
    }

    /// Whether personal data must have left by now.
    public boolean purgeDue(Instant now) {
        return !now.isBefore(purgeDate());
    }

    /// Whether it has begun: from then on nothing more goes to everybody, neither news nor a reminder.
    public boolean begun(Instant now) {
        return !now.isBefore(starts());
    }

    /// Whether those registered are to be told that its meeting is another.
    public boolean newsDue(Instant now) {
        return newsSince().isPresent() && !begun(now);
    }

    /// When those registered are reminded: at nine in the morning of the day before it starts.
    public Instant reminder() {
        return meeting.reminder();
    }

    /// Whether those registered are to be reminded; not before its news are out, nor once it has started.
    public boolean reminderDue(Instant now) {
        return newsSince().isEmpty() && !now.isBefore(reminder()) && !begun(now);
    }

    /// This seminar as a province serves it: under its own letter and office, where it has them.
    public Seminar in(String digits) {
        return province(digits)
                .map(own -> with(
                        own.letter().map(subject::under).orElse(subject),
                        own.office().orElse(office)))
                .orElse(this);
    }

    /// This seminar with other provinces on its list.
    public Seminar listing(List<Province> others) {
        return new Seminar(id, subject, office, meeting, window, seats, rules, new Territory(owner(), others), edition);
    }

    /// This seminar closed from `now` on, or as soon as that can take effect everywhere; one that has closed stays.
    public Seminar closed(Instant now) {
        Instant earliest = now.plus(COPY_LIFE);
        return window.closes().isAfter(earliest) ? with(window.closing(earliest)) : this;
    }

    /// Whether it closes earlier than the one that stands, as soon as that can take effect everywhere.
    public boolean closesAtOnce(Seminar standing, Instant now) {
        Instant closes = window.closes();
        return closes.isBefore(standing.window.closes()) && !closes.isAfter(now.plus(COPY_LIFE));
    }

    /// What takes the place of the seminar that stands: an earlier closing only from the instant on at which it can
    /// take effect everywhere; and news, where its meeting is another. What happened until `now` came before it.
    public Seminar replacing(Seminar standing, Instant now) {
        return with(window.replacing(standing.window, now))
                .with(isNewsAfter(standing) ? Edition.telling(standing.edition, now) : standing.edition);
    }

    /// Whether somebody may no longer register or be swapped who might by what stood before: it opens later, an end of
    /// it comes earlier, it asks for codes now, or for other seats.
    public boolean isStricterThan(Seminar standing) {
        return window.opens().isAfter(standing.window.opens())
                || window.closes().isBefore(standing.window.closes())
                || window.lastSwap().isBefore(standing.window.lastSwap())
                || (codeRequired() && !standing.codeRequired())
                || !without(standing).isEmpty()
                || !standing.without(this).isEmpty();
    }

    /// From when everybody is held to it, which took the place of another at `written`: until then copies of what stood
    /// before may be believed, where that lets more people in.
    public Instant holdsFrom(Optional<Seminar> standing, Instant written) {
        return standing.filter(this::isStricterThan).isPresent() ? written.plus(COPY_LIFE) : written;
    }

    /// Whether its time or link is another than of what stood before.
    public boolean isNewsAfter(Seminar standing) {
        return !meeting.equals(standing.meeting);
    }

    /// Its seats that another has not.
    public List<Seat> without(Seminar other) {
        return seats.stream()
                .filter(seat -> other.seats.stream().noneMatch(kept -> kept.id().equals(seat.id())))
                .toList();
    }

    /// This seminar in another edition.
    public Seminar with(Edition other) {
        return new Seminar(id, subject, office, meeting, window, seats, rules, territory, other);
    }

    private Seminar with(Window other) {
        return new Seminar(id, subject, office, meeting, other, seats, rules, territory, edition);
    }

    private Seminar with(Subject about, Office desk) {
        return new Seminar(id, about, desk, meeting, window, seats, rules, territory, edition);
    }
}
