package thabian.staff;

import java.io.IOException;

/// What a client proves itself with at its issuer, where it is kept: read each time it is needed, at a sign-in.
@FunctionalInterface
public interface ClientSecret {
    /// The secret, as it is now.
    ///
    /// @throws IOException if it cannot be read
    String read() throws IOException;
}
