package thabian.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import thabian.domain.slot.Slot;
import thabian.given.Given;
import thabian.simulation.stage.FaultPlan;
import thabian.simulation.stage.SimulatedWorld;

/// A great run: very many organisations and a crowd of clients who register them, in a bad network.
final class Crowd {
    private static final Duration FAULTS = Duration.ofMinutes(5);

    /// What the carrier takes in a second is soon less than the crowd brings.
    private static final Duration LONGEST_OWED = Duration.ofHours(3);

    private Crowd() {}

    /// How it went.
    ///
    /// @param registered how many organisations are
    /// @param mails how many mails the carrier took
    /// @param pressed how many submissions were sent twice at once
    record Outcome(long registered, int mails, long pressed, List<String> breaches) {}

    /// One call in ten is throttled, one answer in twenty is lost, one client in five presses twice, one batch in ten
    /// comes twice.
    private static FaultPlan badNetwork(Instant until) {
        return new FaultPlan(until, 0, 0.1, 0.025, 0.025, 0, 0, 0.2, 0.1, 0, 0, 0, FaultPlan.Outage.NONE);
    }

    /// Registers organisations by so many clients at once.
    static Outcome of(long seed, int organisations, int clients) {
        Instant begins = Given.NOW;
        House house = new House(
                new SplittableRandom(seed),
                begins,
                badNetwork(begins.plus(FAULTS)),
                SimulatedWorld::inMemory,
                IntStream.range(0, organisations)
                        .mapToObj(i -> String.valueOf(6760000 + i / 2 * 10 + i % 2))
                        .toList());
        house.found(Given.theSeminar());
        AtomicInteger next = new AtomicInteger();
        for (int client = 1; client <= clients; client++) {
            house.stage().enter("client " + client, Duration.ZERO, () -> {
                while (next.get() < organisations) {
                    String organisation = house.scene().organisations().get(next.getAndIncrement());
                    new BusyClerk(house.scene(), organisation).insist();
                }
            });
        }
        house.stage().enter("sweep", Duration.ZERO, () -> house.sweep((int) LONGEST_OWED.toMinutes()));
        house.stage().play();
        house.settle(4);
        long registered = house.scene().organisations().stream()
                .map(house::slot)
                .filter(Slot::filled)
                .count();
        long pressed = house.stage().trace().stream()
                .filter(line -> line.contains(" twin of ") && line.contains("is answered"))
                .count();
        return new Outcome(
                registered, house.mails(), pressed, house.judge(LONGEST_OWED).breaches());
    }
}
