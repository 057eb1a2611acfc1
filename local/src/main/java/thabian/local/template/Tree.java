package thabian.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A place in the template and what stands there: a text, a list, a map, an [Intrinsic], or nothing.
///
/// @param where the way to it from the file's name, for complaints
record Tree(String where, @Nullable Object value) {
    Tree at(String... names) {
        var here = this;
        for (var name : names) {
            here = new Tree(here.where + "." + name, here.value instanceof Map<?, ?> map ? map.get(name) : null);
        }
        return here;
    }

    boolean exists() {
        return value != null;
    }

    String text() {
        return optionalText().orElseThrow(() -> isNot("a text"));
    }

    Optional<String> optionalText() {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    int number() {
        return optionalText()
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> isNot("a number"));
    }

    int number(int otherwise) {
        return exists() ? number() : otherwise;
    }

    /// The entries of a map in the file's order; none where nothing stands.
    List<Map.Entry<String, Tree>> entries() {
        if (value != null && !(value instanceof Map<?, ?>)) {
            throw isNot("a map");
        }
        return value instanceof Map<?, ?> map
                ? map.keySet().stream()
                        .map(String::valueOf)
                        .map(name -> Map.entry(name, at(name)))
                        .toList()
                : List.of();
    }

    /// The items of a list; none where nothing stands.
    List<Tree> items() {
        if (value != null && !(value instanceof List<?>)) {
            throw isNot("a list");
        }
        return value instanceof List<?> list
                ? list.stream().map(item -> new Tree(where + "[]", item)).toList()
                : List.of();
    }

    /// The logical id that a `!Ref` or `!GetAtt` names: `Table` of `!GetAtt Table.Arn`.
    String reference() {
        if (value instanceof Intrinsic(var tag, String name) && (tag.equals("!Ref") || tag.equals("!GetAtt"))) {
            return name.replaceAll("\\..*", "");
        }
        throw isNot("a reference to a resource");
    }

    TemplateException isNot(String what) {
        return new TemplateException(value == null ? where + " is missing." : where + " is not " + what + ".");
    }
}
