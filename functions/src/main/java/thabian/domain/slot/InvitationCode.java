package thabian.domain.slot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import thabian.domain.text.Text;

/// The code that an office sends to one organisation where a seminar asks for one. It never prints itself.
public record InvitationCode(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{1,40}");

    /// Letters and digits that nobody takes for each other: without 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B.
    private static final String ALPHABET = "34679ACDEFGHJKMNPQRTUVWXY";

    private static final int LENGTH = 12;

    /// What is written before a code, between its groups and behind it: `โค้ดคือ`, `ใช้รหัส`, `Invitation code:`,
    /// `นะคะ`.
    private static final Pattern AROUND =
            Pattern.compile("^(?:[\\p{P}\\p{S}\\p{Z}\\p{Cf}]*(?:[ก-๎]+|(?:INVITATION ?|INVITE ?)?CODE(?: IS(?= ))?))+"
                    + "|[ ก-๎]+$|[\\p{P}\\p{S}\\p{Z}\\p{Cf}]");

    private static final Pattern GROUPS = Pattern.compile("(?<=\\G.{4})(?!$)");

    /// Draws a new one: 12 characters of 25, 55 bits; `random` must be unpredictable outside tests.
    public static InvitationCode draw(RandomGenerator random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new InvitationCode(code.toString());
    }

    /// The code as a letter prints it, in groups of four: `K7MP-Q9XD-4TAC`.
    public String written() {
        return GROUPS.matcher(value).replaceAll("-");
    }

    /// Reads a code as people type it: small letters, marks and spaces anywhere, Thai digits, and words before
    /// and behind it are taken; empty where none was typed, or what no code can be.
    public static Optional<InvitationCode> parse(String raw) {
        String typed = Text.arabicDigits(Text.fold(raw)).toUpperCase(Locale.ROOT);
        String code = AROUND.matcher(typed).replaceAll("");
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
