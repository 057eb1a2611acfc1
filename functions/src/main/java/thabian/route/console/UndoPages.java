package thabian.route.console;

import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import thabian.domain.slot.Act;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Tokens;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.FormBody;
import thabian.link.ConsoleLinks;
import thabian.page.console.ConsoleFrame;
import thabian.page.console.Desk;
import thabian.page.console.OfficerPages;
import thabian.page.console.Typed;
import thabian.page.console.UndoPage;
import thabian.route.Refusals;
import thabian.route.SeenRevision;
import thabian.route.staff.Scope;
import thabian.words.Words;
import thabian.work.Registry;

/// Bringing back who was registered before: a look at them first, then a reason.
public final class UndoPages {
    private static final Words WORDS = Words.of("console");

    private final Listed listed;
    private final Registry registry;
    private final RandomGenerator random;
    private final ConsoleFrames frames;

    public UndoPages(Slots slots, Registry registry, RandomGenerator random, ConsoleFrames frames) {
        this.listed = new Listed(slots, frames);
        this.registry = registry;
        this.random = random;
        this.frames = frames;
    }

    /// `GET …/organisations/{org}/undo`: who would come back.
    public ApiResponse confirm(ApiRequest request, Scope scope) {
        int back = revision(request.query("back"));
        return listed.invited(request, scope, slot -> page(200, request, scope, slot, back, Typed.NOTHING, ""));
    }

    /// `POST …/organisations/{org}/undo`: the page again, or the organisation as it stands now.
    public ApiResponse undo(ApiRequest request, Scope scope) {
        return FormBody.answer(request, body -> undo(request, scope, body));
    }

    private ApiResponse undo(ApiRequest request, Scope scope, FormBody body) {
        return listed.invited(request, scope, slot -> switch (Order.reason(body.get("reason"))) {
            case Parsed.Value<String>(String why) -> undo(request, scope, slot, body, why);
            case Parsed.Wrong<String>(FaultCode code) ->
                again(
                        request,
                        scope,
                        slot,
                        new Typed(UndoPage.ACT, body.all(), Map.of("reason", WORDS.get(ActForm.reasonFault(code)))),
                        ShownAgain.faulty(body, slot));
        });
    }

    private ApiResponse undo(ApiRequest request, Scope scope, Slot slot, FormBody body, String why) {
        Order order = new Order(scope.staff().signature(), why, SeenRevision.of(body), request.receivedAt());
        Act.Undo act = act(revision(body.get("back")));
        return switch (registry.perform(scope.seminar(), slot.organisation().code(), act, order)) {
            case Outcome.Done _ ->
                ApiResponse.seeOther(new ConsoleLinks(request.prefix())
                        .organisationAfter(
                                scope.seminar().id(), slot.organisation().code(), UndoPage.ACT));
            case Outcome.Refused refused ->
                listed.invited(
                        request,
                        scope,
                        current -> again(
                                request,
                                scope,
                                current,
                                new Typed(UndoPage.ACT, body.all(), Map.of()),
                                ShownAgain.refused(refused)));
        };
    }

    private ApiResponse again(ApiRequest request, Scope scope, Slot slot, Typed typed, ShownAgain shown) {
        int back = revision(typed.value(UndoPage.ACT, "back"));
        return page(shown.status(), request, scope, slot, back, shown.over(typed), shown.sentence());
    }

    /// The revision that is named; 0, which nobody stood in, where none is.
    private static int revision(String typed) {
        return Order.revision(typed) instanceof Parsed.Value<Integer>(Integer number) ? number : 0;
    }

    private Act.Undo act(int back) {
        return new Act.Undo(back, Tokens.draw(random).manage());
    }

    private ApiResponse page(
            int status, ApiRequest request, Scope scope, Slot slot, int back, Typed typed, String refused) {
        ConsoleFrame frame = frames.frame(request, scope.staff());
        Order looking = new Order(scope.staff().signature(), "", Seen.revision(slot.revision()), request.receivedAt());
        String objection = Outcome.objection(scope.seminar(), Optional.of(slot), act(back), looking)
                .map(Refusals::sentence)
                .orElse("");
        Desk desk = Desks.of(request, scope, slot.organisation().code());
        return ApiResponse.page(
                status, new OfficerPages(frame).undo(new UndoPage(frame, desk, slot, back, typed, refused, objection)));
    }
}
