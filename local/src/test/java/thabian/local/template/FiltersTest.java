package thabian.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.function.AuthorizerFunction;
import thabian.function.Wiring;
import thabian.local.client.Printed;
import thabian.platform.Log;
import thabian.platform.Settings;

/// What filters count of the logs: each is played with lines as the function or the gateway writes them.
class FiltersTest {
    private static final Tree ROOT = Deployed.ROOT;
    private static final Map<String, Tree> FILTERS = Template.resources(ROOT, "AWS::Logs::MetricFilter");

    /// The answers of the gateway's own that say "too many", by the figure that counts them.
    private static final Map<String, String> TOO_MANY = Map.of(
            "THROTTLED", "TooManyRequests",
            "QUOTA_EXCEEDED", "TooManyRequests",
            "WAF_FILTERED", "WalledRequests");

    /// Where somebody registers.
    private static final Set<String> REGISTERING = Set.of("/s/{seminar}", "/api/seminars/{seminar}/registrations");

    /// A token by which the issuer is asked for its keys: of a key `play`, with no claims and no signature.
    private static final String NOBODYS = "eyJhbGciOiJSUzI1NiIsImtpZCI6InBsYXkifQ.e30.bm9uZQ";

    /// What API Gateway writes where there is nothing to say.
    private static final String NOTHING = "-";

    @Test
    void aLineCountsAsOneInTheStacksOwnNamespaceWhereAnAlarmAddsThemUp() {
        assertThat(FILTERS).hasSizeGreaterThan(10).allSatisfy((id, filter) -> {
            var metric = filter.at("Properties", "MetricTransformations").items();
            assertThat(metric).hasSize(1);
            assertThat(metric.getFirst().entries().stream().map(Map.Entry::getKey))
                    .as(id)
                    .containsExactlyInAnyOrder("MetricNamespace", "MetricName", "MetricValue", "Unit");
            assertThat(metric.getFirst().at("MetricValue").text()).as(id).isEqualTo("1");
            assertThat(metric.getFirst().at("Unit").text()).as(id).isEqualTo("Count");
            assertThat(Watched.text(metric.getFirst().at("MetricNamespace")))
                    .as(id)
                    .isEqualTo(Watched.OURS);
            var name = metric.getFirst().at("MetricName").text();
            assertThat(Watched.byAlarms())
                    .filteredOn(watched -> watched.namespace().equals(Watched.OURS)
                            && watched.name().equals(name)
                            && watched.dimensions().isEmpty())
                    .as(id)
                    .singleElement()
                    .satisfies(watched -> assertThat(ROOT.at("Resources", watched.by(), "Properties", "Statistic")
                                    .text())
                            .isEqualTo("Sum"));
        });
    }

    @Test
    void everyFilterReadsALogThatIsWritten() {
        var written = Stream.concat(
                        Deployed.functions()
                                .map(id -> ROOT.at("Resources", id, "Properties", "LoggingConfig", "LogGroup")
                                        .reference()),
                        Stream.of("AccessLog"))
                .toList();
        assertThat(Watched.text(Deployed.api().at("AccessLogSetting", "DestinationArn")))
                .isEqualTo("${AccessLog.Arn}");
        assertThat(written)
                .containsAll(FILTERS.values().stream()
                        .map(filter -> filter.at("Properties", "LogGroupName").reference())
                        .toList());
    }

