package thabian.domain.slot;

import java.time.Instant;
import java.util.Optional;
import thabian.domain.call.Seminar;

/// What became of an officer's act.
public sealed interface Outcome {
    /// Stored: the slot as it stands now.
    ///
    /// @param created whether it filled an empty slot
    record Done(Slot slot, boolean created) implements Outcome {}

    /// Nothing was stored.
    sealed interface Refused extends Outcome {}

    /// The organisation is not on the target list, or was withdrawn.
    record NotInvited() implements Refused {}

    /// Nobody is registered there.
    record NothingRegistered() implements Refused {}

    /// The officer saw another revision.
    record Stale() implements Refused {}

    /// The act would put out what others sent, and the officer does not say that they saw it.
    record RevisionRequired() implements Refused {}

    /// A copy is in the carrier's hands at this moment, and nobody knows yet what comes of it.
    record UnderWay() implements Refused {}

    /// So much happened to the slot that its history takes no more acts of officers.
    ///
    /// @param entries how many it has
    record HistoryFull(int entries) implements Refused {}

    /// Personal data have left: nobody comes in any more, and no words about anybody.
    record Past(Instant purged) implements Refused {}

    /// Decides on an act; the first rule that speaks answers, empty where none objects.
    static Optional<Refused> objection(Seminar seminar, Optional<Slot> found, Act act, Order order) {
        Optional<Slot> invited = found.filter(slot -> !slot.withdrawn());
        if (invited.isEmpty()) {
            return Optional.of(new NotInvited());
        }
        Slot slot = invited.get();
        Optional<Refused> unseen = unseen(slot, act, order.seen());
        if (unseen.isPresent()) {
            return unseen;
        }
        if (History.isFull(slot.history())) {
            return Optional.of(new HistoryFull(slot.history().size()));
        }
        return objection(seminar, slot, act, order);
    }

    /// Nobody overwrites what a clerk sent a minute ago.
    private static Optional<Refused> unseen(Slot slot, Act act, Seen seen) {
        boolean filled = slot.registration().isPresent();
        boolean overwrites = filled && (act instanceof Act.Register || act instanceof Act.Withdraw);
        return switch (seen) {
            case Seen.Nothing _ -> overwrites ? Optional.of(new RevisionRequired()) : Optional.empty();
            case Seen.Whatever _ ->
                !filled && act instanceof Act.Register ? Optional.of(new Stale()) : Optional.empty();
            case Seen.Revisions _ -> seen.other(slot.revision()) ? Optional.of(new Stale()) : Optional.empty();
        };
    }

    private static Optional<Refused> objection(Seminar seminar, Slot slot, Act act, Order order) {
        if (seminar.purgeDue(order.now())) {
            return Optional.of(new Past(seminar.purgeDate()));
        }
        return switch (act) {
            case Act.Register _, Act.Extend _, Act.Reissue _, Act.Note _ -> Optional.empty();
            case Act.Withdraw _, Act.NewLink _ -> unregistered(slot);
            case Act.Resend _ ->
                unregistered(slot)
                        .or(() -> slot.post().sending(order.now()) ? Optional.of(new UnderWay()) : Optional.empty());
        };
    }

    private static Optional<Refused> unregistered(Slot slot) {
        return slot.registration().isPresent() ? Optional.empty() : Optional.of(new NothingRegistered());
    }
}
