package thabian.domain.standing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import thabian.domain.slot.Slot;

/// How a province stands with a seminar, as its office works on it: counts, districts, and whose mail is in trouble.
///
/// @param districts in the order of the list
/// @param troubles with the mail, by organisation
public record Board(Tally tally, List<District> districts, List<Trouble> troubles) {
    public Board {
        districts = List.copyOf(districts);
        troubles = List.copyOf(troubles);
    }

    /// How one district stands.
    ///
    /// @param silent who is invited and has not registered, by code
    /// @param registered who has, by code
    public record District(String name, Tally tally, List<Slot> silent, List<Slot> registered) {
        public District {
            silent = List.copyOf(silent);
            registered = List.copyOf(registered);
        }

        static District of(String name, List<Slot> invited) {
            return new District(
                    name,
                    Tally.of(invited),
                    invited.stream().filter(slot -> !slot.filled()).toList(),
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
                Tally.of(invited),
                districts,
                invited.stream().flatMap(slot -> Trouble.of(slot, now).stream()).toList());
    }

    /// Every registered slot, in the order of the list.
    public List<Slot> registered() {
        return districts.stream()
                .flatMap(district -> district.registered().stream())
                .toList();
    }
}
