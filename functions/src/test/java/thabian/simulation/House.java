package thabian.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntSupplier;
import thabian.domain.call.Invitee;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.slot.Slot;
import thabian.dynamo.DynamoSeminars;
import thabian.dynamo.DynamoSlots;
import thabian.given.Given;
import thabian.simulation.law.Diary;
import thabian.simulation.law.Laws;
import thabian.simulation.law.Ledger;
import thabian.simulation.law.PurgeLaws;
import thabian.simulation.stage.FaultPlan;
import thabian.simulation.stage.SimulatedWorld;
import thabian.simulation.stage.Stage;
import thabian.simulation.stage.Weather;

/// Everything that a run is played with: the stage, the weather, what is written down, the functions on their clients,
/// and the machinery that calls them.
final class House {
    /// Of so many mails it is told again after the purge what became of them.
    private static final int AFTERWARDS = 3;

    private final Stage stage;
    private final FaultPlan faults;
    private final SimulatedWorld world;
    private final Diary diary;
    private final Ledger ledger;
    private final SteppedFunctions lambdas;
    private final Machinery machinery;
    private final Scene scene;

    /// @param organisations who is invited, by their codes
    House(
            SplittableRandom random,
            Instant begins,
            FaultPlan faults,
            Function<IntSupplier, SimulatedWorld> worlds,
            List<String> organisations) {
        this.stage = new Stage(random, begins);
        this.faults = faults;
        Weather weather = new Weather(stage, faults);
        this.world = worlds.apply(() -> faults.stand(stage.now()) ? random.nextInt(faults.lag() + 1) : 0);
        this.machinery = new Machinery(stage, weather);
        List<SteppedFunctions> deployed = new ArrayList<>();
        this.diary = new Diary(world, stage, change -> machinery.stream(deployed.getFirst(), change));
        this.ledger = new Ledger(mail -> machinery.report(deployed.getFirst(), mail));
        this.lambdas = new SteppedFunctions(
                stage,
                world.name(),
                new SteppedDynamo(world.table(), stage, weather, ledger, diary),
                new SteppedSes(world.carrier(), stage, weather, ledger));
        deployed.add(lambdas);
        this.scene = new Scene(stage, weather, diary, lambdas, organisations);
    }

    /// Puts the seminar and its list into the table, before anything can go wrong.
    void found(Seminar seminar) {
        new DynamoSeminars(world.table(), world.name(), () -> 0).write(Given.revised(seminar, 0));
        DynamoSlots slots = slots();
        for (String code : scene.organisations()) {
            slots.invite(
                    new SeminarId(scene.seminar()),
                    Invitee.of(Given.anOrganisation(code)),
                    Optional.of(Given.ownCode(code)));
        }
        diary.write();
    }

    private DynamoSlots slots() {
        return new DynamoSlots(world.table(), world.name());
    }

    Stage stage() {
        return stage;
    }

    Scene scene() {
        return scene;
    }

    /// Sweeps each minute, for so long.
    void sweep(int minutes) {
        machinery.sweep(lambdas, minutes);
    }

    /// Sweeps so often more, once nobody acts any more.
    void settle(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            stage.enter("sweep", Duration.ofMinutes(1), lambdas::sweep);
            stage.play();
        }
    }

    /// Lets months pass until a purge is due, does it, and tells again what became of mails; twice at once.
    List<String> purge(Duration later) {
        int before = diary.written().size();
        int mails = ledger.taken().size();
        stage.enter("sweep", later, lambdas::sweep);
        stage.enter("sweep again", later, lambdas::sweep);
        ledger.taken().stream().limit(AFTERWARDS).forEach(mail -> machinery.tellLate(lambdas, mail, later));
        stage.enter("late officer", later, new BusyOfficer(scene, "late")::act);
        stage.enter("late desk", later, new OfficerAtDesk(scene, "late-desk")::act);
        stage.play();
        settle(2);
        List<String> breaches = new ArrayList<>();
        PurgeLaws.hold(diary, ledger, before, mails, breaches::add);
        return breaches;
    }

    /// How an organisation's slot stands.
    Slot slot(String organisation) {
        return slots().find(new SeminarId(scene.seminar()), Given.code(organisation))
                .orElseThrow();
    }

    /// How many mails the carrier took.
    int mails() {
        return ledger.taken().size();
    }

    /// Holds what happened against the laws.
    ///
    /// @param longest how long something may be owed once nothing goes wrong any more
    Laws.Verdict judge(Duration longest) {
        Instant calm = faults.until();
        Laws.Verdict verdict = Laws.hold(diary, ledger, calm, calm.plus(longest), stage.now());
        List<String> breaches = new ArrayList<>(verdict.breaches());
        stage.broken().forEach(failure -> breaches.add("somebody broke off: " + failure));
        return new Laws.Verdict(breaches, verdict.largest());
    }
}
