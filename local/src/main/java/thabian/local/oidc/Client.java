package thabian.local.oidc;

import java.net.URI;

/// The one client that this laptop's issuer knows: the stack's own console.
///
/// @param id its name
/// @param address where it begins: `http://127.0.0.1:8080/staff`
public record Client(String id, URI address) {
    /// Whether a browser may be sent there with a code.
    boolean isCalledBackAt(String place) {
        return place.equals(address + "/callback");
    }

    /// Whether a browser may be sent there after signing out.
    boolean isLeftTo(String place) {
        return place.equals(address + "/sign-out");
    }
}
