package thabian.domain.slot;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import thabian.domain.call.Seminar;
import thabian.domain.call.Window;
import thabian.domain.people.Veil;

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

    /// The organisation's time is over, but for swapping people: nothing is cancelled any more.
    record OnlySwaps(Instant closed, Instant until) implements Refused {}

    /// The caller did not say which revision it saw.
    record RevisionRequired() implements Refused {}

    /// The caller saw an older revision.
    record Stale() implements Refused {}

    /// The registration was changed so often that only the office may change it further: every change sends mails, and
    /// anybody may have registered.
    record TooMany() implements Refused {}

    /// The revision up to which whoever has a key changes a registration.
    int MOST_REVISIONS = 30;

    /// What somebody wants to do to a registration.
    enum Wish {
        /// Send others, or correct who they are.
        CHANGE,
        /// Send nobody.
        CANCEL
    }

    /// What may still be done to a registration at an instant.
    enum Leeway {
        EVERYTHING,
        /// People may be swapped and corrected, but nobody cancels.
        SWAPS,
        NOTHING
    }

    /// What whoever has a key may still do to what is registered in a slot.
    static Leeway leeway(Seminar seminar, Slot slot, Instant now) {
        if (slot.phase(seminar, now) != Window.Phase.CLOSED) {
            return Leeway.EVERYTHING;
        }
        return slot.swapsUntil(seminar).filter(now::isBefore).isPresent() ? Leeway.SWAPS : Leeway.NOTHING;
    }

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

        /// What its holder is not told of how people are reached, as [Veil#reach] names it.
        default Set<String> hides(Registration registration) {
            return hidesReach()
                    ? Veil.reach(registration.delegation())
                    : registration.veil().fromContact();
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

    /// Decides on a wish uttered at `now` by whoever has this key.
    static Optional<Refused> objection(
            Seminar seminar, Optional<Slot> found, Opener opener, Wish wish, Seen seen, Instant now) {
        Optional<Slot> held = found.filter(opener::opens);
        if (held.isEmpty()) {
            return Optional.of(new Unknown());
        }
        Slot slot = held.get();
        Optional<Refused> late = late(seminar, slot, wish, now);
        if (late.isPresent()) {
            return late;
        }
        if (seen instanceof Seen.Nothing) {
            return Optional.of(new RevisionRequired());
        }
        if (seen.other(slot.revision())) {
            return Optional.of(new Stale());
        }
        return slot.revision() < MOST_REVISIONS ? Optional.empty() : Optional.of(new TooMany());
    }

    private static Optional<Refused> late(Seminar seminar, Slot slot, Wish wish, Instant now) {
        Instant closed = slot.closes(seminar);
        return switch (leeway(seminar, slot, now)) {
            case EVERYTHING -> Optional.empty();
            case SWAPS ->
                slot.swapsUntil(seminar).filter(_ -> wish == Wish.CANCEL).map(until -> new OnlySwaps(closed, until));
            case NOTHING -> Optional.of(new Closed(closed));
        };
    }
}
