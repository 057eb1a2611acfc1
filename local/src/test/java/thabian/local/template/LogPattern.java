package thabian.local.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a metric filter looks for in lines of JSON ("Filter pattern syntax", CloudWatch Logs user guide), as far as
/// the template says it: fields of the root compared with texts, in which `*` stands for anything. Whatever else the
/// language knows is refused, and so is `&&` beside `||` without brackets.
sealed interface LogPattern {
    /// Whether a line is counted.
    boolean matches(Map<String, Object> line);

    /// A field that is a text of this form.
    record Field(String name, Pattern form) implements LogPattern {
        @Override
        public boolean matches(Map<String, Object> line) {
            return line.get(name) instanceof String text && form.matcher(text).matches();
        }
    }

    /// What holds where all of these do.
    record All(List<LogPattern> parts) implements LogPattern {
        @Override
        public boolean matches(Map<String, Object> line) {
            return parts.stream().allMatch(part -> part.matches(line));
        }
    }

    /// What holds where one of these does.
    record Any(List<LogPattern> parts) implements LogPattern {
        @Override
        public boolean matches(Map<String, Object> line) {
            return parts.stream().anyMatch(part -> part.matches(line));
        }
    }

    /// Reads a pattern.
    ///
    /// @throws IllegalArgumentException if it says what is not known here
    static LogPattern parse(String pattern) {
        return new Reader(pattern).whole();
    }

    /// Reads one, word by word.
    final class Reader {
        private static final Pattern WORD = Pattern.compile("\\s*([{}()=]|&&|\\|\\||\\$\\.\\w+|\"[^\"]*\"|\\S+)\\s*");
        private final String pattern;
        private final Deque<String> words;

        private Reader(String pattern) {
            this.pattern = pattern;
            this.words = WORD.matcher(pattern)
                    .results()
                    .map((MatchResult word) -> word.group(1))
                    .collect(Collectors.toCollection(ArrayDeque::new));
        }

        private LogPattern whole() {
            take("{");
            var all = junction();
            take("}");
            if (!words.isEmpty()) {
                throw strange();
            }
            return all;
        }

        private LogPattern junction() {
            List<LogPattern> parts = new ArrayList<>(List.of(part()));
            var by = words.peek();
            while (("&&".equals(by) || "||".equals(by)) && by.equals(words.peek())) {
                words.remove();
                parts.add(part());
            }
            return parts.size() == 1 ? parts.getFirst() : "&&".equals(by) ? new All(parts) : new Any(parts);
        }

        private LogPattern part() {
            if ("(".equals(words.peek())) {
                take("(");
                var inner = junction();
                take(")");
                return inner;
            }
            var field = next();
            take("=");
            var text = next();
            if (!field.startsWith("$.") || !text.matches("\"[^\"\\\\%]*\"")) {
                throw strange();
            }
            return new Field(field.substring(2), form(text.substring(1, text.length() - 1)));
        }

        private static Pattern form(String text) {
            return Pattern.compile(
                    Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        }

        private void take(String word) {
            if (!word.equals(next())) {
                throw strange();
            }
        }

        private String next() {
            if (words.isEmpty()) {
                throw strange();
            }
            return words.remove();
        }

        private IllegalArgumentException strange() {
            return new IllegalArgumentException(
                    "A filter pattern that is not known here, before " + words + ": " + pattern);
        }
    }
}
