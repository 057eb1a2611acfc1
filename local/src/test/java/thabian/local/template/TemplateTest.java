package thabian.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.events.FilterPattern;
import thabian.route.table.PublicTable;
import thabian.route.table.StaffRow;
import thabian.route.table.StaffTable;

class TemplateTest {
    private static final Tree ROOT = Deployed.ROOT;
    private static final Template TEMPLATE = Deployed.TEMPLATE;

    @Test
    void everyPathIsOneEventWhateverTheMethod() {
        assertThat(TEMPLATE.api().routes()).extracting(Route::method).containsOnly("ANY");
        assertThat(TEMPLATE.api().routes()).extracting(Route::path).doesNotHaveDuplicates();
    }

    @Test
    void exactlyTheStaffApiIsBehindTheAuthorizer() {
        assertThat(TEMPLATE.api().routes())
                .allMatch(route -> route.authorized() == route.path().startsWith("/api/staff/"));
        assertThat(TEMPLATE.api().authorizer())
                .contains(new Authorizer("AuthorizerFunction", "Authorization", Duration.ofSeconds(60)));
    }

    /// `RushTest` plays with these.
    @Test
    void aShardHasFiveSendersOfTenRecordsAMinuteEach() {
        var mail = ROOT.at("Resources", "MailFunction", "Properties");
        var stream = mail.at("Events", "OwedMail", "Properties");
        assertThat(stream.at("ParallelizationFactor").text()).isEqualTo("5");
        assertThat(stream.at("BatchSize").text()).isEqualTo("10");
        assertThat(mail.at("Timeout").text()).isEqualTo("60");
    }

    /// Whole provinces share carrier addresses: never fewer, and never what is only read.
    @Test
    void theWallCountsFormsOfOneAddressAndNothingThatIsRead() {
        var wall = ROOT.at("Resources", "FloodWall");
        var rule = wall.at("Properties", "Rules").items().getFirst().at("Statement", "RateBasedStatement");
        assertThat(wall.at("Condition").text()).isEqualTo("HasWall");
        assertThat(TEMPLATE.parameters()).containsEntry("Wall", "true");
        assertThat(Integer.parseInt(rule.at("Limit").text())).isGreaterThanOrEqualTo(1_500);
        assertThat(rule.at("EvaluationWindowSec").text()).isEqualTo("300");
        assertThat(rule.at("ScopeDownStatement", "ByteMatchStatement", "SearchString")
                        .text())
                .isEqualTo("POST");
        assertThat(wall.at("Properties", "VisibilityConfig", "SampledRequestsEnabled")
                        .text())
                .as("addresses hold tokens")
                .isEqualTo("false");
        assertThat(ROOT.at("Resources", "FloodWallBeforeApi", "Condition").text())
                .isEqualTo("HasWall");
    }

    @Test
    void theAuthorizerIsCalledByItsAlias() {
        assertThat(Deployed.api()
                        .at("Auth", "Authorizers", "Staff", "FunctionArn")
                        .value())
                .isEqualTo(new Intrinsic("!Ref", "AuthorizerFunction.Alias"));
    }

    @Test
    void aStandInIsSparedWhatItDoesNotKnowAndNothingElse() {
        var spared = ROOT.at("Resources").entries().stream()
                .filter(resource ->
                        resource.getValue().at("Condition").optionalText().equals(Optional.of("OnAws")))
                .map(Map.Entry::getKey);
        var filters = Template.resources(ROOT, "AWS::Logs::MetricFilter").keySet().stream()
                .filter(id -> !id.equals("WalledRequests"));
        var overSeveral = Template.resources(ROOT, "AWS::CloudWatch::Alarm").entrySet().stream()
                .filter(alarm -> alarm.getValue().at("Properties", "Metrics").exists())
                .map(Map.Entry::getKey);
        assertThat(spared)
                .containsExactlyInAnyOrderElementsOf(Stream.of(filters, overSeveral, Stream.of("BackupVault"))
                        .flatMap(ids -> ids)
                        .toList())
                .hasSize(16);
    }

