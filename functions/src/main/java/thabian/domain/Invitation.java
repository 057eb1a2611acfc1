package thabian.domain;

import java.time.Instant;
import java.util.Optional;

/// A slot as strangers may see it: who is invited and whether it is filled; no personal data.
///
/// @param extendedUntil its late exception, where it has one
public record Invitation(Organisation organisation, boolean registered, Optional<Instant> extendedUntil) {
    /// An invitation without a late exception.
    public Invitation(Organisation organisation, boolean registered) {
        this(organisation, registered, Optional.empty());
    }
}
