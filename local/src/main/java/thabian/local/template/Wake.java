package thabian.local.template;

import java.time.Duration;
import java.util.regex.Pattern;

/// What calls a function now and then, lest AWS drop its snapshot: a schedule with an input of its own. The
/// laptop keeps no snapshots, and does not play it.
///
/// @param function logical id
/// @param event what it is called with
public record Wake(String function, Duration rate, String event) {
    private static final Pattern RATE = Pattern.compile("rate\\((\\d{1,3}) days?\\)");

    static Wake of(String function, Tree properties) {
        var expression = properties.at("ScheduleExpression");
        var rate = RATE.matcher(expression.text());
        if (!rate.matches()) {
            throw expression.isNot("a rate in days");
        }
        return new Wake(
                function,
                Duration.ofDays(Long.parseLong(rate.group(1))),
                properties.at("Input").text());
    }
}
