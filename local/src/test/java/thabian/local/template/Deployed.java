package thabian.local.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The template that is deployed, as its tests read it.
final class Deployed {
    static final Tree ROOT = Yaml.read(Path.of("..", "template.yaml"));
    static final Template TEMPLATE = Template.of(ROOT);

    private static final Pattern NAMED = Pattern.compile("\\$\\{([A-Za-z]+)");

    private Deployed() {}

    /// The logical id of every function.
    static Stream<String> functions() {
        return TEMPLATE.functions().stream().map(LambdaFunction::id);
    }

    /// What a value is computed from: the parameters, resources and conditions that it names.
    static Stream<String> named(Object value) {
        return switch (value) {
            case Intrinsic(String tag, String name)
            when tag.equals("!Ref") || tag.equals("!GetAtt") -> Stream.of(name.replaceFirst("\\..*", ""));
            case Intrinsic(String tag, String name) when tag.equals("!Condition") -> Stream.of(name);
            case Intrinsic(String tag, String text)
            when tag.equals("!Sub") -> NAMED.matcher(text).results().map(found -> found.group(1));
            case Intrinsic(String tag, List<?> choice)
            when tag.equals("!If") ->
                Stream.concat(
                        Stream.of(String.valueOf(choice.getFirst())),
                        choice.stream().skip(1).flatMap(Deployed::named));
            case Intrinsic(String tag, List<?> text)
            when tag.equals("!Sub") -> Stream.concat(named(new Intrinsic(tag, text.getFirst())), named(text.getLast()));
            case Intrinsic(String _, Object argument) -> named(argument);
            case Map<?, ?> map -> map.values().stream().flatMap(Deployed::named);
            case List<?> list -> list.stream().flatMap(Deployed::named);
            default -> Stream.empty();
        };
    }

    /// The properties of the API.
    static Tree api() {
        return ROOT.at("Resources", "Api", "Properties");
    }
}
