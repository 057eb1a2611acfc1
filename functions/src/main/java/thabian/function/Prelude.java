package thabian.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import thabian.dynamo.PlayedTable;
import thabian.platform.Log;

/// A function's own work, done once through its own handler before Lambda keeps a snapshot of it (SnapStart): whoever
/// calls after a start from the snapshot meets code that has run already. It is played on a seminar that is nowhere,
/// by clients of its own, which are closed in the end: a connection that fell asleep in a snapshot costs seconds.
/// Nothing is written, logged as traffic, or counted. A play that goes wrong stops nothing; it is logged, and rings.
final class Prelude {
    private Prelude() {}

    /// A request, and the status of its answer.
    record Scene(Map<String, Object> event, int status) {
        /// A request that came now.
        ///
        /// @param resource the path, with its variables
        /// @param variables what they stand for
        /// @param more what else the event holds
        static Map<String, Object> asked(
                Instant now,
                String method,
                String resource,
                Map<String, String> variables,
                Map<String, ?> authorizer,
                Map<String, ?> more) {
            String path = resource;
            for (Map.Entry<String, String> variable : variables.entrySet()) {
                path = path.replace("{" + variable.getKey() + "}", variable.getValue());
            }
            Map<String, Object> event = new HashMap<>(more);
            event.put("resource", resource);
            event.put("httpMethod", method);
            event.put("pathParameters", variables);
            event.put(
                    "requestContext",
                    Map.of(
                            "path",
                            path,
                            "domainName",
                            "play.example",
                            "authorizer",
                            authorizer,
                            "requestTimeEpoch",
                            now.toEpochMilli()));
            return event;
        }
    }

    /// What serves, after a function of the same kind has played where a snapshot is kept of this start.
    ///
    /// @param serving how the function is wired that serves
    /// @param scenes what is played, on what the function is wired with for it
    static Wiring before(
            Wiring serving, Function<Wiring, RequestStreamHandler> function, Function<Wiring, List<Scene>> scenes) {
        return before(serving, stage -> play(function.apply(stage), scenes.apply(stage)));
    }

    /// The same of a function that is not asked by requests.
    ///
    /// @param play plays by what it is wired with for it, and answers what went wrong
    static Wiring before(Wiring serving, Function<Wiring, List<String>> play) {
        if (serving.settings().snapshot()) {
            List<String> wrong = new ArrayList<>();
            try (Stage stage = new Stage(serving)) {
                Log.silently(() -> wrong.addAll(play.apply(stage)));
            } catch (RuntimeException broken) {
                Log.error("played-badly", Map.of(), broken);
            }
            wrong.forEach(scene -> Log.error("played-badly", Map.of("scene", scene)));
        }
        return serving;
    }

    /// What was answered otherwise than it should be.
    private static List<String> play(RequestStreamHandler function, List<Scene> scenes) {
        List<String> wrong = new ArrayList<>();
        for (Scene scene : scenes) {
            Object status = answer(function, scene.event()).get("statusCode");
            if (!Integer.valueOf(scene.status()).equals(status)) {
                wrong.add(scene.event().get("httpMethod") + " " + scene.event().get("resource") + " " + status);
            }
        }
        return wrong;
    }

    private static Map<String, Object> answer(RequestStreamHandler function, Map<String, Object> event) {
        try {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            function.handleRequest(new ByteArrayInputStream(JSON.std.asBytes(event)), answer, null);
            return JSON.std.mapFrom(answer.toByteArray());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Wires a function that plays.
    private static final class Stage extends Wiring implements AutoCloseable {
        private final DynamoDbClient table;

        Stage(Wiring serving) {
            super(serving.settings().unmeasured(), serving.clock());
            table = new PlayedTable(
                    serving.anotherDynamo(), Played.seminar(serving.clock().instant()), Played.listed());
        }

        @Override
        protected DynamoDbClient dynamo() {
            return table;
        }

        @Override
        public void close() {
            table.close();
        }
    }
}
