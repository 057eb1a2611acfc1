package thabian.local.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.client.Answer;
import thabian.local.client.Asking;

/// A test that asks and gets what the contract does not know fails by itself.
class JudgeTest {
    private static final String LIST = "/api/seminars/ita-2564/organisations";
    private static final String ROW =
            "{\"code\":\"6760607\",\"name\":\"x\",\"type\":\"x\",\"district\":\"x\",\"province\":\"x\",\"registered\":true}";
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Answer ask(String method, String path, int status, Map<String, String> headers, String body) {
        server.createContext("/", exchange -> answer(exchange, status, headers, body));
        return Asking.of(
                        method,
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
                .answer();
    }

    private static void answer(HttpExchange exchange, int status, Map<String, String> headers, String body)
            throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String problem(String name, int status) {
        return "{\"type\":\"/problems/%s\",\"title\":\"x\",\"status\":%d,\"detail\":\"x\"}".formatted(name, status);
    }

    @Test
    void whatTheContractKnowsPasses() {
        assertThat(ask("GET", "/prod" + LIST + "/?province=76", 200, Map.of("Content-Type", JSON), "[" + ROW + "]")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[{}]",
                "[{\"code\":\"6760607\"}]",
                "[",
                "[{\"code\":\"6760607\",\"name\":\"x\",\"type\":\"x\",\"district\":\"x\",\"province\":\"x\",\"registered\":1}]",
                "[{\"code\":\"6760607\",\"name\":\"x\",\"type\":\"x\",\"district\":\"x\",\"province\":\"x\","
                        + "\"registered\":true,\"more\":1}]"
            })
    void anotherShapeFails(String body) {
        assertThatThrownBy(() -> ask("GET", LIST, 200, Map.of("Content-Type", JSON), body))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not in the contract");
    }

    @ParameterizedTest
    @CsvSource({
        "400, not-open, 400",
        "404, not-on-list, 404",
        "404, unknown-seminar, 400",
        "409, already-registered, 409",
        "401, unauthorized, 401"
    })
    void aRefusalThatTheRouteDoesNotGiveFails(int status, String name, int told) {
        assertThatThrownBy(() -> ask("GET", LIST, status, Map.of("Content-Type", PROBLEM), problem(name, told)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not in the contract");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ETag", "Location", "Retry-After", "Vary"})
    void aHeaderThatIsNotWrittenDownFails(String header) {
        assertThatThrownBy(() -> ask("GET", LIST, 200, Map.of("Content-Type", JSON, header, "\"1\""), "[]"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(header);
    }

    @Test
    void aHeaderThatIsLackingFails() {
        assertThatThrownBy(() -> ask(
                        "GET",
                        "/api/staff/seminars",
                        401,
                        Map.of("Content-Type", PROBLEM),
                        problem("unauthorized", 401)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("WWW-Authenticate");
    }

    @Test
    void aRouteThatNobodyKnowsIsNotFound() {
        assertThatThrownBy(() -> ask("GET", "/api/more", 200, Map.of("Content-Type", JSON), "[]"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aMethodThatAPathLacksIsNotAllowed() {
        assertThatThrownBy(() -> ask("PATCH", LIST, 200, Map.of("Content-Type", JSON), "[]"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Allow");
    }

    @Test
    void pagesAreNoneOfItsBusiness() {
        assertThat(ask("GET", "/s/ita-2564", 299, Map.of(), "x").status()).isEqualTo(299);
    }
}
