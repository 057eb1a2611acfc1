package thabian.words;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What no line tears in a Thai sentence: a time (`เวลา 09.00–12.00 น.`), an organisation's name with its type, and
/// `ผู้แทน`. Browsers and the JDK break Thai by a dictionary, which holds `หนองกะปุ` for three words.
public final class Unbroken {
    private static final Pattern WHOLE = Pattern.compile(Words.of("unbroken").get("whole"));

    private Unbroken() {}

    /// Tells a text piece by piece, in its order.
    ///
    /// @param loose takes what lines may break
    /// @param whole takes what they may not
    public static void each(String text, Consumer<String> loose, Consumer<String> whole) {
        Matcher found = WHOLE.matcher(text);
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
