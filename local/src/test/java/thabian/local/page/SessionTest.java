package thabian.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import thabian.staff.SessionId;

/// What a session's cookie is worth, and what a form on another site is not.
class SessionTest {
    private static final String SESSION = "thabian_session";
    private static final String LEFT = "thabian_left";

    @AutoClose
    private static final Stack STACK = Stack.start();

    private final Browser browser = new Browser(STACK.home());

    @BeforeEach
    void morningOfTheLetter() {
        STACK.moveClockTo("2021-03-08T09:00:00+07:00");
    }

    @Test
    void aSessionLastsAsLongAsTheIssuersWord() {
        browser.signIn("/staff", "PHETCHABURI_OFFICER");
        assertThat(browser.cookie(SESSION).orElseThrow()).matches("[\\w-]{43}");
        assertThat(browser.cookie(LEFT)).contains("28800.1.1615197600");
        STACK.moveClockTo("2021-03-08T16:59:59+07:00");
        assertThat(browser.open("/staff").status()).isEqualTo(200);
        assertThat(browser.cookie(LEFT)).contains("1.1.1615197600");
        STACK.moveClockTo("2021-03-08T17:00:00+07:00");
        assertSignedOut(browser.open("/staff"));
    }

    @Test
    void onePressMakesItLongerAndKeepsThePage() {
        browser.signIn("/staff", "PHETCHABURI_OFFICER");
        STACK.moveClockTo("2021-03-08T16:56:00+07:00");
        var answer = browser.send("/staff/extend", "");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(browser.cookie(LEFT)).as("twelve hours from the sign-in on").contains("14640.0.1615212000");
        STACK.moveClockTo("2021-03-08T20:59:59+07:00");
        assertThat(browser.open("/staff").status()).isEqualTo(200);
        assertThat(browser.send("/staff/extend", "").status()).isEqualTo(204);
        STACK.moveClockTo("2021-03-08T21:00:00+07:00");
        assertSignedOut(browser.open("/staff"));
        assertThat(browser.send("/staff/extend", "").status()).isEqualTo(204);
        assertThat(browser.cookie(LEFT).orElseThrow()).startsWith("0.0.");
    }

    @Test
    void whomTheIssuerGaveNothingToRenewByStaysAsLongAsTheyMay() {
        browser.keeping(SESSION, STACK.session(STACK.staffToken("76", "officer")));
        assertThat(browser.send("/staff/extend", "").status()).isEqualTo(204);
        assertThat(browser.cookie(LEFT)).contains("28800.0.1615197600");
        assertThat(browser.open("/staff").status()).isEqualTo(200);
    }

    @Test
    void whatIsSentAfterItsEndStandsInTheAnswerAndGoesOnOnceOneIsSignedIn() {
        browser.signIn("/staff", "PHETCHABURI_OFFICER");
        STACK.moveClockTo("2021-03-08T17:00:00+07:00");
        var organisation = STACK.nextOrganisation();
        var page = "/staff/seminars/ita-2564/organisations/" + organisation;
        var refused = browser.send(page, "act=note&reason=" + "%E0%B9%82%E0%B8%97%E0%B8%A3+%3Cb%3E%22");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text())
                .contains(
                        "<form method=\"post\" action=\"" + page + "\">",
                        "name=\"act\" value=\"note\"",
                        "name=\"reason\" value=\"โทร &lt;b>&#34;\"",
                        "href=\"/staff/sign-in?to=%2Fstaff%2Fsigned-in\" target=\"_blank\"")
                .contains("ข้อมูลที่กรอกยังอยู่ในหน้านี้");
        assertThat(STACK.slot(organisation).history()).isEmpty();
        var tab = signInAt("/staff/sign-in?to=%2Fstaff%2Fsigned-in");
        assertThat(tab.text()).contains("กลับไปที่แท็บเดิมที่กรอกค้างไว้");
        assertThat(browser.send(page, "act=note&reason=x").status()).isEqualTo(303);
        assertThat(STACK.slot(organisation).history()).hasSize(1);
    }

    @Test
    void aFileHasToBeChosenAgain() {
        var answer = browser.ask("POST", "/staff/seminars/ita-2564/list")
                .with("Origin", STACK.home().resolve("/").toString().replaceAll("/$", ""))
                .with("Content-Type", "multipart/form-data; boundary=x")
                .answer(browser);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("ให้เลือกไฟล์ใหม่").doesNotContain("<form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "....", "%00", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aCookieOfNonsenseIsNone(String value) {
        assertSignedOut(with(value));
    }

    @Test
    void aTokenOfTheIssuerIsNoSession() {
        assertSignedOut(with(STACK.staffToken("76", "officer")));
    }

    @Test
    void whatIsKeptOfASessionOpensNothing() {
        var id =
                SessionId.find(STACK.session(STACK.staffToken("76", "officer"))).orElseThrow();
        assertThat(with(id.secret()).status()).isEqualTo(200);
        assertSignedOut(with(id.hash()));
        assertThat(id.toString()).doesNotContain(id.secret());
    }

    @Test
    void whoSignsInAnewEndsTheSessionBefore() {
        browser.signIn("/staff", "PHETCHABURI_OFFICER");
        var before = browser.cookie(SESSION).orElseThrow();
        signInAt("/staff/sign-in");
        assertThat(browser.cookie(SESSION)).isPresent().get().isNotEqualTo(before);
        assertSignedOut(with(before));
    }

    @Test
    void aSessionOpensNoApi() {
        var session = STACK.session(STACK.staffToken("76", "officer"));
        var api = STACK.ask("GET", "/api/staff/seminars").with("Cookie", SESSION + "=" + session);
        assertThat(api.answer().outcome()).isEqualTo("401 unauthorized");
        assertThat(STACK.ask("GET", "/api/staff/seminars")
                        .bearing(session)
                        .answer()
                        .outcome())
                .isEqualTo("401 unauthorized");
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
            var session = STACK.session(STACK.staffToken("76", "officer"));
            with(session);
            with(session.replaceAll("....$", "AAAA"));
            assertThat(printed.text())
                    .contains("session-refused")
                    .doesNotContain(session.substring(0, 12), "officer-76");
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
        assertSignedOut(with(token));
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

    private Answer signInAt(String address) {
        var issuer = browser.follow(browser.open(address));
        return browser.follow(browser.follow(browser.open(browser.choice(issuer, "PHETCHABURI_OFFICER"))));
    }

    private Answer with(String session) {
        return new Browser(STACK.home()).keeping(SESSION, session).open("/staff");
    }

    private static void assertSignedOut(Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/staff/sign-in?to=%2Fstaff");
    }
}
