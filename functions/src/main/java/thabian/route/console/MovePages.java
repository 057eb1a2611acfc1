package thabian.route.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.domain.call.OrganisationCode;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.FormBody;
import thabian.link.ConsoleLinks;
import thabian.page.console.ConsoleFrame;
import thabian.page.console.MovePage;
import thabian.page.console.OfficerPages;
import thabian.page.console.Typed;
import thabian.route.SeenRevision;
import thabian.route.staff.Scope;
import thabian.words.Words;
import thabian.work.Registry;
import thabian.work.Succession;

/// Moving a registration to the organisation that it was meant for: whoever registered chose another of the same name.
public final class MovePages {
    private static final Words WORDS = Words.of("console");
    private static final String ACT = "move";

    private final Slots slots;
    private final Listed listed;
    private final Registry registry;
    private final Succession succession;
    private final ConsoleFrames frames;

    public MovePages(Slots slots, Registry registry, ConsoleFrames frames) {
        this.slots = slots;
        this.listed = new Listed(slots, frames);
        this.registry = registry;
        this.succession = new Succession(registry);
        this.frames = frames;
    }

    /// `GET …/organisations/{org}/move`: who is registered, and whose it could be.
    public ApiResponse choose(ApiRequest request, Scope scope) {
        Typed opened = OrganisationCode.find(request.query(MovePage.BECAME))
                .map(code -> new Typed(ACT, Map.of(MovePage.BECAME, code.digits()), Map.of()))
                .orElse(Typed.NOTHING);
        return listed.invited(request, scope, slot -> page(200, request, scope, slot, opened, ""));
    }

    /// `POST …/organisations/{org}/move`: the page again, or the organisation that it was moved to.
    public ApiResponse move(ApiRequest request, Scope scope) {
        return FormBody.answer(
                request, body -> listed.invited(request, scope, slot -> move(request, scope, slot, body)));
    }

    private ApiResponse move(ApiRequest request, Scope scope, Slot slot, FormBody body) {
        Map<String, String> faults = new HashMap<>();
        Optional<OrganisationCode> to = OrganisationCode.find(body.get("to"));
        if (to.isEmpty()) {
            faults.put("to", WORDS.get("fault.to"));
        }
        Parsed<String> reason = Order.reason(body.get("reason"));
        if (reason instanceof Parsed.Wrong<String>(FaultCode code)) {
            faults.put("reason", WORDS.get(ActForm.reasonFault(code)));
        }
        Typed typed = new Typed(ACT, body.all(), faults);
        if (to.isPresent() && reason instanceof Parsed.Value<String>(String why)) {
            return move(request, scope, slot, typed, to.get(), why, SeenRevision.of(body));
        }
        return again(request, scope, slot, typed, ShownAgain.faulty(body, slot));
    }

    private ApiResponse move(
            ApiRequest request, Scope scope, Slot slot, Typed typed, OrganisationCode to, String why, Seen seen) {
        Order order = new Order(scope.staff().signature(), why, seen, request.receivedAt());
        OrganisationCode from = slot.organisation().code();
        Outcome outcome = typed.value(ACT, MovePage.BECAME).equals(to.digits())
                ? succession.move(scope.seminar(), from, to, order)
                : registry.move(scope.seminar(), from, to, order);
        return switch (outcome) {
            case Outcome.Done(Slot moved, boolean _) ->
                ApiResponse.seeOther(new ConsoleLinks(request.prefix())
                        .organisationAfter(
                                scope.seminar().id(), moved.organisation().code(), ACT));
            case Outcome.Refused refused ->
                listed.invited(
                        request, scope, current -> again(request, scope, current, typed, ShownAgain.refused(refused)));
        };
    }

    private ApiResponse again(ApiRequest request, Scope scope, Slot slot, Typed typed, ShownAgain shown) {
        return page(shown.status(), request, scope, slot, shown.over(typed), shown.sentence());
    }

    private ApiResponse page(int status, ApiRequest request, Scope scope, Slot slot, Typed typed, String refused) {
        ConsoleFrame frame = frames.frame(request, scope.staff());
        OrganisationCode code = slot.organisation().code();
        MovePage page = new MovePage(
                frame,
                Desks.of(request, scope, code),
                slot,
                List.copyOf(slots.invitations(scope.seminar().id(), code.province())),
                typed,
                refused);
        return ApiResponse.page(status, new OfficerPages(frame).move(page));
    }
}
