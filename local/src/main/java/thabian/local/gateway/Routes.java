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

/// Finds the route of a request as API Gateway does: of those with its method, fixed parts beat variables from the
/// left, variables beat the greedy, and `/a/` is not `/a`.
final class Routes {
    private final List<Route> routes;

    /// A route and what its variables stand for, percent-decoded.
    record Match(Route route, Map<String, String> variables) {}

    Routes(List<Route> routes) {
        this.routes =
                routes.stream().sorted(Comparator.comparing(Routes::precedence)).toList();
    }

    /// @param path as sent, percent-encoded
    Optional<Match> find(String method, String path) {
        return routes.stream()
                .filter(route -> route.method().equals(method))
                .filter(route -> fits(route.segments(), parts(path, route)))
                .findFirst()
                .map(route -> new Match(route, variables(route.segments(), parts(path, route))));
    }

    private static String precedence(Route route) {
        return route.segments().stream()
                .map(segment -> Route.isGreedy(segment) ? "2" : Route.isVariable(segment) ? "1" : "0")
                .collect(Collectors.joining());
    }

    /// The parts of a path between its slashes; what a greedy variable would take is one.
    private static List<String> parts(String path, Route route) {
        var segments = route.segments();
        var most = Route.isGreedy(segments.getLast()) ? segments.size() : -1;
        return List.of(path.substring(1).split("/", most));
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
