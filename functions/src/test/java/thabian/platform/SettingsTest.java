package thabian.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Map<String, String> GOOD = Map.of(
            "TABLE", "thabian",
            "SENDER", "registrar@office.test",
            "CONFIGURATION_SET", "thabian",
            "PUBLIC_ADDRESS", "https://seminar.office.test/",
            "OIDC_ISSUER", "https://issuer.office.test/realms/staff",
            "OIDC_AUDIENCE", "thabian",
            "OIDC_CLIENT_ID", "thabian-console",
            "METRICS", "thabian-prod",
            "SESSIONS", "thabian-sessions");

    private static Map<String, String> with(String name, String value) {
        Map<String, String> environment = new HashMap<>(GOOD);
        environment.put(name, value);
        return environment;
    }

    @Test
    void whatEveryFunctionNeedsIsEnough() {
        Settings settings = Settings.from(GOOD).with(Need.values());
        assertThat(settings.sending()).isEqualTo(new Settings.Sending("registrar@office.test", "thabian", 1, 200));
        assertThat(settings.metrics()).isEqualTo(new Metrics("thabian-prod"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TABLE             | ''                    | TABLE is not set
            SENDER            | ''                    | SENDER is not set (the parameter Sender)
            SENDER            | office                | SENDER is no address (the parameter Sender
            SENDER            | <a@office.test>       | SENDER is no address (the parameter Sender
            SENDER            | mailto:a@office.test  | SENDER is no address (the parameter Sender
            SENDER            | A <a@office.test>     | SENDER is no address (the parameter Sender
            PUBLIC_ADDRESS    | https://seminar.test?x=1 | PUBLIC_ADDRESS is no http(s) address
            PUBLIC_ADDRESS    | https://seminar.test/#y  | PUBLIC_ADDRESS is no http(s) address
            OIDC_ISSUER       | https://issuer.test?x=1  | OIDC_ISSUER is no https address
            CONFIGURATION_SET | ''                    | CONFIGURATION_SET is not set
            PUBLIC_ADDRESS    | ''                    | PUBLIC_ADDRESS is not set (the parameter PublicAddress)
            PUBLIC_ADDRESS    | seminar.test       | PUBLIC_ADDRESS is no http(s) address
            PUBLIC_ADDRESS    | https://อบต.test x | PUBLIC_ADDRESS is no http(s) address
            OIDC_ISSUER       | ''                    | OIDC_ISSUER is not set (the parameter OidcIssuer)
            OIDC_ISSUER       | http://issuer.test | OIDC_ISSUER is no https address (the parameter OidcIssuer
            OIDC_ISSUER       | https:issuer          | OIDC_ISSUER is no https address (the parameter OidcIssuer
            OIDC_AUDIENCE     | ''                    | OIDC_AUDIENCE is not set (the parameter OidcAudience)
            OIDC_CLIENT_ID    | thabian               | OIDC_AUDIENCE and OIDC_CLIENT_ID are the same
            SESSIONS          | ''                    | SESSIONS is not set
            SENDER            | thabian@prod.example  | SENDER is a placeholder, thabian@prod.example
            PUBLIC_ADDRESS    | https://a.example/b   | PUBLIC_ADDRESS is a placeholder, a.example
            OIDC_ISSUER       | https://i.example/r   | OIDC_ISSUER is a placeholder, i.example
            SENDER            | a@dev.EXAMPLE         | SENDER is a placeholder, a@dev.EXAMPLE
            PUBLIC_ADDRESS    | https://Seminar.EXAMPLE | PUBLIC_ADDRESS is a placeholder, Seminar.EXAMPLE
            PUBLIC_ADDRESS    | https://seminar.example. | PUBLIC_ADDRESS is a placeholder, seminar.example.
            OIDC_ISSUER       | https://issuer.EXAMPLE | OIDC_ISSUER is a placeholder, issuer.EXAMPLE
            OIDC_ISSUER       | https://example:8443/r | OIDC_ISSUER is a placeholder, example
            OIDC_ISSUER       | https://iss^uer       | OIDC_ISSUER is no https address
            MAILS_PER_SECOND  | ''                    | MAILS_PER_SECOND is no whole number
            MAILS_PER_SECOND  | 0                     | MAILS_PER_SECOND is no whole number
            MAILS_PER_SECOND  | 1.5                   | MAILS_PER_SECOND is no whole number
            MAILS_PER_DAY     | many                  | (the parameter MailsPerDay).
            AWS_ENDPOINT_URL  | localhost:4566        | AWS_ENDPOINT_URL is no http(s) address
            """)
    void whatIsWrongIsSaidInOneSentence(String name, String value, String sentence) {
        assertThatThrownBy(() -> Settings.from(with(name, value)).with(Need.values()))
                .isExactlyInstanceOf(MisconfiguredException.class)
                .message()
                .startsWith("Cannot start: ")
                .contains(sentence)
                .endsWith(".")
                .hasLineCount(1);
    }

    @Test
    void allThatIsMissingIsSaidAtOnce() {
        assertThatExceptionOfType(MisconfiguredException.class)
                .isThrownBy(() -> Settings.from(Map.of()).with(Need.TABLE, Need.SENDER))
                .withMessage("Cannot start: TABLE is not set (the name of the table; template.yaml gives it); "
                        + "SENDER is not set (the parameter Sender).");
    }

    @Test
    void whatAFunctionDoesNotNeedMayBeMissing() {
        assertThat(Settings.from(Map.of("TABLE", "thabian")).with(Need.TABLE).table())
                .isEqualTo("thabian");
    }

    @Test
    void whatIsOnlyRehearsedMayBeAPlaceholder() {
        Map<String, String> environment = new HashMap<>(with("OIDC_ISSUER", "http://issuer.example"));
        environment.put("SENDER", "thabian@prod.example");
        environment.put("PUBLIC_ADDRESS", "https://thabian.prod.example");
        environment.put("REHEARSAL", "true");
        assertThat(Settings.from(environment).with(Need.values()).rehearsal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://iss|uer", "https:issuer", "ftp://issuer.test", "issuer"})
    void inARehearsalTheIssuerIsStillAnAddress(String issuer) {
        Map<String, String> environment = new HashMap<>(with("OIDC_ISSUER", issuer));
        environment.put("REHEARSAL", "true");
        assertThatThrownBy(() -> Settings.from(environment).with(Need.ISSUER))
                .isExactlyInstanceOf(MisconfiguredException.class)
                .hasMessageStartingWith("Cannot start: OIDC_ISSUER is no http(s) address");
    }

    @Test
    void whatOnlyEndsLikeAPlaceholderIsNone() {
        Map<String, String> environment = new HashMap<>(with("SENDER", "a@counterexample"));
        environment.put("OIDC_ISSUER", "https://login.example.test");
        assertThat(Settings.from(environment).with(Need.values()).rehearsal()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/local/oidc", "https://issuer.test"})
    void whereEverythingStandsInForAwsTheIssuerMayToo(String issuer) {
        Map<String, String> environment = new HashMap<>(with("OIDC_ISSUER", issuer));
        environment.put("AWS_ENDPOINT_URL", "http://127.0.0.1:4566");
        assertThat(Settings.from(environment).with(Need.ISSUER).oidc().issuer()).isEqualTo(issuer);
    }
}
