package thabian.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmsTest {
    private static final Tree ROOT = Deployed.ROOT;
    private static final Template TEMPLATE = Deployed.TEMPLATE;

    @Test
    void aRefusedTokenRingsNoAlarm() {
        assertThat(watchedByTheErrorsAlarm())
                .containsExactlyInAnyOrderElementsOf(Deployed.functions()
                        .filter(id -> !id.equals("AuthorizerFunction"))
                        .toList());
        assertThat(filter("AuthorizerLog")).isEqualTo("{ $.event = \"issuer-unavailable\" }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PublicLog", "StaffLog", "MailLog", "SweepLog", "DeliveryLog"})
    void aLoggedErrorRings(String log) {
        assertThat(filter(log)).isEqualTo("{ $.level = \"ERROR\" }");
    }

    @Test
    void everyFilterCountsWhereTheAlarmLooks() {
        var alarm = ROOT.at("Resources", "LoggedErrorsAlarm", "Properties");
        assertThat(filters()).hasSize(TEMPLATE.functions().size()).allSatisfy(filter -> {
            var metric = filter.at("MetricTransformations").items().getFirst();
            assertThat(metric.at("MetricName").text())
                    .isEqualTo(alarm.at("MetricName").text());
            assertThat(metric.at("MetricNamespace").value())
                    .isEqualTo(alarm.at("Namespace").value());
        });
    }

    @Test
    void theApisFailuresRing() {
        var alarm = ROOT.at("Resources", "ApiFailuresAlarm", "Properties");
        assertThat(alarm.at("Namespace").text()).isEqualTo("AWS/ApiGateway");
        assertThat(alarm.at("MetricName").text()).isEqualTo("5XXError");
        assertThat(alarm.at("Dimensions").items().getFirst().at("Value").value())
                .isEqualTo(Deployed.api().at("Name").value());
    }

    @Test
    void everyAlarmTellsWhatToReadAndReachesTheTopic() {
        assertThat(Template.resources(ROOT, "AWS::CloudWatch::Alarm").values())
                .hasSize(7)
                .allSatisfy(alarm -> {
                    var properties = alarm.at("Properties");
                    assertThat(properties.at("AlarmDescription").text())
                            .containsAnyOf("Read ", "read ", "message in ")
                            .hasSizeLessThanOrEqualTo(1024);
                    assertThat(properties.at("AlarmActions").items())
                            .extracting(Tree::reference)
                            .containsExactly("Alarms");
                    assertThat(properties.at("TreatMissingData").text()).isEqualTo("notBreaching");
                });
    }

    private static List<String> watchedByTheErrorsAlarm() {
        return ROOT.at("Resources", "FunctionErrorsAlarm", "Properties", "Metrics").items().stream()
                .map(metric -> metric.at("MetricStat", "Metric", "Dimensions"))
                .flatMap(dimensions -> dimensions.items().stream())
                .map(dimension -> dimension.at("Value").reference())
                .toList();
    }

    private static List<Tree> filters() {
        return Template.resources(ROOT, "AWS::Logs::MetricFilter").values().stream()
                .map(filter -> filter.at("Properties"))
                .toList();
    }

    private static String filter(String log) {
        return filters().stream()
                .filter(filter -> filter.at("LogGroupName").reference().equals(log))
                .map(filter -> filter.at("FilterPattern").text())
                .findFirst()
                .orElseThrow();
    }
}
