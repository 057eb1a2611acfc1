package thabian.local.template;

import java.time.Duration;
import java.util.regex.Pattern;

/// What calls a function at a steady rate.
///
/// @param function logical id
public record Schedule(String function, Duration rate) {
    private static final Pattern RATE = Pattern.compile("rate\\((\\d{1,4}) minutes?\\)");

    static Schedule of(String function, Tree properties) {
        var expression = properties.at("ScheduleExpression");
        var rate = RATE.matcher(expression.text());
        if (!rate.matches()) {
            throw expression.isNot("a rate in minutes, the only schedule the laptop plays");
        }
        return new Schedule(function, Duration.ofMinutes(Long.parseLong(rate.group(1))));
    }
}
