package thabian.upload.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What spreadsheet programs write in the place of signs that XML has not: `_x000D_` (ECMA-376, part 1, 22.9.2.19).
final class Escapes {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {}

    static String decode(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(hex -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
    }
}
