package thabian.domain.slot;

import java.time.Instant;
import java.util.Optional;
import thabian.domain.call.Seminar;
import thabian.domain.call.Window;

/// What the rules answer to a request to change or cancel a registration.
public sealed interface Amendment {
    /// Stored: the slot as it stands now.
    record Amended(Slot slot) implements Amendment {}

    /// Nothing was stored.
    sealed interface Refused extends Amendment {}

    /// Wrong token, or nothing registered: the same answer.
    record Unknown() implements Refused {}

    /// The organisation's time is over.
    record Closed(Instant closed) implements Refused {}

    /// The caller did not say which revision it saw.
    record RevisionRequired() implements Refused {}

    /// The caller saw an older revision.
    record Stale() implements Refused {}

    /// The registration was changed so often that only the office may change it further: every change sends mails, and
    /// anybody may have registered.
    record TooMany() implements Refused {}

    /// The revision up to which the holder of the manage token changes a registration.
    int MOST_REVISIONS = 30;

    /// Decides on a change asked for at `now` by the holder of `token`.
    static Optional<Refused> objection(Seminar seminar, Optional<Slot> found, String token, Seen seen, Instant now) {
        Optional<Slot> held = found.filter(slot -> slot.registration()
                .filter(registration -> registration.managedBy(token))
                .isPresent());
        if (held.isEmpty()) {
            return Optional.of(new Unknown());
        }
        Slot slot = held.get();
        if (slot.phase(seminar, now) == Window.Phase.CLOSED) {
            return Optional.of(new Closed(slot.closes(seminar)));
        }
        if (seen instanceof Seen.Nothing) {
            return Optional.of(new RevisionRequired());
        }
        if (seen.other(slot.revision())) {
            return Optional.of(new Stale());
        }
        return slot.revision() < MOST_REVISIONS ? Optional.empty() : Optional.of(new TooMany());
    }
}
