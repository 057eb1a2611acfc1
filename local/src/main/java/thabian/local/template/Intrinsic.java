package thabian.local.template;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value that CloudFormation computes: a tag such as `!Ref` and what stands behind it.
///
/// @param tag the short form, `!Ref`
/// @param argument text, list or map
record Intrinsic(String tag, Object argument) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

    /// Resolves a value as CloudFormation would, knowing only these names: `Stage`, `Table.Arn`, `AWS::Region`; of a
    /// condition, whether it is `true`.
    static String resolve(Tree at, Map<String, String> values) {
        return switch (at.value()) {
            case String text -> text;
            case Intrinsic(String tag, String name)
            when tag.equals("!Ref") || tag.equals("!GetAtt") -> known(at, name, values);
            case Intrinsic(String tag, String text) when tag.equals("!Sub") -> substitute(at, text, values);
            case Intrinsic(String tag, List<?> choice)
            when tag.equals("!If") && choice.size() == 3 -> {
                var holds = known(at, String.valueOf(choice.getFirst()), values).equals("true");
                yield resolve(new Tree(at.where(), choice.get(holds ? 1 : 2)), values);
            }
            case Intrinsic other ->
                throw new TemplateException(
                        "%s uses %s, which the laptop cannot compute.".formatted(at.where(), other.tag()));
            case null, default -> throw at.isNot("a text");
        };
    }

    private static String substitute(Tree at, String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(known(at, found.group(1), values)));
    }

    private static String known(Tree at, String name, Map<String, String> values) {
        var value = values.get(name);
        if (value == null) {
            throw new TemplateException("%s refers to %s, which has no value here.".formatted(at.where(), name));
        }
        return value;
    }
}
