package thabian.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration FOUR_HOURS = Duration.ofHours(4);

    private final StubIssuer issuer = new StubIssuer();
    private final JWKSetSource<SecurityContext> keys = keysOf(issuer);
    private Duration now = Duration.ZERO;

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void keysAreFetchedAgainAfterTenMinutes() throws KeySourceException {
        keyIds();
        issuer.rotate();
        now = TEN_MINUTES.minusMillis(1);
        assertThat(keyIds()).containsExactly("rsa-1", "ec-1");
        now = TEN_MINUTES;
        assertThat(keyIds()).containsExactly("rsa-2", "ec-2");
    }

    @Test
    void anOutageIsBridgedForFourHours() throws KeySourceException {
        keyIds();
        issuer.close();
        for (now = TEN_MINUTES; now.compareTo(FOUR_HOURS) < 0; now = now.plus(TEN_MINUTES)) {
            assertThat(keyIds()).containsExactly("rsa-1", "ec-1");
        }
        now = FOUR_HOURS.plus(TEN_MINUTES);
        assertThatThrownBy(this::keyIds).isInstanceOf(JWKSetUnavailableException.class);
    }

    @Test
    void theFourHoursBeginAtTheLastAnswer() throws KeySourceException {
        keyIds();
        now = FOUR_HOURS;
        issuer.rotate();
        keyIds();
        issuer.close();
        now = FOUR_HOURS.multipliedBy(2).minusMillis(1);
        assertThat(keyIds()).containsExactly("rsa-2", "ec-2");
    }

    private List<String> keyIds() throws KeySourceException {
        return keys.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now.toMillis(), null).getKeys().stream()
                .map(JWK::getKeyID)
                .toList();
    }

    private static JWKSetSource<SecurityContext> keysOf(StubIssuer issuer) {
        return ((JWKSetBasedJWKSource<SecurityContext>)
                        IssuerKeys.kept(new Discovery(issuer.address(), IssuerTrust.ENCRYPTED)))
                .getJWKSetSource();
    }
}
