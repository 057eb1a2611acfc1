package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.Stack;
import thabian.local.client.TypedForm;

/// Whatever else is sent is answered, and never our fault.
class OddRequestTest {
    @AutoClose
    private static final Spoiler SPOILER = new Spoiler();

    private static final Stack STACK = SPOILER.stack();

    @AfterAll
    static void nothingPersonalWasPrinted() {
        SPOILER.nothingPersonalWasPrinted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/seminars/%00",
                "/api/seminars/%FF",
                "/api/seminars/..",
                "/api/seminars/..%2F..%2Fetc%2Fpasswd",
                "/api/seminars/ita-2564%2Forganisations",
                "/api/seminars/ita-2564%20",
                "/api/seminars/ITA-2564",
                "/api/seminars/%E0%B8%81",
                "/api/seminars/ita-2564/registrations/..%2F..",
                "/api/seminars/ita-2564/registrations/%00",
                "/api/seminars/ita-2564/registrations/6760607%2F..",
                "/api/seminars//registrations/6760607",
                "/s/%00",
                "/s/%2e%2e",
                "/s/ita-2564/%0d%0aSet-Cookie:x",
                "/s/ita-2564/6760607%00",
                "/s/ita-2564/6760607/nothing",
                "/s/none/qr.svg",
                "/assets/..%2f..%2fetc%2fpasswd",
                "/assets/%00",
                "/assets/",
                "/nowhere",
                "/api",
                "/.git/config"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(STACK.get(path).status()).isEqualTo(404);
        assertThat(STACK.ask("GET", path).asBrowser().answer().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/seminars/", "/s/", "/s/ita-2564/", "/api/seminars/ita-2564/registrations/", "/assets/"})
    void aVeryLongNameIsNotFound(String path) {
        assertThat(STACK.get(path + "a".repeat(8_000)).status()).isEqualTo(404);
        assertThat(STACK.get(path + "1".repeat(8_000)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?org=%00",
                "?org=" + "%E0%B9%91%E0%B9%92",
                "?province=../76",
                "?code=<script>alert(1)</script>",
                "?org=6760607&org=6760101",
                "?%00=%00",
                "?=",
                "?fresh=1&t=x"
            })
    void anOddQueryStillShowsThePage(String query) {
        var page = STACK.get("/s/ita-2564" + query.replace("<", "%3C").replace(">", "%3E"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "LOCK"})
    void aMethodThatNobodyKnowsIsNotFound(String method) {
        for (var path : List.of("/", "/s/ita-2564", Stack.SEMINAR, Stack.REGISTRATIONS)) {
            assertThat(STACK.ask(method, path).answer().status()).isEqualTo(404);
        }
    }

    @Test
    void noHeaderOverridesTheMethod() {
        var organisation = STACK.nextOrganisation();
        var token = STACK.register(TypedForm.of(organisation)).field("manageToken");
        for (var header : List.of("X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method")) {
            STACK.registration("GET", organisation)
                    .holding(token)
                    .ifMatch(1)
                    .with(header, "DELETE")
                    .answer();
        }
        STACK.ask("POST", "/s/ita-2564")
                .form("_method=DELETE&" + TypedForm.of(organisation).form("send"))
                .answer();
        assertThat(STACK.slot(organisation).revision()).isEqualTo(1);
    }

    @Test
    void headersOfAnySizeAreNotOurFault() {
        for (var size : List.of(9_000, 200_000)) {
            assertThat(STACK.ask("GET", Stack.SEMINAR)
                            .with("Registration-Token", "x".repeat(size))
                            .answer()
                            .status())
                    .isLessThan(500);
        }
        assertThat(STACK.ask("GET", "/s/ita-2564/6760607?t=" + "x".repeat(8_000))
                        .answer()
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /s/%zz HTTP/1.1\r\nHost: x",
                "GET /s/ita-2564?org=%zz HTTP/1.1\r\nHost: x",
                "GET /api/seminars/ita-2564/organisations?province=%f HTTP/1.1\r\nHost: x",
                "GET * HTTP/1.1\r\nHost: x",
                "GET /s/ita-2564 HTTP/1.1\r\nHost: evil.example/\"><script>",
                "GET http://evil.example/s/ita-2564 HTTP/1.1\r\nHost: evil.example",
                "POST /s/ita-2564 HTTP/1.1\r\nHost: x\r\nContent-Length: 1",
                "GARBAGE"
            })
    void aRawRequestIsNotOurFaultEither(String head) throws IOException {
        assertThat(raw(head + "\r\nConnection: close\r\n\r\nx"))
                .doesNotContain("HTTP/1.1 5")
                .doesNotContain("<script>");
    }

    /// What the server answers to these very bytes; empty where it only hangs up.
    private static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", STACK.home().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
