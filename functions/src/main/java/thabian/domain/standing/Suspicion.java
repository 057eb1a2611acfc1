package thabian.domain.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        return strangers().flatMap(Optional::stream).anyMatch(Stranger::held);
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
        return strangers()
                .map(stranger -> stranger.map(Stranger::contact).orElse(Set.of()))
                .reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet()))
                .filter(shared -> !shared.isEmpty())
                .isPresent();
    }

    private Stream<Optional<Stranger>> strangers() {
        TraceReader reader = TraceReader.of(slots);
        return slots.stream().map(slot -> Stranger.of(slot, reader));
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
        Found found = new Found();
        Collection<List<Stranger>> hands = hands(standing);
        hands.stream().filter(hand -> hand.size() > Brake.HAND).forEach(hand -> found.add(Why.HAND, hand));
        for (List<Stranger> burst : bursts(standing)) {
            List<Stranger> rest = found.rest(burst);
            if (rest.stream()
                    .anyMatch(stranger ->
                            stranger.held() && brake.holding(stranger.slot()).equals(Optional.of(Why.FLOOD)))) {
                found.add(Why.FLOOD, crowded(rest));
            }
            if (found.rest(burst).size() > Brake.MINUTE) {
                found.add(Why.FLOOD, found.rest(burst));
            }
        }
        List<Stranger> waiting = found.rest(standing).stream()
                .filter(stranger -> stranger.held()
                        && !stranger.slot().disputed()
                        && brake.holding(stranger.slot()).equals(Optional.of(Why.AFTER_BOUNCES)))
                .toList();
        if (!waiting.isEmpty()) {
            found.add(Why.AFTER_BOUNCES, waiting);
        }
        for (List<Stranger> hand : hands) {
            List<Stranger> rest = found.rest(hand);
            rest.stream()
                    .filter(stranger -> stranger.held() && !stranger.slot().disputed())
                    .findFirst()
                    .ifPresent(held -> found.add(brake.holding(held.slot()).orElse(Why.BOUNCES), rest));
        }
        List<Stranger> back = found.rest(comingBack(standing));
        if (!back.isEmpty()) {
            found.add(Why.BOUNCES, back);
        }
        return found.all;
    }

    /// Those whose mails came back where so many of so many that went out one after the other did, at whatever pace, of
    /// more than one organisation. Whose hands they are nothing tells.
    private static List<Stranger> comingBack(List<Stranger> standing) {
        List<Came> mails = standing.stream()
                .flatMap(stranger -> stranger.messages()
                        .flatMap(message ->
                                stranger.copies(message).map(back -> new Came(stranger, message.at(), back))))
                .sorted(Comparator.comparing(Came::sent))
                .toList();
        int[] back = IntStream.range(0, mails.size())
                .filter(i -> mails.get(i).back())
                .toArray();
        Set<Stranger> among = new HashSet<>();
        for (int last = Brake.BOUNCES - 1; last < back.length; last++) {
            int first = last - Brake.BOUNCES + 1;
            Set<Stranger> some = Arrays.stream(back, first, last + 1)
                    .mapToObj(i -> mails.get(i).whose())
                    .collect(Collectors.toSet());
            if (back[last] - back[first] < Brake.LAST && some.size() > 1) {
                among.addAll(some);
            }
        }
        return standing.stream().filter(among::contains).toList();
    }

    /// What became of one copy of a mail.
    private record Came(Stranger whose, Instant sent, boolean back) {}

    /// What is found one after the other: each registration once at most.
    private static final class Found {
        private final List<Suspicion> all = new ArrayList<>();
        private final Set<Stranger> seen = new HashSet<>();

        void add(Why why, List<Stranger> some) {
            all.add(of(why, some));
            seen.addAll(some);
        }

        List<Stranger> rest(List<Stranger> some) {
            return some.stream().filter(stranger -> !seen.contains(stranger)).toList();
        }
    }

    /// Those of a burst who came within a minute of more than a minute may have; all, where only what was changed came
    /// so fast. Whoever came before or after has nothing to do with it.
    private static List<Stranger> crowded(List<Stranger> burst) {
        Set<Stranger> crowd = new LinkedHashSet<>();
        int first = 0;
        for (int last = 0; last < burst.size(); last++) {
            while (!burst.get(first).at().isAfter(burst.get(last).at().minusSeconds(60))) {
                first++;
            }
            if (last - first >= Brake.MINUTE) {
                crowd.addAll(burst.subList(first, last + 1));
            }
        }
        return crowd.isEmpty() ? burst : List.copyOf(crowd);
    }

    /// The registrations by hand: whoever shares a trace with one of a hand is of it.
    private static Collection<List<Stranger>> hands(List<Stranger> standing) {
        Map<Trace, Integer> leaders = new LinkedHashMap<>();
        int[] hand = IntStream.range(0, standing.size()).toArray();
        for (int i = 0; i < standing.size(); i++) {
            int first = i;
            for (Trace trace : standing.get(i).traces()) {
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
