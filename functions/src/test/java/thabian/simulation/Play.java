package thabian.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntSupplier;
import thabian.domain.call.SeminarId;
import thabian.domain.slot.Invitee;
import thabian.dynamo.DynamoSeminars;
import thabian.dynamo.DynamoSlots;
import thabian.given.Given;

/// One run: a morning on which a seminar closes, with everybody who acts in it and everything that goes wrong, drawn
/// from one seed. Then faults stop, and what is left is done.
public final class Play {
    static final String SEMINAR = Given.SEMINAR.value();

    private static final Duration FAULTS = Duration.ofMinutes(16);
    private static final int MINUTES = 22;

    /// When the sweep looks in afterwards: by the last time nothing may be owed.
    private static final List<Duration> SETTLING = List.of(
            Duration.ofMinutes(2),
            Duration.ofMinutes(3),
            Duration.ofHours(2),
            Duration.ofHours(7),
            Duration.ofHours(25));

    private final Stage stage;
    private final Diary diary;
    private final Ledger ledger;
    private final Lambdas lambdas;
    private final Machinery machinery;
    private final Scene scene;

    private Play(long seed, Function<IntSupplier, World> worlds) {
        SplittableRandom random = new SplittableRandom(seed);
        Instant begins =
                Given.instant(random.nextBoolean() ? "2021-03-23T08:50:00+07:00" : "2021-03-19T08:50:00+07:00");
        stage = new Stage(random, begins);
        Faults faults = Faults.drawn(random, begins, FAULTS);
        Weather weather = new Weather(stage, faults);
        World world = worlds.apply(() -> faults.stand(stage.now()) ? random.nextInt(faults.lag() + 1) : 0);
        machinery = new Machinery(stage, weather);
        List<Lambdas> deployed = new ArrayList<>();
        diary = new Diary(world, stage, change -> machinery.stream(deployed.getFirst(), change));
        ledger = new Ledger(mail -> machinery.report(deployed.getFirst(), mail));
        lambdas = new Lambdas(
                stage,
                new SteppedDynamo(world.table(), stage, weather, ledger, diary),
                new SteppedSes(world.carrier(), stage, weather, ledger));
        deployed.add(lambdas);
        List<String> organisations = People.organisations(random.nextInt(1, 5));
        scene = new Scene(stage, weather, diary, lambdas, organisations);
        invite(world, begins, organisations);
    }

    /// How a run went.
    ///
    /// @param breaches of which law, a line each; none where all is well
    /// @param trace what happened, step by step
    /// @param largest the bytes of the largest item
    public record Outcome(long seed, List<String> breaches, List<String> trace, int largest) {}

    /// Plays a run in memory.
    public static Outcome of(long seed) {
        return of(seed, World::inMemory);
    }

    /// Plays a run in some world.
    ///
    /// @param worlds makes one, by how many changes a read may miss that need not be consistent
    public static Outcome of(long seed, Function<IntSupplier, World> worlds) {
        return new Play(seed, worlds).play(seed);
    }

    private void invite(World world, Instant begins, List<String> organisations) {
        new DynamoSeminars(world.table(), "thabian", () -> 0)
                .write(Given.revised(
                        Given.aSeminar()
                                .open(begins.minus(Duration.ofDays(7)), begins.plus(Duration.ofMinutes(10)))
                                .build(),
                        0));
        DynamoSlots slots = new DynamoSlots(world.table(), "thabian");
        for (String code : organisations) {
            slots.invite(new SeminarId(SEMINAR), Invitee.of(Given.anOrganisation(code)), Optional.empty());
        }
        diary.write();
    }

    private Outcome play(long seed) {
        SplittableRandom random = stage.random();
        int clerks = 0;
        for (String organisation : scene.organisations()) {
            for (int more = random.nextInt(1, 4); more > 0; more--) {
                Duration when =
                        random.nextInt(3) == 0 ? stage.upTo(Duration.ofSeconds(2)) : stage.upTo(Duration.ofMinutes(13));
                stage.enter("clerk " + ++clerks, when, new Clerk(scene, organisation)::act);
            }
        }
        for (int officer = random.nextInt(3); officer > 0; officer--) {
            stage.enter("officer " + officer, Duration.ZERO, new Officer(scene, "officer-" + officer)::act);
        }
        stage.enter("sweep", stage.upTo(Duration.ofMinutes(1)), () -> machinery.sweep(lambdas, MINUTES));
        stage.play();
        for (Duration later : SETTLING) {
            stage.enter("sweep", later, lambdas::sweep);
            stage.play();
        }
        Laws.Verdict verdict = Laws.hold(diary, ledger, stage.now());
        List<String> breaches = new ArrayList<>(verdict.breaches());
        stage.broken().forEach(failure -> breaches.add("somebody broke off: " + failure));
        return new Outcome(seed, breaches, List.copyOf(stage.trace()), verdict.largest());
    }
}
