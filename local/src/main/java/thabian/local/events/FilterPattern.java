package thabian.local.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thabian.local.gateway.GatewayJson;
import thabian.local.template.TemplateException;

/// A pattern of an event source mapping's `FilterCriteria`, or of a rule on an event bus, which are written alike:
/// exact values, `prefix` and `exists`, as deep as the record. Source: "Filter rule syntax", Lambda developer
/// guide; "Creating event patterns", EventBridge user guide.
public final class FilterPattern {
    private final Map<?, ?> pattern;

    private FilterPattern(Map<?, ?> pattern) {
        this.pattern = pattern;
    }

    /// Reads a pattern.
    ///
    /// @throws TemplateException in one sentence, where it is no pattern or uses an operator not known here
    public static FilterPattern parse(String json) {
        try {
            return of(GatewayJson.read(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new TemplateException("The filter pattern " + json + " is not a JSON object.");
        }
    }

    /// The pattern that a JSON object says.
    ///
    /// @throws TemplateException in one sentence, where it is no pattern or uses an operator not known here
    public static FilterPattern of(Map<String, ?> pattern) {
        check(pattern);
        return new FilterPattern(pattern);
    }

    /// Whether a record is one that the pattern wants.
    public boolean matches(Map<String, ?> event) {
        return within(pattern, event);
    }

    private static void check(Map<?, ?> pattern) {
        pattern.forEach((name, rule) -> {
            switch (rule) {
                case Map<?, ?> deeper -> check(deeper);
                case List<?> choices -> choices.forEach(choice -> checkChoice(name, choice));
                case null, default ->
                    throw new TemplateException("The filter pattern's " + name + " is neither an object nor a list.");
            }
        });
    }

    private static void checkChoice(Object name, @Nullable Object choice) {
        if (choice instanceof Map<?, ?> operator) {
            var known = operator.size() == 1
                    && (operator.get("prefix") instanceof String || operator.get("exists") instanceof Boolean);
            if (!known) {
                throw new TemplateException("The filter pattern's %s uses %s, which the laptop does not know."
                        .formatted(name, operator.keySet()));
            }
        }
    }

    private static boolean within(Map<?, ?> pattern, @Nullable Object here) {
        return pattern.entrySet().stream().allMatch(rule -> {
            var present = here instanceof Map<?, ?> map && map.containsKey(rule.getKey());
            var value = here instanceof Map<?, ?> map ? map.get(rule.getKey()) : null;
            return rule.getValue() instanceof Map<?, ?> deeper
                    ? within(deeper, value)
                    : ((List<?>) Objects.requireNonNull(rule.getValue()))
                            .stream().anyMatch(choice -> chosen(choice, present, value));
        });
    }

    private static boolean chosen(@Nullable Object choice, boolean present, @Nullable Object value) {
        if (choice instanceof Map<?, ?> operator) {
            return Optional.<Object>ofNullable(operator.get("prefix"))
                    .map(prefix -> value instanceof String text && text.startsWith((String) prefix))
                    .orElseGet(() -> Boolean.valueOf(present && !(value instanceof Map<?, ?>))
                            .equals(operator.get("exists")));
        }
        return present && (Objects.equals(choice, value) || (value instanceof List<?> list && list.contains(choice)));
    }
}
