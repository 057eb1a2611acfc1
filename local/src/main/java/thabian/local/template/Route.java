package thabian.local.template;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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

    /// Whom an integration calls: the alias of a function.
    private static final Pattern INTEGRATION =
            Pattern.compile(":lambda:path/2015-03-31/functions/\\$\\{(\\w+)\\.Alias}/invocations$");

    /// Reads an operation of the API's definition.
    ///
    /// @param method as OpenAPI names it, or API Gateway's own name for all
    static Route of(String method, String path, Tree operation) {
        var uri = operation.at("x-amazon-apigateway-integration", "uri");
        var function = INTEGRATION.matcher(
                uri.value() instanceof Intrinsic(var tag, String text) && tag.equals("!Sub") ? text : "");
        if (!function.find()) {
            throw uri.isNot("the alias of a function");
        }
        return new Route(
                method.equals("x-amazon-apigateway-any-method") ? ANY : method.toUpperCase(Locale.ROOT),
                path,
                function.group(1),
                operation.at("security").exists());
    }

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
