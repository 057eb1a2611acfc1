package thabian.staff;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The public keys of an OIDC issuer: fetched when first asked for, kept ten minutes, or four hours while the issuer
/// is down; fetched again for a key id not seen before, though no more than twice in thirty seconds, whatever key ids
/// strangers make up.
final class IssuerKeys implements JWKSource<SecurityContext> {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration KEPT_IN_OUTAGE = Duration.ofHours(4);
    private static final Duration QUEUE_LIMIT = Duration.ofSeconds(10);
    private static final Duration REFRESH_INTERVAL = Duration.ofSeconds(30);

    private final Discovery discovery;
    private final JWKSource<SecurityContext> kept;

    IssuerKeys(Discovery discovery) {
        this.discovery = discovery;
        this.kept = kept(discovery);
    }

    static JWKSource<SecurityContext> kept(JWKSetSource<SecurityContext> discovery) {
        return JWKSourceBuilder.create(discovery)
                .cache(KEPT.toMillis(), QUEUE_LIMIT.toMillis())
                .refreshAheadCache(false)
                .rateLimited(REFRESH_INTERVAL.toMillis())
                .outageTolerant(KEPT_IN_OUTAGE.toMillis())
                .build();
    }

    /// The keys that fit; none also where the issuer, asked a moment ago, had none.
    ///
    /// @throws KeySourceException if the issuer's keys cannot be had
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            return kept.get(selector, context);
        } catch (RateLimitReachedException askedAMomentAgo) {
            if (discovery.answered()) {
                return List.of();
            }
            throw askedAMomentAgo;
        }
    }
}
