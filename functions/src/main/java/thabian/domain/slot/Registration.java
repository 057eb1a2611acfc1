package thabian.domain.slot;

import java.time.Instant;
import java.util.UUID;
import thabian.domain.people.Delegation;
import thabian.domain.people.Veil;

/// What fills a slot: the delegation, its tokens, and the submission that it came by.
///
/// @param submission the caller's idempotency key
/// @param submitted the digest of what that submission said; later changes leave it, but it is empty, and so that of no
/// submission, once another holds the manage token or somebody of it was erased
/// @param trust whether it is known to be the organisation's own
/// @param veil what its links do not show of how people are reached
public record Registration(
        Delegation delegation,
        Tokens tokens,
        Instant registeredAt,
        UUID submission,
        String submitted,
        Trust trust,
        Veil veil) {
    /// A registration whose links show everything.
    public Registration(
            Delegation delegation,
            Tokens tokens,
            Instant registeredAt,
            UUID submission,
            String submitted,
            Trust trust) {
        this(delegation, tokens, registeredAt, submission, submitted, trust, Veil.NONE);
    }

    /// Whether a registration is known to be its organisation's own. Nobody outside is told.
    public enum Trust {
        /// It came by the address that everybody has.
        UNKNOWN,
        /// It came by the organisation's own link, or an officer stands for it.
        VOUCHED,
        /// The organisation's mailbox on the list says that it is not its own.
        DISPUTED
    }

    /// The same registration, trusted otherwise.
    Registration with(Trust next) {
        return new Registration(delegation, tokens, registeredAt, submission, submitted, next, veil);
    }

    /// The same registration with other people and tokens.
    Registration with(Delegation next, Tokens others) {
        boolean handedOver = !others.manage().equals(tokens.manage());
        return new Registration(next, others, registeredAt, submission, handedOver ? "" : submitted, trust, veil);
    }

    /// The same registration, of whose people its links show other things.
    Registration with(Veil next) {
        return new Registration(delegation, tokens, registeredAt, submission, submitted, trust, next);
    }

    /// The same registration, its submission that of no other any more.
    Registration unreplayed() {
        return new Registration(delegation, tokens, registeredAt, submission, "", trust, veil);
    }

    /// Whether a presented token may change and cancel.
    public boolean managedBy(String presented) {
        return tokens.manage().matches(presented);
    }

    /// Whether a presented token may say that this is not the organisation's own.
    public boolean disputedBy(String presented) {
        return tokens.object().matches(presented);
    }

    /// Whether a presented token may see; either may.
    public boolean seenBy(String presented) {
        return tokens.view().matches(presented) || managedBy(presented);
    }

    /// Whether a presented token may see who is registered, if not how they are reached; also whichever showed
    /// the slip before another contact.
    public boolean namesSeenBy(String presented) {
        return seenBy(presented) || tokens.showNamesTo(presented);
    }
}
