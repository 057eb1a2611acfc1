package thabian.local.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import thabian.staff.Staff;

/// The authorization codes that were given out: each is good once, for a minute, for whoever knows the verifier of its
/// challenge (RFC 7636).
final class Codes {
    private static final Duration LIFE = Duration.ofSeconds(60);

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final RandomGenerator random = new SecureRandom();
    private final InstantSource clock;

    Codes(InstantSource clock) {
        this.clock = clock;
    }

    /// What a code stands for.
    record Grant(Staff staff, String nonce, String callback, String challenge, Instant until) {}

    String give(Staff staff, String nonce, String callback, String challenge) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        var code = base64(bytes);
        grants.put(
                code,
                new Grant(staff, nonce, callback, challenge, clock.instant().plus(LIFE)));
        return code;
    }

    /// Takes a code back; it is used up, whether or not it was good.
    Optional<Grant> redeem(String code, String callback, String verifier) {
        return Optional.ofNullable(grants.remove(code))
                .filter(grant -> clock.instant().isBefore(grant.until()))
                .filter(grant -> grant.callback().equals(callback))
                .filter(grant -> grant.challenge().equals(challenge(verifier)));
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return base64(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
