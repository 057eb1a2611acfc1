package thabian.domain.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seat;
import thabian.domain.people.Attendee;
import thabian.domain.people.Delegation;
import thabian.domain.slot.Former;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.HistoryEntry.What;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;

/// A seat in which somebody else sits than at an earlier instant, or the same person under other particulars. The
/// contact has no seat: what lists of attendees are made of does not change with them.
///
/// @param when the last time that anything was changed there
/// @param seat empty where nobody knows who sat where: only the latest people are kept
/// @param before who sat there then, where they are kept
/// @param after who sits there now
public record Altered(
        Slot slot, How how, Instant when, Optional<Seat> seat, Optional<Attendee> before, Optional<Attendee> after) {
    private static final Set<What> FILLING = Set.of(What.REGISTERED, What.RESTORED, What.MOVED_IN);

    /// What became of a seat.
    public enum How {
        /// Nobody of the organisation was registered then.
        JOINED,
        /// Somebody else sits there.
        SWAPPED,
        /// The same person, who is called or reached otherwise.
        CORRECTED,
        /// Something is other than it was, and who sat there then is no longer kept.
        CHANGED,
        /// Nobody of the organisation is registered any more.
        LEFT
    }

    /// Whose seat it is.
    public Organisation organisation() {
        return slot.organisation();
    }

    /// What is other in these slots than it was at an instant, by code, then seat.
    public static List<Altered> since(Instant then, List<Slot> slots) {
        return slots.stream()
                .sorted(Comparator.comparing(slot -> slot.organisation().code()))
                .flatMap(slot -> since(then, slot))
                .toList();
    }

    private static Stream<Altered> since(Instant then, Slot slot) {
        List<HistoryEntry> later = slot.history().stream()
                .filter(entry -> entry.when().isAfter(then))
                .filter(entry -> entry.fills() || FILLING.contains(entry.what()) || entry.empties())
                .toList();
        Optional<Delegation> now = slot.registration().map(Registration::delegation);
        if (later.isEmpty() || (now.isEmpty() && slot.filled())) {
            return Stream.empty();
        }
        Instant when = later.getLast().when();
        boolean came = later.stream().anyMatch(entry -> entry.what() == What.MOVED_IN);
        boolean wasIn = !came && filled(then, slot);
        if (now.isEmpty()) {
            return wasIn || later.stream().anyMatch(entry -> entry.what() == What.MOVED_AWAY)
                    ? left(slot, when, people(then, slot))
                    : Stream.empty();
        }
        if (!wasIn) {
            return now.get().attendees().stream().map(person -> joined(slot, when, person));
        }
        return people(then, slot)
                .map(before -> between(slot, when, before, now.get()))
                .orElseGet(() -> now.get().attendees().stream()
                        .map(person -> new Altered(
                                slot,
                                How.CHANGED,
                                when,
                                Optional.of(person.seat()),
                                Optional.empty(),
                                Optional.of(person))));
    }

    private static Stream<Altered> left(Slot slot, Instant when, Optional<Delegation> people) {
        return people.map(before -> before.attendees().stream()
                        .map(person -> new Altered(
                                slot,
                                How.LEFT,
                                when,
                                Optional.of(person.seat()),
                                Optional.of(person),
                                Optional.empty())))
                .orElseGet(() -> Stream.of(
                        new Altered(slot, How.LEFT, when, Optional.empty(), Optional.empty(), Optional.empty())));
    }

    private static Altered joined(Slot slot, Instant when, Attendee person) {
        return new Altered(slot, How.JOINED, when, Optional.of(person.seat()), Optional.empty(), Optional.of(person));
    }

    private static Stream<Altered> between(Slot slot, Instant when, Delegation before, Delegation after) {
        List<Altered> altered = new ArrayList<>();
        for (Attendee person : after.attendees()) {
            Optional<Attendee> sat = before.attendees().stream()
                    .filter(other -> other.seat().id().equals(person.seat().id()))
                    .findFirst();
            if (!sat.equals(Optional.of(person))) {
                boolean same =
                        sat.filter(other -> other.name().equals(person.name())).isPresent();
                How how = same ? How.CORRECTED : How.SWAPPED;
                altered.add(new Altered(slot, how, when, Optional.of(person.seat()), sat, Optional.of(person)));
            }
        }
        return altered.stream();
    }

    /// Whether anybody was registered at an instant.
    private static boolean filled(Instant then, Slot slot) {
        return until(then, slot)
                .filter(entry -> FILLING.contains(entry.what()) || entry.empties())
                .reduce((_, last) -> last)
                .filter(last -> FILLING.contains(last.what()))
                .isPresent();
    }

    /// Who was registered at an instant, where they are kept.
    private static Optional<Delegation> people(Instant then, Slot slot) {
        return until(then, slot)
                .reduce((_, last) -> last)
                .flatMap(last -> slot.former(last.revision()))
                .map(Former::registration)
                .map(Registration::delegation);
    }

    private static Stream<HistoryEntry> until(Instant then, Slot slot) {
        return slot.history().stream().filter(entry -> !entry.when().isAfter(then));
    }
}
