package thabian.domain.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a text is searched for: dozens of words, of which nearly no text has one. A pattern would try each of them at
/// each letter; nearly always two letters tell that none begins there. Which do, the pattern itself says when it first
/// meets them.
///
/// Two letters do not show what stands before them, so no word may ask for that by `(?<=…)`; that something does not,
/// `(?<!…)`, it may.
public final class Needles {
    /// How many letters are told by their pairs: ASCII's and Thai's. Before any other the pattern is tried.
    private static final int LETTERS = 192;

    private static final int NONE = LETTERS;

    private static final byte BEGINS = 1;
    private static final byte NEVER = 2;

    private final Pattern pattern;

    /// What may begin with two letters, or with a text's last; 0 until they are met. Two threads learn the same.
    private final byte[] met = new byte[LETTERS * (LETTERS + 1)];

    private Needles(Pattern pattern) {
        this.pattern = pattern;
    }

    /// What a pattern finds, by these words.
    public static Needles compile(String words) {
        if (words.contains("(?<=")) {
            throw new IllegalArgumentException(words);
        }
        return new Needles(Pattern.compile(words));
    }

    /// Whether a text has one of them, as the pattern would find it.
    public boolean in(String text) {
        int at = next(text, 0);
        return at < text.length() && isFoundFrom(text, at);
    }

    private boolean isFoundFrom(String text, int first) {
        Matcher matcher = pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        for (int at = first; at < text.length(); at = next(text, at + 1)) {
            if (matcher.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /// The next place at which one may begin; the text's end where there is none.
    private int next(String text, int from) {
        int at = from;
        while (at < text.length() && !mayBegin(text, at)) {
            at++;
        }
        return at;
    }

    private boolean mayBegin(String text, int at) {
        boolean last = at + 1 == text.length();
        int first = place(text.charAt(at));
        int second = last ? NONE : place(text.charAt(at + 1));
        if (first < 0 || second < 0) {
            return true;
        }
        int pair = first * (LETTERS + 1) + second;
        if (met[pair] == 0) {
            met[pair] = learn(last ? text.substring(at) : text.substring(at, at + 2), last);
        }
        return met[pair] == BEGINS;
    }

    /// A match that would go on behind two letters hits their end; nothing else tells that.
    @SuppressWarnings("JdkObsolete")
    private byte learn(String letters, boolean last) {
        Matcher matcher = pattern.matcher(letters);
        return matcher.lookingAt() || (matcher.hitEnd() && !last) ? BEGINS : NEVER;
    }

    private static int place(char letter) {
        if (letter >= ' ' && letter < 0x7F) {
            return letter - ' ';
        }
        return letter > 0x0E00 && letter < 0x0E60 ? letter - 0x0E00 + LETTERS / 2 : -1;
    }
}
