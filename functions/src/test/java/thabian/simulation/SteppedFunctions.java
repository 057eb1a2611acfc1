package thabian.simulation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import thabian.function.DeliveryFunction;
import thabian.function.MailFunction;
import thabian.function.PublicFunction;
import thabian.function.StaffFunction;
import thabian.function.SweepFunction;
import thabian.function.Wiring;
import thabian.platform.Settings;
import thabian.simulation.law.Heard;
import thabian.simulation.stage.InTurn;
import thabian.simulation.stage.Stage;
import thabian.staff.Sessions;
import thabian.work.AtOnce;
import thabian.work.Pace;

/// The functions as they are deployed, on the clients of a run, each killed when its time is over.
final class SteppedFunctions {
    private final Stage stage;
    private final List<Lambda> open;
    private final Lambda staff;
    private final Lambda mail;
    private final Lambda sweep;
    private final Lambda delivery;

    /// One function, and how long it may run.
    private record Lambda(RequestStreamHandler handler, Duration time) {}

    SteppedFunctions(Stage stage, String name, DynamoDbClient table, SesV2Client ses) {
        this.stage = stage;
        Wiring wiring = new SteppedWiring(stage, name, table);
        this.open = List.of(
                new Lambda(new PublicFunction(wiring), Duration.ofSeconds(15)),
                new Lambda(new PublicFunction(wiring), Duration.ofSeconds(15)));
        this.staff = new Lambda(new StaffFunction(wiring), Duration.ofSeconds(29));
        this.mail = new Lambda(new MailFunction(wiring, ses), Duration.ofSeconds(60));
        this.sweep = new Lambda(new SweepFunction(wiring), Duration.ofSeconds(60));
        this.delivery = new Lambda(new DeliveryFunction(wiring), Duration.ofSeconds(30));
    }

    private static Settings deployed(String table) {
        return Settings.from(Map.of(
                "TABLE", table,
                "SENDER", "register@thabian.example",
                "CONFIGURATION_SET", "thabian",
                "MAILS_PER_SECOND", "14",
                "MAILS_PER_DAY", "100000",
                "PUBLIC_ADDRESS", "https://thabian.example",
                "OIDC_ISSUER", "https://issuer.example"));
    }

    /// What the functions are made of: everything drawn and every step taken on the stage.
    private static final class SteppedWiring extends Wiring {
        private final DynamoDbClient table;

        SteppedWiring(Stage stage, String name, DynamoDbClient table) {
            Instant begins = stage.now();
            super(
                    deployed(name),
                    stage::now,
                    () -> Duration.between(begins, stage.now()).toNanos(),
                    new SteppedPace(stage),
                    new SplittableRandom(stage.random().nextLong()));
            this.table = table;
        }

        @Override
        protected DynamoDbClient dynamo() {
            return table;
        }

        @Override
        public Sessions sessions() {
            return new SignedInOfficers();
        }

        @Override
        protected AtOnce atOnce() {
            return new AtOnce(InTurn::new);
        }
    }

    /// Lets mails wait for their turn on the stage.
    private record SteppedPace(Stage stage) implements Pace {
        @Override
        public Instant now() {
            return stage.now();
        }

        @Override
        public void await(Instant turn) {
            if (turn.isAfter(stage.now())) {
                stage.pause(Duration.between(stage.now(), turn));
            }
        }
    }

    /// Answers a request of somebody who has no account, by one of two functions, each with copies of its own.
    Heard open(Map<String, Object> event) {
        return answer(open.get(stage.random().nextInt(open.size())), event);
    }

    /// Answers a request of the staff's.
    Heard staff(Map<String, Object> event) {
        return answer(staff, event);
    }

    private Heard answer(Lambda lambda, Map<String, Object> event) {
        return call(lambda, event).map(Heard::read).orElse(Heard.NONE);
    }

    /// Gives records to the sender; from which on they are to come again, empty where it failed at all of them.
    Optional<List<?>> mail(Map<String, Object> event) {
        return call(mail, event).map(answer -> (List<?>) read(answer).get("batchItemFailures"));
    }

    /// Does a minute's round; whether it came to its end.
    boolean sweep() {
        return call(sweep, Map.of()).isPresent();
    }

    /// Gives a report of the carrier's; whether it was taken.
    boolean delivery(Map<String, Object> event) {
        return call(delivery, event).isPresent();
    }

    private Optional<byte[]> call(Lambda lambda, Map<String, Object> event) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        boolean[] failed = {false};
        boolean lives = stage.limited(lambda.time(), () -> {
            try {
                lambda.handler().handleRequest(new ByteArrayInputStream(JSON.std.asBytes(event)), answer, context());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException failure) {
                stage.tell("throws " + failure.getClass().getSimpleName());
                failed[0] = true;
            }
        });
        return lives && !failed[0] ? Optional.of(answer.toByteArray()) : Optional.empty();
    }

    private static Map<String, Object> read(byte[] answer) {
        try {
            return JSON.std.mapFrom(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Context context() {
        return (Context) Proxy.newProxyInstance(
                SteppedFunctions.class.getClassLoader(), new Class<?>[] {Context.class}, (_, _, _) ->
                        (int) stage.left().toMillis());
    }
}
