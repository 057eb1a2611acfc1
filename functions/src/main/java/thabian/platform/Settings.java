package thabian.platform;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a deployment decides, read once from the environment that template.yaml gives every function.
///
/// @param table name of the one DynamoDB table
/// @param sessions name of the table of sessions
/// @param sending how mails go out
/// @param publicAddress base of the links in mails and QR codes, without a slash at its end; empty: the address the
/// request came through
/// @param oidc whom the staff's tokens come from
/// @param metrics where CloudWatch keeps our figures; empty: nothing is measured
/// @param snapshot whether Lambda keeps this start as a snapshot (SnapStart), to begin every later one from it
/// @param rehearsal whether placeholders and an issuer by http are taken: said so, or everything stands in for AWS
/// @param endpoint where a stand-in for AWS listens (`AWS_ENDPOINT_URL`); empty on AWS
/// @param sesEndpoint where a stand-in for SES listens (`AWS_ENDPOINT_URL_SESV2`), where it is another
public record Settings(
        String table,
        String sessions,
        Sending sending,
        Optional<URI> publicAddress,
        Oidc oidc,
        Metrics metrics,
        boolean snapshot,
        boolean rehearsal,
        Optional<URI> endpoint,
        Optional<URI> sesEndpoint) {
    private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,8}");

    /// The issuer of the staff's tokens, and what the API and the console are to it.
    ///
    /// @param issuer exactly as in the tokens' `iss`
    /// @param audience what must stand in the `aud` of the API's tokens
    /// @param clientId the console's name there, and what must stand in the `aud` of its ID tokens; empty where the
    /// stage says it, with each request
    /// @param secretArn the ARN under which Secrets Manager keeps what the console proves itself with; empty for a
    /// public client
    /// @param scope what the console asks for
    /// @param claims what the claims are called
    public record Oidc(
            String issuer,
            String audience,
            String clientId,
            Optional<String> secretArn,
            String scope,
            ClaimNames claims) {
        static Oidc from(Map<String, String> environment) {
            return new Oidc(
                    environment.getOrDefault("OIDC_ISSUER", ""),
                    environment.getOrDefault("OIDC_AUDIENCE", ""),
                    environment.getOrDefault("OIDC_CLIENT_ID", ""),
                    Optional.ofNullable(environment.get("OIDC_CLIENT_SECRET_ARN"))
                            .filter(arn -> !arn.isBlank()),
                    environment.getOrDefault("OIDC_SCOPE", "openid"),
                    ClaimNames.from(environment));
        }

        @Override
        public String toString() {
            return "Oidc[" + issuer + "]";
        }
    }

    /// What the tokens' claims are called that say where, in which role and under which name somebody works.
    public record ClaimNames(String provinces, String role, String name) {
        static ClaimNames from(Map<String, String> environment) {
            return new ClaimNames(
                    environment.getOrDefault("OIDC_PROVINCES_CLAIM", "provinces"),
                    environment.getOrDefault("OIDC_ROLE_CLAIM", "role"),
                    environment.getOrDefault("OIDC_NAME_CLAIM", "name"));
        }
    }

    /// How mails go out.
    ///
    /// @param sender address that mails come from; verified in SES
    /// @param configurationSet SES configuration set that reports what became of a mail
    /// @param perSecond how many mails a second SES allows the account
    /// @param perDay how many in 24 hours
    public record Sending(String sender, String configurationSet, int perSecond, int perDay) {
        static Sending from(Map<String, String> environment) {
            return new Sending(
                    environment.getOrDefault("SENDER", ""),
                    environment.getOrDefault("CONFIGURATION_SET", ""),
                    number(environment, "MAILS_PER_SECOND", 1, "MailsPerSecond"),
                    number(environment, "MAILS_PER_DAY", 200, "MailsPerDay"));
        }
    }

    /// Reads the settings; a function that was not given one (only `MailFunction` has a sender) sees it empty.
    ///
    /// @throws MisconfiguredException if one is there and wrong
    public static Settings from(Map<String, String> environment) {
        return new Settings(
                environment.getOrDefault("TABLE", ""),
                environment.getOrDefault("SESSIONS", ""),
                Sending.from(environment),
                address(environment, "PUBLIC_ADDRESS"),
                Oidc.from(environment),
                new Metrics(environment.getOrDefault("METRICS", "")),
                environment.getOrDefault("AWS_LAMBDA_INITIALIZATION_TYPE", "").equals("snap-start"),
                environment.getOrDefault("REHEARSAL", "").equals("true") || environment.containsKey("AWS_ENDPOINT_URL"),
                address(environment, "AWS_ENDPOINT_URL"),
                address(environment, "AWS_ENDPOINT_URL_SESV2").or(() -> address(environment, "AWS_ENDPOINT_URL")));
    }

    /// The same, of a function whose doings are not counted.
    public Settings unmeasured() {
        return new Settings(
                table,
                sessions,
                sending,
                publicAddress,
                oidc,
                new Metrics(""),
                snapshot,
                rehearsal,
                endpoint,
                sesEndpoint);
    }

    /// These settings, of a function that cannot do without some of them.
    ///
    /// @throws MisconfiguredException if one of those is missing or wrong: in one sentence, all that is
    public Settings with(Need... needs) {
        List<String> faults =
                Arrays.stream(needs).flatMap(need -> need.fault(this).stream()).toList();
        if (!faults.isEmpty()) {
            throw new MisconfiguredException("Cannot start: " + String.join("; ", faults) + ".");
        }
        return this;
    }

    private static int number(Map<String, String> environment, String name, int otherwise, String parameter) {
        String written = environment.getOrDefault(name, String.valueOf(otherwise));
        if (!WHOLE.matcher(written).matches()) {
            throw new MisconfiguredException("Cannot start: " + name
                    + " is no whole number from 1 to 999999999 (the parameter " + parameter + ").");
        }
        return Integer.parseInt(written);
    }

    private static Optional<URI> address(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(value -> address(name, value.replaceAll("/+$", "")));
    }

    private static URI address(String name, String value) {
        return WebAddress.parse(value)
                .orElseThrow(
                        () -> new MisconfiguredException(
                                "Cannot start: " + name
                                        + " is no http(s) address (https://seminar.office.example is one; a Thai domain is written as xn--…)."));
    }
}