    @Test
    void everyBodyIsBinary() {
        assertThat(TEMPLATE.api().binaryMediaTypes()).containsExactly("*/*");
    }

    @ParameterizedTest
    @MethodSource("thabian.local.template.Deployed#functions")
    void everyFunctionHasItsOwnRoleLogAndHandler(String id) {
        var name = id.replace("Function", "");
        var properties = ROOT.at("Resources", id, "Properties");
        assertThat(TEMPLATE.function(id).handler()).isEqualTo("thabian.function." + id);
        assertThat(properties.at("Role").value()).isEqualTo(new Intrinsic("!GetAtt", name + "Role.Arn"));
        assertThat(properties.at("LoggingConfig", "LogFormat").text()).isEqualTo("JSON");
        assertThat(properties.at("LoggingConfig", "LogGroup").reference()).isEqualTo(name + "Log");
        assertThat(ROOT.at("Resources", name + "Log", "Properties", "RetentionInDays")
                        .reference())
                .isEqualTo("LogDays");
        assertThat(ROOT.at("Resources", id, "Metadata", "BuildMethod").text()).isEqualTo("makefile");
        assertThat(ROOT.at("Resources", id, "Metadata", "WorkingDirectory").text())
                .isEqualTo(".");
        assertThat(properties.at("MemorySize").exists()
                        && properties.at("Timeout").exists())
                .isTrue();
    }

    @Test
    void everyFunctionIsPublishedWithSnapStartBehindAnAlias() {
        var all = ROOT.at("Globals", "Function");
        assertThat(all.at("Runtime").text()).isEqualTo("java25");
        assertThat(all.at("CodeUri").text()).isEqualTo("bin/");
        assertThat(all.at("SnapStart", "ApplyOn").text()).isEqualTo("PublishedVersions");
        assertThat(all.at("AutoPublishAlias").text()).isEqualTo("live");
        assertThat(Deployed.functions().map(id -> ROOT.at("Resources", id, "Properties", "AutoPublishCodeSha256")))
                .extracting(Tree::text)
                .containsOnly("baresamdeploy");
        assertThat(all.at("Architectures").items().getFirst().reference()).isEqualTo("Architecture");
    }

    @Test
    void theTableIsTheOneOfTheDesign() {
        var table = TEMPLATE.table();
        assertThat(table.key()).isEqualTo(TableResource.Key.of("pk", "sk"));
        assertThat(table.indexes())
                .containsExactly(new TableResource.Index("due", TableResource.Key.of("duePk", "due"), "KEYS_ONLY"));
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
                                "{\"eventName\":[\"INSERT\",\"MODIFY\"],\"dynamodb\":{\"NewImage\":{\"send\":{\"S\":[{\"exists\":true}]}}}}"),
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

    @ParameterizedTest
    @ValueSource(strings = {"mail-delivery", "mail-bounce", "mail-complaint"})
    void theCarriersReportsOfThisStackReachTheirFunction(String event) throws IOException {
        var json = JSON.std.mapFrom(Files.readString(Path.of("..", "events", event + ".json")));
        var rule = TEMPLATE.rules().getFirst();
        assertThat(rule.function()).isEqualTo("DeliveryFunction");
        assertThat(wanted(rule, "thabian-prod-ConfigurationSet-1A2B3C4D5E6F", json))
                .isTrue();
        assertThat(wanted(rule, "thabian-dev-ConfigurationSet-6F5E4D3C2B1A", json))
                .isFalse();
    }

    private static boolean wanted(EventRule rule, String configurationSet, Map<String, Object> event) {
        return FilterPattern.of(rule.pattern(Map.of("ConfigurationSet", configurationSet)))
                .matches(event);
    }

