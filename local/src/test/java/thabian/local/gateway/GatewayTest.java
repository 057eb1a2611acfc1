package thabian.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.SmallTemplate;
import thabian.local.web.Loopback;

class GatewayTest {
    private static final Instant NINE = Instant.parse("2021-03-08T02:00:00.123Z");
    private static final String OK = "{\"statusCode\":200,\"body\":\"ok\"}";
    private static final String EVERYTHING_ALLOWED = """
            {"principalId": "officer", "context": {"provinces": "76", "level": 3},
             "policyDocument": {"Statement": [{"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*/GET/staff/*"}]}}
            """;

    private final AtomicReference<Instant> now = new AtomicReference<>(NINE);
    private final Deque<String> called = new ConcurrentLinkedDeque<>();
    private final AtomicReference<Map<String, Object>> event = new AtomicReference<>();
    private Invoker function = (_, _) -> OK.getBytes(StandardCharsets.UTF_8);
    private Invoker guard = (_, _) -> EVERYTHING_ALLOWED.getBytes(StandardCharsets.UTF_8);
    private Loopback gateway = gateway(new Gateway.Stage("prod", false));

    private Loopback gateway(Gateway.Stage stage) {
        var loopback = new Loopback();
        Gateway.mount(loopback.server(), SmallTemplate.read().api(), stage, this::invoke, now::get);
        return loopback;
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private byte[] invoke(String name, byte[] json) throws TimeoutException, FunctionFailure {
        called.add(name);
        try {
            event.set(GatewayJson.read(json));
        } catch (IOException e) {
            throw new FunctionFailure(e);
        }
        return (name.equals("GuardFunction") ? guard : function).invoke(name, json);
    }

    @Test
    void anEventHasTheFieldsOfARecordedOne() throws Exception {
        get("/s/ita-2564");
        var recorded = JSON.std.mapFrom(Files.readString(Path.of("..", "events", "public-page.json")));
        assertThat(event.get()).containsOnlyKeys(recorded.keySet());
        assertThat(context())
                .containsOnlyKeys(map(recorded.get("requestContext")).keySet());
        assertThat(map(context().get("identity")))
                .containsOnlyKeys(
                        map(map(recorded.get("requestContext")).get("identity")).keySet());
    }

    @Test
    void theAuthorizersEventHasTheFieldsOfARecordedOne() throws Exception {
        guard = (_, json) -> {
            event.set(read(json));
            throw new FunctionFailure(new IllegalStateException("Unauthorized"));
        };
        get("/staff/ita-2564", "Authorization", "Bearer x");
        var recorded = JSON.std.mapFrom(Files.readString(Path.of("..", "events", "authorizer.json")));
        assertThat(event.get())
                .containsOnlyKeys(recorded.keySet())
                .containsEntry(
                        "methodArn", "arn:aws:execute-api:ap-southeast-1:000000000000:local/prod/GET/staff/ita-2564");
    }

    @Test
    void aRequestIsToldAsItCame() {
        get("/s/a%2Fb?org=1&org=2&q=%E0%B8%81+x", "X-Some", "thing");
        assertThat(event.get())
                .containsEntry("resource", "/s/{seminar}")
                .containsEntry("path", "/s/a%2Fb")
                .containsEntry("httpMethod", "GET")
                .containsEntry("pathParameters", Map.of("seminar", "a/b"))
                .containsEntry("queryStringParameters", Map.of("org", "2", "q", "ก x"))
                .containsEntry("multiValueQueryStringParameters", Map.of("org", List.of("1", "2"), "q", List.of("ก x")))
                .containsEntry("stageVariables", null)
                .containsEntry("body", null)
                .containsEntry("isBase64Encoded", false);
        assertThat(map(event.get().get("headers")))
                .containsEntry("X-Some", "thing")
                .containsEntry("X-Forwarded-Proto", "http")
                .containsEntry("Host", gateway.address().getAuthority());
        assertThat(context())
                .containsEntry("requestTimeEpoch", NINE.toEpochMilli())
                .containsEntry("requestTime", "08/Mar/2021:02:00:00 +0000")
                .containsEntry("path", "/s/a%2Fb")
                .containsEntry("stage", "prod")
                .doesNotContainKey("authorizer");
    }

    @Test
    void withoutAQueryThereIsNull() {
        get("/");
        assertThat(event.get())
                .containsEntry("queryStringParameters", null)
                .containsEntry("multiValueQueryStringParameters", null)
                .containsEntry("pathParameters", null);
    }

    @Test
    void aBodyArrivesInBase64() {
        gateway.send(gateway.to("/s/x").POST(BodyPublishers.ofString("ก")));
        assertThat(event.get())
                .containsEntry("body", Base64.getEncoder().encodeToString("ก".getBytes(StandardCharsets.UTF_8)))
                .containsEntry("isBase64Encoded", true);
    }

    @Test
    void timeIsReadWhenTheRequestComesIn() {
        guard = (_, _) -> {
            now.set(NINE.plus(Duration.ofHours(1)));
            return EVERYTHING_ALLOWED.getBytes(StandardCharsets.UTF_8);
        };
        get("/staff/x", "Authorization", "Bearer x");
        assertThat(context()).containsEntry("requestTimeEpoch", NINE.toEpochMilli());
    }

    @Test
    void belowAStageThePathIsWithoutItAndTheContextWithIt() {
        gateway.close();
        gateway = gateway(new Gateway.Stage("test", true));
        assertThat(get("/test/s/x").statusCode()).isEqualTo(200);
        assertThat(event.get()).containsEntry("path", "/s/x");
        assertThat(context()).containsEntry("path", "/test/s/x").containsEntry("stage", "test");
        assertThat(get("/s/x").statusCode()).isEqualTo(404);
        assertThat(get("/testing/s/x").statusCode()).isEqualTo(404);
        assertThat(get("/test").statusCode()).isEqualTo(200);
        assertThat(event.get()).containsEntry("resource", "/").containsEntry("path", "/");
    }

    @Test
    void aFixedPathBeatsAVariable() {
        get("/s/fixed");
        assertThat(event.get()).containsEntry("resource", "/s/fixed");
    }

    @Test
    void aMethodThatAFixedPathLacksIsTheVariables() throws Exception {
        gateway.send(gateway.to("/s/fixed").POST(BodyPublishers.noBody()));
        assertThat(event.get()).containsEntry("resource", "/s/{seminar}");
    }

    @ParameterizedTest
    @CsvSource({"/rest/a, a", "/rest/a/b%20c/, a/b c/", "/rest/fixed/x, fixed/x"})
    void aGreedyVariableTakesAllTheRest(String path, String taken) throws Exception {
        get(path);
        assertThat(event.get())
                .containsEntry("resource", "/rest/{all+}")
                .containsEntry("path", path)
                .containsEntry("pathParameters", Map.of("all", taken));
    }

    @Test
    void everythingBeatsAGreedyVariable() throws Exception {
        get("/rest/fixed");
        assertThat(event.get()).containsEntry("resource", "/rest/fixed");
    }

    @ParameterizedTest
    @CsvSource({"/s/x/, /s/{seminar}", "/s/fixed/, /s/fixed", "/rest/fixed/, /rest/fixed"})
    void aSlashAtTheEndMattersToNoRouteAndStandsInTheEvent(String path, String resource) {
        get(path);
        assertThat(event.get()).containsEntry("resource", resource).containsEntry("path", path);
        assertThat(context()).containsEntry("path", path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rest", "/rest/", "/s", "/s/", "/s//", "/s/x/y", "/s/x//", "/none"})
    void whatTheTemplateDoesNotNameDoesNotExist(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.std.mapFrom(answer.body()))
                .containsEntry("type", "/problems/unknown-route")
                .containsEntry(
                        "id", answer.headers().firstValue("x-amzn-RequestId").orElseThrow());
        assertThat(called).isEmpty();
    }

    @Test
    void anUnknownRouteWithATokenIsASignatureThatApiGatewayCannotRead() throws Exception {
        var answer = get("/none", "Authorization", "Bearer x");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("INVALID_SIGNATURE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"})
    void anEventOfAnyMethodCarriesTheRealOne(String method) throws Exception {
        gateway.send(gateway.to("/any/x").method(method, BodyPublishers.noBody()));
        assertThat(event.get()).containsEntry("httpMethod", method).containsEntry("resource", "/any/{seminar}");
        assertThat(context()).containsEntry("httpMethod", method).containsEntry("resourcePath", "/any/{seminar}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND"})
    void anyMethodIsOneOfThoseThatApiGatewayKnows(String method) {
        assertThat(gateway.send(gateway.to("/any/x").method(method, BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "OPTIONS", "HEAD"})
    void aMethodTheTemplateDoesNotNameDoesNotExist(String method) {
        assertThat(gateway.send(gateway.to("/s/x").method(method, BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void withoutTheHeaderNobodyIsAsked() {
        var answer = get("/staff/x");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(called).isEmpty();
    }

    @Test
    void anAuthorizerThatThrowsUnauthorizedMeans401() {
        guard = (_, _) -> {
            throw new FunctionFailure(new IllegalStateException("Unauthorized"));
        };
        assertThat(get("/staff/x", "Authorization", "Bearer x").statusCode()).isEqualTo(401);
        assertThat(called).containsExactly("GuardFunction");
    }

    @Test
    void anAuthorizerThatFailsMeans502ByTheTemplatesDefault() {
        guard = (_, _) -> {
            throw new FunctionFailure(new IllegalStateException("broken"));
        };
        var answer = get("/staff/x", "Authorization", "Bearer x");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("AUTHORIZER_FAILURE");
    }

    @Test
    void aPolicyThatAllowsAnotherPathOnlyMeans403() {
        guard = (_, _) -> EVERYTHING_ALLOWED.replace("/staff/", "/other/").getBytes(StandardCharsets.UTF_8);
        var answer = get("/staff/x", "Authorization", "Bearer x");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("ACCESS_DENIED");
    }

    @Test
    void whatTheAuthorizerSaidReachesTheFunctionAsTexts() {
        get("/staff/x", "Authorization", "Bearer x");
        assertThat(context())
                .containsEntry("authorizer", Map.of("principalId", "officer", "provinces", "76", "level", "3"));
    }

    @Test
    void anAuthorizersAnswerHoldsForItsTimeToLive() {
        get("/staff/x", "Authorization", "Bearer x");
        now.set(NINE.plusSeconds(299));
        get("/staff/y", "Authorization", "Bearer x");
        get("/staff/y", "Authorization", "Bearer other");
        now.set(NINE.plusSeconds(300));
        get("/staff/y", "Authorization", "Bearer x");
        assertThat(called.stream().filter("GuardFunction"::equals)).hasSize(3);
    }

    @Test
    void anAnswerGoesOutAsTheFunctionGaveIt() {
        function = (_, _) -> """
                {"statusCode": 201, "headers": {"Location": "/x", "content-type": "image/png"},
                 "multiValueHeaders": {"Set-Cookie": ["a=1", "b=2"]}, "body": "AQID", "isBase64Encoded": true}
                """.getBytes(StandardCharsets.UTF_8);
        var answer = gateway.send(gateway.to("/"), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/x");
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("image/png");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactlyInAnyOrder("a=1", "b=2");
        assertThat(answer.body()).containsExactly(1, 2, 3);
    }

    @Test
    void withoutAContentTypeItIsJson() {
        assertThat(get("/").headers().firstValue("Content-Type")).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WWW-Authenticate", "Server", "Date", "Content-MD5"})
    void aHeaderOfTheGatewaysOwnIsRemapped(String name) {
        function = (_, _) -> "{\"statusCode\":200,\"headers\":{\"%s\":\"v\"}}"
                .formatted(name)
                .getBytes(StandardCharsets.UTF_8);
        var headers = get("/").headers();
        assertThat(headers.firstValue("x-amzn-remapped-" + name)).contains("v");
        assertThat(headers.allValues(name)).doesNotContain("v");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []
            {"statusCode":"200"}
            {"statusCode":99}
            {"statusCode":600}
            {"body":"no status"}
            {"statusCode":200,"cookies":[]}
            {"statusCode":200,"headers":{"X":1}}
            {"statusCode":200,"headers":{"X":"a\\r\\nb"}}
            {"statusCode":200,"headers":{"X":"ก"}}
            {"statusCode":200,"multiValueHeaders":{"X":"a"}}
            {"statusCode":200,"body":{}}
            {"statusCode":200,"body":"%","isBase64Encoded":true}
            {"statusCode":200,"isBase64Encoded":"true"}
            not json
            """)
    void anAnswerThatApiGatewayWouldRefuseIs502(String answer) {
        function = (_, _) -> answer.getBytes(StandardCharsets.UTF_8);
        var sent = get("/");
        assertThat(sent.statusCode()).isEqualTo(502);
        assertThat(sent.body()).contains("/problems/internal");
    }

    @Test
    void anAnswerOver6MegabytesIs502() {
        function = (_, _) -> "{\"statusCode\":200,\"body\":\"%s\"}"
                .formatted("x".repeat(6 * 1024 * 1024))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(get("/").statusCode()).isEqualTo(502);
    }

    @Test
    void aFunctionThatThrowsIs502() {
        function = (_, _) -> {
            throw new FunctionFailure(new IllegalStateException("secret"));
        };
        var answer = get("/");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void aFunctionOverItsTimeIsTheTemplatesTimeout() {
        function = (_, _) -> {
            throw new TimeoutException();
        };
        assertThat(get("/").body()).contains("INTEGRATION_TIMEOUT");
    }

    @Test
    void aRequestOver10MegabytesIsTooLarge() {
        var answer = gateway.send(gateway.to("/s/x").POST(BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024 + 1])));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(called).isEmpty();
    }

    @RepeatedTest(10)
    void howeverMuchTooLargeItIsTheAnswerIsHeard() {
        var answer = gateway.send(gateway.to("/s/x").POST(BodyPublishers.ofByteArray(new byte[16 * 1024 * 1024])));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "deflate", "identity"})
    void aFunctionGetsTheBodyThatWasMeant(String coding) throws IOException {
        posted(coding, coded(coding, "ก".repeat(1_000)));
        assertThat(Base64.getDecoder().decode(String.valueOf(event.get().get("body"))))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("ก".repeat(1_000));
        assertThat(map(event.get().get("headers"))).containsEntry("Content-Encoding", coding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "gzip, gzip"})
    void aBodyCodedOtherwiseThanItsHeaderSaysIsUnsupported(String coding) {
        var answer = posted(coding, "plain".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("UNSUPPORTED_MEDIA_TYPE");
        assertThat(called).isEmpty();
    }

    @Test
    void aBodyThatGrowsOver10MegabytesIsTooLarge() throws IOException {
        var bomb = coded("gzip", "0".repeat(10 * 1024 * 1024 + 1));
        assertThat(bomb.length).isLessThan(64 * 1024);
        assertThat(posted("gzip", bomb).statusCode()).isEqualTo(413);
        assertThat(called).isEmpty();
    }

    private HttpResponse<String> posted(String coding, byte[] body) {
        return gateway.send(
                gateway.to("/s/x").header("Content-Encoding", coding).POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] coded(String coding, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = switch (coding.toLowerCase(Locale.ROOT)) {
            case "gzip" -> new GZIPOutputStream(bytes);
            case "deflate" -> new DeflaterOutputStream(bytes);
            default -> bytes;
        }) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private HttpResponse<String> get(String path, String... headers) {
        var request = gateway.to(path);
        return gateway.send(headers.length == 0 ? request : request.headers(headers));
    }

    private Map<String, Object> context() {
        return map(event.get().get("requestContext"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> read(byte[] json) {
        try {
            return GatewayJson.read(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
