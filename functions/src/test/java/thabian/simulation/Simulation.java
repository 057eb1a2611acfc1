package thabian.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntSupplier;
import thabian.given.Given;
import thabian.simulation.law.Laws;
import thabian.simulation.stage.FaultPlan;
import thabian.simulation.stage.SimulatedWorld;
import thabian.simulation.stage.Stage;

/// One run: a morning on which a seminar closes, with everybody who acts in it and everything that goes wrong, drawn
/// from one seed. Then faults stop, and what is left is done.
public final class Simulation {
    private static final Duration CLOSING = Duration.ofMinutes(10);
    private static final Duration FAULTS = Duration.ofMinutes(16);
    private static final Duration LAST_CLERK = Duration.ofMinutes(13);
    private static final Duration UNTIL_THE_PURGE = Duration.ofDays(100);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(5);
    private static final Duration RUSH = Duration.ofMillis(150);

    /// Three minutes until somebody looks again, and what is sent then is under way.
    private static final Duration LONGEST_OWED = Duration.ofMinutes(3).plusSeconds(15);

    private static final int MINUTES = 20;

    private Simulation() {}

    /// How a run went.
    ///
    /// @param breaches of which law, a line each; none where all is well
    /// @param trace what happened, step by step
    /// @param largest the bytes of the largest item
    /// @param mails how many mails the carrier took
    public record Outcome(long seed, List<String> breaches, List<String> trace, int largest, int mails) {}

    /// Plays a run in memory.
    public static Outcome of(long seed) {
        return of(seed, SimulatedWorld::inMemory);
    }

    /// Plays a run in some world.
    ///
    /// @param worlds makes one, by how many changes a read may miss that need not be consistent
    public static Outcome of(long seed, Function<IntSupplier, SimulatedWorld> worlds) {
        SplittableRandom random = new SplittableRandom(seed);
        Instant begins = Given.instant(onTheEve(random) ? "2021-03-23T08:50:00+07:00" : "2021-03-19T08:50:00+07:00");
        House house = new House(
                random,
                begins,
                FaultPlan.drawn(random, begins, FAULTS),
                worlds,
                People.organisations(random.nextInt(1, 4)));
        house.found(Given.aSeminar()
                .open(begins.minus(Duration.ofDays(7)), begins.plus(CLOSING))
                .build());
        enter(house, random);
        house.stage().play();
        house.settle(4);
        Laws.Verdict verdict = house.judge(LONGEST_OWED);
        List<String> breaches = new ArrayList<>(verdict.breaches());
        if (random.nextInt(8) == 0) {
            breaches.addAll(house.purge(UNTIL_THE_PURGE));
        }
        return new Outcome(seed, breaches, List.copyOf(house.stage().trace()), verdict.largest(), house.mails());
    }

    /// Whether the reminder of the day before falls into the run.
    private static boolean onTheEve(SplittableRandom random) {
        return random.nextBoolean();
    }

    private static void enter(House house, SplittableRandom random) {
        Stage stage = house.stage();
        int clerks = 0;
        for (String organisation : house.scene().organisations()) {
            Duration rush = stage.upTo(LAST_CLERK);
            boolean rushing = random.nextBoolean();
            for (int more = random.nextInt(1, 4); more > 0; more--) {
                stage.enter(
                        "clerk " + ++clerks,
                        rushing ? rush.plus(stage.upTo(RUSH)) : stage.upTo(LAST_CLERK),
                        new BusyClerk(house.scene(), organisation)::act);
            }
        }
        for (int officer = random.nextInt(4); officer > 0; officer--) {
            stage.enter(
                    "officer " + officer,
                    stage.upTo(LAST_CLERK),
                    new BusyOfficer(house.scene(), "officer-" + officer)::act);
        }
        for (int desk = random.nextInt(2); desk > 0; desk--) {
            stage.enter("desk " + desk, stage.upTo(LAST_CLERK), new OfficerAtDesk(house.scene(), "desk-" + desk)::act);
        }
        if (random.nextInt(4) == 0) {
            OfficerAtDesk warden = new OfficerAtDesk(house.scene(), "warden");
            stage.enter("warden", stage.upTo(LAST_CLERK), () -> warden.keepBack(LONGEST_STOP));
        }
        stage.enter("sweep", stage.upTo(Duration.ofMinutes(1)), () -> house.sweep(MINUTES));
    }
}
