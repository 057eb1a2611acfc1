package thabian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
    private static final URI CALLBACK = URI.create("https://thabian.example/prod/staff/callback");
    private static final ReturnPath BOARD = ReturnPath.of("/staff/seminars/ita-2564?province=76");

    private final StubIssuer issuer = new StubIssuer();

    @AfterEach
    void close() {
        issuer.close();
    }

    private SignIn as(Optional<ClientSecret> secret) {
        TokenVerifier verifier = new TokenVerifier(
                issuer.address(), IssuerTrust.ENCRYPTED, StubIssuer.CONSOLE, StubIssuer.CLAIMS, () -> StubIssuer.NOW);
        return new SignIn(
                new OidcClient(issuer.address(), IssuerTrust.ENCRYPTED, StubIssuer.AUDIENCE, secret, "openid profile"),
                verifier,
                new Random(7));
    }

    private final SignIn signIn = as(Optional.empty());

    private Departure.Begun begun() {
        return (Departure.Begun) signIn.begin(CALLBACK, BOARD);
    }

    private Arrival end(Departure.Begun begun) {
        return end(signIn, begun);
    }

    private static Arrival end(SignIn signIn, Departure.Begun begun) {
        return signIn.end(
                Map.of("code", "c0de", "state", begun.journey().state()),
                CALLBACK,
                Optional.of(begun.journey().text()));
    }

    private String token(JWTClaimsSet.Builder claims, Departure.Begun begun) {
        return issuer.signed(claims.claim("nonce", begun.journey().nonce()));
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> fields = new TreeMap<>();
        for (String pair : encoded.split("&")) {
            String[] sides = pair.split("=", 2);
            fields.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    @Test
    void theIssuerIsAskedForACodeWithEverythingThatBindsIt() {
        Departure.Begun begun = begun();
        assertThat(begun.address().toString()).startsWith(issuer.address() + "/authorize?");
        assertThat(form(begun.address().getRawQuery()))
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "thabian")
                .containsEntry("scope", "openid profile")
                .containsEntry("redirect_uri", CALLBACK.toString())
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("state", begun.journey().state())
                .containsEntry("nonce", begun.journey().nonce())
                .doesNotContainValue(begun.journey().verifier());
    }

    @Test
    void twoSignInsShareNoSecret() {
        Journey one = begun().journey();
        Journey other = begun().journey();
        assertThat(List.of(one.state(), one.nonce(), one.verifier(), other.state(), other.nonce(), other.verifier()))
                .doesNotHaveDuplicates();
        assertThat(one.toString()).doesNotContain(one.state(), one.verifier());
    }

    @Test
    void whoeverTheIssuerVouchesForIsSignedIn() {
        Departure.Begun begun = begun();
        String token = token(issuer.officer(), begun);
        issuer.redeems(token);
        assertThat(end(begun)).isInstanceOfSatisfying(Arrival.Arrived.class, arrived -> {
            assertThat(arrived.staff().subject()).isEqualTo("somchai");
            assertThat(arrived.until()).isEqualTo(StubIssuer.NOW.plus(Duration.ofHours(8)));
            assertThat(arrived.refresh()).isEmpty();
            assertThat(arrived.to()).isEqualTo(BOARD);
            assertThat(arrived.toString()).doesNotContain(token);
        });
        assertThat(form(issuer.tokenRequest()))
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", "c0de")
                .containsEntry("redirect_uri", CALLBACK.toString())
                .containsEntry("client_id", "thabian")
                .containsEntry("code_verifier", begun.journey().verifier());
        assertThat(issuer.proof()).isEmpty();
    }

    @Test
    void aClientWithASecretProvesItself() {
        Departure.Begun begun = begun();
        issuer.redeems(token(issuer.officer(), begun));
        assertThat(end(as(Optional.of(() -> "s3cret")), begun)).isInstanceOf(Arrival.Arrived.class);
        assertThat(issuer.proof())
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("thabian:s3cret".getBytes(StandardCharsets.UTF_8)));

        issuer.discloses(",\"token_endpoint_auth_methods_supported\":[\"client_secret_post\"]");
        assertThat(end(as(Optional.of(() -> "s3cret")), begun)).isInstanceOf(Arrival.Arrived.class);
        assertThat(form(issuer.tokenRequest())).containsEntry("client_secret", "s3cret");
    }

    @Test
    void aTokenOfAnotherSignInProvesNothing() {
        Departure.Begun begun = begun();
        issuer.redeems(token(issuer.officer(), begun()));
        assertThat(end(begun)).isEqualTo(new Arrival.Untrusted(Verdict.Reason.WRONG_NONCE));
        issuer.redeems(issuer.signed(issuer.officer()));
        assertThat(end(begun)).isEqualTo(new Arrival.Untrusted(Verdict.Reason.WRONG_NONCE));
    }

    @Test
    void aTokenForAnotherClientProvesNothing() {
        Departure.Begun begun = begun();
        issuer.redeems(token(issuer.officer().audience("other"), begun));
        assertThat(end(begun)).isEqualTo(new Arrival.Untrusted(Verdict.Reason.WRONG_AUDIENCE));
        issuer.redeems(
                token(issuer.officer().audience(List.of("thabian", "other")).claim("azp", "other"), begun));
        assertThat(end(begun)).isEqualTo(new Arrival.Untrusted(Verdict.Reason.WRONG_AUDIENCE));
        issuer.redeems(token(issuer.officer().claim("azp", "thabian"), begun));
        assertThat(end(begun)).isInstanceOf(Arrival.Arrived.class);
    }

    @Test
    void cognitoIsToldByAParameterOfItsOwnWhereToComeBackTo() {
        URI place = URI.create("https://office.auth.ap-southeast-1.amazoncognito.com/logout");
        URI back = URI.create("https://seminar.office.example/staff");
        OidcClient cognitos = client("https://cognito-idp.ap-southeast-1.amazonaws.com/ap-southeast-1_Ab3dEf9Gh");
        assertThat(SignIn.farewell(cognitos, place, back))
                .isEqualTo(URI.create(
                        place + "?client_id=console&logout_uri=https%3A%2F%2Fseminar.office.example%2Fstaff"));
        assertThat(SignIn.farewell(client("https://login.office.example/realms/staff"), place, back))
                .hasParameter("post_logout_redirect_uri", back.toString())
                .hasParameter("client_id", "console")
                .hasNoParameter("logout_uri");
    }

    private static OidcClient client(String issuer) {
        return new OidcClient(issuer, IssuerTrust.ENCRYPTED, "console", Optional.empty(), "openid");
    }

    @Test
    void whereTheSecretCannotBeReadNobodyIsBlamed() {
        SignIn unreadable = as(Optional.of(() -> {
            throw new IOException("denied");
        }));
        Departure.Begun begun = (Departure.Begun) unreadable.begin(CALLBACK, BOARD);
        issuer.redeems(token(issuer.officer(), begun));
        assertThat(end(unreadable, begun)).isEqualTo(new Arrival.Unavailable("IOException"));
    }

    @Test
    void whoHasNoScopeIsAnOutsider() {
        Departure.Begun begun = begun();
        issuer.redeems(token(issuer.officer().claim("provinces", null), begun));
        assertThat(end(begun)).isEqualTo(new Arrival.Outsider("no claim provinces"));
    }

    @Test
    void theIssuersWordIsRenewedForTheSamePersonOnly() {
        Departure.Begun begun = begun();
        issuer.redeems(token(issuer.officer(), begun), "r1");
        Arrival.Arrived arrived = (Arrival.Arrived) end(begun);
        assertThat(arrived.refresh()).contains("r1");
        SignedIn signedIn = SignedIn.now(arrived, StubIssuer.NOW);
        assertThat(signedIn.renewable()).isTrue();

        Date later = Date.from(StubIssuer.NOW.plus(Duration.ofHours(10)));
        issuer.redeems(issuer.signed(issuer.officer().expirationTime(later)), "r2");
        Arrival.Arrived again = (Arrival.Arrived) signIn.renew("r1", signedIn.staff());
        assertThat(form(issuer.tokenRequest()))
                .containsEntry("grant_type", "refresh_token")
                .containsEntry("refresh_token", "r1")
                .containsEntry("client_id", "thabian");
        SignedIn longer = signedIn.renewed(again);
        assertThat(longer.until()).isEqualTo(later.toInstant());
        assertThat(longer.refresh()).contains("r2");

        issuer.redeems(issuer.signed(issuer.officer().subject("somying")));
        assertThat(signIn.renew("r2", signedIn.staff())).isEqualTo(new Arrival.Untrusted(Verdict.Reason.WRONG_SUBJECT));
        issuer.redeems(400, "{\"error\":\"invalid_grant\"}");
        assertThat(signIn.renew("r2", signedIn.staff())).isEqualTo(new Arrival.Stray());
        issuer.redeems(200, "{\"access_token\":\"x\",\"token_type\":\"Bearer\"}");
        assertThat(signIn.renew("r2", signedIn.staff())).isEqualTo(new Arrival.Declined("no_id_token"));
        issuer.redeems(503, "{}");
        assertThat(signIn.renew("r2", signedIn.staff())).isInstanceOf(Arrival.Unavailable.class);
    }

    @Test
    void nobodyIsSignedInForLongerThanADaysWork() {
        Departure.Begun begun = begun();
        Date far = Date.from(StubIssuer.NOW.plus(Duration.ofDays(30)));
        issuer.redeems(token(issuer.officer().expirationTime(far), begun), "r1");
        SignedIn signedIn = SignedIn.now((Arrival.Arrived) end(begun), StubIssuer.NOW);
        assertThat(signedIn.until()).isEqualTo(StubIssuer.NOW.plus(Duration.ofHours(12)));
        assertThat(signedIn.stands(signedIn.until().minusMillis(1))).isTrue();
        assertThat(signedIn.stands(signedIn.until())).isFalse();
        assertThat(signedIn.renewable()).isFalse();
        assertThat(signedIn.toString()).doesNotContain("r1", "somchai");
    }

    @Test
    void aCodeThatIsUsedUpIsStray() {
        issuer.redeems(400, "{\"error\":\"invalid_grant\",\"error_description\":\"used\"}");
        assertThat(end(begun())).isEqualTo(new Arrival.Stray());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {\"error\":\"invalid_client\"} | invalid_client",
                "400 | {\"error\":\"<script>\"} | unknown",
                "500 | oops | unknown",
                "200 | not json | ParseException",
                "200 | {\"access_token\":\"x\",\"token_type\":\"Bearer\"} | no_id_token",
                "302 | {} | unknown"
            })
    void anIssuerThatAnswersOtherwiseIsUnavailable(int status, String answer, String why) {
        issuer.redeems(status, answer);
        assertThat(end(begun())).isEqualTo(new Arrival.Unavailable(why));
    }

    @Test
    void anIssuerThatIsDownIsUnavailable() {
        Departure.Begun begun = begun();
        issuer.close();
        assertThat(signIn.begin(CALLBACK, BOARD)).isEqualTo(new Departure.Unavailable("ConnectException"));
        assertThat(end(begun)).isEqualTo(new Arrival.Unavailable("ConnectException"));
        assertThat(signIn.farewell(CALLBACK)).isEmpty();
    }

    @Test
    void anotherIssuersDocumentIsNotTaken() {
        issuer.claimToBe("https://evil.example");
        assertThat(signIn.begin(CALLBACK, BOARD)).isInstanceOf(Departure.Unavailable.class);
    }

    @Test
    void anEndpointWithoutHttpsIsNotTaken() {
        issuer.discloses(",\"end_session_endpoint\":\"http://evil.example/out\"");
        assertThat(signIn.begin(CALLBACK, BOARD)).isInstanceOf(Departure.Unavailable.class);
        assertThat(signIn.farewell(CALLBACK)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"access_denied, access_denied", "login_required, login_required", "'<script>alert(1)</script>', unknown"
    })
    void whoDeclinesIsSaidTo(String error, String code) {
        assertThat(refused(error)).isEqualTo(new Arrival.Declined(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"server_error", "temporarily_unavailable"})
    void anOutageOfTheIssuerIsNoRefusal(String error) {
        assertThat(refused(error)).isEqualTo(new Arrival.Unavailable(error));
    }

    private Arrival refused(String error) {
        Journey journey = begun().journey();
        return signIn.end(Map.of("error", error, "state", journey.state()), CALLBACK, Optional.of(journey.text()));
    }

    @Test
    void theIssuersPlaceToSignOutIsToldWithoutAnyToken() {
        assertThat(signIn.farewell(CALLBACK)).isEmpty();
        issuer.discloses(",\"end_session_endpoint\":\"" + issuer.address() + "/out?tenant=1\"");
        assertThat(form(signIn.farewell(CALLBACK).orElseThrow().getRawQuery()))
                .isEqualTo(
                        Map.of("tenant", "1", "client_id", "thabian", "post_logout_redirect_uri", CALLBACK.toString()));
    }
}
