package thabian.staff;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where an issuer is asked to sign somebody in and out, by its discovery document.
///
/// @param endSession where a browser is sent to sign out there too; not every issuer has it
/// @param secretInBody whether a client's secret is taken in the form only, not in the header that is the default
record Endpoints(URI authorization, URI token, Optional<URI> endSession, boolean secretInBody) {

    /// @throws IllegalArgumentException where an address is missing, or is none that is trusted
    static Endpoints of(Map<String, Object> discovery, IssuerTrust trust) {
        return new Endpoints(
                required(discovery, "authorization_endpoint", trust),
                required(discovery, "token_endpoint", trust),
                address(discovery, "end_session_endpoint", trust),
                discovery.get("token_endpoint_auth_methods_supported") instanceof List<?> methods
                        && !methods.contains("client_secret_basic")
                        && methods.contains("client_secret_post"));
    }

    private static URI required(Map<String, Object> discovery, String name, IssuerTrust trust) {
        return address(discovery, name, trust)
                .orElseThrow(() -> new IllegalArgumentException("The discovery document has no " + name));
    }

    private static Optional<URI> address(Map<String, Object> discovery, String name, IssuerTrust trust) {
        return discovery.get(name) instanceof String text
                ? Optional.of(trust.checked(URI.create(text)))
                : Optional.empty();
    }
}
