package thabian.domain.text;

import java.util.regex.Pattern;

/// Whether text may be a name: words of letters that can stand so, with the few marks that names have.
///
/// In Thai a vowel that is written before stands before a consonant, and a mark upon or below one; a consonant has at
/// most one vowel above, one below and one tone (WTT 2.0). Anything else is a slip: `เ่กง`, `สมชาาย`, `ก่้อน`. A dot
/// abbreviates: in Thai one letter before a name, and letters behind it, as registers really have them.
public final class Spelling {
    private static final String ABOVE = "[\\u0E31\\u0E34-\\u0E37\\u0E47]";
    private static final String BELOW = "[\\u0E38-\\u0E3A]";
    private static final String RING = "[\\u0E4D\\u0E4E]";
    private static final String TONE = "[\\u0E48-\\u0E4C]";
    private static final String MARKS =
            "(?:" + BELOW + ABOVE + "|" + RING + BELOW + "|" + ABOVE + "?" + BELOW + "?" + RING + "?)" + TONE + "?";
    private static final String BEHIND = "(?:[าๅ]?ะ|[าำๅ])?";
    private static final String THAI = "[เ-ไ]?[ก-ฮ]" + MARKS + BEHIND;
    private static final String FOREIGN = "[\\p{L}&&\\P{InThai}][\\p{M}&&\\P{InThai}]*";
    private static final String WORD = "(?:" + THAI + "|" + FOREIGN + ")++";

    /// A few letters stand for a word, `Mohd. Ali`, `Smith Jr.`; where the next word touches, one or two: `J.R.
    /// Tolkien`.
    private static final String ABBREVIATED = "(?<=(?<!\\p{IsLatin})\\p{IsLatin}{1,5})\\.";

    private static final String TOUCHING = "(?<=(?<!\\p{IsLatin})\\p{IsLatin}{1,2})\\.";
    private static final Pattern NAME = Pattern.compile("(?:[ก-ฮ]\\. ?)?" + WORD + "(?:(?:['’\\-]|" + ABBREVIATED + " |"
            + TOUCHING + "| )" + WORD + ")*(?:" + ABBREVIATED + "| (?:[ก-ฮ]\\.)+)?");
    private static final Pattern THAI_DOT = Pattern.compile("[ก-ฮ]\\.");
    private static final Pattern DOT = Pattern.compile("\\.");

    /// The longest line of a name that anything takes, in characters; the pattern looks at its words one in another.
    private static final int LONGEST = 300;

    private Spelling() {}

    public static boolean isName(String text) {
        return text.length() <= LONGEST && NAME.matcher(text).matches();
    }

    /// Whether a letter of a name in Thai stands for a word: `ต.ทดสอบ`, `ทดสอบ ร.น.`.
    public static boolean isAbbreviated(String name) {
        return THAI_DOT.matcher(name).find();
    }

    /// Whether all that is wrong with it is its dots, as with a title that nobody knows: `ผอ.สมชาย ทดสอบ`.
    public static boolean isNameButForDots(String text) {
        return isName(DOT.matcher(text).replaceAll(" ").strip().replaceAll(" +", " "));
    }
}
