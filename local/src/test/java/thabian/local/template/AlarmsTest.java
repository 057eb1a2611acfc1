package thabian.local.template;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.slot.Admission;
import thabian.domain.text.Kebab;

class AlarmsTest {
    private static final Tree ROOT = Deployed.ROOT;
    private static final Map<String, Tree> ALARMS = Template.resources(ROOT, "AWS::CloudWatch::Alarm");

    /// The metrics of AWS's own that we look at, each with its dimensions, by the services' documentation: "Monitoring"
    /// in the developer guides of Lambda, API Gateway, DynamoDB, SQS, SES and Certificate Manager.
    private static final Map<String, Set<String>> OF_THE_SERVICES = Map.ofEntries(
            entry("AWS/Lambda Errors", Set.of("FunctionName")),
            entry("AWS/Lambda Throttles", Set.of("FunctionName")),
            entry("AWS/Lambda IteratorAge", Set.of("FunctionName")),
            entry("AWS/Lambda AsyncEventsDropped", Set.of("FunctionName")),
            entry("AWS/Lambda ConcurrentExecutions", Set.of("FunctionName")),
            entry("AWS/ApiGateway Count", Set.of("ApiName", "Stage")),
            entry("AWS/ApiGateway Latency", Set.of("ApiName", "Stage")),
            entry("AWS/ApiGateway 4XXError", Set.of("ApiName", "Stage")),
            entry("AWS/ApiGateway 5XXError", Set.of("ApiName", "Stage")),
            entry("AWS/SQS ApproximateNumberOfMessagesVisible", Set.of("QueueName")),
            entry("AWS/DynamoDB ConsumedReadCapacityUnits", Set.of("TableName")),
            entry("AWS/DynamoDB ConsumedWriteCapacityUnits", Set.of("TableName")),
            entry("AWS/DynamoDB ReadThrottleEvents", Set.of("TableName")),
            entry("AWS/DynamoDB WriteThrottleEvents", Set.of("TableName")),
            entry("AWS/CertificateManager DaysToExpiry", Set.of("CertificateArn")),
            entry("AWS/SES Reputation.BounceRate", Set.of()),
            entry("AWS/SES Reputation.ComplaintRate", Set.of()));

    /// DynamoDB tells of an index apart.
    private static final Set<String> OF_AN_INDEX = Set.of("TableName", "GlobalSecondaryIndexName");

    @Test
    void aRefusedTokenRingsNoErrorsAlarm() {
        assertThat(functions("FunctionErrorsAlarm"))
                .containsExactlyInAnyOrderElementsOf(Deployed.functions()
                        .filter(id -> !id.equals("AuthorizerFunction"))
                        .toList());
        assertThat(Watched.patterns("LoggedErrors"))
                .containsEntry("AuthorizerLog", "{ $.event = \"issuer-unavailable\" }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PublicLog", "StaffLog", "MailLog", "SweepLog", "DeliveryLog"})
    void aLoggedErrorRings(String log) {
        assertThat(Watched.patterns("LoggedErrors"))
                .hasSize(Deployed.TEMPLATE.functions().size())
                .containsEntry(log, "{ $.level = \"ERROR\" }");
    }

    @Test
    void everyFilterCountsInTheStacksOwnNamespaceWhatAnAlarmLooksAt() {
        assertThat(Template.resources(ROOT, "AWS::Logs::MetricFilter").values()).allSatisfy(filter -> {
            var metric =
                    filter.at("Properties", "MetricTransformations").items().getFirst();
            assertThat(Watched.text(metric.at("MetricNamespace"))).isEqualTo(Watched.OURS);
            assertThat(Watched.byAlarms())
                    .filteredOn(watched -> watched.namespace().equals(Watched.OURS))
                    .extracting(Watched::name)
                    .contains(metric.at("MetricName").text());
        });
    }

    @Test
    void whatTheGatewayRefusesIsCountedByWhatItsLogTells() {
        var format = Intrinsic.resolve(Deployed.api().at("AccessLogSetting", "Format"), Map.of("LogsCallers", "false"));
        for (var metric : List.of("FailedRegistrations", "TooManyRequests")) {
            assertThat(Watched.patterns(metric)).containsOnlyKeys("AccessLog");
            var fields = Pattern.compile("\\$\\.(\\w+)")
                    .matcher(Watched.patterns(metric).get("AccessLog"))
                    .results()
                    .map(field -> "\"" + field.group(1) + "\":")
                    .toList();
            assertThat(fields)
                    .isNotEmpty()
                    .allSatisfy(field -> assertThat(format).contains(field));
        }
        assertThat(Deployed.TEMPLATE.api().routes())
                .extracting(Route::path)
                .contains("/s/{seminar}", "/api/seminars/{seminar}/registrations");
    }

    @Test
    void everyMetricOfAServiceIsOneThatItHas() {
        assertThat(Watched.all())
                .filteredOn(watched -> !watched.namespace().equals(Watched.OURS))
                .isNotEmpty()
                .allSatisfy(watched -> {
                    var name = watched.namespace() + " " + watched.name();
                    assertThat(OF_THE_SERVICES).as(watched.by()).containsKey(name);
                    assertThat(List.of(OF_THE_SERVICES.get(name), OF_AN_INDEX))
                            .as(watched.by() + ", " + name)
                            .contains(watched.dimensions().keySet());
                });
        assertThat(Watched.all())
                .extracting(watched -> watched.namespace() + " " + watched.name())
                .containsAll(OF_THE_SERVICES.keySet());
    }

