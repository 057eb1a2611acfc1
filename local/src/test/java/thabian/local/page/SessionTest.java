package thabian.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Asking;
import thabian.local.client.Browser;
import thabian.local.client.Printed;

/// What a session's cookie is worth, and what a form on another site is not.
class SessionTest {
    private static final String SESSION = "thabian_session";

    @AutoClose
    private static final Stack STACK = Stack.start();

    private final Browser browser = new Browser(STACK.home());

    @BeforeEach
    void morningOfTheLetter() {
        STACK.moveClockTo("2021-03-08T09:00:00+07:00");
    }

    @Test
    void aTokenOfTheIssuerIsASession() {
        assertThat(with(STACK.staffToken("76", "officer")).status()).isEqualTo(200);
    }

    @Test
    void anExpiredSessionLeadsToSigningIn() {
        browser.keeping(SESSION, STACK.staffToken("76", "officer"));
        STACK.moveClockTo("2021-03-08T17:00:00+07:00");
        assertThat(browser.open("/staff").status()).isEqualTo(200);
        STACK.moveClockTo("2021-03-08T17:00:31+07:00");
        assertSignedOut(browser.open("/staff"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "....", "%00"})
    void aCookieOfNonsenseIsNone(String value) {
        assertSignedOut(with(value));
    }

    @Test
    void anUnsignedTokenIsNone() throws ParseException {
        var claims = SignedJWT.parse(STACK.staffToken("*", "officer")).getJWTClaimsSet();
        assertSignedOut(with(new PlainJWT(claims).serialize()));
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsNone() throws ParseException, JOSEException {
        var genuine = SignedJWT.parse(STACK.staffToken("*", "officer"));
        var keys = Asking.of("GET", STACK.home().resolve("/local/oidc/jwks.json"))
                .answer()
                .text();
        var key = JWKSet.parse(keys).getKeys().getFirst();
        for (var secret : List.of(
                key.toJSONString().getBytes(StandardCharsets.UTF_8),
                key.toECKey().toPublicKey().getEncoded())) {
            var forged = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    genuine.getJWTClaimsSet());
            forged.sign(new MACSigner(secret));
            assertSignedOut(with(forged.serialize()));
        }
    }

    @Test
    void aTokenThatSomebodyChangedIsNone() {
        var mine = STACK.staffToken("70", "viewer").split("\\.");
        var other = STACK.staffToken("*", "officer").split("\\.");
        assertSignedOut(with(String.join(".", mine[0], other[1], mine[2])));
    }

    @Test
    void aSessionOpensNoApi() {
        browser.keeping(SESSION, STACK.staffToken("76", "officer"));
        var api = STACK.ask("GET", "/api/staff/seminars")
                .with("Cookie", SESSION + "=" + browser.cookie(SESSION).orElseThrow());
        assertThat(api.answer().outcome()).isEqualTo("401 unauthorized");
    }

    @Test
    void aBearerTokenOpensNoConsole() {
        assertSignedOut(STACK.ask("GET", "/staff")
                .asBrowser()
                .bearing(STACK.staffToken("76", "officer"))
                .answer());
    }

    @Test
    void nothingOfASessionIsLogged() {
        try (var printed = new Printed()) {
            var token = STACK.staffToken("76", "officer");
            with(token);
            with(token.substring(0, token.length() - 4) + "AAAA");
            assertThat(printed.text()).contains("session-refused").doesNotContain(token.substring(0, 12), "officer-76");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://127.0.0.1",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Referer, https://evil.example/staff",
        "X-Nothing, x"
    })
    void aFormOnAnotherSiteDoesNothing(String header, String value) {
        browser.signIn("/staff", "PHETCHABURI_OFFICER");
        var answer = browser.ask("POST", "/staff/sign-out")
                .with(header, value)
                .form("")
                .answer(browser);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("รับรายการนี้ไม่ได้", "ยังไม่มีการบันทึกใด ๆ");
        assertThat(browser.cookie(SESSION)).isPresent();
        assertThat(browser.open("/staff").status()).isEqualTo(200);
    }

    @Test
    void aFormOnAnotherSiteIsAProblemToPrograms() {
        assertThat(STACK.ask("POST", "/staff/sign-out")
                        .with("Origin", "https://evil.example")
                        .asProgram()
                        .form("")
                        .answer()
                        .outcome())
                .isEqualTo("403 foreign-form");
    }

    @Test
    void whoSignsOutHasNoSessionLeftHereNorAtTheIssuer() {
        browser.signIn("/staff", "PHETCHABURI_OFFICER");
        var token = browser.cookie(SESSION).orElseThrow();
        var answer = browser.send("/staff/sign-out", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .containsExactly(
                        "thabian_session=; Path=/staff; HttpOnly; SameSite=Lax; Max-Age=0",
                        "thabian_sign_in=; Path=/staff; HttpOnly; SameSite=Lax; Max-Age=0");
        assertThat(answer.header("Refresh"))
                .startsWith("0; url=" + STACK.home().resolve("/local/oidc/end-session?"))
                .contains("client_id=thabian")
                .doesNotContain(token.substring(0, 12));
        var back = browser.follow(browser.open(answer.header("Refresh").replace("0; url=", "")));
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.text()).contains("ออกจากระบบแล้ว");
        assertSignedOut(browser.open("/staff"));
    }

    @Test
    void theIssuerLeadsNobodyElsewhereAfterwards() {
        var answer = browser.open(STACK.home()
                .resolve("/local/oidc/end-session?post_logout_redirect_uri=https%3A%2F%2Fevil.example")
                .toString());
        assertThat(answer.header("Location")).isEqualTo("/local");
    }

    @Test
    void noPageOfTheConsoleIsKeptOrFramed() {
        for (var path : List.of("/staff", "/staff/sign-in", "/staff/callback", "/staff/sign-out")) {
            var answer = browser.open(path);
            assertThat(answer.header("Cache-Control")).as(path).isEqualTo("no-store");
            assertThat(answer.header("Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        }
    }

    private Answer with(String token) {
        return new Browser(STACK.home()).keeping(SESSION, token).open("/staff");
    }

    private static void assertSignedOut(Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/staff/sign-in?to=%2Fstaff");
    }
}
