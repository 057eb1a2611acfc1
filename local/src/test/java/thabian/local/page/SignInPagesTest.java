package thabian.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Browser;
import thabian.local.client.Printed;

/// Signing in to the console and out again, redirect by redirect.
class SignInPagesTest {
    private static final String SESSION = "thabian_session";
    private static final String SIGN_IN = "thabian_sign_in";
    private static final String OFFICER = "PHETCHABURI_OFFICER";

    @AutoClose
    private static final Stack STACK = Stack.start();

    private final Browser browser = new Browser(STACK.home());

    @BeforeEach
    void morningOfTheLetter() {
        STACK.moveClockTo("2021-03-08T09:00:00+07:00");
    }

    @Test
    void anOfficerSignsInAndIsShownTheSeminarsOfTheProvince() {
        var refused = browser.open("/staff");
        assertThat(refused.status()).isEqualTo(303);
        assertThat(refused.header("Location")).isEqualTo("/staff/sign-in?to=%2Fstaff");

        var departure = browser.follow(refused);
        assertThat(departure.status()).isEqualTo(303);
        assertThat(departure.header("Location"))
                .startsWith(STACK.home().resolve("/local/oidc/authorize?").toString())
                .contains("response_type=code", "code_challenge_method=S256", "state=", "nonce=", "client_id=thabian")
                .contains("scope=openid+profile", "redirect_uri=http%3A%2F%2F127.0.0.1");
        assertThat(departure.header("Set-Cookie"))
                .matches(SIGN_IN + "=[^;]+; Path=/staff; HttpOnly; SameSite=Lax; Max-Age=600");

        var issuer = browser.follow(departure);
        assertThat(issuer.text()).contains("เพชรบุรี", "ราชบุรี", "สำนักงาน ป.ป.ช.", "ดูข้อมูลได้อย่างเดียว");
        var arrival = browser.follow(browser.open(browser.choice(issuer, OFFICER)));
        assertThat(arrival.status()).isEqualTo(303);
        assertThat(arrival.header("Location")).isEqualTo("/staff");
        assertThat(arrival.response().headers().allValues("Set-Cookie"))
                .hasSize(3)
                .anySatisfy(left ->
                        assertThat(left).isEqualTo("thabian_left=28800.1.1615197600; Path=/staff; SameSite=Lax"))
                .anySatisfy(session ->
                        assertThat(session).matches(SESSION + "=[\\w.-]+; Path=/staff; HttpOnly; SameSite=Lax"))
                .anySatisfy(kept -> assertThat(kept).startsWith(SIGN_IN + "=;").endsWith("Max-Age=0"));

        var home = browser.follow(arrival);
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.text())
                .contains("สมหญิง ใจทดสอบ", "จังหวัดเพชรบุรี · เจ้าหน้าที่")
                .contains(Stack.letter().title(), "/staff/seminars/ita-2564");
        assertThat(home.header("Cache-Control")).isEqualTo("no-store");
        assertThat(home.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(home.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(home.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @CsvSource({
        "PHETCHABURI_VIEWER, จังหวัดเพชรบุรี · ดูข้อมูลได้อย่างเดียว, true",
        "RATCHABURI_OFFICER, จังหวัดราชบุรี · เจ้าหน้าที่, false",
        "NACC_OFFICER, ทุกจังหวัด · เจ้าหน้าที่, true"
    })
    void eachOfficeSeesItsOwn(String office, String head, boolean invited) {
        var home = browser.signIn("/staff", office).text();
        assertThat(home).contains(head);
        assertThat(home.contains(Stack.letter().title())).isEqualTo(invited);
    }

    @Test
    void oneComesBackToWhereOneWas() {
        browser.signIn("/staff?province=76&q=%E0%B8%97%E0%B8%94%20%2B", OFFICER);
        STACK.moveClockTo("2021-03-08T17:10:00+07:00");
        var refused = browser.open("/staff?q=%E0%B8%97%20%2B%26");
        assertThat(refused.header("Location"))
                .isEqualTo("/staff/sign-in?to=%2Fstaff%3Fq%3D%25E0%25B8%2597%2B%252B%2526");
        var issuer = browser.follow(browser.follow(refused));
        var arrival = browser.follow(browser.open(browser.choice(issuer, OFFICER)));
        assertThat(arrival.header("Location")).isEqualTo("/staff?q=%E0%B8%97+%2B%26");
        assertThat(browser.follow(arrival).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/staff",
                "//evil.example",
                "/\\evil.example",
                "/staff/../../evil",
                "/staff//evil.example",
                "/staff%0d%0aSet-Cookie:x=y",
                "/staff\r\nSet-Cookie: x=y",
                "/s/ita-2564",
                "/staff/sign-in?to=/staff",
                ""
            })
    void nobodyIsLedAnywhereElse(String nasty) {
        var address = "/staff/sign-in?to=" + URLEncoder.encode(nasty, StandardCharsets.UTF_8);
        var issuer = browser.follow(browser.open(address));
        assertThat(browser.follow(browser.open(browser.choice(issuer, OFFICER))).header("Location"))
                .isEqualTo("/staff");
    }

    @Test
    void anAnswerWithAnotherStateIsStray() {
        var callback = callback();
        for (var state : List.of("state=", "state=A", "state=" + "A".repeat(43))) {
            var other = new Browser(STACK.home())
                    .keeping(SIGN_IN, browser.cookie(SIGN_IN).orElseThrow());
            assertStray(other, other.open(callback.replaceAll("state=[^&]*", state)));
        }
        var other = new Browser(STACK.home())
                .keeping(SIGN_IN, browser.cookie(SIGN_IN).orElseThrow());
        assertStray(other, other.open(callback.replaceAll("&?state=[^&]*", "")));
    }

    @Test
    void anotherBrowsersAnswerIsStray() {
        var callback = callback();
        var without = new Browser(STACK.home());
        assertStray(without, without.open(callback));
        var stranger = new Browser(STACK.home());
        stranger.open("/staff/sign-in");
        assertStray(stranger, stranger.open(callback));
    }

    @Test
    void theFirstOfTwoTabsIsStrayAndTheSecondGoesOn() {
        var first = callback();
        var second = callback();
        var kept = browser.cookie(SIGN_IN).orElseThrow();
        assertStray(browser, browser.open(first));
        browser.keeping(SIGN_IN, kept);
        assertThat(browser.open(second).header("Location")).isEqualTo("/staff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "....", "๐", "\"\""})
    void aJourneyThatIsNoneIsStray(String journey) {
        var callback = callback();
        browser.keeping(SIGN_IN, journey.equals("๐") ? "%E0" : journey);
        assertStray(browser, browser.open(callback));
    }

    @Test
    void aCodeIsGoodOnce() {
        var callback = callback();
        var kept = browser.cookie(SIGN_IN).orElseThrow();
        assertThat(browser.open(callback).status()).isEqualTo(303);
        var again = new Browser(STACK.home()).keeping(SIGN_IN, kept);
        assertStray(again, again.open(callback));
    }

    @Test
    void aCodeIsGoodForAMinute() {
        var callback = callback();
        STACK.moveClockTo("2021-03-08T09:01:00+07:00");
        assertStray(browser, browser.open(callback));
    }

    @Test
    void anotherVerifierRedeemsNothing() {
        var callback = callback();
        spoil(parts -> parts.replaceAll("^((?:[^.]+\\.){2})[^.]+", "$1" + "A".repeat(43)));
        assertStray(browser, browser.open(callback));
    }

    @Test
    void aTokenForAnotherSignInIsNotTrusted() {
        var callback = callback();
        spoil(parts -> parts.replaceAll("^([^.]+\\.)[^.]+", "$1" + "A".repeat(43)));
        var answer = browser.open(callback);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("เข้าสู่ระบบไม่สำเร็จ");
        assertThat(browser.cookie(SESSION)).isEmpty();
    }

    @Test
    void whoDeclinesIsToldHowToSignInAfterAll() {
        var issuer = browser.follow(browser.open("/staff/sign-in"));
        var answer = browser.follow(browser.open(browser.choice(issuer, "none")));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("ยังไม่ได้เข้าสู่ระบบ", "href=\"/staff/sign-in?to=%2Fstaff\"");
        assertThat(browser.cookie(SESSION)).isEmpty();
        assertThat(browser.cookie(SIGN_IN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?code=x", "?error=access_denied", "", "?code=x&state=y&iss=https%3A%2F%2Fevil.example"})
    void aCallbackThatNobodyBeganIsStray(String query) {
        assertStray(browser, browser.open("/staff/callback" + query));
    }

    @Test
    void anIssuerThatNamesAnotherIsNotTrusted() {
        var callback = callback();
        assertThat(browser.open(callback + "&iss=https%3A%2F%2Fevil.example").status())
                .isEqualTo(403);
        assertThat(browser.cookie(SESSION)).isEmpty();
    }

    @Test
    void theIssuerSendsNobodyToAnotherConsole() {
        var departure = browser.open("/staff/sign-in").header("Location");
        for (var spoilt : List.of(
                departure.replaceAll(
                        "redirect_uri=[^&]*", "redirect_uri=https%3A%2F%2Fevil.example%2Fstaff%2Fcallback"),
                departure.replaceAll("redirect_uri=([^&]*)", "redirect_uri=$1x"),
                departure.replace("client_id=thabian", "client_id=other"))) {
            assertThat(browser.open(spoilt).status()).as(spoilt).isEqualTo(400);
        }
        var plain = browser.open(departure.replace("S256", "plain"));
        assertThat(browser.follow(plain).status()).isEqualTo(403);
    }

    @Test
    void nothingOfASignInIsLogged() {
        try (var printed = new Printed()) {
            browser.signIn("/staff", OFFICER);
            var token = browser.cookie(SESSION).orElseThrow();
            assertThat(printed.text())
                    .contains("\"signed-in\"")
                    .doesNotContain("somying", "สมหญิง", token.substring(0, 12), "code=", "state=");
        }
    }

    @Test
    void everyAddressIsBelowTheStage() throws Exception {
        try (var stack = Stack.startAt("prod")) {
            var staged = new Browser(stack.home());
            var departure = staged.follow(staged.open("/staff?province=76"));
            assertThat(departure.header("Set-Cookie")).contains("; Path=/prod/staff;");
            assertThat(departure.header("Location")).contains("%2Fprod%2Fstaff%2Fcallback");
            var arrival = staged.follow(staged.open(staged.choice(staged.follow(departure), OFFICER)));
            assertThat(arrival.header("Location")).isEqualTo("/prod/staff?province=76");
            assertThat(staged.follow(arrival).text())
                    .contains("action=\"/prod/staff/sign-out\"", "href=\"/prod/staff/seminars/ita-2564\"");
            var out = staged.send("/staff/sign-out", "");
            assertThat(out.header("Refresh")).contains("%2Fprod%2Fstaff%2Fsign-out");
            assertThat(staged.cookie(SESSION)).isEmpty();
        }
    }

    /// Begins a sign-in and answers where the issuer sends the browser back to.
    private String callback() {
        var issuer = browser.follow(browser.open("/staff/sign-in"));
        return browser.open(browser.choice(issuer, OFFICER)).header("Location");
    }

    private void spoil(UnaryOperator<String> change) {
        var kept = browser.cookie(SIGN_IN).orElseThrow();
        var spoilt = change.apply(kept);
        assertThat(spoilt).isNotEqualTo(kept).matches(Pattern.compile("([^.]+\\.){3}[^.]+"));
        browser.keeping(SIGN_IN, spoilt);
    }

    private static void assertStray(Browser browser, Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("โปรดเข้าสู่ระบบอีกครั้ง", "href=\"/staff/sign-in?to=%2Fstaff\"");
        assertThat(browser.cookie(SESSION)).isEmpty();
        assertThat(browser.cookie(SIGN_IN)).isEmpty();
    }
}
