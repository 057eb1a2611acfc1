package thabian.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the roles of the template allow of the table, as IAM would decide it.
public final class Rights {
    private static final Map<String, List<Statement>> OF_ROLES = new ConcurrentHashMap<>();

    /// The key of what is allowed for all.
    public static final String ALL = "*";

    private Rights() {}

    /// The least that can be allowed: an action, of a resource, on keys of one pattern.
    public record Right(String action, String resource, String key) {}

    /// Everything that a role allows, taken apart.
    public static Set<Right> apart(String role) {
        return of(role).stream()
                .flatMap(statement -> statement.actions().stream()
                        .flatMap(action -> statement.resources().stream()
                                .flatMap(
                                        resource -> statement.patterns().map(key -> new Right(action, resource, key)))))
                .collect(Collectors.toSet());
    }

    /// One statement of a role.
    ///
    /// @param actions as IAM names them
    /// @param resources as the template names them: `Table.Arn`, `${Table.Arn}/index/due`
    /// @param keys patterns of the partition keys that it is for; none where it is for all
    public record Statement(List<String> actions, List<String> resources, List<String> keys) {
        /// Whether it allows an action on a key, of a resource.
        public boolean allows(String action, String resource, String key) {
            return actions.contains(action)
                    && resources.contains(resource)
                    && (keys.isEmpty() || keys.stream().anyMatch(pattern -> matches(pattern, key)));
        }

        private Stream<String> patterns() {
            return keys.isEmpty() ? Stream.of(ALL) : keys.stream();
        }

        private static boolean matches(String pattern, String key) {
            return pattern.endsWith("*")
                    ? key.startsWith(pattern.substring(0, pattern.length() - 1))
                    : key.equals(pattern);
        }
    }

    /// The statements of a role in every stack: `PublicRole`.
    public static List<Statement> of(String role) {
        return OF_ROLES.computeIfAbsent(
                role,
                _ -> said(role)
                        .filter(statement -> !(statement.value() instanceof Intrinsic))
                        .map(Rights::statement)
                        .toList());
    }

    /// What a role allows besides where a condition holds: its statement, by the condition's name.
    static Map<String, Tree> where(String role) {
        return said(role)
                .map(Tree::value)
                .flatMap(statement -> statement instanceof Intrinsic(String tag, List<?> choice) && tag.equals("!If")
                        ? Stream.of(choice)
                        : Stream.empty())
                .collect(Collectors.toMap(
                        choice -> String.valueOf(choice.getFirst()), choice -> new Tree(role, choice.get(1))));
    }

    private static Stream<Tree> said(String role) {
        return Deployed.ROOT.at("Resources", role, "Properties", "Policies").items().stream()
                .flatMap(policy -> policy.at("PolicyDocument", "Statement").items().stream());
    }

    /// Whether a role allows an action on a key, of a resource.
    public static boolean allows(String role, String action, String resource, String key) {
        return of(role).stream().anyMatch(statement -> statement.allows(action, resource, key));
    }

    private static Statement statement(Tree statement) {
        return new Statement(
                texts(statement.at("Action")),
                texts(statement.at("Resource")),
                statement.at("Condition", "ForAllValues:StringLike", "dynamodb:LeadingKeys").items().stream()
                        .map(Tree::text)
                        .toList());
    }

    private static List<String> texts(Tree at) {
        return at.value() instanceof List<?>
                ? at.items().stream().flatMap(Rights::text).toList()
                : text(at).toList();
    }

    private static Stream<String> text(Tree at) {
        return Optional.ofNullable(at.value()).stream()
                .map(value -> value instanceof Intrinsic(String _, Object argument) ? argument : value)
                .map(String::valueOf);
    }
}
