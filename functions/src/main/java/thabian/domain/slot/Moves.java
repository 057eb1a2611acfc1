package thabian.domain.slot;

import java.util.Optional;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;

/// Where registrations came from that an officer moved here, and where they went.
///
/// @param from whose place it came from that was last moved here
/// @param to where it went that stood here last; empty once another was moved here
/// @param calendar by whose code calendars know whatever stands here, where it is not the organisation's own: two slots
/// exchange theirs with a registration, so that it stays one event
public record Moves(Optional<Organisation> from, Optional<Organisation> to, Optional<OrganisationCode> calendar) {
    /// Nothing was ever moved.
    public static final Moves NONE = new Moves(Optional.empty(), Optional.empty(), Optional.empty());

    /// Whether the registration that stood here last went to this organisation.
    boolean leadTo(OrganisationCode target) {
        return to.map(Organisation::code).filter(target::equals).isPresent();
    }

    Moves away(Slot target) {
        return new Moves(from, Optional.of(target.organisation()), Optional.of(target.calendar()));
    }

    Moves in(Slot left) {
        return new Moves(Optional.of(left.organisation()), Optional.empty(), Optional.of(left.calendar()));
    }
}
