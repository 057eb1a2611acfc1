package thabian.domain.text;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/// One line of text as people type or paste it, and the folds that are certain.
///
/// Folding never changes a letter of a name: it removes what cannot be seen, puts Thai marks into the one order that
/// renders right, and writes what has two encodings in the usual one. What is doubtful stays as typed.
public final class Text {
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064"
                    + "\\u2066-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\x{E0000}-\\x{E01EF}]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\n\\u000B\\f\\r\\u0085\\u2028\\u2029]");
    private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

    private static final Pattern NIKHAHIT_AA = Pattern.compile("\\u0E4D([\\u0E48-\\u0E4C]*)[\\u0E32\\u0E33]");
    private static final Pattern AA_NIKHAHIT = Pattern.compile("[\\u0E32\\u0E33]([\\u0E48-\\u0E4C]*)\\u0E4D");
    private static final Pattern AM_AND_TONES = Pattern.compile("[\\u0E33\\u0E48-\\u0E4C]{2,}");
    private static final Pattern MARKS = Pattern.compile("[\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E]{2,}");

    /// U+F700 to U+F71A: the shifted glyphs of old Thai fonts, as the letters that they show.
    private static final String OLD_GLYPHS = "\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49"
            + "\u0E4A\u0E4B\u0E4C\u0E0D\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A";

    /// Longer text than any field takes: nobody stores it.
    private static final int FOLDABLE = 1000;

    /// What one pass puts in order may be out of the next rule's order: two passes do for what people type.
    private static final int PASSES = 8;

    private Text() {}

    /// Folds what is certain; folding twice equals folding once. Text too long for any field stays as it is.
    public static String fold(String raw) {
        return raw.length() > FOLDABLE || isUsual(raw) ? raw : folded(raw);
    }

    /// Whether a text is as its fold would be, told by one look at each letter: Thai and ASCII, one space at a time
    /// and none at the ends, behind a mark at most a tone. So is nearly all that people type.
    private static boolean isUsual(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!mayFollow(before, letter)) {
                return false;
            }
            before = letter;
        }
        return before != ' ' || text.isEmpty();
    }

    private static boolean mayFollow(char before, char letter) {
        if (isTone(letter)) {
            return !isTone(before) && before != '\u0E33';
        }
        if (isMark(letter)) {
            return !isMark(before) && letter != '\u0E4D';
        }
        if (letter == ' ' || letter == '\u0E40') {
            return before != letter;
        }
        return isAmong(letter, '!', '~') || isAmong(letter, '\u0E01', '\u0E3A') || isAmong(letter, '\u0E3F', '\u0E5B');
    }

    /// Folds a text, whatever it is.
    static String folded(String raw) {
        String folded = INVISIBLE.matcher(raw).replaceAll("");
        folded = SPACES.matcher(folded).replaceAll(" ").strip();
        folded = usualForms(folded).replace("\u0E40\u0E40", "\u0E41");
        String before = "";
        for (int pass = 0; pass < PASSES && !folded.equals(before); pass++) {
            before = folded;
            folded = inOrder(folded);
        }
        return folded;
    }

    private static String inOrder(String text) {
        String ordered = Normalizer.normalize(text, Normalizer.Form.NFC);
        ordered = NIKHAHIT_AA.matcher(ordered).replaceAll("$1\u0E33");
        ordered = AA_NIKHAHIT.matcher(ordered).replaceAll("$1\u0E33");
        ordered = AM_AND_TONES.matcher(ordered).replaceAll(run -> parted(run.group(), letter -> letter != '\u0E33'));
        return MARKS.matcher(ordered).replaceAll(run -> single(parted(run.group(), letter -> !isTone(letter))));
    }

    /// The letters of a run, those that come first before the others, each kind in its order.
    private static String parted(String run, IntPredicate comesFirst) {
        StringBuilder parted = new StringBuilder(run.length());
        run.chars().filter(comesFirst).forEach(letter -> parted.append((char) letter));
        run.chars().filter(comesFirst.negate()).forEach(letter -> parted.append((char) letter));
        return parted.toString();
    }

    /// A run without a mark right behind itself.
    private static String single(String run) {
        StringBuilder single = new StringBuilder(run.length());
        for (int i = 0; i < run.length(); i++) {
            if (i == 0 || run.charAt(i) != run.charAt(i - 1)) {
                single.append(run.charAt(i));
            }
        }
        return single.toString();
    }

    /// Whether it stands above or below a consonant.
    private static boolean isMark(char letter) {
        return letter == '\u0E31' || isAmong(letter, '\u0E34', '\u0E3A') || isAmong(letter, '\u0E47', '\u0E4E');
    }

    private static boolean isTone(int letter) {
        return isAmong(letter, '\u0E48', '\u0E4C');
    }

    private static boolean isAmong(int letter, char first, char last) {
        return letter >= first && letter <= last;
    }

    /// Takes one line of at most `limit` characters, folded; an empty line is taken.
    public static Parsed<String> line(String raw, int limit) {
        if (isUsual(raw)) {
            return within(limit, raw);
        }
        if (LINE_BREAK.matcher(raw).find()) {
            return new Parsed.Wrong<>(FaultCode.LINE_BREAK);
        }
        String folded = fold(raw);
        if (UNUSABLE.matcher(folded).find()) {
            return new Parsed.Wrong<>(FaultCode.CHARACTERS);
        }
        return within(limit, folded);
    }

    private static Parsed<String> within(int limit, String line) {
        return line.length() > limit ? new Parsed.Wrong<>(FaultCode.TOO_LONG) : new Parsed.Value<>(line);
    }

    /// Takes one line as [#line] does, and asks for it where it is empty.
    public static Parsed<String> filledLine(String raw, int limit) {
        return line(raw, limit)
                .then(value -> value.isEmpty() ? new Parsed.Wrong<>(FaultCode.REQUIRED) : new Parsed.Value<>(value));
    }

    /// Writes Thai digits as Arabic ones.
    public static String arabicDigits(String text) {
        StringBuilder digits = new StringBuilder(text);
        for (int i = 0; i < digits.length(); i++) {
            char letter = digits.charAt(i);
            if (letter >= '๐' && letter <= '๙') {
                digits.setCharAt(i, (char) (letter - '๐' + '0'));
            }
        }
        return digits.toString();
    }

    /// Old fonts' glyphs as letters, wide letters and digits as narrow ones, the hyphens of word processors as typed.
    private static String usualForms(String text) {
        StringBuilder usual = new StringBuilder(text);
        for (int i = 0; i < usual.length(); i++) {
            usual.setCharAt(i, usualForm(usual.charAt(i)));
        }
        return usual.toString();
    }

    private static char usualForm(char letter) {
        int glyph = letter - 0xF700;
        if (glyph >= 0 && glyph < OLD_GLYPHS.length()) {
            return OLD_GLYPHS.charAt(glyph);
        }
        boolean wide = letter >= '\uFF01' && letter <= '\uFF5E';
        boolean hyphen = letter == '\u2010' || letter == '\u2011';
        return hyphen ? '-' : wide ? (char) (letter - 0xFF01 + '!') : letter;
    }
}
