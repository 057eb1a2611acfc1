package thabian.domain.slot;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who fills a slot.
///
/// @param registration what fills it; empty also once its people were purged
/// @param registeredAt since when it counts as registered, also when its people were purged
/// @param ended submissions whose registration was cancelled
public record Occupancy(Optional<Registration> registration, Optional<Instant> registeredAt, Set<UUID> ended) {
    /// Nobody, and nobody ever did.
    public static final Occupancy NONE = new Occupancy(Optional.empty(), Optional.empty(), Set.of());

    public Occupancy {
        ended = Set.copyOf(ended);
    }

    /// Filled by a registration.
    Occupancy by(Registration filling) {
        return new Occupancy(Optional.of(filling), Optional.of(filling.registeredAt()), ended);
    }

    /// Emptied again; the submission that filled it has ended.
    Occupancy cancelled() {
        Set<UUID> all = new HashSet<>(ended);
        registration.map(Registration::submission).ifPresent(all::add);
        return new Occupancy(Optional.empty(), Optional.empty(), all);
    }

    /// Without its people; that it was registered stays.
    Occupancy purged() {
        return new Occupancy(Optional.empty(), registeredAt, ended);
    }
}
