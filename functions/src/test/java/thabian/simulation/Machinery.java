package thabian.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.dynamo.Schema;
import thabian.memory.table.TableChange;
import thabian.simulation.law.Ledger;
import thabian.simulation.stage.FaultPlan;
import thabian.simulation.stage.MemorySes;
import thabian.simulation.stage.Stage;
import thabian.simulation.stage.Weather;

/// What runs by itself: the table's stream with its filter, the minute's round, and the carrier's reports. Each comes
/// late, twice, out of order or never, while faults stand.
final class Machinery {
    private static final int BATCH = 10;
    private static final int RETRIES = 5;

    private final Stage stage;
    private final Weather weather;
    private final List<TableChange> waiting = new ArrayList<>();
    private boolean pumping;
    private int batches;
    private int reports;

    Machinery(Stage stage, Weather weather) {
        this.stage = stage;
        this.weather = weather;
    }

    /// Takes what the stream brings: the template's filter passes items that have `send`.
    void stream(SteppedFunctions lambdas, TableChange change) {
        if (change.after().containsKey("send")) {
            waiting.add(change);
            if (!pumping) {
                pumping = true;
                stage.enter("stream " + batches++, stage.upTo(Duration.ofMillis(600)), () -> pump(lambdas));
            }
        }
    }

    private void pump(SteppedFunctions lambdas) {
        while (!waiting.isEmpty()) {
            List<TableChange> batch = new ArrayList<>(waiting.subList(0, Math.min(BATCH, waiting.size())));
            waiting.subList(0, batch.size()).clear();
            carry(lambdas, batch);
        }
        pumping = false;
    }

    private void carry(SteppedFunctions lambdas, List<TableChange> batch) {
        FaultPlan faults = weather.faults();
        if (weather.strikes(faults.late())) {
            stage.tell("the stream is LATE");
            weather.linger(Duration.ofMinutes(4));
        }
        if (weather.strikes(faults.drop())) {
            stage.tell("the stream LOSES " + batch.size());
            return;
        }
        if (weather.strikes(faults.twice())) {
            stage.tell("the stream brings " + batch.size() + " TWICE");
            List<TableChange> again = new ArrayList<>(batch);
            stage.enter("stream " + batches++, stage.upTo(Duration.ofSeconds(2)), () -> deliver(lambdas, again));
        }
        if (weather.strikes(faults.late())) {
            Collections.shuffle(batch, new java.util.Random(stage.random().nextLong()));
        }
        deliver(lambdas, batch);
    }

    private void deliver(SteppedFunctions lambdas, List<TableChange> batch) {
        List<TableChange> left = batch;
        for (int tries = 0; tries <= RETRIES && !left.isEmpty(); tries++) {
            if (tries > 0) {
                stage.pause(Duration.ofSeconds(1L << tries));
            }
            left = untaken(lambdas, left);
        }
    }

    private static List<TableChange> untaken(SteppedFunctions lambdas, List<TableChange> batch) {
        List<Map<String, Object>> records =
                batch.stream().map(Machinery::record).toList();
        return lambdas.mail(Map.of("Records", records))
                .map(failures -> failures.isEmpty() ? List.<TableChange>of() : from(batch, failures.getFirst()))
                .orElse(batch);
    }

    private static List<TableChange> from(List<TableChange> batch, Object failure) {
        String sequence = String.valueOf(((Map<?, ?>) failure).get("itemIdentifier"));
        return batch.stream()
                .dropWhile(change -> !String.valueOf(change.sequence()).equals(sequence))
                .toList();
    }

    private static Map<String, Object> record(TableChange change) {
        return Map.of(
                "eventName",
                change.before().isEmpty() ? "INSERT" : "MODIFY",
                "dynamodb",
                Map.of(
                        "SequenceNumber",
                        String.valueOf(change.sequence()),
                        "Keys",
                        Map.of(Schema.PK, text(change, Schema.PK), Schema.SK, text(change, Schema.SK))));
    }

    private static Map<String, String> text(TableChange change, String name) {
        AttributeValue value = change.after().getOrDefault(name, AttributeValue.fromS(""));
        return Map.of("S", value.s());
    }

    /// Sweeps each minute for so long.
    void sweep(SteppedFunctions lambdas, int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            if (weather.strikes(weather.faults().twice())) {
                stage.enter("sweep again", stage.upTo(Duration.ofSeconds(30)), lambdas::sweep);
            }
            if (weather.strikes(weather.faults().drop())) {
                stage.tell("nobody SWEEPS");
            } else {
                lambdas.sweep();
            }
            stage.pause(Duration.ofMinutes(1));
        }
    }

    /// Tells what became of a mail, some time after it was taken.
    void report(SteppedFunctions lambdas, Ledger.Taken mail) {
        if (weather.strikes(weather.faults().drop())) {
            stage.tell("the report is LOST");
            return;
        }
        int times = weather.strikes(weather.faults().twice()) ? 2 : 1;
        for (int i = 0; i < times; i++) {
            boolean late = weather.strikes(weather.faults().late());
            stage.enter(
                    "report " + reports++,
                    stage.upTo(late ? Duration.ofMinutes(8) : Duration.ofSeconds(20)),
                    () -> tell(lambdas, mail));
        }
    }

    /// Tells what became of a mail once more, long after.
    void tellLate(SteppedFunctions lambdas, Ledger.Taken mail, Duration later) {
        stage.enter("report " + reports++, later.plus(stage.upTo(Duration.ofMinutes(1))), () -> tell(lambdas, mail));
    }

    private void tell(SteppedFunctions lambdas, Ledger.Taken mail) {
        boolean bounces = MemorySes.bounces(mail.to());
        Map<String, Object> event = Map.of(
                "time",
                stage.now().toString(),
                "source",
                "aws.ses",
                "detail",
                Map.of(
                        "eventType",
                        bounces ? "Bounce" : "Delivery",
                        "bounce",
                        Map.of("bounceType", "Permanent"),
                        "mail",
                        Map.of(
                                "destination",
                                List.of(mail.to()),
                                "tags",
                                mail.tags().entrySet().stream()
                                        .collect(
                                                Collectors.toMap(Map.Entry::getKey, tag -> List.of(tag.getValue()))))));
        for (int tries = 0; tries < 3 && !lambdas.delivery(event); tries++) {
            stage.pause(Duration.ofMinutes(1));
        }
    }
}
