package thabian.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import thabian.given.Given;
import thabian.platform.RandomIds;
import thabian.simulation.law.Heard;
import thabian.simulation.law.Wish;
import thabian.simulation.stage.Stage;

/// One who registers an organisation, sends again what was not answered, presses twice, and then holds the link: reads,
/// changes, cancels, asks for the link again.
final class BusyClerk {
    private static final int TRIES = 4;
    private static final String REGISTRATIONS = "/api/seminars/{seminar}/registrations";
    private static final String REGISTRATION = REGISTRATIONS + "/{org}";

    private final Scene scene;
    private String organisation;
    /// Whether they come by the organisation's own link.
    private boolean own;

    private String token = "";
    private int revision;

    BusyClerk(Scene scene, String organisation) {
        this.scene = scene;
        this.organisation = organisation;
    }

    void act() {
        Stage stage = scene.stage();
        own = stage.random().nextBoolean();
        People people = scene.people(organisation);
        UUID submission = RandomIds.uuid(stage.random());
        pressTwice(people, submission);
        if (register(people, submission)) {
            for (int more = stage.random().nextInt(4); more > 0; more--) {
                scene.think(organisation);
                hold();
            }
        }
    }

    /// Registers by the organisation's own link, however often it takes.
    void insist() {
        own = true;
        People people = scene.people(organisation);
        UUID submission = RandomIds.uuid(scene.stage().random());
        pressTwice(people, submission);
        boolean registered = false;
        for (int rounds = 0; rounds < TRIES * TRIES && !registered; rounds++) {
            registered = register(people, submission);
        }
    }

    private void pressTwice(People people, UUID submission) {
        Stage stage = scene.stage();
        if (scene.weather().strikes(scene.weather().faults().press())) {
            BusyClerk twin = new BusyClerk(scene, organisation);
            twin.own = own;
            stage.enter(
                    "twin of " + stage.name() + " for " + organisation,
                    stage.upTo(Duration.ofSeconds(1)),
                    () -> twin.register(people, submission));
        }
    }

    /// Registers; whether it is known to have been done.
    private boolean register(People people, UUID submission) {
        Map<String, Object> body = people.registering(organisation, submission.toString());
        if (own) {
            body.put("code", Given.ownCode(organisation).value());
        }
        for (int tries = 0; tries < TRIES; tries++) {
            Instant at = scene.stage().moment();
            Wish wish = Wish.toRegister(
                    organisation,
                    at,
                    people.delegation(),
                    submission,
                    own ? Given.ownCode(organisation).value() : "");
            Heard answer = scene.open(wish, ask("POST " + REGISTRATIONS, at).json(body));
            if (answer.granted()) {
                token = answer.text("manageToken");
                revision = answer.number("revision");
                return true;
            }
            if (answer.refused()) {
                return false;
            }
            scene.stage().pause(scene.stage().upTo(Duration.ofSeconds(20)));
        }
        return false;
    }

    private void hold() {
        switch (scene.stage().random().nextInt(8)) {
            case 0 -> cancel();
            case 1 -> askForTheLink();
            case 2 -> read();
            case 3 -> change("nobody-gave-me-this-token");
            default -> change(token);
        }
    }

    private void read() {
        Heard answer =
                scene.open(ask("GET " + REGISTRATION, scene.stage().moment()).with("registration-token", token));
        if (answer.granted()) {
            revision = answer.number("revision");
        }
        follows(answer);
    }

    /// Goes where officers moved the registration.
    private boolean follows(Heard answer) {
        if (answer.ledOn()) {
            organisation = answer.place();
        }
        return answer.ledOn();
    }

    private void change(String held) {
        People people = scene.people(organisation);
        for (int tries = 0; tries < TRIES; tries++) {
            Instant at = scene.stage().moment();
            Wish wish = Wish.ofHolder(Wish.What.CHANGE, organisation, at, Optional.of(people.delegation()), held);
            Heard answer = scene.open(
                    wish,
                    ask("PUT " + REGISTRATION, at)
                            .with("registration-token", held)
                            .seeing(revision)
                            .json(people.body()));
            if (answer.granted()) {
                revision = answer.number("revision");
            }
            boolean led = follows(answer);
            if (!led && answer.status() != 0 && answer.status() / 100 != 5) {
                return;
            }
            read();
        }
    }

    private void cancel() {
        Instant at = scene.stage().moment();
        Wish wish = Wish.ofHolder(Wish.What.CANCEL, organisation, at, Optional.empty(), token);
        scene.open(
                wish,
                ask("DELETE " + REGISTRATION, at)
                        .with("registration-token", token)
                        .seeing(revision));
    }

    private void askForTheLink() {
        Instant at = scene.stage().moment();
        scene.open(ask("POST /s/{seminar}/{org}/send-link", at).body("application/x-www-form-urlencoded", ""));
    }

    private Inquiry ask(String route, Instant at) {
        return new Inquiry(route, scene.seminar(), at).about(organisation);
    }
}
