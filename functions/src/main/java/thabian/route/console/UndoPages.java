package thabian.route.console;

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
import thabian.page.console.OfficerPages;
import thabian.page.console.UndoPage;
import thabian.route.Refusals;
import thabian.route.SeenRevision;
import thabian.route.staff.Scope;
import thabian.words.Words;
import thabian.work.Registry;

/// Bringing back who was registered before: a look at them first, then a reason.
public final class UndoPages {
    private static final Words WORDS = Words.of("console");

    private static final String STALE = Refusals.sentence(new Outcome.Stale());

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

    /// What was sent, and what was wrong with it.
    ///
    /// @param over the version that its sender was shown, as long as they were told of no other; else empty
    private record Sent(int back, String reason, String reasonFault, String refused, String over) {}

    /// `GET …/organisations/{org}/undo`: who would come back.
    public ApiResponse confirm(ApiRequest request, Scope scope) {
        Sent nothing = new Sent(revision(request.query("back")), "", "", "", "");
        return listed.invited(request, scope, slot -> page(200, request, scope, slot, nothing));
    }

    /// `POST …/organisations/{org}/undo`: the page again, or the organisation as it stands now.
    public ApiResponse undo(ApiRequest request, Scope scope) {
        return FormBody.answer(request, body -> undo(request, scope, body));
    }

    private ApiResponse undo(ApiRequest request, Scope scope, FormBody body) {
        int back = revision(body.get("back"));
        String typed = body.get("reason");
        return switch (Order.reason(typed)) {
            case Parsed.Value<String>(String why) ->
                listed.invited(request, scope, slot -> undo(request, scope, slot, body, back, why));
            case Parsed.Wrong<String>(FaultCode code) ->
                listed.invited(
                        request,
                        scope,
                        slot -> again(request, scope, slot, body, typed, WORDS.get(ActForm.reasonFault(code))));
        };
    }

    /// The page with a fault; where others are registered than its officer saw, that is told at once.
    private ApiResponse again(
            ApiRequest request, Scope scope, Slot slot, FormBody body, String typed, String reasonFault) {
        int back = revision(body.get("back"));
        return SeenRevision.of(body).other(slot.revision())
                ? page(412, request, scope, slot, new Sent(back, typed, reasonFault, STALE, ""))
                : page(422, request, scope, slot, new Sent(back, typed, reasonFault, "", SeenRevision.written(body)));
    }

    private ApiResponse undo(ApiRequest request, Scope scope, Slot slot, FormBody body, int back, String why) {
        Order order = new Order(scope.staff().signature(), why, SeenRevision.of(body), request.receivedAt());
        return switch (registry.perform(scope.seminar(), slot.organisation().code(), act(back), order)) {
            case Outcome.Done _ ->
                ApiResponse.seeOther(new ConsoleLinks(request.prefix())
                        .organisationAfter(
                                scope.seminar().id(), slot.organisation().code(), "undo"));
            case Outcome.Refused refused -> {
                String over = refused instanceof Outcome.Stale ? "" : SeenRevision.written(body);
                Sent sent = new Sent(back, why, "", Refusals.sentence(refused), over);
                int status = Refusals.problem(refused).status();
                yield listed.invited(request, scope, current -> page(status, request, scope, current, sent));
            }
        };
    }

    /// The revision that is named; 0, which nobody stood in, where none is.
    private static int revision(String typed) {
        return Order.revision(typed) instanceof Parsed.Value<Integer>(Integer number) ? number : 0;
    }

    private Act.Undo act(int back) {
        return new Act.Undo(back, Tokens.draw(random).manage());
    }

    private ApiResponse page(int status, ApiRequest request, Scope scope, Slot slot, Sent sent) {
        ConsoleFrame frame = frames.frame(request, scope.staff());
        Order looking = new Order(scope.staff().signature(), "", Seen.revision(slot.revision()), request.receivedAt());
        String objection = Outcome.objection(scope.seminar(), Optional.of(slot), act(sent.back()), looking)
                .map(Refusals::sentence)
                .orElse("");
        return ApiResponse.page(
                status,
                new OfficerPages(frame)
                        .undo(new UndoPage(
                                frame,
                                Desks.of(request, scope, slot.organisation().code()),
                                slot,
                                sent.back(),
                                sent.reason(),
                                sent.reasonFault(),
                                sent.refused(),
                                objection,
                                sent.over().isEmpty() ? slot.version().written() : sent.over())));
    }
}
