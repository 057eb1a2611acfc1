package thabian.domain.slot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;

/// A secret that stands for a right: whoever holds it may. 160 random bits, in base64url. It never prints itself.
public record Token(String secret) {
    private static final int BYTES = 20;

    /// Draws a new one.
    static Token draw(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// A token that follows from this one, and from which nobody comes back to it.
    Token shadow() {
        return digested(secret);
    }

    /// Another such token, to show what this one opens.
    Token toView() {
        return digested("view " + secret);
    }

    private static Token digested(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES)));
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