    /// Only a stack behind the wall has what the wall stopped.
    @Test
    void everyFilterIsThereOnAws() {
        assertThat(FILTERS)
                .allSatisfy((id, filter) -> assertThat(filter.at("Condition").text())
                        .isEqualTo(id.equals("WalledRequests") ? "HasWall" : "OnAws"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PublicLog", "StaffLog", "MailLog", "SweepLog", "DeliveryLog"})
    void aLoggedErrorIsCountedAndNothingLess(String log) throws IOException {
        assertThat(Watched.counted(log, line(() -> Log.error("failed", Map.of(), new IllegalStateException()))))
                .containsExactly("LoggedErrors");
        assertThat(Watched.counted(log, line(() -> Log.warn("overtaken", Map.of()))))
                .isEmpty();
        assertThat(Watched.counted(log, line(() -> Log.info("answered", Map.of("status", 500)))))
                .isEmpty();
    }

    /// That each is what the functions print when they refuse somebody `MeasuredTest` sees.
    @ParameterizedTest
    @CsvSource({"PublicLog, Refusals", "StaffLog, Refusals", "MailLog, ''", "SweepLog, ''", "DeliveryLog, ''"})
    void whomWhoeverIsAskedRefusesIsCounted(String log, String metric) throws IOException {
        assertThat(String.join(" ", Watched.counted(log, line(() -> Log.warn("refused", Map.of("status", 403))))))
                .isEqualTo(metric);
    }

    /// That it says so of a token without a scope `AuthorizerFunctionTest` sees.
    @Test
    void theAuthorizerCountsWhomItRefusedApartFromItsOwnTrouble() throws IOException {
        assertThat(authorizing(Map.of(), "garbage")).containsExactly("Refusals");
        assertThat(authorizing(Map.of(), NOBODYS)).containsExactly("LoggedErrors");
        assertThat(authorizing(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"), "garbage"))
                .containsExactly("LoggedErrors", "Refusals");
        var outsider = line(() -> Log.info("token-without-scope", Map.of("reason", "role")));
        assertThat(Watched.counted("AuthorizerLog", outsider)).containsExactly("Refusals");
    }

    /// The figures that rise where the authorizer of an issuer that is down is made anew and asked about a token.
    private static Set<String> authorizing(Map<String, String> more, String token) throws IOException {
        var environment = new LinkedHashMap<>(more);
        environment.put("OIDC_ISSUER", "http://127.0.0.1:9");
        environment.put("OIDC_AUDIENCE", "thabian");
        var event = JSON.std.asBytes(Map.of(
                "type",
                "REQUEST",
                "methodArn",
                "arn:aws:execute-api:ap-southeast-1:123456789012:a1b2c3d4e5/prod/GET/api/staff/seminars",
                "headers",
                Map.of("Authorization", "Bearer " + token),
                "requestContext",
                Map.of("requestId", "request-1")));
        return lines(() -> {
                    try {
                        new AuthorizerFunction(new Wiring(Settings.from(environment), InstantSource.system()))
                                .handleRequest(new ByteArrayInputStream(event), new ByteArrayOutputStream(), null);
                    } catch (RuntimeException | IOException answered) {
                        assertThat(answered).hasMessageMatching("Unauthorized|The issuer's keys cannot be had");
                    }
                })
                .stream()
                .flatMap(line -> Watched.counted("AuthorizerLog", line).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whatever the gateway itself answers, each kind with its status: what says "too many" is counted, and that
    /// alone.
    @ParameterizedTest
    @ValueSource(strings = {"false", "true"})
    void everyTooManyOfTheGatewaysIsCountedAndNothingElse(String callers) {
        var responses = Deployed.TEMPLATE.api().responses();
        assertThat(responses.entrySet().stream()
                        .filter(response -> response.getValue().status().orElse(0) == 429)
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(TOO_MANY.keySet());
        assertThat(responses).allSatisfy((kind, response) -> {
            var line = access(callers, "POST", "/s/{seminar}", response.status().orElse(400), kind);
            assertThat(Watched.counted("AccessLog", line))
                    .as(kind)
                    .filteredOn(metric -> !metric.equals("FailedRegistrations"))
                    .isEqualTo(Optional.ofNullable(TOO_MANY.get(kind)).stream().toList());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 303, 304, 400, 403, 404, 409, 422, 429, 500, 502, 503, 504})
    void aRegistrationThatFailedIsCountedWhereverItWasSentAndNothingElse(int status) {
        assertThat(Deployed.TEMPLATE.api().routes()).extracting(Route::path).containsAll(REGISTERING);
        for (var route : Deployed.TEMPLATE.api().routes()) {
            for (var method : List.of("GET", "HEAD", "POST", "PUT", "DELETE")) {
                var failed = method.equals("POST") && REGISTERING.contains(route.path()) && status >= 500;
                assertThat(Watched.counted("AccessLog", access("false", method, route.path(), status, NOTHING)))
                        .as("%s %s: %d", method, route.path(), status)
                        .isEqualTo(failed ? List.of("FailedRegistrations") : List.of());
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void aPatternThatNobodyPlayedIsRefused(String pattern) {
        assertThatThrownBy(() -> LogPattern.parse(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(pattern);
    }

    static Stream<String> aPatternThatNobodyPlayedIsRefused() {
        return Stream.of(
                "ERROR",
                "{ $.level }",
                "{ $.level = ERROR }",
                "{ $.level != \"ERROR\" }",
                "{ $.status = 5* }",
                "{ $.status > 499 }",
                "{ $.a.b = \"c\" }",
                "{ $.level = \"ERROR\" ",
                "{ $.level = \"ERROR\" } }",
                "{ $.error IS NULL }",
                "{ $.event = \"%refused%\" }",
                "{ $.a = \"b\" && $.c = \"d\" || $.e = \"f\" }");
    }

    /// A line as API Gateway writes it, whose variables are all texts.
    private static Map<String, Object> access(String callers, String method, String route, int status, String error) {
        var line = Intrinsic.resolve(Deployed.api().at("AccessLogSetting", "Format"), Map.of("LogsCallers", callers))
                .replace("$context.httpMethod", method)
                .replace("$context.resourcePath", route)
                .replace("$context.status", String.valueOf(status))
                .replace("$context.error.responseType", error)
                .replaceAll("\\$context\\.\\w+(\\.\\w+)?", NOTHING);
        try {
            return JSON.std.mapFrom(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static Map<String, Object> line(Runnable logging) throws IOException {
        return lines(logging).getFirst();
    }

    private static List<Map<String, Object>> lines(Runnable logging) throws IOException {
        try (var printed = new Printed()) {
            logging.run();
            return printed.text()
                    .lines()
                    .map(line -> {
                        try {
                            return JSON.std.mapFrom(line);
                        } catch (IOException e) {
                            throw new AssertionError(line, e);
                        }
                    })
                    .toList();
        }
    }
}
