package thabian.local.template;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.domain.slot.Admission;
import thabian.domain.text.Kebab;

class AlarmsTest {
    private static final Tree ROOT = Deployed.ROOT;
    private static final Set<String> QUEUES =
            Template.resources(ROOT, "AWS::SQS::Queue").keySet();
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

    /// "Amazon CloudWatch pricing": of three dashboards up to fifty metrics each.
    @Test
    void theDashboardIsOneOfThoseThatAreFree() {
        assertThat(Watched.byDashboard()).hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void theThrottlesOfEveryTableRing() {
        assertThat(Watched.byAlarms().stream()
                        .filter(watched -> watched.by().equals("TableThrottlesAlarm"))
                        .map(watched ->
                                watched.name() + " " + watched.dimensions().values()))
                .containsExactlyInAnyOrder(
                        "ReadThrottleEvents [${Table}]",
                        "WriteThrottleEvents [${Table}]",
                        "ReadThrottleEvents [${Table}, due]",
                        "WriteThrottleEvents [${Table}, due]",
                        "ReadThrottleEvents [${Sessions}]",
                        "WriteThrottleEvents [${Sessions}]");
        assertThat(Template.resources(ROOT, "AWS::DynamoDB::Table")).containsOnlyKeys("Table", "Sessions");
    }

    @Test
    void theThrottlesOfEveryFunctionRing() {
        assertThat(functions("FunctionThrottlesAlarm"))
                .containsExactlyInAnyOrderElementsOf(Deployed.functions().toList());
    }

    /// Each alarm with a figure that is as usual and one that is not, in the unit of its metric: the second
    /// rings it within so many seconds, the first never does. Then what is looked at: statistic, namespace where
    /// it is not our own, metric, and whose it is.
    private static final String RINGING = """
            MailDeadLettersAlarm     | 0      | 1      | 60    | Maximum AWS/SQS ApproximateNumberOfMessagesVisible MailDeadLetters
            SweepDeadLettersAlarm    | 0      | 1      | 60    | Maximum AWS/SQS ApproximateNumberOfMessagesVisible SweepDeadLetters
            DeliveryDeadLettersAlarm | 0      | 1      | 60    | Maximum AWS/SQS ApproximateNumberOfMessagesVisible DeliveryDeadLetters
            WakeAlarm                | 0      | 1      | 300   | Maximum AWS/SQS ApproximateNumberOfMessagesVisible WakeDeadLetters; \
                Sum AWS/Lambda AsyncEventsDropped PublicFunction StaffFunction AuthorizerFunction MailFunction DeliveryFunction
            LoggedErrorsAlarm        | 0      | 1      | 300   | Sum LoggedErrors
            ApiFailuresAlarm         | 0      | 1      | 300   | Sum AWS/ApiGateway 5XXError Api
            FunctionErrorsAlarm      | 0      | 1      | 300   | \
                Sum AWS/Lambda Errors PublicFunction StaffFunction MailFunction SweepFunction DeliveryFunction
            OldestOwedMailAlarm      | 600    | 601    | 120   | Maximum OldestOwedMail
            OldestBulkMailAlarm      | 7200   | 7201   | 300   | Maximum OldestBulkMail
            OldestHeldMailAlarm      | 14400  | 14401  | 300   | Maximum OldestHeldMail
            CarrierDownAlarm         | 0      | 1      | 120   | Maximum CarrierDown
            StuckMailAlarm           | 0      | 1      | 300   | Maximum StuckMails
            MailsGivenUpAlarm        | 4      | 5      | 3600  | Sum MailsGivenUp
            MailsHeldAlarm           | 0      | 1      | 3600  | Sum MailsHeld
            SweepMissedAlarm         | 1      | 0      | 300   | Sum Sweeps
            OverdueClosingAlarm      | 0      | 1      | 120   | Maximum OverdueClosings
            RegistrationErrorsAlarm  | 0      | 1      | 60    | Sum FailedRegistrations
            ThrottledRequestsAlarm   | 9      | 10     | 60    | Sum TooManyRequests
            WallAlarm                | 0      | 1      | 60    | Sum WalledRequests
            RefusalsAlarm            | 99     | 100    | 300   | Sum Refusals
            BounceRateAlarm          | 0.029  | 0.03   | 3600  | Maximum AWS/SES Reputation.BounceRate
            ComplaintRateAlarm       | 0.0009 | 0.001  | 3600  | Maximum AWS/SES Reputation.ComplaintRate
            CertificateAlarm         | 30     | 29     | 86400 | Minimum AWS/CertificateManager DaysToExpiry Domain
            StreamAgeAlarm           | 300000 | 300001 | 180   | Maximum AWS/Lambda IteratorAge MailFunction
            LatencyAlarm             | 3000   | 3001   | 900   | p95 AWS/ApiGateway Latency Api
            FunctionThrottlesAlarm   | 0      | 1      | 60    | Sum AWS/Lambda Throttles \
                PublicFunction StaffFunction AuthorizerFunction MailFunction SweepFunction DeliveryFunction
            TableThrottlesAlarm      | 10     | 11     | 300   | Sum AWS/DynamoDB ReadThrottleEvents Table Table/due Sessions; \
                Sum AWS/DynamoDB WriteThrottleEvents Table Table/due Sessions
            """;

    static Stream<Arguments> everyAlarmRingsByWhatIsNotAsUsualInTime() {
        return RINGING.lines().map(line -> Arguments.of((Object[]) line.split(" *\\| *")));
    }

    @ParameterizedTest
    @MethodSource
    void everyAlarmRingsByWhatIsNotAsUsualInTime(String id, String usual, String unusual, int seconds, String figures) {
        assertThat(rings(id, usual)).as(usual).isFalse();
        assertThat(rings(id, unusual)).as(unusual).isTrue();
        assertThat(period(id) * toAlarm(id)).isEqualTo(seconds);
        assertThat(Watched.byAlarms())
                .filteredOn(watched -> watched.by().equals(id))
                .extracting(AlarmsTest::figure)
                .containsExactlyInAnyOrderElementsOf(Stream.of(figures.split("; +"))
                        .flatMap(AlarmsTest::each)
                        .toList());
    }

    /// `Sum AWS/Lambda Errors PublicFunction`, or `Sum Sweeps`.
    private static String figure(Watched watched) {
        return Stream.of(watched.statistic(), watched.namespace(), watched.name(), watched.of())
                .filter(word -> !word.isEmpty() && !word.equals(Watched.OURS))
                .collect(Collectors.joining(" "));
    }

    /// One figure of each that is named after the metric.
    private static Stream<String> each(String figures) {
        var words = List.of(figures.split(" +"));
        return words.size() < 4
                ? Stream.of(figures)
                : words.subList(3, words.size()).stream().map(of -> String.join(" ", words.subList(0, 3)) + " " + of);
    }

    /// Lambda tells how far behind a stream only a function is that reads one, and drops only what nobody waits for.
    @Test
    void aFunctionIsWatchedForWhatItCanTell() {
        assertThat(watched("IteratorAge"))
                .hasSameElementsAs(Deployed.TEMPLATE.streams().stream()
                        .map(StreamMapping::function)
                        .toList());
        assertThat(functions("WakeAlarm"))
                .filteredOn(name -> name.endsWith("Function"))
                .containsExactlyInAnyOrderElementsOf(Deployed.functions()
                        .filter(id -> Deployed.TEMPLATE
                                .function(id)
                                .events()
                                .at("Wake")
                                .exists())
                        .toList());
    }

    /// What a function could not do lies in the queue of its name, or in that of the wakes.
    @Test
    void everyQueueHoldsWhatItIsNamedAfterAndRings() {
        assertThat(Deployed.functions()).allSatisfy(id -> {
            var own = id.replace("Function", "DeadLetters");
            for (var event : Deployed.TEMPLATE.function(id).events().entries()) {
                assertThat(queues(event.getValue()))
                        .as(event.getKey())
                        .containsExactly(event.getKey().equals("Wake") ? "WakeDeadLetters" : own);
            }
            assertThat(queues(ROOT.at("Resources", id, "Properties", "EventInvokeConfig")))
                    .isSubsetOf(own);
        });
        assertThat(watched("ApproximateNumberOfMessagesVisible")).containsExactlyInAnyOrderElementsOf(QUEUES);
    }

    private static List<String> queues(Tree at) {
        return Optional.ofNullable(at.value()).stream()
                .flatMap(Deployed::named)
                .filter(QUEUES::contains)
                .toList();
    }

    private static List<String> watched(String metric) {
        return Watched.all().stream()
                .filter(watched -> watched.name().equals(metric))
                .map(Watched::of)
                .toList();
    }

    @Test
    void everyAlarmIsPlayed() {
        assertThat(RINGING.lines().map(line -> line.split(" ")[0]))
                .containsExactlyInAnyOrderElementsOf(ALARMS.keySet());
    }

    private static boolean rings(String id, String figure) {
        var than = new BigDecimal(figure)
                .compareTo(new BigDecimal(alarm(id).at("Threshold").text()));
        return switch (alarm(id).at("ComparisonOperator").text()) {
            case "GreaterThanThreshold" -> than > 0;
            case "GreaterThanOrEqualToThreshold" -> than >= 0;
            case "LessThanThreshold" -> than < 0;
            case String other -> throw new AssertionError(other);
        };
    }

    /// How many figures in a row, or among the last, ring it.
    private static int toAlarm(String id) {
        return alarm(id)
                .at("DatapointsToAlarm")
                .number(alarm(id).at("EvaluationPeriods").number());
    }

    private static int period(String id) {
        var own = alarm(id).at("Period");
        return own.exists()
                ? own.number()
                : alarm(id).at("Metrics").items().stream()
                        .map(metric -> metric.at("MetricStat", "Period"))
                        .filter(Tree::exists)
                        .mapToInt(Tree::number)
                        .max()
                        .orElseThrow();
    }

    /// One figure more than ring it may be as usual.
    @Test
    void anAlarmWaitsForNoFigureThatDoesNotRingIt() {
        assertThat(ALARMS.keySet())
                .allSatisfy(id -> assertThat(alarm(id).at("EvaluationPeriods").number())
                        .isBetween(toAlarm(id), toAlarm(id) == 1 ? 1 : toAlarm(id) + 1));
        assertThat(alarm("LatencyAlarm").at("EvaluateLowSampleCountPercentile").text())
                .isEqualTo("ignore");
    }

    @Test
    void whatIsOverSeveralFiguresIsTheirSum() {
        assertThat(ALARMS.keySet())
                .filteredOn(id -> alarm(id).at("Metrics").exists())
                .hasSize(4)
                .allSatisfy(id -> {
                    var metrics = alarm(id).at("Metrics").items();
                    assertThat(metrics.getFirst().at("Expression").text()).isEqualTo("SUM(METRICS())");
                    assertThat(metrics.getFirst().at("ReturnData").text()).isEqualTo("true");
                    assertThat(metrics.subList(1, metrics.size())).allSatisfy(metric -> {
                        assertThat(metric.at("ReturnData").text()).isEqualTo("false");
                        assertThat(metric.at("MetricStat", "Period").number()).isEqualTo(period(id));
                    });
                });
    }

    /// What the dashboard shows is what rings.
    @Test
    void aFigureThatRingsIsShownByTheSameStatistic() {
        var shown = Watched.byDashboard();
        assertThat(Watched.byAlarms())
                .filteredOn(
                        watched -> shown.stream().anyMatch(one -> one.figure().equals(watched.figure())))
                .hasSizeGreaterThan(20)
                .allSatisfy(watched -> assertThat(shown)
                        .filteredOn(one -> one.figure().equals(watched.figure()))
                        .extracting(Watched::statistic)
                        .contains(watched.statistic()));
    }

    @Test
    void onlyASilentSweepRingsByItsSilence() {
        assertThat(ALARMS.keySet().stream()
                        .filter(id -> !alarm(id).at("TreatMissingData").text().equals("notBreaching")))
                .containsExactly("SweepMissedAlarm");
        assertThat(alarm("SweepMissedAlarm").at("TreatMissingData").text()).isEqualTo("breaching");
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
