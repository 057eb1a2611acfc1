package thabian.domain.slot;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import thabian.domain.call.Invitee;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.people.DataSubject;
import thabian.domain.text.EmailAddress;

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

    /// It is registered: who has registered is not struck off the list.
    record StillRegistered() implements Refused {}

    /// Nobody of the registration has the mailbox that was to be replaced.
    record AddressAbsent() implements Refused {}

    /// The people of that revision are not kept, or stand as they are, or had a seat that the seminar has no more.
    record NotKept() implements Refused {}

    /// The organisation registered anew since those people left.
    record RegisteredAnew() implements Refused {}

    /// The organisation that the registration was to be moved to is not on the target list, or was withdrawn.
    record TargetNotInvited() implements Refused {}

    /// It has registered itself.
    record TargetRegistered() implements Refused {}

    /// It is of another province.
    record OtherProvince() implements Refused {}

    /// Nothing is kept there about that person.
    record PersonAbsent() implements Refused {}

    /// That person is named in the registration that stands.
    record PersonRegistered() implements Refused {}

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
        boolean ofPerson = act instanceof Act.Export || act instanceof Act.Erase;
        Optional<Slot> meant = ofPerson || act instanceof Act.Enlist ? found : invited(found);
        return standing(seminar, meant, order, !ofPerson, slot -> unseen(seminar, slot, act, order.seen()))
                .or(() -> objection(seminar, meant.orElseThrow(), act, order));
    }

    /// Why nothing may be done to what is registered; empty where something may.
    static Optional<Refused> objection(Seminar seminar, Optional<Slot> found, Order order) {
        return standing(seminar, invited(found), order, true, slot -> unseenBeforeMoving(slot, order.seen()))
                .or(() -> unregistered(found.orElseThrow()));
    }

    private static Optional<Slot> invited(Optional<Slot> found) {
        return found.filter(slot -> !slot.withdrawn());
    }

    /// @param bounded whether a full history takes no more of it
    private static Optional<Refused> standing(
            Seminar seminar,
            Optional<Slot> meant,
            Order order,
            boolean bounded,
            Function<Slot, Optional<Refused>> unseen) {
        if (meant.isEmpty()) {
            return Optional.of(new NotInvited());
        }
        Slot slot = meant.get();
        Optional<Refused> overwriting = unseen.apply(slot);
        if (overwriting.isPresent()) {
            return overwriting;
        }
        if (bounded && slot.past().isFull()) {
            return Optional.of(new HistoryFull(slot.history().size()));
        }
        return seminar.purgeDue(order.now()) ? Optional.of(new Past(seminar.purgeDate())) : Optional.empty();
    }

    /// Nobody overwrites what a clerk sent a minute ago.
    private static Optional<Refused> unseen(Seminar seminar, Slot slot, Act act, Seen seen) {
        if (act instanceof Act.Extend(Instant _, Optional<Instant> instead)
                && instead.filter(end -> !end.equals(slot.closes(seminar))).isPresent()) {
            return Optional.of(new Stale());
        }
        if (act instanceof Act.Enlist(Invitee _, Optional<Invitee> instead)
                && instead.filter(line -> !line.equals(slot.invitee())).isPresent()) {
            return Optional.of(new Stale());
        }
        if ((act instanceof Act.Reword(Instant said, Optional<String> words) && !stands(slot, said, words))
                || (act instanceof Act.Retract(Instant noted, Optional<String> stood) && !stands(slot, noted, stood))) {
            return Optional.of(new Stale());
        }
        boolean filled = slot.registration().isPresent();
        boolean overwrites =
                filled && (act instanceof Act.Register || act instanceof Act.Withdraw || act instanceof Act.Undo);
        return switch (seen) {
            case Seen.Nothing _ -> overwrites ? Optional.of(new RevisionRequired()) : Optional.empty();
            case Seen.Whatever _ ->
                !filled && act instanceof Act.Register ? Optional.of(new Stale()) : Optional.empty();
            case Seen.Revisions _ -> other(slot, seen);
            case Seen.Version version -> stale(Seen.Unseen.of(slot, version).isPutOutBy(act));
        };
    }

    /// A move takes along who is registered, as whoever orders it stands for them.
    private static Optional<Refused> unseenBeforeMoving(Slot slot, Seen seen) {
        return seen instanceof Seen.Version version
                ? stale(Seen.Unseen.of(slot, version).isPutOutByMoving())
                : other(slot, seen);
    }

    /// Whether what was noted stands in the words that an officer saw, if they saw any.
    private static boolean stands(Slot slot, Instant noted, Optional<String> seen) {
        return slot.remark(noted)
                .map(entry -> entry.reason().orElse(""))
                .filter(words -> seen.filter(others -> !others.equals(words)).isEmpty())
                .isPresent();
    }

    private static Optional<Refused> other(Slot slot, Seen seen) {
        return stale(seen.other(slot.revision()));
    }

    private static Optional<Refused> stale(boolean overtaken) {
        return overtaken ? Optional.of(new Stale()) : Optional.empty();
    }

    /// Whether an act was done already by the same order, which was sent twice: what it drew, or asks for, stands.
    static boolean isDone(Slot slot, Act act, Order order) {
        return order.seen() instanceof Seen.Version version
                && Seen.Unseen.of(slot, version).isJust(act, order);
    }

    private static Optional<Refused> objection(Seminar seminar, Slot slot, Act act, Order order) {
        return switch (act) {
            case Act.Register _,
                    Act.Extend _,
                    Act.Reissue _,
                    Act.Enlist _,
                    Act.Note _,
                    Act.Called _,
                    Act.Reword _,
                    Act.Retract _ -> Optional.empty();
            case Act.Strike _ -> slot.filled() ? Optional.of(new StillRegistered()) : Optional.empty();
            case Act.FindRight _, Act.Withdraw _, Act.NewLink _, Act.FindNamesRight _ -> unregistered(slot);
            case Act.Export(DataSubject whose) -> absent(new Particulars(slot, whose));
            case Act.Erase erase -> inerasable(new Particulars(slot, erase.whose()));
            case Act.Undo undo -> irretrievable(seminar, slot, undo.revision());
            case Act.ReplaceAddress replace -> unregistered(slot).or(() -> absent(slot, replace.from()));
            case Act.Resend _ ->
                unregistered(slot)
                        .or(() -> slot.post().sending(order.now()) ? Optional.of(new UnderWay()) : Optional.empty());
        };
    }

    /// Why nobody of that revision comes back; empty where they may.
    private static Optional<Refused> irretrievable(Seminar seminar, Slot slot, int revision) {
        Optional<Former> back = slot.former(revision).filter(former -> hasSeatsFor(seminar, former));
        if (back.isEmpty()) {
            return Optional.of(new NotKept());
        }
        return slot.registeredAnewSince(back.get()) ? Optional.of(new RegisteredAnew()) : Optional.empty();
    }

    private static boolean hasSeatsFor(Seminar seminar, Former former) {
        Set<String> seats = seminar.seats().stream().map(Seat::id).collect(Collectors.toSet());
        return former.registration().delegation().attendees().stream()
                .allMatch(attendee -> seats.contains(attendee.seat().id()));
    }

    private static Optional<Refused> absent(Particulars kept) {
        return kept.isNothing() ? Optional.of(new PersonAbsent()) : Optional.empty();
    }

    /// Whoever is to come is known to those who expect them: somebody else is named first, or nobody comes.
    private static Optional<Refused> inerasable(Particulars kept) {
        return kept.isStanding() ? Optional.of(new PersonRegistered()) : absent(kept);
    }

    private static Optional<Refused> absent(Slot slot, EmailAddress mailbox) {
        return slot.registration()
                        .filter(registration -> registration.delegation().reads(mailbox))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(new AddressAbsent());
    }

    private static Optional<Refused> unregistered(Slot slot) {
        return slot.registration().isPresent() ? Optional.empty() : Optional.of(new NothingRegistered());
    }
}
