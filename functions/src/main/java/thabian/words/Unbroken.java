package thabian.words;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What no line tears in a Thai sentence: a time (`เวลา 09.00–12.00 น.`), a day (`19 มีนาคม`), a year, an
/// organisation's name with its type, and words made of two. Browsers and the JDK break Thai by a dictionary, which
/// holds `หนองกะปุ` for three words and `ลงทะเบียน` for two.
public final class Unbroken {
    private static final Words WORDS = Words.of("unbroken");
    private static final Pattern WHOLE = Pattern.compile(WORDS.get("whole"));
    private static final Pattern WORDS_TOO = Pattern.compile(WORDS.get("whole") + "|" + WORDS.get("words"));

    private Unbroken() {}

    /// Tells a text piece by piece, in its order.
    ///
    /// @param loose takes what lines may break
    /// @param whole takes what they may not: times and names
    public static void each(String text, Consumer<String> loose, Consumer<String> whole) {
        each(WHOLE.matcher(text), text, loose, whole);
    }

    /// The same for a text in large letters or on a small screen: days, years and words of two are whole too.
    public static void eachWord(String text, Consumer<String> loose, Consumer<String> whole) {
        each(WORDS_TOO.matcher(text), text, loose, whole);
    }

    private static void each(Matcher found, String text, Consumer<String> loose, Consumer<String> whole) {
        int told = 0;
        while (found.find()) {
            if (found.start() > told) {
                loose.accept(text.substring(told, found.start()));
            }
            whole.accept(found.group());
            told = found.end();
        }
        if (told < text.length()) {
            loose.accept(text.substring(told));
        }
    }
}
