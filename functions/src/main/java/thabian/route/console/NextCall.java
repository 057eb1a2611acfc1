package thabian.route.console;

import java.time.Instant;
import java.util.Optional;
import thabian.domain.call.Duties;
import thabian.domain.call.DutyRoster;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;
import thabian.domain.slot.Slots;
import thabian.domain.standing.Calls;
import thabian.http.ApiRequest;
import thabian.http.FormBody;
import thabian.link.ConsoleLinks;
import thabian.page.console.OrganisationPage;
import thabian.route.staff.Scope;

/// Takes the next organisation to ring for an officer, so that no colleague rings it at the same time.
record NextCall(Slots slots, DutyRoster roster) {
    /// The page of the next of an organisation's province; empty where nobody is left to ring.
    Optional<String> next(ApiRequest request, Scope scope, OrganisationCode from) {
        return take(scope, from.province(), request.receivedAt())
                .map(next -> links(request).call(scope.seminar().id(), next));
    }

    /// The same for an outcome that was noted in a row of calls; empty for every other form, too.
    Optional<String> onward(ApiRequest request, Scope scope, FormBody body, OrganisationCode rung) {
        return body.get(OrganisationPage.RUN).isEmpty() || body.get("outcome").isEmpty()
                ? Optional.empty()
                : take(scope, rung.province(), request.receivedAt())
                        .map(next -> links(request).callAfter(scope.seminar().id(), next, rung));
    }

    private static ConsoleLinks links(ApiRequest request) {
        return new ConsoleLinks(request.prefix());
    }

    /// The next of a province that nobody else has opened.
    private Optional<OrganisationCode> take(Scope scope, String province, Instant now) {
        SeminarId seminar = scope.seminar().id();
        Duties duties = roster.of(seminar, province);
        return Calls.due(slots.all(seminar, province), duties, scope.staff().signature(), now).stream()
                .map(slot -> slot.organisation().code())
                .filter(code -> slots.take(seminar, code, now, now.minus(Calls.OPENED)))
                .findFirst();
    }
}
