package thabian.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.function.AuthorizerFunction;
import thabian.function.DeliveryFunction;
import thabian.function.MailFunction;
import thabian.function.PublicFunction;
import thabian.function.StaffFunction;
import thabian.function.Wiring;
import thabian.platform.Settings;

/// A version with a snapshot sleeps in after 14 days without a call: every function is called more often than that.
class WakeTest {
    /// Where nobody listens: a function that asked its table for anything would fail.
    private static final Wiring NOBODY = new Wiring(
            Settings.from(Map.of(
                    "TABLE",
                    "none",
                    "SENDER",
                    "thabian@wake.example",
                    "OIDC_ISSUER",
                    "https://issuer.example",
                    "AWS_ENDPOINT_URL",
                    "http://127.0.0.1:9")),
            InstantSource.system());

    @BeforeAll
    static void asLambdaDoes() {
        System.setProperty("aws.region", "ap-southeast-1");
    }

    @Test
    void everyFunctionIsCalledWeekly() {
        var steady = Deployed.TEMPLATE.schedules().stream().map(Schedule::function);
        assertThat(Stream.concat(steady, Deployed.TEMPLATE.wakes().stream().map(Wake::function)))
                .containsExactlyInAnyOrderElementsOf(Deployed.functions().toList());
        assertThat(Deployed.TEMPLATE.wakes()).extracting(Wake::rate).containsOnly(Duration.ofDays(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PublicFunction", "StaffFunction"})
    void whoAnswersRequestsSaysWhatThereIs(String function) throws IOException {
        assertThat(answer(function)).containsEntry("statusCode", 204);
    }

    @Test
    void theMailFunctionHasNothingToSend() throws IOException {
        assertThat(answer("MailFunction")).isEqualTo(Map.of("batchItemFailures", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AuthorizerFunction", "DeliveryFunction"})
    void theOthersSayNothing(String function) throws IOException {
        assertThat(raw(function)).isEmpty();
    }

    @Test
    void whoeverCallsThemMayCallTheirAliasesAndNoOther() {
        assertThat(Deployed.ROOT
                        .at("Resources", "WakeRole", "Properties", "Policies")
                        .items()
                        .getFirst()
                        .at("PolicyDocument", "Statement")
                        .items()
                        .getFirst()
                        .at("Resource")
                        .items())
                .extracting(Tree::value)
                .containsExactlyInAnyOrderElementsOf(Deployed.TEMPLATE.wakes().stream()
                        .map(wake -> (Object) new Intrinsic("!Ref", wake.function() + ".Alias"))
                        .toList());
    }

    @Test
    void aWakeThatFailsRings() {
        assertThat(Deployed.TEMPLATE.wakes()).allSatisfy(wake -> {
            var wakes = Deployed.TEMPLATE.function(wake.function()).events().at("Wake", "Properties");
            assertThat(wakes.at("DeadLetterConfig", "Arn").reference()).isEqualTo("WakeDeadLetters");
            assertThat(wakes.at("RoleArn").reference()).isEqualTo("WakeRole");
            assertThat(wakes.at("OmitName").text()).isEqualTo("true");
        });
        var metrics = Deployed.ROOT.at("Resources", "WakeAlarm", "Properties", "Metrics").items().stream()
                .map(metric -> metric.at("MetricStat", "Metric", "Dimensions"))
                .flatMap(dimensions -> dimensions.items().stream())
                .map(dimension -> dimension.at("Value").reference());
        assertThat(metrics)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("WakeDeadLetters"),
                                Deployed.TEMPLATE.wakes().stream().map(Wake::function))
                        .toList());
    }

    private static Map<String, Object> answer(String function) throws IOException {
        return JSON.std.mapFrom(raw(function));
    }

    private static String raw(String function) throws IOException {
        var event = Deployed.TEMPLATE.wakes().stream()
                .filter(wake -> wake.function().equals(function))
                .findFirst()
                .orElseThrow()
                .event();
        var answer = new ByteArrayOutputStream();
        handler(function).handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, null);
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static RequestStreamHandler handler(String function) {
        return switch (function) {
            case "PublicFunction" -> new PublicFunction(NOBODY);
            case "StaffFunction" -> new StaffFunction(NOBODY);
            case "AuthorizerFunction" -> new AuthorizerFunction(NOBODY);
            case "MailFunction" -> new MailFunction(NOBODY);
            case "DeliveryFunction" -> new DeliveryFunction(NOBODY);
            default -> throw new AssertionError(function);
        };
    }
}
