package thabian.local.template;

import java.util.List;

/// A method and path that a function answers.
///
/// @param method in capitals
/// @param path as written, variables in braces: `/s/{seminar}`
/// @param function logical id
/// @param authorized whether the authorizer is asked first
public record Route(String method, String path, String function, boolean authorized) {
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
