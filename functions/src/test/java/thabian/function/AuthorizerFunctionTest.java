package thabian.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.platform.Settings;
import thabian.staff.StubIssuer;

class AuthorizerFunctionTest {
    private static final String METHOD =
            "arn:aws:execute-api:ap-southeast-1:123456789012:a1b2c3d4e5/prod/GET/api/staff/"
                    + "seminars/ita-2564/registrants";

    private final StubIssuer issuer = new StubIssuer();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream console = System.out;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        System.setOut(console);
        issuer.close();
    }

    @Test
    void beforeASnapshotTheKeysAreAskedFor() {
        new AuthorizerFunction(new Wiring(
                Settings.from(Map.of(
                        "OIDC_ISSUER",
                        issuer.address(),
                        "OIDC_AUDIENCE",
                        StubIssuer.AUDIENCE,
                        "AWS_LAMBDA_INITIALIZATION_TYPE",
                        "snap-start")),
                () -> StubIssuer.NOW));
        assertThat(issuer.keyFetches()).isPositive();
    }

    @Test
    void staffMayCallTheWholeStaffApiOfTheStage() throws IOException {
        assertThat(answerTo(Map.of("Authorization", "Bearer " + issuer.signed(issuer.officer()))))
                .isEqualTo(Map.of(
                        "principalId", "somchai",
                        "policyDocument", policy("Allow"),
                        "context",
                                Map.of(
                                        "provinces", "76",
                                        "role", "officer",
                                        "name", URLEncoder.encode("สมชาย ใจทดสอบ", StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization", "AUTHORIZATION", "Authorization"})
    void theHeaderIsFoundInAnyCase(String header) throws IOException {
        assertThat(answerTo(Map.of("Host", "thabian.example", header, "bearer " + issuer.signed(issuer.officer()))))
                .containsEntry("principalId", "somchai");
    }

    @Test
    void someoneWithoutAScopeIsDenied() throws IOException {
        String token = issuer.signed(issuer.officer().claim("provinces", null));
        assertThat(answerTo(Map.of("Authorization", "Bearer " + token)))
                .isEqualTo(Map.of("principalId", "somchai", "policyDocument", policy("Deny"), "context", Map.of()));
        assertThat(JSON.std.mapFrom(printed.toString(StandardCharsets.UTF_8)))
                .containsEntry("event", "token-without-scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic c29tY2hhaQ==", "garbage", "Bearer garbage", "Bearer a b"})
    void anythingElseIsUnauthorized(String header) {
        assertThatThrownBy(() -> answerTo(Map.of("Authorization", header)))
                .isExactlyInstanceOf(RuntimeException.class)
                .hasMessage("Unauthorized");
    }

    @Test
    void whoeverAsksAboutNoMethodGetsNoPolicy() throws IOException {
        assertThat(bytes("{\"type\":\"REQUEST\",\"headers\":{\"Authorization\":\"Bearer "
                        + issuer.signed(issuer.officer()) + "\"}}"))
                .isEmpty();
    }

    @Test
    void whileTheIssuerIsDownNobodyIsToldThatTheTokenIsBad() {
        String token = issuer.signed(issuer.officer());
        issuer.close();
        assertThatThrownBy(() -> answerTo(Map.of("Authorization", "Bearer " + token)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The issuer's keys cannot be had");
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("\"level\":\"ERROR\"", "issuer-unavailable", "request-1")
                .doesNotContain(token);
    }

    @Test
    void twoTokensAtOnceAreUnauthorized() throws IOException {
        String token = "Bearer " + issuer.signed(issuer.officer());
        String event = JSON.std.asString(Map.of(
                "methodArn", METHOD,
                "headers", Map.of("Authorization", token),
                "multiValueHeaders", Map.of("Authorization", List.of("Bearer garbage", token))));
        assertThatThrownBy(() -> answer(event)).hasMessage("Unauthorized");
    }

    @Test
    void withoutHeadersItIsUnauthorizedToo() {
        assertThatThrownBy(() -> answer("{\"type\":\"REQUEST\",\"methodArn\":\"" + METHOD + "\",\"headers\":null}"))
                .hasMessage("Unauthorized");
    }

    @Test
    void aRefusalIsLoggedWithItsReasonAndWithoutTheToken() throws IOException {
        String token = issuer.signed(issuer.officer().audience("another"));
        assertThatThrownBy(() -> answerTo(Map.of("Authorization", "Bearer " + token)))
                .hasMessage("Unauthorized");

        String line = printed.toString(StandardCharsets.UTF_8);
        assertThat(line).hasLineCount(1).doesNotContain(token).doesNotContain(token.split("\\.")[1]);
        assertThat(JSON.std.mapFrom(line))
                .containsEntry("event", "token-refused")
                .containsEntry("reason", "WRONG_AUDIENCE")
                .containsEntry("requestId", "request-1");
    }

    private static Map<String, Object> policy(String effect) {
        return Map.of(
                "Version",
                "2012-10-17",
                "Statement",
                List.of(Map.of(
                        "Action", "execute-api:Invoke",
                        "Effect", effect,
                        "Resource", "arn:aws:execute-api:ap-southeast-1:123456789012:a1b2c3d4e5/prod/*/api/staff/*")));
    }

    private Map<String, Object> answerTo(Map<String, String> headers) throws IOException {
        return answer(JSON.std.asString(Map.of(
                "type",
                "REQUEST",
                "methodArn",
                METHOD,
                "headers",
                headers,
                "requestContext",
                Map.of("requestId", "request-1"))));
    }

    private Map<String, Object> answer(String event) throws IOException {
        return JSON.std.mapFrom(bytes(event));
    }

    private byte[] bytes(String event) throws IOException {
        Settings settings =
                Settings.from(Map.of("OIDC_ISSUER", issuer.address(), "OIDC_AUDIENCE", StubIssuer.AUDIENCE));
        AuthorizerFunction function = new AuthorizerFunction(new Wiring(settings, () -> StubIssuer.NOW));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, null);
        return output.toByteArray();
    }
}
