package thabian.route.console;

import java.util.Optional;
import java.util.function.Function;
import thabian.domain.call.OrganisationCode;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.page.console.ConsoleFrame;
import thabian.page.console.ConsolePages;
import thabian.route.staff.Scope;

/// The slot that a request of the console names, or the page that says that the list has no such organisation.
record Listed(Slots slots, ConsoleFrames frames) {
    /// Answers by the slot, also where it was withdrawn.
    ApiResponse found(ApiRequest request, Scope scope, Function<Slot, ApiResponse> answer) {
        return find(request, scope).map(answer).orElseGet(() -> unknown(request, scope));
    }

    /// Answers by the slot of an organisation that is still invited.
    ApiResponse invited(ApiRequest request, Scope scope, Function<Slot, ApiResponse> answer) {
        return find(request, scope)
                .filter(slot -> !slot.withdrawn())
                .map(answer)
                .orElseGet(() -> unknown(request, scope));
    }

    private Optional<Slot> find(ApiRequest request, Scope scope) {
        return OrganisationCode.find(request.variable("org"))
                .flatMap(code -> slots.find(scope.seminar().id(), code));
    }

    /// That the list has no such organisation.
    ApiResponse unknown(ApiRequest request, Scope scope) {
        ConsoleFrame frame = frames.frame(request, scope.staff());
        return ApiResponse.page(
                404,
                new ConsolePages(frame)
                        .problem(frame.say("organisation.unknown.title"), frame.say("organisation.unknown.what")));
    }
}
