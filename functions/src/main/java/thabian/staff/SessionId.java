package thabian.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// What a browser is told that signed in: whoever presents it is whom the session says. It means nothing in itself.
public record SessionId(String secret) {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /// A new one, of 256 bits.
    ///
    /// @param random must be unpredictable outside tests
    public static SessionId draw(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SessionId(text(bytes));
    }

    /// Reads what a browser presents; empty where it cannot be one.
    public static Optional<SessionId> find(String presented) {
        return FORM.matcher(presented).matches() ? Optional.of(new SessionId(presented)) : Optional.empty();
    }

    /// What a store knows it by (SHA-256): whoever reads the store can present none.
    public String hash() {
        try {
            return text(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "SessionId[…]";
    }
}
