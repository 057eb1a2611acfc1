package thabian.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.http.HttpProblem;

class GatewayResponsesTest {
    private static final Template TEMPLATE = Deployed.TEMPLATE;

    @Test
    void everyGatewayResponseIsAProblemInThai() throws IOException {
        for (var response : TEMPLATE.api().responses().values()) {
            var problem = JSON.std.mapFrom(response.body());
            assertThat(problem).containsKeys("type", "title", "detail").hasSize(problem.containsKey("status") ? 4 : 3);
            assertThat(problem.get("status"))
                    .isEqualTo(response.status().isPresent() ? response.status().getAsInt() : null);
            assertThat(String.valueOf(problem.get("type"))).startsWith("/problems/");
            assertThat(String.valueOf(problem.get("detail"))).matches(".*[ก-๙].*");
            assertThat(response.headers())
                    .containsEntry("Content-Type", "application/problem+json")
                    .containsEntry("Cache-Control", "no-store")
                    .containsEntry("X-Content-Type-Options", "nosniff")
                    .containsEntry("Strict-Transport-Security", "max-age=31536000")
                    .containsEntry("Referrer-Policy", "no-referrer")
                    .containsEntry("Content-Security-Policy", "sandbox")
                    .containsEntry("X-Frame-Options", "DENY")
                    .containsEntry("Cross-Origin-Opener-Policy", "same-origin")
                    .containsEntry("Cross-Origin-Resource-Policy", "same-origin")
                    .containsKey("Permissions-Policy");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEFAULT_4XX", "DEFAULT_5XX"})
    void aDefaultRewritesNoStatus(String kind) {
        assertThat(TEMPLATE.api().responses().get(kind).status()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BAD_REQUEST_BODY, 400, malformed",
        "BAD_REQUEST_PARAMETERS, 400, malformed",
        "UNAUTHORIZED, 401, unauthorized",
        "ACCESS_DENIED, 403, forbidden",
        "EXPIRED_TOKEN, 403, forbidden",
        "WAF_FILTERED, 429, too-many-requests",
        "MISSING_AUTHENTICATION_TOKEN, 404, unknown-route",
        "INVALID_SIGNATURE, 404, unknown-route",
        "RESOURCE_NOT_FOUND, 404, unknown-route",
        "REQUEST_TOO_LARGE, 413, too-large",
        "UNSUPPORTED_MEDIA_TYPE, 415, unsupported-media-type",
        "QUOTA_EXCEEDED, 429, too-many-requests",
        "THROTTLED, 429, too-many-requests",
        "API_CONFIGURATION_ERROR, 500, internal",
        "AUTHORIZER_CONFIGURATION_ERROR, 500, internal",
        "AUTHORIZER_FAILURE, 500, internal",
        "INTEGRATION_FAILURE, 502, internal",
        "INTEGRATION_TIMEOUT, 504, timeout"
    })
    void theGatewaysOwnAnswersKeepTheContract(String kind, int status, String name) {
        var response = TEMPLATE.api().responses().get(kind);
        assertThat(response.status()).hasValue(status);
        assertThat(response.body()).contains("\"/problems/" + name + "\"");
    }

    @Test
    void everyTypeOfTheGatewaysIsAProblemOfOursThatHasAPage() {
        var ours = Stream.of(HttpProblem.values())
                .map(type -> "\"/problems/" + type.id() + "\"")
                .toList();
        assertThat(TEMPLATE.api().responses().values())
                .allSatisfy(response -> assertThat(ours).anyMatch(response.body()::contains));
    }

    @Test
    void refusalsSayWhatToDoNext() {
        assertThat(TEMPLATE.api().responses().get("UNAUTHORIZED").headers())
                .containsEntry("WWW-Authenticate", "Bearer");
        assertThat(TEMPLATE.api().responses().get("THROTTLED").headers()).containsKey("Retry-After");
    }
}
