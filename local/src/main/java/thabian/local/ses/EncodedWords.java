package thabian.local.ses;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names in addresses as people read them: the encoded words of RFC 2047, in UTF-8, decoded.
public final class EncodedWords {
    private static final Pattern WORD =
            Pattern.compile("=\\?UTF-8\\?([BQ])\\?([ -~&&[^? ]]*)\\?=(?:\\s+(?==\\?))?", Pattern.CASE_INSENSITIVE);

    private EncodedWords() {}

    /// The text with each encoded word decoded; one that is broken stays as it is.
    public static String decode(String text) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(decoded(word)));
    }

    private static String decoded(MatchResult word) {
        try {
            var bytes = word.group(1).equalsIgnoreCase("B")
                    ? Base64.getDecoder().decode(word.group(2))
                    : quoted(word.group(2));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return word.group();
        }
    }

    private static byte[] quoted(String text) {
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '=' && i + 2 < text.length()) {
                bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(letter == '_' ? ' ' : letter);
            }
        }
        return bytes.toByteArray();
    }
}
