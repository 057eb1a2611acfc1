package thabian.domain.slot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// A secret that stands for a right: whoever holds it may. 160 random bits, in base64url. It never prints itself.
public record Token(String secret) {
    private static final int BYTES = 20;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{27}");

    /// Draws a new one.
    static Token draw(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return of(bytes);
    }

    /// A token that follows from this one, and from which nobody comes back to it.
    Token shadow() {
        return of(digest(secret));
    }

    /// Another such token, to show what this one opens. It bears a seal, by which it is known for one that
    /// opened it also once another took its place.
    Token toView(Token seal) {
        return sealed(digest("view " + secret), seal);
    }

    /// Whether what somebody presented bears this token as its seal.
    boolean hasSealed(String presented) {
        return FORM.matcher(presented).matches()
                && sealed(Base64.getUrlDecoder().decode(presented), this).matches(presented);
    }

    /// The first half of some bytes, and what follows from it by the seal.
    private static Token sealed(byte[] bytes, Token seal) {
        byte[] half = Arrays.copyOf(bytes, BYTES / 2);
        byte[] sealed = Arrays.copyOf(half, BYTES);
        byte[] mark =
                digest("seal " + seal.secret + " " + Base64.getUrlEncoder().encodeToString(half));
        System.arraycopy(mark, 0, sealed, half.length, BYTES - half.length);
        return of(sealed);
    }

    private static Token of(byte[] bytes) {
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, BYTES)));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /// Whether this is what somebody presented; takes as long for a near miss as for a wild guess.
    public boolean matches(String presented) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Token[…]";
    }
}
