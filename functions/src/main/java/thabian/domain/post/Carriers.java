package thabian.domain.post;

import java.util.Optional;

/// Where what is known of the carrier is kept, one for a whole table.
public interface Carriers {
    /// What is known now. Where nothing was kept yet nobody sent anything; what was kept in another table came from a
    /// backup, and is stopped.
    Carrier current();

    /// Puts this in the place of the one of the same version; empty where somebody was faster.
    ///
    /// @return as written, one version later
    Optional<Carrier> write(Carrier next);
}
