package thabian.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;

/// The code that an office sends to one organisation where a seminar asks for one. It never prints itself.
public record InvitationCode(String value) {
    /// Reads a code as people type it: small letters, spaces, dashes and Thai digits are taken; empty where none was
    /// typed.
    static Optional<InvitationCode> parse(String raw) {
        String code = Text.arabicDigits(Text.fold(raw)).toUpperCase(Locale.ROOT).replaceAll("[ -]", "");
        return code.isEmpty() ? Optional.empty() : Optional.of(new InvitationCode(code));
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
