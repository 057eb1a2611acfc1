package thabian.staff;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The public keys of an OIDC issuer, found by its discovery document (OpenID Connect Discovery 1.0, section 4).
final class IssuerKeys implements JWKSetSource<SecurityContext> {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    private static final Duration READ_LIMIT = Duration.ofSeconds(3);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration QUEUE_LIMIT = Duration.ofSeconds(10);
    private static final Duration REFRESH_INTERVAL = Duration.ofSeconds(30);
    private static final int SIZE_LIMIT = 128 * 1024;

    private final String issuer;
    private final ResourceRetriever retriever;

    private IssuerKeys(String issuer) {
        this.issuer = issuer;
        this.retriever = new DefaultResourceRetriever(
                Math.toIntExact(CONNECT_LIMIT.toMillis()), Math.toIntExact(READ_LIMIT.toMillis()), SIZE_LIMIT);
    }

    /// The keys of this issuer: fetched when first asked for, kept ten minutes, and fetched again for a key id not
    /// seen before, though no more than twice in thirty seconds, whatever key ids strangers make up.
    ///
    /// @throws IllegalArgumentException if the issuer is no https address, nor http on this very machine
    static JWKSource<SecurityContext> of(String issuer) {
        trusted(URI.create(issuer));
        return JWKSourceBuilder.create(new IssuerKeys(issuer))
                .cache(KEPT.toMillis(), QUEUE_LIMIT.toMillis())
                .refreshAheadCache(false)
                .rateLimited(REFRESH_INTERVAL.toMillis())
                .build();
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
            throws JWKSetUnavailableException {
        try {
            var discovery =
                    JSONObjectUtils.parse(fetch(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration"));
            if (!issuer.equals(discovery.get("issuer")) || !(discovery.get("jwks_uri") instanceof String address)) {
                throw new JWKSetUnavailableException("The discovery document is not that of " + issuer);
            }
            return JWKSet.parse(fetch(address));
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new JWKSetUnavailableException("No keys of " + issuer, e);
        }
    }

    @Override
    public void close() {
        // Nothing is held between two fetches.
    }

    private String fetch(String address) throws IOException {
        return retriever.retrieveResource(trusted(URI.create(address)).toURL()).getContent();
    }

    private static URI trusted(URI address) {
        boolean local = "http".equals(address.getScheme())
                && Objects.requireNonNullElse(address.getHost(), "").matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
        if (!local && !"https".equals(address.getScheme())) {
            throw new IllegalArgumentException("An issuer speaks https, or http on this machine only: " + address);
        }
        return address;
    }
}
