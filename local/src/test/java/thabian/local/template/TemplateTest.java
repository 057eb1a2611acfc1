package thabian.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final Path FILE = Path.of("..", "template.yaml");
    private static final Tree ROOT = Yaml.read(FILE);
    private static final Template TEMPLATE = Template.of(ROOT);

    @TempDir
    Path directory;

    @Test
    void everyRouteOfTheContractIsThere() {
        assertThat(TEMPLATE.api().routes().stream()
                        .map(route -> route.function() + " " + route.method() + " " + route.path()))
                .containsExactlyInAnyOrder(
                        "PublicFunction GET /",
                        "PublicFunction GET /s/{seminar}",
                        "PublicFunction POST /s/{seminar}",
                        "PublicFunction GET /s/{seminar}/qr.svg",
                        "PublicFunction GET /s/{seminar}/qr.png",
                        "PublicFunction GET /s/{seminar}/{org}",
                        "PublicFunction GET /s/{seminar}/{org}/calendar.ics",
                        "PublicFunction POST /s/{seminar}/{org}/send-link",
                        "PublicFunction GET /assets/{file}",
                        "PublicFunction GET /api/seminars/{seminar}",
                        "PublicFunction GET /api/seminars/{seminar}/organisations",
                        "PublicFunction POST /api/seminars/{seminar}/registrations",
                        "PublicFunction GET /api/seminars/{seminar}/registrations/{org}",
                        "PublicFunction PUT /api/seminars/{seminar}/registrations/{org}",
                        "PublicFunction DELETE /api/seminars/{seminar}/registrations/{org}",
                        "StaffFunction GET /api/staff/seminars",
                        "StaffFunction GET /api/staff/seminars/{seminar}/registrants");
    }

    @Test
    void exactlyTheStaffApiIsBehindTheAuthorizer() {
        assertThat(TEMPLATE.api().routes())
                .allMatch(route -> route.authorized() == route.path().startsWith("/api/staff/"));
        assertThat(TEMPLATE.api().authorizer())
                .contains(new Authorizer("AuthorizerFunction", "Authorization", Duration.ofSeconds(300)));
    }

    @Test
    void theAuthorizerIsCalledByItsAlias() {
        assertThat(api().at("Auth", "Authorizers", "Staff", "FunctionArn").value())
                .isEqualTo(new Intrinsic("!Ref", "AuthorizerFunction.Alias"));
    }

    @Test
    void everyBodyIsBinary() {
        assertThat(TEMPLATE.api().binaryMediaTypes()).containsExactly("*/*");
    }

    static Stream<String> functions() {
        return TEMPLATE.functions().stream().map(LambdaFunction::id);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionHasItsOwnRoleLogAndHandler(String id) {
        var name = id.replace("Function", "");
        var properties = ROOT.at("Resources", id, "Properties");
        assertThat(TEMPLATE.function(id).handler()).isEqualTo("thabian.function." + id);
        assertThat(properties.at("Role").value()).isEqualTo(new Intrinsic("!GetAtt", name + "Role.Arn"));
        assertThat(properties.at("LoggingConfig", "LogFormat").text()).isEqualTo("JSON");
        assertThat(properties.at("LoggingConfig", "LogGroup").reference()).isEqualTo(name + "Log");
        assertThat(ROOT.at("Resources", name + "Log", "Properties", "RetentionInDays")
                        .number())
                .isPositive();
        assertThat(properties.at("MemorySize").exists()
                        && properties.at("Timeout").exists())
                .isTrue();
    }

    @Test
    void everyFunctionIsPublishedWithSnapStartBehindAnAlias() {
        var all = ROOT.at("Globals", "Function");
        assertThat(all.at("Runtime").text()).isEqualTo("java25");
        assertThat(all.at("CodeUri").text()).isEqualTo("functions/");
        assertThat(all.at("SnapStart", "ApplyOn").text()).isEqualTo("PublishedVersions");
        assertThat(all.at("AutoPublishAlias").text()).isEqualTo("live");
        assertThat(all.at("AutoPublishAliasAllProperties").text()).isEqualTo("true");
        assertThat(all.at("Architectures").items().getFirst().reference()).isEqualTo("Architecture");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void noRoleHasAWildcard(String id) {
        assertThat(statements(id.replace("Function", "Role")))
                .isNotEmpty()
                .allSatisfy(statement ->
                        assertThat(String.valueOf(statement.value())).doesNotContain("*"));
    }

    @ParameterizedTest
    @CsvSource({
        "PublicRole, dynamodb:GetItem dynamodb:Query dynamodb:UpdateItem",
        "StaffRole, dynamodb:GetItem dynamodb:Query",
        "AuthorizerRole, ''",
        "SweepRole, dynamodb:Query dynamodb:UpdateItem sqs:SendMessage"
    })
    void aRoleAllowsWhatItsFunctionNeeds(String role, String allowed) {
        assertThat(statements(role).stream()
                        .flatMap(statement -> actions(statement.at("Action")))
                        .filter(action -> !action.startsWith("logs:")))
                .containsExactlyInAnyOrder(allowed.isEmpty() ? new String[0] : allowed.split(" "));
    }

    @Test
    void onlyMailSendsAndOnlyFromTheSender() {
        var sending = functions()
                .flatMap(id -> statements(id.replace("Function", "Role")).stream())
                .filter(statement -> String.valueOf(statement.value()).contains("ses:"))
                .toList();
        assertThat(sending).hasSize(1);
        assertThat(sending.getFirst()
                        .at("Condition", "StringEquals", "ses:FromAddress")
                        .reference())
                .isEqualTo("Sender");
    }

    @Test
    void theTableIsTheOneOfTheDesign() {
        var table = TEMPLATE.table();
        assertThat(table.key()).isEqualTo(new Table.Key("pk", "sk"));
        assertThat(table.indexes()).containsExactly(new Table.Index("due", new Table.Key("duePk", "due"), "KEYS_ONLY"));
        assertThat(table.streamView()).contains("NEW_AND_OLD_IMAGES");
        assertThat(table.timeToLive()).contains("expires");
        var resource = ROOT.at("Resources", "Table");
        assertThat(resource.at("DeletionPolicy").text()).isEqualTo("Retain");
        assertThat(resource.at("UpdateReplacePolicy").text()).isEqualTo("Retain");
    }

    @Test
    void mailFollowsTheStreamWithAnEndToItsRetries() {
        assertThat(TEMPLATE.streams())
                .containsExactly(new StreamMapping(
                        "MailFunction",
                        List.of(
                                "{\"eventName\":[\"INSERT\",\"MODIFY\"],\"dynamodb\":{\"NewImage\":{\"mail\":{\"M\":{\"state\":{\"S\":[\"owed\"]}}}}}}"),
                        10,
                        5,
                        true));
        var mapping = TEMPLATE.function("MailFunction").events().at("OwedMail", "Properties");
        assertThat(mapping.at("FunctionResponseTypes").items().getFirst().text())
                .isEqualTo("ReportBatchItemFailures");
        assertThat(mapping.at("DestinationConfig", "OnFailure", "Destination").reference())
                .isEqualTo("MailDeadLetters");
    }

    @Test
    void theSweepRunsEveryMinuteUnderNoFixedName() {
        assertThat(TEMPLATE.schedules()).containsExactly(new Schedule("SweepFunction", Duration.ofMinutes(1)));
        var schedule = TEMPLATE.function("SweepFunction").events().at("EveryMinute", "Properties");
        assertThat(schedule.at("OmitName").text()).isEqualTo("true");
        assertThat(schedule.at("FlexibleTimeWindow", "Mode").text()).isEqualTo("OFF");
        assertThat(schedule.at("DeadLetterConfig", "Arn").reference()).isEqualTo("SweepDeadLetters");
    }

    @Test
    void everyGatewayResponseIsAProblemInThai() throws IOException {
        for (var response : TEMPLATE.api().responses().values()) {
            var problem = JSON.std.mapFrom(response.body());
            assertThat(problem)
                    .containsOnlyKeys("type", "title", "status", "detail")
                    .containsEntry("status", response.status());
            assertThat(String.valueOf(problem.get("type"))).startsWith("/problems/");
            assertThat(String.valueOf(problem.get("detail"))).matches(".*[ก-๙].*");
            assertThat(response.headers()).containsEntry("Content-Type", "application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING_AUTHENTICATION_TOKEN, 404, unknown-route",
        "UNAUTHORIZED, 401, unauthorized",
        "ACCESS_DENIED, 403, forbidden",
        "THROTTLED, 429, too-many-requests",
        "REQUEST_TOO_LARGE, 413, too-large"
    })
    void theGatewaysOwnAnswersKeepTheContract(String kind, int status, String name) {
        var response = TEMPLATE.api().responses().get(kind);
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.body()).contains("\"/problems/" + name + "\"");
    }

    @Test
    void refusalsSayWhatToDoNext() {
        assertThat(TEMPLATE.api().responses().get("UNAUTHORIZED").headers())
                .containsEntry("WWW-Authenticate", "Bearer");
        assertThat(TEMPLATE.api().responses().get("THROTTLED").headers()).containsKey("Retry-After");
    }

    @Test
    void theAccessLogHoldsNoAddressAndNoCaller() {
        assertThat(api().at("AccessLogSetting", "Format").text())
                .doesNotContain("$context.path", "identity", "querystring", "authorizer");
    }

    @ParameterizedTest
    @CsvSource({
        "PublicFunction, PUBLIC_ADDRESS TABLE",
        "StaffFunction, PUBLIC_ADDRESS TABLE",
        "AuthorizerFunction, OIDC_AUDIENCE OIDC_ISSUER",
        "MailFunction, CONFIGURATION_SET PUBLIC_ADDRESS SENDER TABLE",
        "SweepFunction, TABLE"
    })
    void aFunctionIsToldOnlyWhatItNeeds(String function, String names) {
        var values = Map.of(
                "Table",
                "t",
                "PublicAddress",
                "p",
                "Sender",
                "s",
                "ConfigurationSet",
                "c",
                "OidcIssuer",
                "i",
                "OidcAudience",
                "a");
        assertThat(TEMPLATE.function(function).environment(values)).containsOnlyKeys(names.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"public-page", "public-register", "staff-registrants", "authorizer"})
    void everyRecordedRequestHasARoute(String event) throws IOException {
        var json = JSON.std.mapFrom(Files.readString(Path.of("..", "events", event + ".json")));
        assertThat(TEMPLATE.api().routes())
                .anyMatch(route -> route.path().equals(json.get("resource"))
                        && route.method().equals(json.get("httpMethod")));
    }

    @Test
    void twoNamesForOnePlaceAreRefused() {
        var routes = List.of(
                new Route("GET", "/s/{seminar}/{org}", "A", false),
                new Route("GET", "/s/{seminar}/{organisation}/edit", "B", false));
        assertThatThrownBy(() -> RouteRules.check(routes))
                .isInstanceOf(TemplateException.class)
                .hasMessage("API Gateway refuses two names for one place: {org} in /s/{seminar}/{org}"
                        + " and {organisation} in /s/{seminar}/{organisation}/edit.");
    }

    @Test
    void theSameNameAtDifferentPlacesIsFine() {
        RouteRules.check(List.of(
                new Route("GET", "/s/{seminar}/{org}", "A", false), new Route("GET", "/api/{org}", "B", false)));
    }

    @Test
    void aRouteStandsOnce() {
        var route = new Route("GET", "/", "A", false);
        assertThatThrownBy(() -> RouteRules.check(List.of(route, route))).hasMessageContaining("stands twice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a: [            | is not good YAML in line
            ''              | is empty.
            Resources: {}   | The template has 0 resources of type AWS::Serverless::Api; the laptop plays exactly one.
            Resources: 7    | template.yaml.Resources is not a map.
            Resources: {F: {Type: 'AWS::Serverless::Function', Properties: {Events: {E: {Type: SNS}}}}} | is not an event the laptop plays
            """)
    void aBrokenTemplateIsOneSentence(String yaml, String sentence) throws IOException {
        var file = Files.writeString(directory.resolve("template.yaml"), yaml);
        assertThatThrownBy(() -> Template.read(file))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(sentence)
                .message()
                .doesNotContain("\n")
                .endsWith(".");
    }

    @Test
    void anAbsentTemplateIsOneSentence() {
        assertThatThrownBy(() -> Template.read(directory.resolve("none.yaml")))
                .isInstanceOf(TemplateException.class)
                .hasMessageEndingWith("none.yaml cannot be read.");
    }

    @Test
    void anUnknownReferenceIsOneSentence() {
        assertThatThrownBy(() -> TEMPLATE.function("SweepFunction").environment(Map.of()))
                .hasMessage("template.yaml.Resources.SweepFunction.Properties.Environment.Variables.TABLE"
                        + " refers to Table, which has no value here.");
    }

    @Test
    void parametersKeepTheirDefaults() {
        assertThat(TEMPLATE.parameters()).containsEntry("Stage", "prod").doesNotContainKey("Sender");
    }

    private static Tree api() {
        return ROOT.at("Resources", "Api", "Properties");
    }

    private static List<Tree> statements(String role) {
        return ROOT.at("Resources", role, "Properties", "Policies").items().stream()
                .flatMap(policy -> policy.at("PolicyDocument", "Statement").items().stream())
                .toList();
    }

    private static Stream<String> actions(Tree action) {
        return Optional.of(action)
                .flatMap(Tree::optionalText)
                .map(Stream::of)
                .orElseGet(() -> action.items().stream().map(Tree::text));
    }
}