    @Test
    void theCarrierTellsWhatTheRuleWants() {
        assertThat(TEMPLATE.destinations())
                .containsExactly(
                        new EventDestination("ConfigurationSet", Set.of("delivery", "bounce", "complaint", "reject")));
        var pattern = TEMPLATE.rules().getFirst().pattern(Map.of("ConfigurationSet", "c"));
        assertThat(pattern)
                .containsEntry("source", List.of("aws.ses"))
                .containsEntry(
                        "detail-type",
                        List.of("Email Delivered", "Email Bounced", "Email Complaint Received", "Email Rejected"));
    }

    @Test
    void whatEventBridgeCannotHandOverIsKept() {
        var rule = TEMPLATE.function("DeliveryFunction").events().at("Reports", "Properties");
        assertThat(rule.at("DeadLetterConfig", "Arn").reference()).isEqualTo("DeliveryDeadLetters");
        var policy = ROOT.at("Resources", "DeliveryDeadLettersPolicy", "Properties");
        assertThat(policy.at("Queues").items().getFirst().reference()).isEqualTo("DeliveryDeadLetters");
        var statement = policy.at("PolicyDocument", "Statement").items().getFirst();
        assertThat(statement.at("Principal", "Service").text()).isEqualTo("events.amazonaws.com");
        assertThat(statement.at("Condition", "ArnEquals", "aws:SourceArn").reference())
                .isEqualTo("DeliveryFunctionReports");
    }

    @Test
    void everyThrottleNamesARoute() {
        var routes = Stream.concat(
                        PublicTable.routes().stream(), StaffTable.ROWS.stream().map(StaffRow::route))
                .map(route -> route.replace("ANY ", "GET "))
                .toList();
        assertThat(Deployed.api().at("MethodSettings").items())
                .extracting(setting -> setting.at("HttpMethod").text() + " "
                        + setting.at("ResourcePath")
                                .text()
                                .replaceFirst("^/~1", "/")
                                .replace("~1", "/"))
                .allMatch(route -> route.equals("* /*") || routes.contains(route));
    }

    @Test
    void theAccessLogHoldsNoAddressAndCallersOnlyWhereAskedFor() {
        var format = Deployed.api().at("AccessLogSetting", "Format");
        var plain = Intrinsic.resolve(format, Map.of("LogsCallers", "false"));
        assertThat(plain).doesNotContain("$context.path", "identity", "querystring", "authorizer");
        assertThat(Intrinsic.resolve(format, Map.of("LogsCallers", "true")))
                .isEqualTo(plain.replaceFirst("}$", ",\"caller\":\"\\$context.identity.sourceIp\"}"));
        assertThat(TEMPLATE.parameters()).containsEntry("LogCallers", "false").containsEntry("LogDays", "90");
    }

