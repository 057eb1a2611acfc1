package thabian.platform;

import java.net.URI;
import java.util.Optional;

/// An http(s) address with a host, as settings have: to which a path can be added.
final class WebAddress {
    private WebAddress() {}

    /// The address that this text is; empty where it is none.
    static Optional<URI> parse(String text) {
        try {
            return Optional.of(URI.create(text))
                    .filter(address -> address.getHost() != null)
                    .filter(address -> address.getQuery() == null && address.getFragment() == null)
                    .filter(address -> "https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
