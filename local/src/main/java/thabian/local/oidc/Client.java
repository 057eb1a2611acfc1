package thabian.local.oidc;

import java.net.URI;

/// The one client that this laptop's issuer knows: the stack's own console.
///
/// @param id its name
/// @param console where it begins: `http://127.0.0.1:8080/staff`
public record Client(String id, URI console) {
    /// Whether a browser may be sent there with a code.
    boolean isCalledBackAt(String address) {
        return is(address, "/callback");
    }

    /// Whether a browser may be sent there after signing out.
    boolean isLeftTo(String address) {
        return is(address, "/sign-out");
    }

    private boolean is(String address, String path) {
        var known = console + path;
        return address.equals(known) || address.equals(known.replace("//127.0.0.1:", "//localhost:"));
    }
}
