package thabian.domain.standing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thabian.domain.call.Duties;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.HistoryEntry.Answered.Said;
import thabian.domain.slot.Slot;
import thabian.domain.text.Thailand;

/// Whom an office rings next: the silent, but for those who were rung today, and those who asked to be rung later.
public final class Calls {
    /// How long an organisation is left alone that somebody opened to ring it.
    public static final Duration OPENED = Duration.ofMinutes(10);

    private Calls() {}

    /// Those to ring, the most pressing first: who asked to be rung by now, then who was never rung, then whose last
    /// call is longest ago. Who has no number that is known to work comes behind all others.
    public static List<Slot> due(List<Slot> slots, Instant now) {
        return slots.stream()
                .filter(slot -> !slot.withdrawn() && !slot.filled() && !slot.declined())
                .filter(slot -> agreed(slot).map(at -> !at.isAfter(now)).orElseGet(() -> !rungToday(slot, now)))
                .sorted(Comparator.comparing((Slot slot) -> !reachable(slot))
                        .thenComparing(slot -> agreed(slot).isEmpty())
                        .thenComparing(slot -> agreed(slot).or(() -> rung(slot)).orElse(Instant.MIN))
                        .thenComparing(slot -> slot.organisation().code()))
                .toList();
    }

    /// Those whom an officer rings, by the same order: in the own districts first, then where everybody does;
    /// those of a colleague's districts not.
    public static List<Slot> due(List<Slot> slots, Duties duties, String who, Instant now) {
        return due(slots, now).stream()
                .filter(slot -> !duties.others(who, slot.organisation().district()))
                .sorted(Comparator.comparing(
                        slot -> !duties.own(who, slot.organisation().district())))
                .toList();
    }

    /// When it asked to be rung again, by its last call.
    private static Optional<Instant> agreed(Slot slot) {
        return slot.answered().flatMap(HistoryEntry.Answered::again);
    }

    private static Optional<Instant> rung(Slot slot) {
        return slot.history().stream()
                .filter(entry -> entry.what() == HistoryEntry.What.CALLED)
                .map(HistoryEntry::when)
                .reduce((_, later) -> later);
    }

    private static boolean rungToday(Slot slot, Instant now) {
        return rung(slot).map(Calls::day).filter(day(now)::equals).isPresent();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Thailand.ZONE);
    }

    private static boolean reachable(Slot slot) {
        boolean wrong =
                slot.answered().filter(last -> last.said() == Said.WRONG_NUMBER).isPresent();
        return slot.reach().phone().isPresent() && !wrong;
    }
}
