package thabian.staff;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Signs staff in at their OIDC issuer: authorization code flow (OpenID Connect Core 1.0, section 3.1) with PKCE (RFC
/// 7636), state and nonce. The issuer is found by its discovery document each time; it is asked rarely.
public final class SignIn {
    private static final Set<String> OUTAGES = Set.of("server_error", "temporarily_unavailable");

    private static final Pattern COGNITO = Pattern.compile("https://cognito-idp\\.[a-z0-9-]+\\.amazonaws\\.com/.+");

    private final OidcClient client;
    private final Discovery discovery;
    private final TokenVerifier verifier;
    private final RandomGenerator random;

    /// Signs in as this client.
    ///
    /// @param verifier of the client's ID tokens
    /// @param random must be unpredictable outside tests
    /// @throws IllegalArgumentException if the issuer is at no address that is trusted
    public SignIn(OidcClient client, TokenVerifier verifier, RandomGenerator random) {
        this.client = client;
        this.discovery = new Discovery(client.issuer(), client.trust());
        this.verifier = verifier;
        this.random = random;
    }

    /// Begins a sign-in.
    ///
    /// @param callback where the issuer sends the browser back to, as it knows the client
    /// @param to where the sign-in leads
    public Departure begin(URI callback, ReturnPath to) {
        Journey journey = Journey.begin(random, to);
        try {
            URI address = new AuthenticationRequest.Builder(
                            ResponseType.CODE, Scope.parse(client.scope()), new ClientID(client.id()), callback)
                    .endpointURI(endpoints().authorization())
                    .state(new State(journey.state()))
                    .nonce(new Nonce(journey.nonce()))
                    .codeChallenge(new CodeVerifier(journey.verifier()), CodeChallengeMethod.S256)
                    .build()
                    .toURI();
            return new Departure.Begun(address, journey);
        } catch (IOException | ParseException | IllegalArgumentException e) {
            return new Departure.Unavailable(e.getClass().getSimpleName());
        }
    }

    /// Ends a sign-in by what the issuer sent the browser back with.
    ///
    /// @param answer the parameters of the callback's query
    /// @param kept the journey that the browser kept, as [Journey#text()] wrote it
    public Arrival end(Map<String, String> answer, URI callback, Optional<String> kept) {
        Optional<Journey> journey =
                kept.flatMap(Journey::parse).filter(begun -> begun.answeredBy(answer.getOrDefault("state", "")));
        if (journey.isEmpty()) {
            return new Arrival.Stray();
        }
        if (!answer.getOrDefault("iss", client.issuer()).equals(client.issuer())) {
            return new Arrival.Untrusted(Verdict.Reason.WRONG_ISSUER);
        }
        String error = answer.getOrDefault("error", "");
        if (!error.isEmpty()) {
            return OUTAGES.contains(error) ? new Arrival.Unavailable(error) : new Arrival.Declined(code(error));
        }
        String code = answer.getOrDefault("code", "");
        return code.isBlank() ? new Arrival.Stray() : redeem(code, callback, journey.get());
    }

    /// Where a browser signs out at the issuer too, and comes back from; empty where the issuer has no such place or
    /// cannot be asked. No token goes along: it would stay in the browser's history.
    public Optional<URI> farewell(URI back) {
        try {
            return endpoints().endSession().map(place -> farewell(client, place, back));
        } catch (IOException | ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// By OpenID Connect RP-Initiated Logout 1.0, section 2; Cognito has a parameter of its own instead.
    static URI farewell(OidcClient client, URI place, URI back) {
        ClientID id = new ClientID(client.id());
        if (!COGNITO.matcher(client.issuer()).matches()) {
            return new LogoutRequest(place, null, null, id, back, null, null).toURI();
        }
        URI bare = new LogoutRequest(place, null, null, id, null, null, null).toURI();
        return URI.create(bare + "&logout_uri=" + URLEncoder.encode(back.toString(), StandardCharsets.UTF_8));
    }

    private Arrival redeem(String code, URI callback, Journey journey) {
        AuthorizationGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), callback, new CodeVerifier(journey.verifier()));
        Arrival without = new Arrival.Unavailable("no_id_token");
        return ask(grant, token -> verifier.verify(token, journey.nonce()), journey.to(), without);
    }

    /// Asks the issuer for its word anew (OpenID Connect Core 1.0, section 12): it must be for the same person.
    ///
    /// @param refresh what the issuer gave for it
    public Arrival renew(String refresh, Staff staff) {
        AuthorizationGrant grant = new RefreshTokenGrant(new RefreshToken(refresh));
        Arrival without = new Arrival.Declined("no_id_token");
        return switch (ask(grant, verifier::verify, ReturnPath.HOME, without)) {
            case Arrival.Arrived again
            when !again.staff().subject().equals(staff.subject()) ->
                new Arrival.Untrusted(Verdict.Reason.WRONG_SUBJECT);
            case Arrival arrival -> arrival;
        };
    }

    /// @param without what it comes to where the issuer gives no ID token
    private Arrival ask(AuthorizationGrant grant, Function<String, Verdict> judge, ReturnPath to, Arrival without) {
        try {
            TokenResponse response =
                    OIDCTokenResponseParser.parse(request(grant).send());
            if (response instanceof OIDCTokenResponse tokens) {
                Optional<String> refresh = Optional.ofNullable(
                                tokens.getOIDCTokens().getRefreshToken())
                        .map(Identifier::getValue);
                return Optional.ofNullable(tokens.getOIDCTokens().getIDTokenString())
                        .map(token -> arrival(token, judge.apply(token), refresh, to))
                        .orElse(without);
            }
            String error = Optional.ofNullable(
                            response.toErrorResponse().getErrorObject().getCode())
                    .orElse("");
            return error.equals("invalid_grant") ? new Arrival.Stray() : new Arrival.Unavailable(code(error));
        } catch (IOException | ParseException | com.nimbusds.oauth2.sdk.ParseException | IllegalArgumentException e) {
            return new Arrival.Unavailable(e.getClass().getSimpleName());
        }
    }

    private static Arrival arrival(String token, Verdict verdict, Optional<String> refresh, ReturnPath to) {
        return switch (verdict) {
            case Staff staff -> new Arrival.Arrived(staff, TokenVerifier.end(token), refresh, to);
            case Verdict.Outsider outsider -> new Arrival.Outsider(outsider.lack());
            case Verdict.Refused(Verdict.Reason reason) -> new Arrival.Untrusted(reason);
            case Verdict.Undecided _ -> new Arrival.Unavailable("keys");
        };
    }

    private HTTPRequest request(AuthorizationGrant grant) throws IOException, ParseException {
        Endpoints endpoints = endpoints();
        ClientID id = new ClientID(client.id());
        TokenRequest request = client.secret().isPresent()
                ? new TokenRequest.Builder(
                                endpoints.token(),
                                proof(endpoints, id, client.secret().get()),
                                grant)
                        .build()
                : new TokenRequest.Builder(endpoints.token(), id, grant).build();
        HTTPRequest http = request.toHTTPRequest();
        http.setConnectTimeout(Discovery.CONNECT_MILLIS);
        http.setReadTimeout(Discovery.READ_MILLIS);
        http.setFollowRedirects(false);
        return http;
    }

    private static ClientAuthentication proof(Endpoints endpoints, ClientID id, ClientSecret kept) throws IOException {
        Secret secret = new Secret(kept.read());
        return endpoints.secretInBody() ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret);
    }

    private Endpoints endpoints() throws IOException, ParseException {
        return Endpoints.of(discovery.document(), client.trust());
    }

    /// An error's code as it may stand in the log: a stranger may have made it up.
    private static String code(String error) {
        return error.matches("[a-z_]{1,40}") ? error : "unknown";
    }
}
