package thabian.local.template;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A metric that somebody looks at: an alarm, or the dashboard.
///
/// @param by the alarm's logical id, or `Dashboard`
/// @param namespace [#OURS] where it is the stack's own
/// @param dimensions the value of each, a reference as `${Name}`
/// @param statistic what is made of the figures of a period: `Sum`, `Maximum`, `p95`
public record Watched(String by, String namespace, String name, Map<String, String> dimensions, String statistic) {
    /// The namespace of what the functions print, and what filters make of their logs.
    public static final String OURS = "${AWS::StackName}";

    private static final List<Count> COUNTS =
            Template.resources(Deployed.ROOT, "AWS::Logs::MetricFilter").values().stream()
                    .map(Count::of)
                    .toList();

    /// Whatever alarms and the dashboard of the template look at.
    public static List<Watched> all() {
        return Stream.concat(byAlarms().stream(), byDashboard().stream()).toList();
    }

    static List<Watched> byAlarms() {
        return Template.resources(Deployed.ROOT, "AWS::CloudWatch::Alarm").entrySet().stream()
                .flatMap(alarm -> byAlarm(alarm.getKey(), alarm.getValue().at("Properties")))
                .toList();
    }

    private static Stream<Watched> byAlarm(String id, Tree properties) {
        if (!properties.at("MetricName").exists()) {
            return properties.at("Metrics").items().stream()
                    .map(metric -> metric.at("MetricStat"))
                    .filter(Tree::exists)
                    .map(metric -> of(id, metric.at("Metric"), metric.at("Stat").text()));
        }
        var statistic = properties.at(properties.at("Statistic").exists() ? "Statistic" : "ExtendedStatistic");
        return Stream.of(of(id, properties, statistic.text()));
    }

    private static Watched of(String id, Tree metric, String statistic) {
        var dimensions = new LinkedHashMap<String, String>();
        metric.at("Dimensions")
                .items()
                .forEach(one -> dimensions.put(one.at("Name").text(), text(one.at("Value"))));
        return new Watched(
                id, text(metric.at("Namespace")), metric.at("MetricName").text(), dimensions, statistic);
    }

    /// A text; of a reference its name: `${Table}`; of another intrinsic what it says.
    static String text(Tree at) {
        return switch (at.value()) {
            case Intrinsic(var _, String name) -> "${" + name + "}";
            case Intrinsic other -> other.toString();
            case null, default -> at.text();
        };
    }

    static List<Watched> byDashboard() {
        List<Watched> watched = new ArrayList<>();
        for (var widget : widgets()) {
            var properties = (Map<?, ?>) widget.get("properties");
            for (var row : (List<?>) properties.get("metrics")) {
                var words = ((List<?>) row)
                        .stream()
                                .filter(String.class::isInstance)
                                .map(String.class::cast)
                                .toList();
                var dimensions = new LinkedHashMap<String, String>();
                for (int i = 2; i < words.size(); i += 2) {
                    dimensions.put(words.get(i), words.get(i + 1));
                }
                var own = ((List<?>) row).getLast() instanceof Map<?, ?> map ? map : properties;
                watched.add(new Watched(
                        "Dashboard", words.get(0), words.get(1), dimensions, String.valueOf(own.get("stat"))));
            }
        }
        return watched;
    }

    /// The dashboard's widgets, references as they stand.
    static List<Map<?, ?>> widgets() {
        var body = Deployed.ROOT.at("Resources", "Dashboard", "Properties", "DashboardBody");
        if (!(body.value() instanceof Intrinsic(var _, String json))) {
            throw body.isNot("a !Sub");
        }
        try {
            return ((List<?>) JSON.std.mapFrom(json).get("widgets"))
                    .stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The metrics that filters make of the logs.
    public static Set<String> filtered() {
        return Template.resources(Deployed.ROOT, "AWS::Logs::MetricFilter").values().stream()
                .flatMap(filter -> filter.at("Properties", "MetricTransformations").items().stream())
                .map(metric -> metric.at("MetricName").text())
                .collect(Collectors.toSet());
    }

    /// The figures that rise by a line of a log.
    public static List<String> counted(String log, Map<String, Object> line) {
        return COUNTS.stream()
                .filter(count -> count.log().equals(log) && count.pattern().matches(line))
                .map(Count::metric)
                .toList();
    }

    /// What a filter counts.
    private record Count(String log, LogPattern pattern, String metric) {
        static Count of(Tree filter) {
            var properties = filter.at("Properties");
            return new Count(
                    properties.at("LogGroupName").reference(),
                    LogPattern.parse(properties.at("FilterPattern").text()),
                    properties
                            .at("MetricTransformations")
                            .items()
                            .getFirst()
                            .at("MetricName")
                            .text());
        }
    }

    /// Whose figure it is: the logical id of a function, queue or table, of an index with its table's before it,
    /// `Api`, or `Domain` for its certificate; empty where it has no dimension.
    String of() {
        return dimensions.entrySet().stream()
                .map(dimension -> switch (dimension.getKey()) {
                    case "ApiName" -> "Api";
                    case "Stage" -> "";
                    case "CertificateArn" -> "Domain";
                    case "GlobalSecondaryIndexName" -> "/" + dimension.getValue();
                    default -> dimension.getValue().replaceAll("[${}]|\\.QueueName", "");
                })
                .collect(Collectors.joining());
    }

    /// What a figure is called where it is looked for: its name, and those of its dimensions.
    public String figure() {
        return name + dimensions.keySet();
    }
}
