package thabian.function;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// What a deployment decides, read once from the environment that template.yaml gives every function.
///
/// @param table name of the one DynamoDB table
/// @param sender address that mails come from; verified in SES
/// @param configurationSet SES configuration set that reports what became of a mail
/// @param publicAddress base of the links in mails and QR codes, without a slash at its end; empty: the address the
/// request came through
/// @param oidcIssuer issuer of the staff's tokens, exactly as in their `iss`
/// @param oidcAudience what must stand in their `aud`
/// @param snapshot whether Lambda keeps this start as a snapshot (SnapStart), to begin every later one from it
/// @param endpoint where a stand-in for AWS listens (`AWS_ENDPOINT_URL`); empty on AWS
/// @param sesEndpoint where a stand-in for SES listens (`AWS_ENDPOINT_URL_SESV2`), where it is another
public record Settings(
        String table,
        String sender,
        String configurationSet,
        Optional<URI> publicAddress,
        String oidcIssuer,
        String oidcAudience,
        boolean snapshot,
        Optional<URI> endpoint,
        Optional<URI> sesEndpoint) {

    /// Reads the settings; a function that was not given one (only `MailFunction` has a sender) sees it empty.
    public static Settings from(Map<String, String> environment) {
        return new Settings(
                environment.getOrDefault("TABLE", ""),
                environment.getOrDefault("SENDER", ""),
                environment.getOrDefault("CONFIGURATION_SET", ""),
                address(environment, "PUBLIC_ADDRESS"),
                environment.getOrDefault("OIDC_ISSUER", ""),
                environment.getOrDefault("OIDC_AUDIENCE", ""),
                environment.getOrDefault("AWS_LAMBDA_INITIALIZATION_TYPE", "").equals("snap-start"),
                address(environment, "AWS_ENDPOINT_URL"),
                address(environment, "AWS_ENDPOINT_URL_SESV2").or(() -> address(environment, "AWS_ENDPOINT_URL")));
    }

    private static Optional<URI> address(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(value -> URI.create(value.replaceAll("/+$", "")));
    }
}
