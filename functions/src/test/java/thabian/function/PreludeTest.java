package thabian.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import thabian.given.Given;
import thabian.memory.table.MemoryDynamo;
import thabian.platform.Settings;

/// What is played before a snapshot leaves no trace.
class PreludeTest {
    private final MemoryDynamo table = MemoryDynamo.ofPages(3);
    private final List<String> asked = new ArrayList<>();
    private boolean broken;

    /// A serving wiring whose other clients are told apart from its own.
    private final class Noted extends Wiring {
        Noted(String initialization) {
            super(
                    Settings.from(Map.of(
                            "TABLE", "thabian",
                            "SESSIONS", "thabian-sessions",
                            "OIDC_ISSUER", "https://issuer.test",
                            "OIDC_CLIENT_ID", "console",
                            "OIDC_AUDIENCE", "programs",
                            "METRICS", "thabian",
                            "AWS_LAMBDA_INITIALIZATION_TYPE", initialization)),
                    () -> Given.NOW);
        }

        @Override
        protected DynamoDbClient dynamo() {
            asked.add("the serving client");
            return super.dynamo();
        }

        @Override
        protected DynamoDbClient anotherDynamo() {
            return (DynamoDbClient) Proxy.newProxyInstance(
                    PreludeTest.class.getClassLoader(),
                    new Class<?>[] {DynamoDbClient.class},
                    (_, method, arguments) -> {
                        asked.add(method.getName());
                        if (broken && !method.getName().equals("close")) {
                            throw DynamoDbException.builder().message("broken").build();
                        }
                        if (arguments != null
                                && arguments[0] instanceof GetItemRequest get
                                && get.tableName().endsWith("-sessions")) {
                            return GetItemResponse.builder().build();
                        }
                        try {
                            return method.invoke(table, arguments);
                        } catch (InvocationTargetException refused) {
                            throw refused.getCause();
                        }
                    });
        }
    }

    private String printed(Runnable play) {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            play.run();
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String played(String initialization) {
        return printed(() -> Prelude.before(new Noted(initialization), PublicFunction::new, PublicScenes::of));
    }

    @Test
    void itAsksTheTableWritesNothingAndSaysNothing() {
        assertThat(played("snap-start")).isEmpty();
        assertThat(asked)
                .contains("getItem", "query", "updateItem")
                .doesNotContain("the serving client")
                .endsWith("close");
        assertThat(table.changes(0)).isEmpty();
    }

    @Test
    void staffPlayABoardAndARosterOnly() {
        assertThat(printed(() -> Prelude.before(new Noted("snap-start"), StaffFunction::new, StaffScenes::of)))
                .isEmpty();
        assertThat(asked)
                .containsOnly("getItem", "batchGetItem", "query", "close")
                .endsWith("close");
    }

    @Test
    void withoutASnapshotNothingIsPlayed() {
        assertThat(played("on-demand")).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void aPlayThatGoesWrongRingsAndStopsNothing() {
        broken = true;
        assertThat(played("snap-start")).contains("\"level\":\"ERROR\"", "played-badly", "POST /s/{seminar} 500");
        assertThat(asked).endsWith("close");
    }

    @Test
    void anAnswerOfAnotherStatusRings() {
        assertThat(printed(() -> Prelude.before(
                        new Noted("snap-start"),
                        PublicFunction::new,
                        wiring -> List.of(new Prelude.Scene(
                                PublicScenes.of(wiring).getFirst().event(), 404)))))
                .contains("played-badly");
    }
}
