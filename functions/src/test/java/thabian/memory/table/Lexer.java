package thabian.memory.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of an expression, one after the other.
final class Lexer {
    private static final Pattern WORD = Pattern.compile("\\s*([#:]?\\w+|<>|<=|>=|[=<>(),.\\[\\]+\\-])");

    /// What was read before: the adapters ask the same again and again.
    private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();

    private final String expression;
    private final List<String> words;
    private int next;

    Lexer(String expression) {
        this.expression = expression;
        this.words = KNOWN.computeIfAbsent(expression, Lexer::words);
    }

    private static List<String> words(String expression) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(expression);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            words.add(matcher.group(1));
            end = matcher.end();
        }
        if (!expression.substring(end).isBlank()) {
            throw unexpected(expression.substring(end), expression);
        }
        return List.copyOf(words);
    }

    /// Every `#name` and `:value` that the expression speaks of.
    Set<String> placeholders() {
        return words.stream()
                .filter(word -> word.startsWith("#") || word.startsWith(":"))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean done() {
        return next == words.size();
    }

    String peek() {
        return done() ? "" : words.get(next);
    }

    String take() {
        if (done()) {
            throw unexpected("its end");
        }
        return words.get(next++);
    }

    /// Takes a word if it is the next, whatever its capitals.
    boolean took(String word) {
        boolean takes = peek().equalsIgnoreCase(word);
        if (takes) {
            next++;
        }
        return takes;
    }

    void expect(String word) {
        if (!took(word)) {
            throw unexpected(peek());
        }
    }

    RuntimeException unexpected(String word) {
        return unexpected(word, expression);
    }

    private static RuntimeException unexpected(String word, String expression) {
        return TableRefusals.invalid("Invalid expression: Syntax error; \"" + word + "\" in " + expression);
    }
}
