package thabian.domain.slot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.post.Message;
import thabian.domain.slot.HistoryEntry.What;

/// A registration that an officer moves to the organisation that it was meant for: people, contact, tokens and what
/// happened to it go along; whose it was keeps that it went, and where. Both slots are written at once, or neither.
public final class Move {
    private Move() {}

    /// Decides on a move; the first rule that speaks answers, empty where none objects.
    public static Optional<Outcome.Refused> objection(
            Seminar seminar, Optional<Slot> found, OrganisationCode code, Optional<Slot> target, Order order) {
        Optional<Outcome.Refused> standing = Outcome.objection(seminar, found, order);
        if (standing.isPresent()) {
            return standing;
        }
        Slot slot = found.orElseThrow();
        if (!code.province().equals(slot.organisation().code().province())) {
            return Optional.of(new Outcome.OtherProvince());
        }
        Optional<Slot> invited = target.filter(other -> !other.withdrawn());
        if (invited.isEmpty()) {
            return Optional.of(new Outcome.TargetNotInvited());
        }
        if (invited.get().filled()) {
            return Optional.of(new Outcome.TargetRegistered());
        }
        History both = history(slot, invited.get());
        return both.isFull()
                ? Optional.of(new Outcome.HistoryFull(both.entries().size()))
                : Optional.empty();
    }

    /// Whether a registration went there already: the order was sent twice, or its answer was lost.
    public static boolean happened(Slot slot, Slot target) {
        return slot.registration().isEmpty()
                && slot.moves().leadTo(target.organisation().code())
                && target.registration()
                        .map(Registration::submission)
                        .filter(slot.ended()::contains)
                        .isPresent();
    }

    /// What it makes of the slot that the registration leaves: nobody is told by it any more.
    public static SlotChange away(Slot target, SlotChange.By officer) {
        return slot -> slot.movedAway(target).recording(officer.entry(slot.revised(), What.MOVED_AWAY, List.of()));
    }

    /// What it makes of the slot that the registration comes to. Everyone is told, and whoever has still to be told
    /// that they left.
    public static SlotChange in(Slot left, SlotChange.By officer) {
        return slot -> {
            Slot filled = slot.movedIn(left, history(left, slot)).with(Registration.Trust.VOUCHED);
            return SlotChange.telling(
                            filled,
                            officer,
                            Message.Kind.MOVED,
                            Telling.everyone(
                                    filled.registration().orElseThrow().delegation(),
                                    Stream.concat(
                                                    left.post().untoldFormer().stream(),
                                                    slot.post().untoldFormer().stream())
                                            .toList()))
                    .recording(officer.entry(filled, What.MOVED_IN, List.of()));
        };
    }

    /// What happened in the slot that it comes to, and what happened to the registration, whose revisions count on.
    private static History history(Slot left, Slot target) {
        Instant since = left.registeredAt().orElse(Instant.MIN);
        return target.past()
                .joined(left.history().stream()
                        .filter(entry -> !entry.when().isBefore(since) && entry.goesAlong())
                        .map(entry -> entry.countedFrom(target.revision()))
                        .toList());
    }
}
