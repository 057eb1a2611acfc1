package thabian.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import thabian.local.template.Route;

/// Finds the route of a request as API Gateway does: of those with its method, or with any, fixed parts beat
/// variables from the left, variables beat the greedy, and `/a/` is `/a`, though the event tells how it was written
/// (tried on AWS: [powertools #1552](https://github.com/aws-powertools/powertools-lambda-python/issues/1552)).
final class GatewayRoutes {
    private final List<Route> routes;

    /// A route and what its variables stand for, percent-decoded.
    record Match(Route route, Map<String, String> variables) {}

    GatewayRoutes(List<Route> routes) {
        this.routes = routes.stream()
                .sorted(Comparator.comparing(GatewayRoutes::precedence))
                .toList();
    }

    /// @param path as sent, percent-encoded
    Optional<Match> find(String method, String path) {
        return routes.stream()
                .filter(route -> route.takes(method))
                .filter(route -> fits(route.segments(), parts(path, route)))
                .findFirst()
                .map(route -> new Match(route, variables(route.segments(), parts(path, route))));
    }

    private static String precedence(Route route) {
        return route.segments().stream()
                .map(segment -> Route.isGreedy(segment) ? "2" : Route.isVariable(segment) ? "1" : "0")
                .collect(Collectors.joining());
    }

    /// The parts of a path between its slashes; what a greedy variable would take is one, with a slash at its end.
    private static List<String> parts(String path, Route route) {
        var segments = route.segments();
        return Route.isGreedy(segments.getLast())
                ? List.of(path.substring(1).split("/", segments.size()))
                : List.of(withoutSlashes(path).split("/", -1));
    }

    private static String withoutSlashes(String path) {
        var ends = path.length() > 1 && path.endsWith("/");
        return path.substring(1, path.length() - (ends ? 1 : 0));
    }

    private static boolean fits(List<String> segments, List<String> parts) {
        if (segments.size() != parts.size()) {
            return false;
        }
        for (var i = 0; i < parts.size(); i++) {
            var segment = segments.get(i);
            if (Route.isVariable(segment) ? parts.get(i).isEmpty() : !segment.equals(parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> variables(List<String> segments, List<String> parts) {
        var variables = new LinkedHashMap<String, String>();
        for (var i = 0; i < parts.size(); i++) {
            var segment = segments.get(i);
            if (Route.isVariable(segment)) {
                variables.put(segment.replaceAll("[{+}]", ""), decoded(parts.get(i)));
            }
        }
        return variables;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
