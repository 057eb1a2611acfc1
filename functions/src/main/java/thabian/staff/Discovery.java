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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Fetches an OIDC issuer's discovery document (OpenID Connect Discovery 1.0, section 4) and the public keys that it
/// leads to, each time it is asked.
final class Discovery implements JWKSetSource<SecurityContext> {
    static final int CONNECT_MILLIS = 2_000;
    static final int READ_MILLIS = 3_000;
    private static final int SIZE_LIMIT = 128 * 1024;

    private final String issuer;
    private final IssuerTrust trust;
    private final ResourceRetriever retriever;
    private volatile boolean answered;

    /// @throws IllegalArgumentException if the issuer is at no address that is trusted
    Discovery(String issuer, IssuerTrust trust) {
        trust.checked(URI.create(issuer));
        this.issuer = issuer;
        this.trust = trust;
        this.retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, SIZE_LIMIT);
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
            throws JWKSetUnavailableException {
        try {
            if (!(document().get("jwks_uri") instanceof String address)) {
                throw new IllegalArgumentException("The discovery document has no jwks_uri");
            }
            JWKSet keys = JWKSet.parse(fetch(address));
            answered = true;
            return keys;
        } catch (IOException | ParseException | IllegalArgumentException e) {
            answered = false;
            throw new JWKSetUnavailableException("No keys of " + issuer, e);
        }
    }

    /// The issuer's discovery document.
    ///
    /// @throws IllegalArgumentException if it is another issuer's
    Map<String, Object> document() throws IOException, ParseException {
        Map<String, Object> discovery =
                JSONObjectUtils.parse(fetch(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration"));
        if (!issuer.equals(discovery.get("issuer"))) {
            throw new IllegalArgumentException("The discovery document is not that of " + issuer);
        }
        return discovery;
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
        return retriever
                .retrieveResource(trust.checked(URI.create(address)).toURL())
                .getContent();
    }
}
