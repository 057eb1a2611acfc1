package thabian.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What hands events of the account's default bus to a function.
public final class EventRule {
    private final String function;
    private final Tree pattern;

    private EventRule(String function, Tree pattern) {
        this.function = function;
        this.pattern = pattern;
    }

    static EventRule of(String function, Tree properties) {
        if (properties.at("EventBusName").exists()) {
            throw new TemplateException(
                    properties.where() + ".EventBusName is set; the laptop plays the default bus only.");
        }
        if (properties.at("Pattern").entries().isEmpty()) {
            throw properties.at("Pattern").isNot("a pattern");
        }
        return new EventRule(function, properties.at("Pattern"));
    }

    /// The function's logical id.
    public String function() {
        return function;
    }

    /// Which events it wants, given what every name of the template stands for.
    ///
    /// @param values by parameter (`Stage`), resource (`Table`) or attribute (`Table.Arn`)
    public Map<String, Object> pattern(Map<String, String> values) {
        return object(pattern, values);
    }

    private static Map<String, Object> object(Tree at, Map<String, String> values) {
        var object = new LinkedHashMap<String, Object>();
        at.entries().forEach(entry -> object.put(entry.getKey(), value(entry.getValue(), values)));
        return object;
    }

    private static Object value(Tree at, Map<String, String> values) {
        return switch (at.value()) {
            case Map<?, ?> _ -> object(at, values);
            case List<?> _ ->
                at.items().stream().map(item -> value(item, values)).toList();
            case null, default -> Intrinsic.resolve(at, values);
        };
    }
}
