package thabian.domain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Words that something is looked for by, as people type them: their order, spaces, dots, Thai digits, and where
/// nothing else is found one wrong letter or two that changed places, but no digit, or a keyboard that was left on
/// English, do not matter.
///
/// The form's script searches by the same rule, `found` in `app.js`.
///
/// @param words folded; none finds everything
/// @param meant what the same keys write in Thai, where Latin letters were typed; else none
public record Sought(List<String> words, List<String> meant) {
    /// Shorter words are too easily another word but for a letter.
    private static final int FORGIVEN = 4;

    /// A name is not typed in more pieces.
    private static final int PIECES = 3;

    /// What people leave out, or put in, wherever they like.
    private static final Pattern BETWEEN = Pattern.compile("[\\s.()\\-\\u2010-\\u2014]+");

    /// An organisation's code in the form of 8 digits.
    private static final Pattern EIGHT = Pattern.compile("0[0-9]{7}");

    /// What something is found by.
    ///
    /// @param called what people call it; empty where it has no name
    /// @param name everything that it is called
    /// @param text its name, and whatever else it is found by
    public record Target(String called, String name, String text) {}

    public Sought {
        words = List.copyOf(words);
        meant = List.copyOf(meant);
    }

    /// What was typed into a box.
    public static Sought of(String typed) {
        return of(typed, UnaryOperator.identity());
    }

    /// The same, of something that has words of its own.
    ///
    /// @param apart sets these words apart from what is written together with them
    public static Sought of(String typed, UnaryOperator<String> apart) {
        return new Sought(
                words(apart.apply(Text.fold(typed))),
                Keyboard.isEnglish(typed) ? words(apart.apply(Text.fold(Keyboard.inThai(typed)))) : List.of());
    }

    private static List<String> words(String folded) {
        return Stream.of(folded.split("[\\s,/.]+"))
                .map(Sought::plain)
                .map(word -> EIGHT.matcher(word).matches() ? word.substring(1) : word)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Those in whose text every word stands; where there is none, those in whose text it stands but for one letter,
    /// and last of all those who were meant. First who is called so, then whose name begins so, then in whose name
    /// every word stands; each in their order.
    public <T> List<T> among(List<T> all, Function<T, Target> target) {
        if (words.isEmpty()) {
            return all;
        }
        List<T> found = ranked(all, target, 0);
        List<T> near = found.isEmpty() ? ranked(all, target, 1) : found;
        return near.isEmpty() && !meant.isEmpty() ? new Sought(meant, List.of()).among(all, target) : near;
    }

    private <T> List<T> ranked(List<T> all, Function<T, Target> target, int wrong) {
        NavigableMap<Integer, List<T>> ranks = new TreeMap<>();
        for (T one : all) {
            Target by = target.apply(one);
            if (stand(plain(by.text()), wrong)) {
                ranks.computeIfAbsent(rank(by, wrong), _ -> new ArrayList<>()).add(one);
            }
        }
        return ranks.values().stream().flatMap(List::stream).toList();
    }

    private int rank(Target target, int wrong) {
        String called = plain(target.called());
        if (anyPhrase(
                phrase -> Math.abs(phrase.length() - called.length()) <= wrong && stands(phrase, called, wrong))) {
            return 0;
        }
        if (anyPhrase(called::startsWith)) {
            return 1;
        }
        return stand(plain(target.name()), wrong) ? 2 : 3;
    }

    /// Whether something is true of words that follow one another, written as one.
    private boolean anyPhrase(Predicate<String> something) {
        for (int from = 0; from < words.size(); from++) {
            StringBuilder phrase = new StringBuilder();
            for (int to = from; to < Math.min(from + PIECES, words.size()); to++) {
                if (something.test(phrase.append(words.get(to)).toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean stand(String text, int wrong) {
        return words.stream().allMatch(word -> stands(word, text, wrong));
    }

    /// Text as it is compared: nothing but letters, marks and Arabic digits, in small letters.
    private static String plain(String text) {
        return BETWEEN.matcher(Text.arabicDigits(Text.fold(text)).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    private static boolean stands(String word, String text, int wrong) {
        return text.contains(word) || (wrong > 0 && isForgiven(word) && (nearly(word, text) || isSwapped(word, text)));
    }

    /// A number but for a digit is somebody else's.
    private static boolean isForgiven(String word) {
        return word.length() >= FORGIVEN && word.chars().anyMatch(Character::isLetter);
    }

    /// Whether a word stands in a text but for two neighbours that changed places.
    private static boolean isSwapped(String word, String text) {
        return IntStream.range(1, word.length())
                .anyMatch(i -> text.contains(
                        word.substring(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + word.substring(i + 1)));
    }

    /// Whether a word stands in a text but for one letter that is wrong, missing or too many (Sellers, 1980).
    private static boolean nearly(String word, String text) {
        int[] faults = new int[word.length() + 1];
        for (int i = 0; i < faults.length; i++) {
            faults[i] = i;
        }
        for (int end = 0; end < text.length(); end++) {
            int before = 0;
            for (int i = 1; i < faults.length; i++) {
                int same = before + (word.charAt(i - 1) == text.charAt(end) ? 0 : 1);
                before = faults[i];
                faults[i] = Math.min(same, Math.min(faults[i], faults[i - 1]) + 1);
            }
            if (faults[word.length()] <= 1) {
                return true;
            }
        }
        return false;
    }
}
