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

    /// Wrong token or code, or nothing registered: the same answer.
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

    /// The revision up to which whoever has a key changes a registration.
    int MOST_REVISIONS = 30;

    /// By what somebody opens a registration to change or cancel it.
    sealed interface Opener {
        /// The manage token, as presented.
        record ByToken(String presented) implements Opener {}

        /// The organisation's own code, which its own link and QR carry; empty where none was given, or what no code
        /// can be. Letters are photographed: its holder sees names and posts, but not how people are reached.
        record ByCode(Optional<InvitationCode> given) implements Opener {}

        /// The manage token, as presented.
        static Opener token(String presented) {
            return new ByToken(presented);
        }

        /// The organisation's own code, as typed.
        static Opener code(String typed) {
            return new ByCode(InvitationCode.parse(typed));
        }

        /// Whether its holder is not told how people are reached.
        default boolean hidesReach() {
            return this instanceof ByCode;
        }

        /// Whether what its holder registers is taken to be the organisation's own.
        default boolean vouches() {
            return this instanceof ByCode;
        }

        /// Whether it opens what is registered in a slot.
        default boolean opens(Slot slot) {
            return slot.registration()
                    .filter(registration -> switch (this) {
                        case ByToken(String presented) -> registration.managedBy(presented);
                        case ByCode(Optional<InvitationCode> given) ->
                            slot.code()
                                    .filter(own -> given.filter(own::matches).isPresent())
                                    .isPresent();
                    })
                    .isPresent();
        }
    }

    /// Decides on what is said to be not the organisation's own by whoever has this token; empty where it is to be
    /// kept.
    static Optional<Amendment> objection(Optional<Slot> found, String presented) {
        Optional<Slot> held = found.filter(slot -> slot.registration()
                .filter(standing -> standing.disputedBy(presented))
                .isPresent());
        return held.isEmpty()
                ? Optional.of(new Unknown())
                : held.filter(Slot::disputed).map(Amended::new);
    }

    /// Decides on a change asked for at `now` by whoever has this key.
    static Optional<Refused> objection(Seminar seminar, Optional<Slot> found, Opener opener, Seen seen, Instant now) {
        Optional<Slot> held = found.filter(opener::opens);
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
