package thabian.domain.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One form of a title, and how it is stored.
final class Title {
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]+\\.?");
    private static final Pattern ABBREVIATION = Pattern.compile("(?:[ก-ฮ]+\\.)+");

    private final String form;
    private final String written;

    /// As people type one with dots, or a Latin one: `ร.ต.`, `ร. ต.`, `รต.`, and `ร.ต` before a space. There are
    /// hundreds of titles, and a call meets three.
    private @Nullable Pattern pattern;

    /// @param form as it is known, `ร.ต.`
    /// @param written as it is stored, `ร้อยตรี`
    Title(String form, String written) {
        this.form = form;
        this.written = written;
    }

    String form() {
        return form;
    }

    String written() {
        return written;
    }

    /// Whether a text may begin with it, told by two letters, between which a dot comes and goes.
    boolean mayBegin(String text) {
        int second = form.startsWith(".", 1) && form.length() > 2 ? 2 : 1;
        return text.regionMatches(isLatin(), 0, form, 0, 1)
                && (text.startsWith(".", 1) || text.regionMatches(isLatin(), 1, form, second, 1));
    }

    private boolean isLatin() {
        return form.charAt(0) < 0x80;
    }

    /// What follows it in a text; the whole text where it does not begin so.
    String behind(String text) {
        if (isLatin() || form.indexOf('.') >= 0) {
            return behindPattern(text);
        }
        return text.startsWith(form) ? text.substring(form.length()) : text;
    }

    private String behindPattern(String text) {
        Matcher matcher = pattern().matcher(text);
        return matcher.lookingAt() ? text.substring(matcher.end()) : text;
    }

    private Pattern pattern() {
        if (pattern == null) {
            pattern = typed(form);
        }
        return pattern;
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
