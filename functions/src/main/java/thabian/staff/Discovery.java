package thabian.staff;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Fetches the public keys of an OIDC issuer, found by its discovery document (OpenID Connect Discovery 1.0,
/// section 4), each time it is asked.
final class Discovery implements JWKSetSource<SecurityContext> {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    private static final Duration READ_LIMIT = Duration.ofSeconds(3);
    private static final int SIZE_LIMIT = 128 * 1024;

    private final String issuer;
    private final ResourceRetriever retriever;
    private volatile boolean answered;

    /// @throws IllegalArgumentException if the issuer is no https address, nor http on this very machine
    Discovery(String issuer) {
        trusted(URI.create(issuer));
        this.issuer = issuer;
        this.retriever = new DefaultResourceRetriever(
                Math.toIntExact(CONNECT_LIMIT.toMillis()), Math.toIntExact(READ_LIMIT.toMillis()), SIZE_LIMIT);
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
            throws JWKSetUnavailableException {
        try {
            Map<String, Object> discovery =
                    JSONObjectUtils.parse(fetch(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration"));
            if (!issuer.equals(discovery.get("issuer")) || !(discovery.get("jwks_uri") instanceof String address)) {
                throw new IllegalArgumentException("The discovery document is not that of " + issuer);
            }
            JWKSet keys = JWKSet.parse(fetch(address));
            answered = true;
            return keys;
        } catch (IOException | ParseException | IllegalArgumentException e) {
            answered = false;
            throw new JWKSetUnavailableException("No keys of " + issuer, e);
        }
    }

    /// Whether the issuer gave its keys when it was last asked.
    boolean answered() {
        return answered;
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
