package thabian.route.console;

import java.time.Instant;
import java.util.Optional;
import thabian.domain.call.Duties;
import thabian.domain.call.DutyRoster;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;
import thabian.domain.slot.Slots;
import thabian.domain.standing.Calls;
import thabian.route.staff.Scope;

/// Takes the next organisation to ring for an officer, so that no colleague rings it at the same time.
record NextCall(Slots slots, DutyRoster roster) {
    /// The next of a province that nobody else has opened; empty where nobody is left to ring.
    Optional<OrganisationCode> take(Scope scope, String province, Instant now) {
        SeminarId seminar = scope.seminar().id();
        Duties duties = roster.of(seminar, province);
        return Calls.due(slots.all(seminar, province), duties, scope.staff().signature(), now).stream()
                .map(slot -> slot.organisation().code())
                .filter(code -> slots.take(seminar, code, now, now.minus(Calls.OPENED)))
                .findFirst();
    }
}
