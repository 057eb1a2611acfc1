package thabian.staff;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import thabian.staff.Verdict.Reason;
import thabian.staff.Verdict.Refused;
import thabian.staff.Verdict.Undecided;

/// Tells who bears a token: checks the signature against the issuer's keys, then issuer, audience and span of life.
public final class TokenVerifier {
    /// Public-key signatures only: an issuer's public key must never pass as a shared secret.
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /// API Gateway lets no more than 10,240 bytes of headers through.
    private static final int LONGEST = 10_240;

    /// How far the issuer's clock and ours may be apart.
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();
    private final String issuer;
    private final Audience audience;
    private final Claims claims;
    private final InstantSource clock;

    /// Verifies tokens of this issuer for this audience; the issuer is first asked for its keys when a token comes.
    ///
    /// @param issuer exactly as in the tokens' `iss`
    /// @param trust at which addresses the issuer is asked
    /// @param claims what the claims are called that say who bears them
    /// @throws IllegalArgumentException if the issuer is at no address that is trusted
    public TokenVerifier(String issuer, IssuerTrust trust, Audience audience, Claims claims, InstantSource clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.claims = claims;
        this.clock = clock;
        signatures.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        signatures.setJWSKeySelector(
                new JWSVerificationKeySelector<>(ALGORITHMS, new IssuerKeys(new Discovery(issuer, trust))));
        signatures.setJWTClaimsSetVerifier(null);
    }

    /// What this token proves, now.
    public Verdict verify(String token) {
        return verify(token, this::fault);
    }

    /// What the ID token of a sign-in proves, now: it must have been made for that sign-in and this client (OpenID
    /// Connect Core 1.0, section 3.1.3.7).
    Verdict verify(String token, String nonce) {
        return verify(token, claims -> fault(claims).or(() -> mismatch(claims, nonce)));
    }

    /// When a token ends that was verified.
    static Instant end(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getExpirationTime().toInstant();
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a token that was verified", e);
        }
    }

    private Verdict verify(String token, Function<JWTClaimsSet, Optional<Reason>> judge) {
        if (token.length() > LONGEST) {
            return new Refused(Reason.TOO_LONG);
        }
        try {
            JWTClaimsSet claimed = signatures.process(token, null);
            return judge.apply(claimed)
                    .<Verdict>map(Refused::new)
                    .orElseGet(() -> claims.bearer(claimed.getSubject(), claimed.getClaims()));
        } catch (ParseException | BadJWTException e) {
            return new Refused(Reason.MALFORMED);
        } catch (BadJWSException e) {
            return new Refused(Reason.WRONG_SIGNATURE);
        } catch (BadJOSEException e) {
            return new Refused(Reason.NO_SUCH_KEY);
        } catch (KeySourceException e) {
            return new Undecided();
        } catch (JOSEException e) {
            return new Refused(Reason.WRONG_SIGNATURE);
        }
    }

    private Optional<Reason> mismatch(JWTClaimsSet claims, String nonce) {
        if (!(claims.getClaim("nonce") instanceof String presented)
                || !MessageDigest.isEqual(bytes(nonce), bytes(presented))) {
            return Optional.of(Reason.WRONG_NONCE);
        }
        Object authorized = claims.getClaim("azp");
        return authorized == null || authorized.equals(audience.own())
                ? Optional.empty()
                : Optional.of(Reason.WRONG_AUDIENCE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Optional<Reason> fault(JWTClaimsSet claims) {
        if (!issuer.equals(claims.getIssuer())) {
            return Optional.of(Reason.WRONG_ISSUER);
        }
        if (!audience.includes(claims)) {
            return Optional.of(Reason.WRONG_AUDIENCE);
        }
        if (claims.getSubject() == null || claims.getSubject().isBlank()) {
            return Optional.of(Reason.NO_SUBJECT);
        }
        Instant now = clock.instant();
        Date ends = claims.getExpirationTime();
        if (ends == null || !now.minus(SKEW).isBefore(ends.toInstant())) {
            return Optional.of(Reason.EXPIRED);
        }
        Date begins = claims.getNotBeforeTime();
        if (begins != null && now.plus(SKEW).isBefore(begins.toInstant())) {
            return Optional.of(Reason.NOT_YET_VALID);
        }
        return Optional.empty();
    }
}
