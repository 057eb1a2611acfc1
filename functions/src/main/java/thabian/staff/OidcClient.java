package thabian.staff;

import java.util.Optional;

/// What the console is to an OIDC issuer.
///
/// @param issuer exactly as in the tokens' `iss`
/// @param trust at which addresses the issuer is asked
/// @param id the client's name there, and what stands in the `aud` of its ID tokens
/// @param secret what the client proves itself with; empty for a public client, which PKCE alone protects
/// @param scope what is asked for, words with spaces between, `openid` among them
public record OidcClient(String issuer, IssuerTrust trust, String id, Optional<ClientSecret> secret, String scope) {
    @Override
    public String toString() {
        return "OidcClient[" + issuer + ", " + id + "]";
    }
}
