package thabian.domain.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.standing.Brake.Why;

/// What an officer should look at: registrations that go together.
///
/// @param slots the earliest first
/// @param last when the last of them came
public record Suspicion(Why why, List<Slot> slots, Instant first, Instant last) {
    private static Suspicion of(Why why, List<Stranger> some) {
        return new Suspicion(
                why,
                some.stream().map(Stranger::slot).toList(),
                some.getFirst().at(),
                some.getLast().at());
    }

    /// How many districts they are of.
    public long districts() {
        return slots.stream()
                .map(slot -> slot.organisation().district())
                .distinct()
                .count();
    }

    /// Whether mails of any of them are kept back.
    public boolean held() {
        return slots.stream().flatMap(slot -> Stranger.of(slot).stream()).anyMatch(Stranger::held);
    }

    /// What stands there, in short: another where anything is another.
    public String mark() {
        return Integer.toHexString(slots.stream()
                .map(slot -> slot.organisation().code().digits() + " " + slot.revision() + " "
                        + slot.latest().map(Registration::trust))
                .toList()
                .hashCode());
    }

    /// Whether one contact made all of them, by phone, mailbox or name.
    public boolean oneContact() {
        return slots.stream()
                .map(slot -> Stranger.of(slot).map(Stranger::contact).orElse(Set.of()))
                .reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet()))
                .filter(shared -> !shared.isEmpty())
                .isPresent();
    }

    /// Whether an organisation is among them.
    public boolean isOf(Slot slot) {
        return slots.stream().anyMatch(one -> one.organisation().equals(slot.organisation()));
    }

    /// What an officer should look at now among some slots, the earliest first; each registration once at most.
    public static List<Suspicion> among(List<Slot> slots, Instant now) {
        return slots.stream()
                .collect(Collectors.groupingBy(
                        slot -> slot.organisation().code().province(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(province -> among(Brake.of(province, now)).stream())
                .sorted(Comparator.comparing(Suspicion::first))
                .toList();
    }

    private static List<Suspicion> among(Brake brake) {
        List<Stranger> standing =
                brake.strangers().stream().filter(Stranger::standing).toList();
        List<Suspicion> found = new ArrayList<>();
        Set<Stranger> seen = new HashSet<>();
        for (List<Stranger> hand : hands(standing)) {
            if (hand.size() > Brake.HAND) {
                found.add(of(Why.HAND, hand));
                seen.addAll(hand);
            }
        }
        for (List<Stranger> burst : bursts(standing)) {
            List<Stranger> rest =
                    burst.stream().filter(stranger -> !seen.contains(stranger)).toList();
            Optional<Slot> waiting =
                    rest.stream().filter(Stranger::held).map(Stranger::slot).findFirst();
            if (waiting.isPresent() || rest.size() > Brake.MINUTE) {
                found.add(of(waiting.flatMap(brake::holding).orElse(Why.FLOOD), rest));
                seen.addAll(rest);
            }
        }
        return found;
    }

    /// The registrations by hand: whoever shares a trace with one of a hand is of it.
    private static Collection<List<Stranger>> hands(List<Stranger> standing) {
        Map<String, Integer> leaders = new LinkedHashMap<>();
        int[] hand = IntStream.range(0, standing.size()).toArray();
        for (int i = 0; i < standing.size(); i++) {
            int first = i;
            for (String trace : standing.get(i).traces()) {
                int leader = leader(hand, leaders.computeIfAbsent(trace, _ -> first));
                hand[leader(hand, i)] = leader;
            }
        }
        return IntStream.range(0, standing.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> leader(hand, i),
                        LinkedHashMap::new,
                        Collectors.mapping(standing::get, Collectors.toList())))
                .values();
    }

    private static int leader(int[] hand, int of) {
        int leader = of;
        while (hand[leader] != leader) {
            leader = hand[leader];
        }
        return leader;
    }

    /// The registrations by when they came: a minute without any is between two.
    private static List<List<Stranger>> bursts(List<Stranger> standing) {
        List<List<Stranger>> bursts = new ArrayList<>();
        for (Stranger stranger : standing) {
            if (bursts.isEmpty() || !bursts.getLast().getLast().goesOnBefore(stranger)) {
                bursts.add(new ArrayList<>());
            }
            bursts.getLast().add(stranger);
        }
        return bursts;
    }
}
