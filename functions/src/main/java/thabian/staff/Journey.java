package thabian.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One sign-in on its way to the issuer and back, as the browser that began it keeps it. It never prints itself.
///
/// @param state what the issuer sends back with its answer (RFC 6749, section 10.12)
/// @param nonce what the issuer puts into the ID token (OpenID Connect Core 1.0, section 3.1.2.1)
/// @param verifier what proves to the issuer who began (RFC 7636)
/// @param to where it leads
public record Journey(String state, String nonce, String verifier, ReturnPath to) {
    private static final int BYTES = 32;
    private static final Pattern TEXT =
            Pattern.compile("([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]+)");

    static Journey begin(RandomGenerator random, ReturnPath to) {
        return new Journey(draw(random), draw(random), draw(random), to);
    }

    /// The journey as a cookie's value.
    public String text() {
        return String.join(".", state, nonce, verifier, base64(to.text().getBytes(StandardCharsets.UTF_8)));
    }

    /// Reads what [#text()] wrote; empty for anything else.
    static Optional<Journey> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new Journey(parts.group(1), parts.group(2), parts.group(3), to(parts.group(4))))
                : Optional.empty();
    }

    /// Whether an answer belongs to this journey; takes as long for a near miss as for a wild guess.
    boolean answeredBy(String presented) {
        return MessageDigest.isEqual(
                state.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Journey[…]";
    }

    private static ReturnPath to(String encoded) {
        try {
            return ReturnPath.of(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return ReturnPath.HOME;
        }
    }

    private static String draw(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return base64(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
