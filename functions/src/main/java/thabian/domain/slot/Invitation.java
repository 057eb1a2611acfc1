package thabian.domain.slot;

import java.time.Instant;
import java.util.Optional;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seminar;
import thabian.domain.call.Window;

/// A slot as strangers may see it: who is invited and whether it is filled; no personal data.
///
/// @param declined whether it said that it sends nobody; why is told to its office alone
/// @param extendedUntil its late exception, where it has one
public record Invitation(
        Organisation organisation, boolean registered, boolean declined, Optional<Instant> extendedUntil) {
    /// An invitation without a late exception.
    public Invitation(Organisation organisation, boolean registered) {
        this(organisation, registered, Optional.empty());
    }

    /// An invitation that was not declined.
    public Invitation(Organisation organisation, boolean registered, Optional<Instant> extendedUntil) {
        this(organisation, registered, false, extendedUntil);
    }

    /// Whether nothing is known of it: it has neither registered nor said that it sends nobody.
    public boolean silent() {
        return !registered && !declined;
    }

    /// When this organisation's time ends: with the window, or with its own late exception, but never after personal
    /// data had to leave.
    public Instant closes(Seminar seminar) {
        Instant closes = seminar.window().closes();
        Instant purge = seminar.purgeDate();
        return extendedUntil
                .filter(until -> until.isAfter(closes))
                .map(until -> until.isAfter(purge) ? purge : until)
                .orElse(closes);
    }

    /// Its late exception, while it lasts; empty where it has no more time than the others.
    public Optional<Instant> extended(Seminar seminar, Instant now) {
        Instant closes = closes(seminar);
        return Optional.of(closes).filter(seminar.window().closes()::isBefore).filter(now::isBefore);
    }

    /// Where an instant lies for this organisation.
    public Window.Phase phase(Seminar seminar, Instant now) {
        return new Window(seminar.window().opens(), closes(seminar)).at(now);
    }
}
