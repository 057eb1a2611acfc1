package thabian.domain.slot;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import thabian.domain.people.Delegation;

/// Who fills a slot.
///
/// @param registration what fills it; empty also once its people were purged
/// @param registeredAt since when it counts as registered, also when its people were purged
/// @param ended submissions whose registration was cancelled
/// @param former whom an officer can bring back, the latest last
public record Occupancy(
        Optional<Registration> registration, Optional<Instant> registeredAt, Set<UUID> ended, List<Former> former) {
    /// Nobody, and nobody ever did.
    public static final Occupancy NONE = new Occupancy(Optional.empty(), Optional.empty(), Set.of(), List.of());

    public Occupancy {
        ended = Set.copyOf(ended);
        former = List.copyOf(former);
    }

    /// Filled by a registration.
    Occupancy by(Registration filling) {
        return new Occupancy(Optional.of(filling), Optional.of(filling.registeredAt()), ended, former);
    }

    /// Emptied again; the submission that filled it has ended.
    Occupancy cancelled() {
        Set<UUID> all = new HashSet<>(ended);
        registration.map(Registration::submission).ifPresent(all::add);
        return new Occupancy(Optional.empty(), Optional.empty(), all, former);
    }

    /// Keeping whom others take the place of.
    Occupancy keeping(Former left) {
        return new Occupancy(registration, registeredAt, ended, Former.keeping(former, left));
    }

    /// Filled again by one who was kept; their submission stands again.
    Occupancy restored(Former back, Registration filling) {
        Set<UUID> others = new HashSet<>(ended);
        others.remove(filling.submission());
        List<Former> rest = former.stream().filter(kept -> !kept.equals(back)).toList();
        return new Occupancy(Optional.of(filling), Optional.of(filling.registeredAt()), others, rest);
    }

    /// Emptied, since its registration stands elsewhere: who stood in that before goes along.
    Occupancy movedAway() {
        return new Occupancy(
                Optional.empty(),
                Optional.empty(),
                cancelled().ended,
                former.stream().filter(kept -> !ofRegistration(kept)).toList());
    }

    /// Filled by what left another slot.
    ///
    /// @param counted how many revisions this one had
    Occupancy movedIn(Occupancy left, int counted) {
        Registration filling = left.registration.orElseThrow();
        Set<UUID> others = new HashSet<>(ended);
        others.remove(filling.submission());
        List<Former> all = former;
        for (Former kept : left.former) {
            all = left.ofRegistration(kept) ? Former.keeping(all, kept.countedFrom(counted)) : all;
        }
        return new Occupancy(Optional.of(filling), left.registeredAt, others, all);
    }

    private boolean ofRegistration(Former kept) {
        return registration
                .filter(filling ->
                        filling.submission().equals(kept.registration().submission()))
                .isPresent();
    }

    /// Without former registrations of such people, and by a submission that is replayed no more: its digest is of
    /// them.
    Occupancy without(Predicate<Delegation> leaving) {
        return new Occupancy(
                registration.map(Registration::unreplayed),
                registeredAt,
                ended,
                former.stream()
                        .filter(kept -> !leaving.test(kept.registration().delegation()))
                        .map(Former::unreplayed)
                        .toList());
    }

    /// Without its people; that it was registered stays.
    Occupancy purged() {
        return new Occupancy(Optional.empty(), registeredAt, ended, List.of());
    }
}
