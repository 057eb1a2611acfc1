package thabian.local.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What API Gateway refuses among routes, though SAM and cfn-lint let it pass.
final class RouteRules {
    private final Map<String, Route> variables = new HashMap<>();
    private final Map<String, Route> seen = new HashMap<>();

    private RouteRules() {}

    /// Throws where two routes are the same, name the variable at one place differently, or go on after a variable
    /// that takes all the rest.
    static void check(List<Route> routes) {
        var rules = new RouteRules();
        routes.forEach(rules::check);
    }

    private void check(Route route) {
        if (!route.path().startsWith("/")) {
            throw new TemplateException(
                    "Route %s of %s does not begin with a slash.".formatted(route.path(), route.function()));
        }
        if (seen.put(route.method() + " " + route.path(), route) != null) {
            throw new TemplateException(
                    "Route %s %s stands twice in the template.".formatted(route.method(), route.path()));
        }
        var before = new StringBuilder();
        for (var segment : route.segments()) {
            if (before.toString().endsWith("+}")) {
                throw new TemplateException(
                        "API Gateway refuses %s: nothing stands after a greedy variable.".formatted(route.path()));
            }
            if (Route.isVariable(segment)) {
                checkName(before.toString(), segment, route);
            }
            before.append('/').append(segment);
        }
    }

    private void checkName(String before, String segment, Route route) {
        var other = variables.putIfAbsent(before, route);
        if (other != null) {
            var depth = (int) before.chars().filter(c -> c == '/').count();
            var name = other.segments().get(depth);
            if (!name.equals(segment)) {
                throw new TemplateException("API Gateway refuses two names for one place: %s in %s and %s in %s."
                        .formatted(name, other.path(), segment, route.path()));
            }
        }
    }
}
