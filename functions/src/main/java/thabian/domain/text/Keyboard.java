package thabian.domain.text;

/// A keyboard that was left on English while somebody typed Thai: each key stands where Thai computers have the letter
/// (Kedmanee, TIS 820-2538).
///
/// The form's script reads it alike, `THAI` in `app.js`.
public final class Keyboard {
    private static final char FIRST = '\'';

    /// What the keys of all signs from `'` to `{` write.
    private static final String THAI =
            "ง()*+มขใฝจ123ภถุึคตซวฒชฬ @ฤ ฉฏฎโฌ็ณ ษศ?์ ญ ฑฆธ ฮ )ํ(บ ลู_`ฟิแกำดเ้ร่าสทืนยๆพหะีอไปัผฐ";

    private Keyboard() {}

    /// Whether something was typed in Latin letters, which no Thai name has.
    static boolean isEnglish(String typed) {
        return typed.chars().anyMatch(letter -> (letter | 0x20) >= 'a' && (letter | 0x20) <= 'z');
    }

    /// What the same keys write in Thai.
    static String inThai(String typed) {
        StringBuilder thai = new StringBuilder();
        typed.chars().forEach(key -> {
            boolean written = key >= FIRST && key < FIRST + THAI.length();
            thai.append(written ? THAI.charAt(key - FIRST) : (char) key);
        });
        return thai.toString();
    }
}
