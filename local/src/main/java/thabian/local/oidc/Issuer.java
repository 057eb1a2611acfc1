package thabian.local.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.local.web.Desk;
import thabian.local.web.Form;
import thabian.local.web.Reply;
import thabian.staff.Staff;

/// A small OIDC issuer: its discovery document, its keys, and a token for whoever asks.
///
/// Its key is made at every start, so a token of yesterday's stack is worth nothing today.
public final class Issuer implements Desk {
    private static final Duration LIFE = Duration.ofHours(8);

    private final URI address;
    private final String audience;
    private final InstantSource clock;
    private final ECKey key;

    /// Opens the issuer.
    ///
    /// @param address its name and where it is mounted: `http://127.0.0.1:8080/local/oidc`
    /// @param audience what its tokens have in `aud`
    /// @param clock what its tokens live by
    public Issuer(URI address, String audience, InstantSource clock) {
        this.address = address;
        this.audience = audience;
        this.clock = clock;
        this.key = newKey();
    }

    @Override
    public Reply answer(HttpExchange exchange) {
        if (!exchange.getRequestMethod().matches("GET|HEAD")) {
            return Reply.wrongMethod("GET");
        }
        return switch (exchange.getRequestURI().getPath()) {
            case "/local/oidc/.well-known/openid-configuration" -> Reply.json(discovery());
            case "/local/oidc/jwks.json" ->
                Reply.json(new JWKSet(key).toPublicJWKSet().toJSONObject());
            case "/local/staff-token" ->
                tokenFor(Form.parse(exchange.getRequestURI().getRawQuery()));
            default -> Reply.unknownRoute();
        };
    }

    /// A token for eight hours of the clock.
    ///
    /// @param provinces two digits each with commas between, or `*`
    /// @param role `viewer` or `officer`
    /// @return empty where these name no scope
    public Optional<String> token(String provinces, String role) {
        return Staff.fromContext(Map.of("principalId", role + "-" + provinces, "provinces", provinces, "role", role))
                .map(this::signed);
    }

    private Reply tokenFor(Form query) {
        return token(query.field("provinces", "76"), query.field("role", "officer"))
                .map(Reply::text)
                .orElseGet(() -> Reply.problem(
                        400,
                        "malformed",
                        "No such scope",
                        "provinces คือเลขจังหวัด 2 หลักคั่นด้วยจุลภาค หรือ * และ role คือ viewer หรือ officer"));
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer", address.toString(),
                "jwks_uri", address + "/jwks.json",
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of(JWSAlgorithm.ES256.getName()));
    }

    private String signed(Staff staff) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(address.toString())
                .audience(audience)
                .subject(staff.subject())
                .claim("name", "เจ้าหน้าที่ทดลอง " + staff.provinces().text())
                .claim("provinces", List.of(staff.provinces().text().split(",", -1)))
                .claim("role", staff.role().text())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
