package thabian.local.template;

import java.util.List;
import java.util.Optional;

/// What hands the table's stream to a function.
///
/// @param function logical id
/// @param filters patterns in JSON; a record that matches one is handed over, and every record where there is none
/// @param batchSize records in one call, at most
/// @param retries how often a failed batch is tried again before it is given up
/// @param bisect whether a failed batch is first cut in two
public record StreamMapping(String function, List<String> filters, int batchSize, int retries, boolean bisect) {
    static StreamMapping of(String function, Tree properties) {
        return new StreamMapping(
                function,
                properties.at("FilterCriteria", "Filters").items().stream()
                        .map(filter -> filter.at("Pattern").text())
                        .toList(),
                properties.at("BatchSize").number(100),
                properties.at("MaximumRetryAttempts").number(),
                properties.at("BisectBatchOnFunctionError").optionalText().equals(Optional.of("true")));
    }
}
