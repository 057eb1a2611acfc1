package thabian.domain.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One form of a title, and how it is stored.
///
/// @param form as it is known, `ร.ต.`
/// @param pattern as people type it: `ร.ต.`, `ร. ต.`, `รต.`, and `ร.ต` before a space
/// @param written as it is stored, `ร้อยตรี`
record Title(String form, Pattern pattern, String written) {
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]+\\.?");
    private static final Pattern ABBREVIATION = Pattern.compile("(?:[ก-ฮ]+\\.)+");

    static Title of(String form, String written) {
        return new Title(form, typed(form), written);
    }

    /// Whether a text may begin with it, told by one letter.
    boolean mayBegin(String text) {
        return text.regionMatches(true, 0, form, 0, 1);
    }

    /// What follows it in a text; the whole text where it does not begin so.
    String behind(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.lookingAt() ? text.substring(matcher.end()) : text;
    }

    private static Pattern typed(String form) {
        if (LATIN.matcher(form).matches()) {
            String word = form.replace(".", "");
            return Pattern.compile(word + (form.endsWith(".") ? "\\." : "(?![A-Za-z.])"), Pattern.CASE_INSENSITIVE);
        }
        return ABBREVIATION.matcher(form).matches() ? abbreviation(form) : Pattern.compile(Pattern.quote(form));
    }

    /// Dots between the letters come and go, and a space with them; one at the end tells a title from a name, unless
    /// there is one at each place that has one.
    private static Pattern abbreviation(String form) {
        String anyDots = form.replace(".", "")
                .chars()
                .mapToObj(Character::toString)
                .collect(Collectors.joining("(?:\\. ?)?", "", "\\."));
        String[] parts = form.split("\\.");
        String lastDotMissing = parts.length > 1 ? "|" + String.join("\\. ?", parts) + "(?=[ (]|$)" : "";
        return Pattern.compile(anyDots + lastDotMissing);
    }
}
