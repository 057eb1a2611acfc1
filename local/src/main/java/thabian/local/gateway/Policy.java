package thabian.local.gateway;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The IAM policy that an authorizer answers with, asked about one method at a time: a Deny beats every Allow.
final class Policy {
    private final List<Statement> statements;

    private record Statement(boolean allows, List<Pattern> actions, List<Pattern> resources) {
        boolean covers(String arn) {
            return matches(actions, "execute-api:Invoke") && matches(resources, arn);
        }

        private static boolean matches(List<Pattern> patterns, String text) {
            return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
        }
    }

    private Policy(List<Statement> statements) {
        this.statements = statements;
    }

    /// Reads a policy document.
    ///
    /// @throws IllegalArgumentException if it is not one
    static Policy of(@Nullable Object document) {
        if (!(document instanceof Map<?, ?> policy)) {
            throw new IllegalArgumentException("policyDocument is not an object");
        }
        return new Policy(list(policy.get("Statement")).map(Policy::statement).toList());
    }

    boolean allows(String methodArn) {
        var covering = statements.stream()
                .filter(statement -> statement.covers(methodArn))
                .toList();
        return !covering.isEmpty() && covering.stream().allMatch(Statement::allows);
    }

    private static Statement statement(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> statement)) {
            throw new IllegalArgumentException("a Statement is not an object");
        }
        var effect = statement.get("Effect");
        if (!"Allow".equals(effect) && !"Deny".equals(effect)) {
            throw new IllegalArgumentException("an Effect is neither Allow nor Deny");
        }
        return new Statement(
                "Allow".equals(effect),
                patterns(statement.get("Action"), Pattern.CASE_INSENSITIVE),
                patterns(statement.get("Resource"), 0));
    }

    private static List<Pattern> patterns(@Nullable Object json, int flags) {
        return list(json)
                .map(text -> Pattern.compile(wildcards(String.valueOf(text)), flags))
                .toList();
    }

    private static String wildcards(String text) {
        return text.chars()
                .mapToObj(c -> switch (c) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(c));
                })
                .collect(Collectors.joining());
    }

    private static Stream<?> list(@Nullable Object json) {
        return switch (json) {
            case null -> Stream.empty();
            case List<?> list -> list.stream();
            default -> Stream.of(json);
        };
    }
}
