package thabian.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Prints figures as lines of the log from which CloudWatch takes metrics ("Specification: Embedded metric format",
/// CloudWatch user guide): no call, no right, no library. Such a line is one of [Log] with `_aws` in it; under Lambda's
/// JSON format what is an object already stays as it is.
///
/// @param namespace where CloudWatch keeps them; empty: nothing is measured
public record Metrics(String namespace) {
    /// What tells two figures of one name apart where there are kinds of it.
    public static final String REASON = "Reason";

    /// Prints figures alone; nothing where nothing is measured.
    public void measure(Map<Metric, Long> figures) {
        if (!namespace.isEmpty()) {
            tell("measured", Map.of(), figures);
        }
    }

    /// Prints an event with its figures: also where nothing is measured.
    public void tell(String event, Map<String, ?> fields, Map<Metric, Long> figures) {
        line(event, fields, figures, List.of(List.of()));
    }

    /// Prints an event that counts as one of its kind, and in all.
    public void count(String event, Map<String, ?> fields, Metric metric, String reason) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put(REASON, reason);
        line(event, all, Map.of(metric, 1L), List.of(List.of(), List.of(REASON)));
    }

    private void line(String event, Map<String, ?> fields, Map<Metric, Long> figures, List<List<String>> dimensions) {
        Map<String, Object> line = new LinkedHashMap<>(fields);
        Stream<Map.Entry<Metric, Long>> sorted = figures.entrySet().stream().sorted(Map.Entry.comparingByKey());
        sorted.forEach(figure -> line.put(figure.getKey().id(), figure.getValue()));
        if (namespace.isEmpty() || figures.isEmpty()) {
            Log.info(event, line);
        } else {
            Log.measured(event, line, directive(figures, dimensions));
        }
    }

    private Map<String, Object> directive(Map<Metric, Long> figures, List<List<String>> dimensions) {
        List<Map<String, String>> metrics = figures.keySet().stream()
                .sorted()
                .map(metric -> Map.of("Name", metric.id(), "Unit", metric.unit()))
                .toList();
        return Map.of("Namespace", namespace, "Dimensions", dimensions, "Metrics", metrics);
    }
}
