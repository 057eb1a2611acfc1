package thabian.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import thabian.given.Given;
import thabian.memory.table.MemoryDynamo;
import thabian.platform.Settings;
import thabian.staff.StubIssuer;

/// What is played before a snapshot leaves no trace.
class PreludeTest {
    private final MemoryDynamo table = MemoryDynamo.ofPages(3);
    private final List<String> asked = new ArrayList<>();
    private final List<String> mails = new ArrayList<>();
    private boolean broken;

    @AutoClose
    private final StubIssuer issuer = new StubIssuer();

    @AutoClose("stop")
    private final Carrier ses = new Carrier(mails);

    /// Notes whatever it is asked.
    private record Carrier(HttpServer server) {
        Carrier(List<String> mails) {
            this(listening());
            server.createContext("/", exchange -> {
                mails.add(exchange.getRequestURI().toString());
                exchange.sendResponseHeaders(500, -1);
                exchange.close();
            });
            server.start();
        }

        private static HttpServer listening() {
            try {
                return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        void stop() {
            server.stop(0);
        }
    }

    /// A serving wiring whose other clients are told apart from its own.
    private final class Noted extends Wiring {
        Noted(String initialization) {
            super(
                    Settings.from(Map.ofEntries(
                            Map.entry("TABLE", "thabian"),
                            Map.entry("SESSIONS", "thabian-sessions"),
                            Map.entry("OIDC_ISSUER", issuer.address()),
                            Map.entry("OIDC_CLIENT_ID", "console"),
                            Map.entry("OIDC_AUDIENCE", "programs"),
                            Map.entry("METRICS", "thabian"),
                            Map.entry("SENDER", "thabian@play.example"),
                            Map.entry("AWS_ENDPOINT_URL_SESV2", ses.address()),
                            Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", initialization))),
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
    void staffPlayASignInABoardAndARosterOnly() {
        assertThat(printed(() -> Prelude.before(new Noted("snap-start"), StaffFunction::new, StaffScenes::of)))
                .isEmpty();
        assertThat(asked)
                .containsOnly("getItem", "batchGetItem", "query", "close")
                .endsWith("close");
    }

    @Test
    void aSignInIsPlayedAtTheIssuer() {
        issuer.close();
        assertThat(printed(() -> Prelude.before(new Noted("snap-start"), StaffFunction::new, StaffScenes::of)))
                .contains("played-badly", "GET /staff/sign-in");
    }

    @Test
    void aLetterIsWrittenAndNotSent() {
        assertThat(letter("snap-start", "ap-southeast-1")).isEmpty();
        assertThat(asked).containsOnly("getItem", "close").endsWith("close");
        assertThat(mails).isEmpty();
    }

    @Test
    void aLetterThatNeverBecameARequestRings() {
        assertThat(letter("snap-start", "")).contains("played-badly");
        assertThat(mails).isEmpty();
    }

    /// What is printed where a letter is played in a region.
    private String letter(String initialization, String region) {
        Map<String, String> known =
                Map.of("aws.region", region, "aws.accessKeyId", "none", "aws.secretAccessKey", "none");
        known.forEach(System::setProperty);
        try {
            return printed(() -> Prelude.before(new Noted(initialization), MailScenes::play));
        } finally {
            known.keySet().forEach(System::clearProperty);
        }
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