    @Test
    void whatADimensionNamesIsThere() {
        var ids = ROOT.at("Resources").entries().stream().map(Map.Entry::getKey).toList();
        assertThat(Watched.all())
                .allSatisfy(watched -> watched.dimensions().forEach((name, value) -> {
                    switch (name) {
                        case "FunctionName", "QueueName", "TableName" ->
                            assertThat(ids).contains(value.replaceAll("[${}]|\\.QueueName", ""));
                        case "ApiName" ->
                            assertThat(value)
                                    .isEqualTo(Watched.text(Deployed.api().at("Name")));
                        case "Stage" ->
                            assertThat(value)
                                    .isEqualTo(Watched.text(Deployed.api().at("StageName")));
                        case "CertificateArn" ->
                            assertThat(value)
                                    .isEqualTo(Watched.text(
                                            ROOT.at("Resources", "Domain", "Properties", "RegionalCertificateArn")));
                        case "GlobalSecondaryIndexName" ->
                            assertThat(Deployed.TEMPLATE.table().indexes())
                                    .extracting(TableResource.Index::name)
                                    .contains(value);
                        default -> assertThat(name).isEqualTo("Reason");
                    }
                }));
    }

    @Test
    void theDashboardShowsEveryReasonForWhichTheRulesRefuse() {
        assertThat(Watched.byDashboard())
                .filteredOn(watched -> watched.name().equals("RegistrationsRefused"))
                .flatExtracting(watched -> watched.dimensions().values())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Admission.Refused.class.getPermittedSubclasses())
                        .map(Kebab::of)
                        .toList());
    }

    @Test
    void theDashboardsWidgetsDoNotOverlap() {
        assertThat(Watched.widgets()).hasSizeGreaterThan(10).allSatisfy(widget -> {
            assertThat(widget.get("type")).isEqualTo("metric");
            assertThat((Integer) widget.get("x") + (Integer) widget.get("width"))
                    .isLessThanOrEqualTo(24);
            assertThat(((Map<?, ?>) widget.get("properties")).get("region")).isEqualTo("${AWS::Region}");
        });
        assertThat(Watched.widgets().stream().map(widget -> widget.get("x") + " " + widget.get("y")))
                .doesNotHaveDuplicates();
    }

    @Test
    void theThrottlesOfEveryFunctionRing() {
        assertThat(functions("FunctionThrottlesAlarm"))
                .containsExactlyInAnyOrderElementsOf(Deployed.functions().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "OldestOwedMailAlarm, 600, 60",
        "CarrierDownAlarm, 0, 60",
        "BounceRateAlarm, 0.03, 3600",
        "ComplaintRateAlarm, 0.001, 3600",
        "OverdueClosingAlarm, 0, 60",
        "StreamAgeAlarm, 300000, 60"
    })
    void whatCannotWaitRingsInTime(String id, String threshold, int period) {
        var properties = alarm(id);
        assertThat(properties.at("Threshold").text()).isEqualTo(threshold);
        assertThat(properties.at("Period").number()).isEqualTo(period);
        assertThat(properties.at("EvaluationPeriods").number()).isLessThanOrEqualTo(3);
    }

    @Test
    void onlyASilentSweepRingsByItsSilence() {
        assertThat(ALARMS.keySet().stream()
                        .filter(id -> alarm(id).at("TreatMissingData").text().equals("breaching")))
                .containsExactly("SweepMissedAlarm");
        assertThat(alarm("SweepMissedAlarm").at("ComparisonOperator").text()).isEqualTo("LessThanThreshold");
    }

    @Test
    void everyAlarmNamesItsEntryAndReachesTheTopic() throws IOException {
        var entries = runbook();
        assertThat(ALARMS).hasSizeGreaterThan(20).allSatisfy((id, alarm) -> {
            var properties = alarm.at("Properties");
            assertThat(properties.at("AlarmDescription").text())
                    .endsWith("Runbook: docs/operations.md#" + id.toLowerCase(Locale.ROOT))
                    .hasSizeLessThanOrEqualTo(1024);
            assertThat(properties.at("AlarmActions").items())
                    .extracting(Tree::reference)
                    .containsExactly("Alarms");
            assertThat(entries).containsKey(id);
        });
    }

    @Test
    void everyEntryTellsWhatHowBadWhatToDoAndHowItEnds() throws IOException {
        var entries = runbook();
        assertThat(entries.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(ALARMS.keySet().stream(), Stream.of("Budget"))
                        .toList());
        assertThat(entries)
                .allSatisfy(
                        (id, entry) -> assertThat(entry).as(id).contains("*What:*", "*How bad:*", "*Do:*", "*Over:*"));
    }

    /// The entries of the runbook, by the alarm that each is about.
    private static Map<String, String> runbook() throws IOException {
        var runbook = Files.readString(Path.of("..", "docs", "operations.md")).split("\n## Runbook\n", 2)[1];
        return Arrays.stream(runbook.split("\n## ", 2)[0].split("\n### ", -1))
                .skip(1)
                .map(entry -> entry.split("\n", 2))
                .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1]));
    }

    private static Tree alarm(String id) {
        return ROOT.at("Resources", id, "Properties");
    }

    /// The functions that an alarm looks at.
    private static List<String> functions(String id) {
        return Watched.byAlarms().stream()
                .filter(watched -> watched.by().equals(id))
                .flatMap(watched -> watched.dimensions().values().stream())
                .map(name -> name.replaceAll("[${}]", ""))
                .toList();
    }
}
