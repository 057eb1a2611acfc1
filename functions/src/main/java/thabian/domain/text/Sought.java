package thabian.domain.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// Words that something is looked for by, as people type them: their order, spaces, dots, Thai digits, and where
/// nothing else is found one wrong letter, do not matter.
///
/// @param words folded; none finds everything
public record Sought(List<String> words) {
    /// Shorter words are too easily another word but for a letter.
    private static final int FORGIVEN = 4;

    public Sought {
        words = List.copyOf(words);
    }

    /// What was typed into a box.
    public static Sought of(String typed) {
        return new Sought(Stream.of(Text.fold(typed).split("[\\s,/.]+"))
                .map(Sought::plain)
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /// Those in whose text every word stands, in their order; where there is none, those in whose text it stands but
    /// for one letter.
    public <T> List<T> among(List<T> all, Function<T, String> text) {
        if (words.isEmpty()) {
            return all;
        }
        List<T> found = all.stream()
                .filter(one -> words.stream().allMatch(plain(text.apply(one))::contains))
                .toList();
        return found.isEmpty()
                ? all.stream()
                        .filter(one -> words.stream().allMatch(word -> nearly(word, plain(text.apply(one)))))
                        .toList()
                : found;
    }

    /// Text as it is compared: nothing but letters, marks and Arabic digits, in small letters.
    private static String plain(String text) {
        return Text.arabicDigits(Text.fold(text)).toLowerCase(Locale.ROOT).replaceAll("[\\s.()\\-]+", "");
    }

    /// Whether a word stands in a text but for one letter that is wrong, missing or too many (Sellers, 1980).
    private static boolean nearly(String word, String text) {
        if (word.length() < FORGIVEN) {
            return text.contains(word);
        }
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
