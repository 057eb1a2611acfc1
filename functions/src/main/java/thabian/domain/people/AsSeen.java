package thabian.domain.people;

import java.text.Normalizer;
import java.util.Locale;

/// A text as its reader sees it, whatever letters it is made of: digits of any script as 0 to 9, letters in circles or
/// in a mathematician's alphabet as letters, each sort of dot as a dot. Thai stays as it is.
final class AsSeen {
    private static final String DOTS = "。｡·•∙‧・․";

    private AsSeen() {}

    /// The text so, with capitals as they are.
    static String of(String text) {
        return isPlain(text) ? text : folded(text);
    }

    /// Whether it is so already, as nearly all that people type is.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 0x80 && (letter < 'ก' || letter > '\u0E4E')) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (Character.getType(letter) == Character.DECIMAL_DIGIT_NUMBER) {
                seen.append((char) ('0' + Character.digit(letter, 10)));
            } else if (DOTS.indexOf(letter) >= 0) {
                seen.append('.');
            } else if (letter < 0x80 || (letter >= 0x0E00 && letter < 0x0E80)) {
                seen.appendCodePoint(letter);
            } else {
                seen.append(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC));
            }
        });
        return seen.toString();
    }

    /// The text so, in small letters.
    static String small(String text) {
        return of(text).toLowerCase(Locale.ROOT);
    }
}
