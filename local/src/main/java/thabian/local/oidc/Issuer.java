package thabian.local.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.local.web.Form;
import thabian.local.web.LocalDesk;
import thabian.local.web.Reply;
import thabian.staff.Staff;

/// A small OIDC issuer: its discovery document, its keys, the authorization code flow with PKCE for the console, and a
/// token for whoever asks.
public final class Issuer implements LocalDesk {
    private static final Duration LIFE = Duration.ofHours(8);
    private static final int LONGEST_BODY = 16 * 1024;

    private final URI address;
    private final String audience;
    private final Client client;
    private final InstantSource clock;
    private final Signatures signatures = new Signatures();
    private final Codes codes;
    private final Renewals renewals = new Renewals();
    private final AuthorizationPage authorization;

    /// Opens the issuer.
    ///
    /// @param address its name and where it is mounted: `http://127.0.0.1:8080/local/oidc`
    /// @param audience what its tokens for the API have in `aud`
    /// @param client the console
    /// @param clock what its tokens and codes live by
    public Issuer(URI address, String audience, Client client, InstantSource clock) {
        this.address = address;
        this.audience = audience;
        this.client = client;
        this.clock = clock;
        this.codes = new Codes(clock);
        this.authorization = new AuthorizationPage(client, codes);
    }

    @Override
    public Reply answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.equals("/local/oidc/token")) {
            return exchange.getRequestMethod().equals("POST") ? redeemed(body(exchange)) : Reply.wrongMethod("POST");
        }
        if (!exchange.getRequestMethod().matches("GET|HEAD")) {
            return Reply.wrongMethod("GET");
        }
        var query = Form.parse(exchange.getRequestURI().getRawQuery());
        return switch (path) {
            case "/local/oidc/.well-known/openid-configuration" -> Reply.json(discovery());
            case "/local/oidc/jwks.json" -> Reply.json(signatures.published());
            case "/local/oidc/authorize" -> authorization.answer(query);
            case "/local/oidc/end-session" -> signedOut(query);
            case "/local/staff-token" -> tokenFor(query);
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
                .map(staff -> signatures.sign(claims(staff)
                        .audience(audience)
                        .claim("name", "เจ้าหน้าที่ทดลอง " + provinces)
                        .build()));
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

    /// What a code is worth (RFC 6749, sections 5.1 and 5.2).
    private Reply redeemed(Form form) {
        if (!form.field("client_id", "").equals(client.id())) {
            return refused("invalid_client");
        }
        return switch (form.field("grant_type", "")) {
            case "authorization_code" -> byCode(form);
            case "refresh_token" ->
                renewals.redeem(form.field("refresh_token", ""))
                        .map(staff -> Reply.json(tokens(staff, claims(staff))))
                        .orElseGet(() -> refused("invalid_grant"));
            default -> refused("unsupported_grant_type");
        };
    }

    private Reply byCode(Form form) {
        return codes.redeem(form.field("code", ""), form.field("redirect_uri", ""), form.field("code_verifier", ""))
                .map(grant ->
                        Reply.json(tokens(grant.staff(), claims(grant.staff()).claim("nonce", grant.nonce()))))
                .orElseGet(() -> refused("invalid_grant"));
    }

    private static Reply refused(String error) {
        return Reply.json(400, Map.of("error", error));
    }

    private Map<String, Object> tokens(Staff staff, JWTClaimsSet.Builder identity) {
        var idToken = signatures.sign(
                identity.audience(client.id()).claim("name", staff.name()).build());
        var accessToken = signatures.sign(claims(staff).audience(audience).build());
        return Map.of(
                "id_token",
                idToken,
                "access_token",
                accessToken,
                "refresh_token",
                renewals.give(staff),
                "token_type",
                "Bearer",
                "expires_in",
                LIFE.toSeconds());
    }

    /// Nobody is signed in here for longer than a click, so there is nothing to end but the way back.
    private Reply signedOut(Form query) {
        var back = query.field("post_logout_redirect_uri", "");
        return Reply.seeOther(client.isLeftTo(back) ? back : "/local");
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer", address.toString(),
                "authorization_endpoint", address + "/authorize",
                "token_endpoint", address + "/token",
                "end_session_endpoint", address + "/end-session",
                "jwks_uri", address + "/jwks.json",
                "response_types_supported", List.of("code"),
                "code_challenge_methods_supported", List.of("S256"),
                "token_endpoint_auth_methods_supported", List.of("none"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of(Signatures.ALGORITHM.getName()));
    }

    private JWTClaimsSet.Builder claims(Staff staff) {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(address.toString())
                .subject(staff.subject())
                .claim("provinces", List.of(staff.provinces().text().split(",", -1)))
                .claim("role", staff.role().text())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
    }

    private static Form body(HttpExchange exchange) throws IOException {
        return Form.parse(new String(exchange.getRequestBody().readNBytes(LONGEST_BODY), StandardCharsets.US_ASCII));
    }
}
