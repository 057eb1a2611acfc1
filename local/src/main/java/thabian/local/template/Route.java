package thabian.local.template;

import java.util.List;
import java.util.Set;

/// A method and path that a function answers.
///
/// @param method in capitals; `ANY` for all that API Gateway knows
/// @param path as written, variables in braces: `/s/{seminar}`
/// @param function logical id
/// @param authorized whether the authorizer is asked first
public record Route(String method, String path, String function, boolean authorized) {
    private static final String ANY = "ANY";

    /// What API Gateway means by any method. Source: "Set up a method using the console", developer guide.
    private static final Set<String> METHODS = Set.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    /// Whether requests of a method come to it.
    public boolean takes(String asked) {
        return method.equals(ANY) ? METHODS.contains(asked) : method.equals(asked);
    }

    /// The parts of the path between its slashes; `/` has one, empty.
    public List<String> segments() {
        return List.of(path.substring(1).split("/", -1));
    }

    /// Whether a part of a path is a variable.
    public static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    /// Whether a part of a path is a variable that takes all the rest: `{proxy+}`.
    public static boolean isGreedy(String segment) {
        return isVariable(segment) && segment.endsWith("+}");
    }
}