    @ParameterizedTest
    @CsvSource({
        "PublicFunction, METRICS PUBLIC_ADDRESS TABLE",
        "StaffFunction, METRICS OIDC_AUDIENCE OIDC_CLIENT_ID OIDC_CLIENT_SECRET_ARN OIDC_ISSUER OIDC_NAME_CLAIM OIDC_PROVINCES_CLAIM OIDC_ROLE_CLAIM OIDC_SCOPE PUBLIC_ADDRESS SESSIONS TABLE",
        "AuthorizerFunction, OIDC_AUDIENCE OIDC_CLIENT_ID OIDC_ISSUER OIDC_NAME_CLAIM OIDC_PROVINCES_CLAIM OIDC_ROLE_CLAIM",
        "MailFunction, CONFIGURATION_SET MAILS_PER_DAY MAILS_PER_SECOND METRICS PUBLIC_ADDRESS SENDER TABLE",
        "SweepFunction, MAILS_PER_DAY MAILS_PER_SECOND METRICS TABLE",
        "DeliveryFunction, METRICS TABLE"
    })
    void aFunctionIsToldOnlyWhatItNeeds(String function, String names) {
        var values = Map.ofEntries(
                Map.entry("Rehearsal", "false"),
                Map.entry("Table", "t"),
                Map.entry("Sessions", "s"),
                Map.entry("AWS::StackName", "s"),
                Map.entry("PublicAddress", "p"),
                Map.entry("HasAddress", "true"),
                Map.entry("HasDomain", "false"),
                Map.entry("OwnsPool", "false"),
                Map.entry("Sender", "s"),
                Map.entry("ConfigurationSet", "c"),
                Map.entry("OidcIssuer", "i"),
                Map.entry("OidcAudience", "a"),
                Map.entry("OidcClientId", "i"),
                Map.entry("HasClientSecret", "true"),
                Map.entry("ClientSecret", "arn"),
                Map.entry("OidcScope", "openid"),
                Map.entry("ProvincesClaim", "provinces"),
                Map.entry("RoleClaim", "role"),
                Map.entry("NameClaim", "name"),
                Map.entry("MailsPerSecond", "14"),
                Map.entry("MailsPerDay", "50000"));
        assertThat(TEMPLATE.function(function).environment(values))
                .containsOnlyKeys(("JAVA_TOOL_OPTIONS REHEARSAL " + names).split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"public-page", "public-register", "staff-console", "staff-registrants", "authorizer"})
    void everyRecordedRequestHasARoute(String event) throws IOException {
        var json = JSON.std.mapFrom(Files.readString(Path.of("..", "events", event + ".json")));
        assertThat(TEMPLATE.api().routes())
                .anyMatch(route -> route.path().equals(json.get("resource"))
                        && route.takes(String.valueOf(json.get("httpMethod"))));
    }

    @ParameterizedTest
    @CsvSource({
        "PublicAddress, https://thabian.example, true",
        "PublicAddress, https://abc.execute-api.ap-southeast-1.amazonaws.com/prod, true",
        "PublicAddress, https://thabian.example/, false",
        "PublicAddress, https://thabian.example?x=1, false",
        "PublicAddress, https://thabian.example/#y, false",
        "PublicAddress, https://thabian.example/a$b_c~d, true",
        "OidcIssuer, https://issuer.example?x=1, false",
        "PublicAddress, https://ทะเบียน.example, false",
        "PublicAddress, https://thabian.example/a b, false",
        "PublicAddress, thabian.example, false",
        "OidcIssuer, https://issuer.example/realms/76/, true",
        "PublicAddress, '', true",
        "OidcIssuer, http://issuer.example, true",
        "OidcIssuer, ftp://issuer.example, false",
        "OidcIssuer, https://ผู้ออก.example, false",
        "OidcScope, openid, true",
        "OidcScope, profile openid thabian, true",
        "OidcScope, profile, false",
        "OidcScope, openid  profile, false"
    })
    void anAddressIsTakenOnlyAsItWillBeUsed(String parameter, String address, boolean taken) {
        var pattern = ROOT.at("Parameters", parameter, "AllowedPattern").text();
        assertThat(address.matches(pattern)).isEqualTo(taken);
    }

    /// CloudFormation reads them as Java does, bin/preflight as grep -E; both fit a default.
    @Test
    void aPatternMeansTheSameToWhoeverReadsIt() {
        assertThat(ROOT.at("Parameters").entries())
                .filteredOn(
                        parameter -> parameter.getValue().at("AllowedPattern").exists())
                .hasSizeGreaterThan(10)
                .allSatisfy(parameter -> {
                    var pattern = parameter.getValue().at("AllowedPattern").text();
                    assertThat(pattern.replace("\\.", "")).doesNotContain("\\", "(?", "&&", "[^");
                    assertThat(parameter.getKey().equals("DeployedBy")
                                    || parameter.getValue().at("Default").optionalText().stream()
                                            .allMatch(value -> value.matches(pattern)))
                            .as(parameter.getKey())
                            .isTrue();
                });
    }

    @Test
    void parametersKeepTheirDefaults() {
        assertThat(TEMPLATE.parameters()).containsEntry("Stage", "prod").doesNotContainKey("Sender");
    }
}
