package thabian.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import thabian.function.StaffFunction;
import thabian.function.Wiring;
import thabian.platform.Settings;
import thabian.staff.StubIssuer;

/// Signing in as the client of the stack's own pool, which the stage says with each request.
class StageClientTest {
    static {
        Sdk.pretendCredentials();
    }

    private final StubIssuer issuer = new StubIssuer();
    private final StaffFunction function = new StaffFunction(new Wiring(
            Settings.from(Map.of(
                    "TABLE", "none",
                    "SESSIONS", "none",
                    "AWS_ENDPOINT_URL", "http://127.0.0.1:1",
                    "OIDC_ISSUER", issuer.address(),
                    "OIDC_AUDIENCE", "programs",
                    "OIDC_CLIENT_ID", "")),
            () -> StubIssuer.NOW));

    @AfterEach
    void close() {
        issuer.close();
    }

    private Map<String, Object> begin(Map<String, String> stageVariables) throws IOException {
        var event = Map.of(
                "resource",
                "/staff/sign-in",
                "path",
                "/staff/sign-in",
                "httpMethod",
                "GET",
                "headers",
                Map.of("Host", "evil.test", "X-Forwarded-Host", "evil.test", "X-Forwarded-Proto", "http"),
                "stageVariables",
                stageVariables,
                "requestContext",
                Map.of(
                        "path", "/prod/staff/sign-in",
                        "stage", "prod",
                        "domainName", "a1b2.execute-api.test",
                        "requestTimeEpoch", StubIssuer.NOW.toEpochMilli()));
        var answer = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(JSON.std.asBytes(event)), answer, null);
        return JSON.std.mapFrom(answer.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theIssuerIsToldOfTheStagesClientAndOfTheGatewaysOwnAddress() throws IOException {
        assertThat(begin(Map.of("consoleClient", "6h3k")).toString())
                .contains(
                        "client_id=6h3k", "redirect_uri=https%3A%2F%2Fa1b2.execute-api.test%2Fprod%2Fstaff%2Fcallback")
                .doesNotContain("evil");
        assertThat(begin(Map.of("consoleClient", "7j4l")).toString()).contains("client_id=7j4l");
    }

    @Test
    void whereNobodySaysAClientNobodySignsIn() throws IOException {
        assertThat(begin(Map.of())).containsEntry("statusCode", 500);
    }
}
