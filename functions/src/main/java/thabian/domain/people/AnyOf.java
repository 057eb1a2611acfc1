package thabian.domain.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A pattern of many phrases that looks at each letter of a text once: at those alone with which one of them begins,
/// and there at those alone that begin with it. An alternation tries all of them everywhere.
final class AnyOf {
    private AnyOf() {}

    /// The same as the phrases' alternation, `กด|โอน`, finds.
    static Pattern of(String phrases) {
        Map<String, List<String>> byBeginning = new LinkedHashMap<>();
        List<String> anywhere = new ArrayList<>();
        for (String phrase : parts(phrases)) {
            beginning(phrase)
                    .ifPresentOrElse(
                            letters -> byBeginning
                                    .computeIfAbsent(letters, _ -> new ArrayList<>())
                                    .add(phrase),
                            () -> anywhere.add(phrase));
        }
        if (!byBeginning.isEmpty()) {
            String groups = byBeginning.entrySet().stream()
                    .map(group -> group(group.getKey(), group.getValue()))
                    .collect(Collectors.joining("|"));
            anywhere.addFirst("(?=[" + String.join("", byBeginning.keySet()) + "])(?:" + groups + ")");
        }
        return Pattern.compile(String.join("|", anywhere));
    }

    private static String group(String letters, List<String> phrases) {
        return phrases.size() == 1 ? phrases.getFirst() : "(?=[" + letters + "])(?:" + String.join("|", phrases) + ")";
    }

    /// The alternatives of a pattern, those within its brackets left whole.
    private static List<String> parts(String pattern) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < pattern.length(); at = behind(pattern, at)) {
            if (pattern.charAt(at) == '|') {
                parts.add(pattern.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(pattern.substring(from));
        return parts;
    }

    /// Where the letter, the escape, the class or the group ends that begins at a place.
    private static int behind(String pattern, int at) {
        return switch (pattern.charAt(at)) {
            case '\\' -> at + 2;
            case '[' -> {
                int end = at + 1;
                while (pattern.charAt(end) != ']') {
                    end = pattern.charAt(end) == '(' ? end + 1 : behind(pattern, end);
                }
                yield end + 1;
            }
            case '(' -> {
                int end = at + 1;
                while (pattern.charAt(end) != ')') {
                    end = behind(pattern, end);
                }
                yield end + 1;
            }
            default -> at + 1;
        };
    }

    /// The letters with which a phrase begins, as a class has them; empty where it is not plain which.
    private static Optional<String> beginning(String phrase) {
        if (phrase.isEmpty()) {
            return Optional.empty();
        }
        int end = behind(phrase, 0);
        String rest = phrase.substring(end);
        if (phrase.startsWith("(?<") || phrase.startsWith("\\b")) {
            return beginning(rest);
        }
        if (rest.startsWith("?") || rest.startsWith("*") || rest.startsWith("{0")) {
            return Optional.empty();
        }
        String first = phrase.substring(0, end);
        if (first.startsWith("(?:")) {
            return beginnings(parts(first.substring(3, end - 1)));
        }
        if (first.startsWith("[") && first.chars().noneMatch(letter -> "^&\\".indexOf(letter) >= 0)) {
            return Optional.of(first.substring(1, end - 1));
        }
        boolean plain = first.length() == 1 && "^.$&-[(".indexOf(first.charAt(0)) < 0;
        boolean escaped = first.length() == 2 && first.startsWith("\\") && "$*.".indexOf(first.charAt(1)) >= 0;
        return plain || escaped || first.equals("\\d") ? Optional.of(first) : Optional.empty();
    }

    private static Optional<String> beginnings(List<String> phrases) {
        StringBuilder letters = new StringBuilder();
        for (String phrase : phrases) {
            Optional<String> beginning = beginning(phrase);
            if (beginning.isEmpty()) {
                return Optional.empty();
            }
            letters.append(beginning.get());
        }
        return Optional.of(letters.toString());
    }
}
