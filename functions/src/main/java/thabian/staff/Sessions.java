package thabian.staff;

import java.util.Optional;

/// Where it is kept who is signed in, by the hash of what their browser was told.
public interface Sessions {
    /// Keeps a session that begins.
    void keep(SessionId id, SignedIn session);

    /// Changes a session.
    ///
    /// @param seen as it was read
    /// @return false where it ended since, or was changed by somebody else
    boolean change(SessionId id, SignedIn seen, SignedIn next);

    /// The session of an id, as it is now; one that ended may be there still.
    Optional<SignedIn> find(SessionId id);

    /// Ends a session: nothing is known of it any more.
    void end(SessionId id);
}
