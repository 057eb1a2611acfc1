package thabian.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
    private static final String METHOD = Arns.ofMethod("prod", "GET", "/api/staff/seminars");

    @ParameterizedTest
    @CsvSource({
        "arn:aws:execute-api:ap-southeast-1:000000000000:local/prod/GET/api/staff/seminars, true",
        "arn:aws:execute-api:ap-southeast-1:000000000000:local/prod/*/api/staff/*, true",
        "arn:aws:execute-api:ap-southeast-1:000000000000:local/prod/G?T/api/staff/seminars, true",
        "*, true",
        "arn:aws:execute-api:ap-southeast-1:000000000000:local/prod/POST/api/staff/*, false",
        "arn:aws:execute-api:ap-southeast-1:000000000000:local/prod/GET/api/staff, false",
        "arn.aws:execute-api:*, false"
    })
    void anAllowCoversWhatItsResourceMatches(String resource, boolean allowed) {
        assertThat(Policy.of(document(statement("Allow", resource))).allows(METHOD))
                .isEqualTo(allowed);
    }

    @Test
    void aDenyBeatsAnAllow() {
        assertThat(Policy.of(document(statement("Allow", "*"), statement("Deny", METHOD)))
                        .allows(METHOD))
                .isFalse();
    }

    @Test
    void silenceIsADeny() {
        assertThat(Policy.of(document()).allows(METHOD)).isFalse();
    }

    @Test
    void anotherActionAllowsNothing() {
        var other = Map.of("Effect", "Allow", "Action", "s3:*", "Resource", "*");
        assertThat(Policy.of(document(other)).allows(METHOD)).isFalse();
    }

    @Test
    void whatIsNoPolicyIsRefused() {
        assertThatThrownBy(() -> Policy.of("Allow")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Policy.of(document(statement("allow", "*"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Object> statement(String effect, String resource) {
        return Map.of("Effect", effect, "Action", List.of("execute-api:Invoke"), "Resource", List.of(resource));
    }

    private static Map<String, Object> document(Object... statements) {
        return Map.of("Version", "2012-10-17", "Statement", List.of(statements));
    }
}
