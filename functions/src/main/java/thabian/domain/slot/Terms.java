package thabian.domain.slot;

import java.time.Instant;
import java.util.Optional;

/// On what terms an organisation is invited.
///
/// @param withdrawn no longer invited
/// @param code its invitation code
/// @param extendedUntil a late exception: it may register until then, exclusive
public record Terms(boolean withdrawn, Optional<InvitationCode> code, Optional<Instant> extendedUntil) {
    /// The terms of whoever was just invited.
    public static Terms of(Optional<InvitationCode> code) {
        return new Terms(false, code, Optional.empty());
    }

    /// These, invited; by a first code where there is none yet.
    Terms on(Optional<InvitationCode> first) {
        return new Terms(false, code.or(() -> first), extendedUntil);
    }

    /// These, no longer invited.
    Terms off() {
        return new Terms(true, code, extendedUntil);
    }

    Terms with(InvitationCode other) {
        return new Terms(withdrawn, Optional.of(other), extendedUntil);
    }

    Terms until(Instant end) {
        return new Terms(withdrawn, code, Optional.of(end));
    }
}
