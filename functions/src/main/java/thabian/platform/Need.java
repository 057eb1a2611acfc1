package thabian.platform;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a function cannot do without. Each names its variable of the environment, and the parameter of template.yaml
/// that is behind it.
public enum Need {
    TABLE,
    SESSIONS,
    SENDER,
    CONFIGURATION_SET,
    PUBLIC_ADDRESS,
    ISSUER,
    AUDIENCE,
    CLIENT;

    /// However it is spelt: a name's capitals, and the dot that ends it, mean nothing.
    private static final Pattern PLACEHOLDER = Pattern.compile("(?i)(.*[.@])?example\\.?");

    /// The address alone: the right to send compares it letter by letter.
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+");

    /// What is wrong with it, as a clause; empty where nothing is.
    Optional<String> fault(Settings settings) {
        Settings.Sending sending = settings.sending();
        Settings.Oidc oidc = settings.oidc();
        return switch (this) {
            case TABLE -> missing(settings.table(), "TABLE", "the name of the table; template.yaml gives it");
            case SESSIONS ->
                missing(settings.sessions(), "SESSIONS", "the name of the table of sessions; template.yaml gives it");
            case SENDER ->
                missing(sending.sender(), "SENDER", "the parameter Sender")
                        .or(() -> address(sending.sender()))
                        .or(() -> placeholder(settings, "SENDER", sending.sender(), "Sender"));
            case CONFIGURATION_SET ->
                missing(
                        sending.configurationSet(),
                        "CONFIGURATION_SET",
                        "SES's, of this stack; template.yaml gives it");
            case PUBLIC_ADDRESS ->
                missing(
                                settings.publicAddress().map(URI::toString).orElse(""),
                                "PUBLIC_ADDRESS",
                                "the parameter PublicAddress")
                        .or(() -> placeholder(
                                settings, "PUBLIC_ADDRESS", host(settings.publicAddress()), "PublicAddress"));
            case ISSUER ->
                missing(oidc.issuer(), "OIDC_ISSUER", "the parameter OidcIssuer")
                        .or(() -> trusted(settings))
                        .or(() -> placeholder(
                                settings, "OIDC_ISSUER", host(WebAddress.parse(oidc.issuer())), "OidcIssuer"));
            case AUDIENCE -> missing(oidc.audience(), "OIDC_AUDIENCE", "the parameter OidcAudience");
            case CLIENT -> same(oidc);
        };
    }

    private static Optional<String> missing(String value, String name, String where) {
        return value.isBlank() ? Optional.of(name + " is not set (" + where + ")") : Optional.empty();
    }

    private static Optional<String> same(Settings.Oidc oidc) {
        return oidc.clientId().equals(oidc.audience())
                ? Optional.of("OIDC_AUDIENCE and OIDC_CLIENT_ID are the same, so an ID token would open the API (the"
                        + " parameters OidcAudience and OidcClientId)")
                : Optional.empty();
    }

    private static Optional<String> address(String sender) {
        return ADDRESS.matcher(sender).matches()
                ? Optional.empty()
                : Optional.of("SENDER is no address (the parameter Sender; registrar@office.example is one)");
    }

    /// A token that travels unencrypted proves nothing; only in a rehearsal it may.
    private static Optional<String> trusted(Settings settings) {
        return WebAddress.parse(settings.oidc().issuer())
                        .filter(address -> settings.rehearsal() || "https".equals(address.getScheme()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of("OIDC_ISSUER is no " + (settings.rehearsal() ? "http(s)" : "https")
                        + " address (the parameter OidcIssuer, exactly as in the tokens' iss)");
    }

    /// Nobody owns `….example` (RFC 2606): whoever deploys it forgot to put their own.
    private static Optional<String> placeholder(Settings settings, String name, String host, String parameter) {
        return settings.rehearsal() || !PLACEHOLDER.matcher(host).matches()
                ? Optional.empty()
                : Optional.of(name + " is a placeholder, " + host + " (put your own into the parameter " + parameter
                        + ", or deploy with Rehearsal=true)");
    }

    private static String host(Optional<URI> address) {
        return address.map(URI::getHost).orElse("");
    }
}
