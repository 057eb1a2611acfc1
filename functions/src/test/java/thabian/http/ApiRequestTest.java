package thabian.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiRequestTest {
    private final Map<String, Object> event = new HashMap<>(Map.of("httpMethod", "GET", "resource", "/s/{seminar}"));
    private final Map<String, Object> context = new HashMap<>(Map.of("domainName", "api.example"));

    private ApiRequest read() throws IOException {
        event.put("requestContext", context);
        return ApiRequest.read(new ByteArrayInputStream(JSON.std.asBytes(event)));
    }

    private void at(String resource, String contextPath) {
        event.put("resource", resource);
        event.put("path", contextPath);
        context.put("path", contextPath);
    }

    @Test
    void aRouteIsMethodAndResource() throws IOException {
        assertThat(read().route()).isEqualTo("GET /s/{seminar}");
    }

    @Test
    void whatIsAbsentOrNullIsEmpty() throws IOException {
        for (String name : List.of("headers", "multiValueHeaders", "pathParameters", "queryStringParameters", "body")) {
            event.put(name, null);
        }
        ApiRequest request = read();
        assertThat(request.variable("seminar")).isEmpty();
        assertThat(request.query("org")).isEmpty();
        assertThat(request.header("accept")).isEmpty();
        assertThat(request.body()).isEmpty();
        assertThat(request.caller()).isEmpty();
        assertThat(request.id()).isEmpty();
    }

    @Test
    void anEventThatDoesNotSayWhenItWasReceivedIsNotAnswered() throws IOException {
        ApiRequest request = read();
        assertThatIllegalStateException().isThrownBy(request::receivedAt);
    }

    @Test
    void variablesQueryAndCallerAreText() throws IOException {
        event.put("pathParameters", Map.of("seminar", "ita-2564"));
        event.put("queryStringParameters", Map.of("org", "6760607"));
        context.put("authorizer", Map.of("role", "officer", "provinces", 76));
        context.put("requestId", "abc");
        context.put("requestTimeEpoch", 1615168800123L);
        ApiRequest request = read();
        assertThat(request.variable("seminar")).isEqualTo("ita-2564");
        assertThat(request.query("org")).isEqualTo("6760607");
        assertThat(request.caller()).containsEntry("role", "officer").containsEntry("provinces", "76");
        assertThat(request.id()).isEqualTo("abc");
        assertThat(request.receivedAt()).isEqualTo(Instant.ofEpochMilli(1615168800123L));
    }

    @Test
    void headersAreFoundWhateverTheirCapitals() throws IOException {
        event.put("headers", Map.of("IF-Match", "\"1\"", "Accept", "text/html,*/*"));
        event.put("multiValueHeaders", Map.of("if-match", List.of("\"1\""), "X-Many", List.of("a", "b")));
        ApiRequest request = read();
        assertThat(request.header("if-match")).contains("\"1\"");
        assertThat(request.header("x-MANY")).contains("a, b");
        assertThat(request.wantsPage()).isTrue();
    }

    @Test
    void headReadsAsGetDoesAndNothingElseDoes() throws IOException {
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
            event.put("httpMethod", method);
            assertThat(read().reads())
                    .as(method)
                    .isEqualTo(List.of("GET", "HEAD").contains(method));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/seminars/{seminar}, /prod/api/seminars/x, false",
        "/api/seminars/{seminar}, /api/seminars/x, false",
        "/s/{seminar}, /prod/s/x, true",
        "/, /prod, true",
        "/s/{seminar}, /api/s/x, true",
    })
    void whoAsksBelowTheApiGetsJsonAndElsewhereAPage(String resource, String path, boolean page) throws IOException {
        at(resource, path);
        assertThat(read().wantsPage()).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"api, false", "api/, false", "api/nothing, false", "apiary, true", "nothing, true"})
    void anUnknownAddressIsOfTheApiByItsName(String taken, boolean page) throws IOException {
        at("/{proxy+}", "/prod/" + taken);
        event.put("pathParameters", Map.of("proxy", taken));
        assertThat(read().wantsPage()).isEqualTo(page);
    }

    @Test
    void aBodyIsItsBytesHoweverItTravels() throws IOException {
        byte[] bytes = "ชื่อ=สมชาย".getBytes(StandardCharsets.UTF_8);
        event.put("body", Base64.getEncoder().encodeToString(bytes));
        event.put("isBase64Encoded", true);
        assertThat(read().body()).isEqualTo(bytes);
        event.put("body", "ชื่อ=สมชาย");
        event.put("isBase64Encoded", false);
        assertThat(read().body()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "/, /, ''",
        "/, /prod/, /prod",
        "/, /prod, /prod",
        "/s/{seminar}, /s/ita-2564, ''",
        "/s/{seminar}, /prod/s/ita-2564, /prod",
        "/s/{seminar}, /prod/s/ita-2564/, /prod",
        "/s/{seminar}/{org}, /prod/s/ita-2564/6760607, /prod",
        "/s/{seminar}/{org}/send-link, /base/prod/s/ita-2564/6760607/send-link, /base/prod",
    })
    void whatStandsBeforeEveryPathIsThePrefix(String resource, String path, String prefix) throws IOException {
        at(resource, path);
        assertThat(read().prefix()).isEqualTo(prefix);
    }

    @ParameterizedTest
    @CsvSource({
        "/none, none, ''",
        "/prod/none, none, /prod",
        "/prod/none/, none, /prod",
        "/prod/none/, none/, /prod",
        "/prod/a/b/c, a/b/c, /prod",
        "/base/prod/a/b, a/b, /base/prod",
        "//evil.example//x, /evil.example//x, ''",
        "//evil.example//x, evil.example/x, ''",
        "/\\\\evil.example/x, x, ''",
    })
    void whatAGreedyVariableTookIsNoPrefix(String path, String taken, String prefix) throws IOException {
        at("/{proxy+}", path);
        event.put("pathParameters", Map.of("proxy", taken));
        assertThat(read().prefix()).isEqualTo(prefix);
    }

    @Test
    void theBaseIsWhereTheGatewayTookTheRequestWhateverTheHeadersSay() throws IOException {
        at("/s/{seminar}", "/prod/s/ita-2564");
        for (String host : List.of("evil.example", "127.0.0.1:8080", "api.example:666", "\"><script>", "")) {
            event.put("headers", Map.of("Host", host, "X-Forwarded-Proto", "http", "X-Forwarded-Host", host));
            assertThat(read().base()).isEqualTo("https://api.example/prod");
            assertThat(read().origin()).isEqualTo("https://api.example");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://thabian.example, https://thabian.example",
        "https://office.example/register, https://office.example",
        "http://127.0.0.1:8080/dev, http://127.0.0.1:8080",
    })
    void theBaseIsWhatTheDeploymentSaysWhereItSaysOne(URI publicAddress, String origin) throws IOException {
        at("/s/{seminar}", "/prod/s/ita-2564");
        event.put("headers", Map.of("Host", "evil.example"));
        event.put("requestContext", context);
        ApiRequest request =
                ApiRequest.read(new ByteArrayInputStream(JSON.std.asBytes(event)), Optional.of(publicAddress));
        assertThat(request.base()).isEqualTo(publicAddress.toString());
        assertThat(request.origin()).isEqualTo(origin);
    }

    @Test
    void theStageSaysWhatItSays() throws IOException {
        assertThat(read().stageVariable("consoleClient")).isEmpty();
        event.put("stageVariables", Map.of("consoleClient", "6h3k"));
        assertThat(read().stageVariable("consoleClient")).isEqualTo("6h3k");
    }
}
