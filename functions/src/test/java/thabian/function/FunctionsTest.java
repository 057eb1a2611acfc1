package thabian.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import thabian.platform.MisconfiguredException;
import thabian.platform.Settings;

class FunctionsTest {
    @BeforeAll
    static void asLambdaDoes() {
        System.setProperty("aws.region", "ap-southeast-1");
    }

    static Stream<Supplier<RequestStreamHandler>> functions() {
        return Stream.of(
                () -> new PublicFunction(withAnIssuer()),
                () -> new StaffFunction(withAnIssuer()),
                () -> new MailFunction(withAnIssuer()),
                () -> new SweepFunction(withAnIssuer()),
                () -> new DeliveryFunction(withAnIssuer()));
    }

    static Stream<Supplier<RequestStreamHandler>> deployedWithoutAnything() {
        return Stream.of(
                PublicFunction::new,
                StaffFunction::new,
                AuthorizerFunction::new,
                MailFunction::new,
                SweepFunction::new,
                DeliveryFunction::new);
    }

    @ParameterizedTest
    @MethodSource("deployedWithoutAnything")
    void aFunctionThatLacksWhatItNeedsDoesNotStart(Supplier<RequestStreamHandler> function) {
        assertThatThrownBy(function::get)
                .isExactlyInstanceOf(MisconfiguredException.class)
                .hasMessageContaining(" is not set");
    }

    private static Wiring withAnIssuer() {
        return new Wiring(
                Settings.from(Map.of("OIDC_ISSUER", "https://issuer.example", "SENDER", "thabian@sender.example")),
                InstantSource.system());
    }

    @Test
    void aSenderThatTheRulesRefuseIsSaidAtTheStart() {
        Wiring wiring = new Wiring(Settings.from(Map.of("SENDER", "a@b")), InstantSource.system());
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(() -> new MailFunction(wiring))
                    .isExactlyInstanceOf(MisconfiguredException.class)
                    .hasMessageStartingWith("Cannot start: SENDER is no address that mails come from");
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("cannot-start", "SENDER is no address");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionOfTheTableStartsWithoutAskingAnyoneAnything(Supplier<RequestStreamHandler> function) {
        assertThatCode(function::get).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"gone, there, gone, TABLE", "there, gone, gone, SESSIONS", "gone, gone-too, gone, TABLE"})
    void aTableThatIsNotThereIsSaidAtTheStart(String table, String sessions, String absent, String setting) {
        assertThatThrownBy(wiring(Map.of("TABLE", table, "SESSIONS", sessions))::askTheTable)
                .isExactlyInstanceOf(MisconfiguredException.class)
                .hasMessage(
                        "Cannot start: there is no table " + absent + " in this account and region (" + setting + ").");
    }

    @Test
    void whoeverHasNoSessionsIsNotAskedForThem() {
        assertThatCode(wiring(Map.of("TABLE", "there"))::askTheTable).doesNotThrowAnyException();
    }

    private static Wiring wiring(Map<String, String> environment) {
        return new Wiring(Settings.from(environment), InstantSource.system()) {
            @Override
            protected DynamoDbClient anotherDynamo() {
                return new OneTable();
            }
        };
    }

    /// A store that has one table, called `there`, and nothing in it.
    private static final class OneTable implements DynamoDbClient {
        private static void look(String table) {
            if (!table.equals("there")) {
                throw ResourceNotFoundException.builder().build();
            }
        }

        @Override
        public QueryResponse query(QueryRequest request) {
            look(request.tableName());
            return QueryResponse.builder().build();
        }

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            look(request.tableName());
            return GetItemResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
