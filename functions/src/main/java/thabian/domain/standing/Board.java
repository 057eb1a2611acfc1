package thabian.domain.standing;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.domain.call.Reach;
import thabian.domain.slot.HistoryEntry.Answered.Said;
import thabian.domain.slot.Slot;

/// How a province stands with a seminar, as its office works on it: counts, districts, and whose mail is in trouble.
///
/// @param districts in the order of the list
/// @param troubles with the mail, by organisation
/// @param suspicions registrations that go together, of which somebody should look whose they are
public record Board(Tally tally, List<District> districts, List<Trouble> troubles, List<Suspicion> suspicions) {
    public Board {
        suspicions = List.copyOf(suspicions);
        districts = List.copyOf(districts);
        troubles = List.copyOf(troubles);
    }

    /// How one district stands.
    ///
    /// @param silent who is invited, has not registered, and has not declined, by code
    /// @param declined who said that nobody comes, by code
    /// @param registered who has, by code
    public record District(String name, Tally tally, List<Slot> silent, List<Slot> declined, List<Slot> registered) {
        public District {
            silent = List.copyOf(silent);
            declined = List.copyOf(declined);
            registered = List.copyOf(registered);
        }

        static District of(String name, List<Slot> invited) {
            return new District(
                    name,
                    Tally.of(invited),
                    invited.stream().filter(Board::silent).toList(),
                    invited.stream().filter(Slot::declined).toList(),
                    invited.stream().filter(Slot::filled).toList());
        }
    }

    /// The board of a province's slots at an instant; those withdrawn do not count.
    public static Board of(List<Slot> slots, Instant now) {
        List<Slot> invited = slots.stream().filter(slot -> !slot.withdrawn()).toList();
        List<District> districts = invited.stream()
                .collect(Collectors.groupingBy(
                        slot -> slot.organisation().district(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(district -> District.of(district.getKey(), district.getValue()))
                .toList();
        return new Board(
                Tally.sum(districts.stream().map(District::tally).toList()),
                districts,
                invited.stream().flatMap(slot -> Trouble.of(slot, now).stream()).toList(),
                Suspicion.among(invited, now));
    }

    /// Every registered slot, in the order of the list.
    public List<Slot> registered() {
        return districts.stream()
                .flatMap(district -> district.registered().stream())
                .toList();
    }

    /// Every slot, in the order of the list.
    public List<Slot> slots() {
        return districts.stream()
                .flatMap(district -> Stream.of(district.silent(), district.declined(), district.registered())
                        .flatMap(List::stream)
                        .sorted(Comparator.comparing(
                                slot -> slot.organisation().code().digits())))
                .toList();
    }

    /// Those of whom something is true, in the order of the list.
    public List<Slot> showing(Show show) {
        return slots().stream().filter(which(show)).toList();
    }

    private Predicate<Slot> which(Show show) {
        return switch (show) {
            case ALL -> _ -> true;
            case SILENT -> Board::silent;
            case REGISTERED -> Slot::filled;
            case AGAIN -> heard(Said.AGAIN);
            case NO_LETTER -> heard(Said.NO_LETTER);
            case WRONG_NUMBER -> heard(Said.WRONG_NUMBER);
            case NO_ANSWER -> heard(Said.NO_ANSWER);
            case REGISTERING -> heard(Said.REGISTERING);
            case UNREACHABLE -> slot -> silent(slot) && slot.reach().equals(Reach.NONE);
            case DECLINED -> Slot::declined;
            case TWICE ->
                Twice.among(registered()).stream()
                        .flatMap(twice -> twice.slots().stream())
                        .collect(Collectors.toSet())::contains;
            case CHECK -> slot -> slot.disputed() || suspicions.stream().anyMatch(suspicion -> suspicion.isOf(slot));
            case BOUNCED, REFUSED, GIVEN_UP, COMPLAINED, TEMPORARY, LATER, OVERDUE ->
                troubles.stream()
                        .filter(trouble -> trouble.kind().name().equals(show.name()))
                        .map(Trouble::slot)
                        .collect(Collectors.toSet())::contains;
        };
    }

    private static boolean silent(Slot slot) {
        return !slot.filled() && !slot.declined();
    }

    private static Predicate<Slot> heard(Said said) {
        return slot -> !slot.filled()
                && slot.answered().filter(last -> last.said() == said).isPresent();
    }

    /// The troubles of one slot.
    public List<Trouble> troubles(Slot slot) {
        return troubles.stream().filter(trouble -> trouble.slot().equals(slot)).toList();
    }

    /// What there is to do now and how many organisations it is about, the most pressing first; nothing that is done.
    public Map<Show, Integer> work() {
        Map<Show, Integer> work = new LinkedHashMap<>();
        for (Show show : Show.values()) {
            int count = show.work() ? showing(show).size() : 0;
            if (count > 0) {
                work.put(show, count);
            }
        }
        return work;
    }

    /// How many registered on each of the last days, the present one last.
    public List<Day> days(Instant now, int count) {
        return Day.lately(registered(), now, count);
    }
}
