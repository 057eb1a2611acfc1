package thabian.staff;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import thabian.domain.text.Kebab;

/// For whom a token must have been made, so that an ID token opens no API, nor an API's token the console.
///
/// @param own what must stand in its `aud`
/// @param other what must not: the other kind of token has it; empty where its name is not known, since tokens say of
/// which kind they are
/// @param kind which kind it is
public record Audience(String own, String other, Kind kind) {
    /// What a token is for.
    public enum Kind {
        /// Tells the console who signed in (OpenID Connect Core 1.0, section 2).
        ID,
        /// Opens the API (RFC 9068).
        ACCESS
    }

    /// Whether a token was made for this audience. Amazon Cognito says of each token which kind it is, and names the
    /// client of an access token in `client_id`, without any `aud`.
    boolean includes(JWTClaimsSet claims) {
        Object use = claims.getClaim("token_use");
        List<String> named = claims.getAudience();
        if (use != null && kind == Kind.ACCESS && named.isEmpty()) {
            named = List.of(String.valueOf(claims.getClaim("client_id")));
        }
        return (use == null || use.equals(Kebab.of(kind))) && named.contains(own) && !named.contains(other);
    }
}
