package thabian.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The code that an office sends to one organisation where a seminar asks for one. It never prints itself.
public record InvitationCode(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{1,40}");

    /// Reads a code as people type it: small letters, spaces, dashes and Thai digits are taken; empty where none was
    /// typed, or what no code can be.
    static Optional<InvitationCode> parse(String raw) {
        String code = Text.arabicDigits(Text.fold(raw)).toUpperCase(Locale.ROOT).replaceAll("[ -]", "");
        return FORM.matcher(code).matches() ? Optional.of(new InvitationCode(code)) : Optional.empty();
    }

    /// Whether this is the code that somebody gave; takes as long for a near miss as for a wild guess.
    boolean matches(InvitationCode given) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), given.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "InvitationCode[…]";
    }
}
