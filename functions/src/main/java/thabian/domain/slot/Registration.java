package thabian.domain.slot;

import java.time.Instant;
import java.util.UUID;
import thabian.domain.people.Delegation;

/// What fills a slot: the delegation, its tokens, and the submission that it came by.
///
/// @param submission the caller's idempotency key
/// @param submitted the digest of what that submission said; later changes leave it, but it is empty, and so that of no
/// submission, once another holds the manage token
public record Registration(
        Delegation delegation, Tokens tokens, Instant registeredAt, UUID submission, String submitted) {

    /// The same registration with other people and tokens.
    Registration with(Delegation next, Tokens others) {
        boolean handedOver = !others.manage().equals(tokens.manage());
        return new Registration(next, others, registeredAt, submission, handedOver ? "" : submitted);
    }

    /// Whether a presented token may change and cancel.
    public boolean managedBy(String presented) {
        return tokens.manage().matches(presented);
    }

    /// Whether a presented token may see; either may.
    public boolean seenBy(String presented) {
        return tokens.view().matches(presented) || managedBy(presented);
    }
}
