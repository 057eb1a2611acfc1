package thabian.route.console;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import thabian.domain.slot.Act;
import thabian.domain.slot.Order;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.standing.Suspicion;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.Text;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.FormBody;
import thabian.http.Problem;
import thabian.link.ConsoleLinks;
import thabian.page.console.ConsoleFrame;
import thabian.page.console.ConsolePages;
import thabian.page.console.Typed;
import thabian.page.console.doubt.SuspicionPage;
import thabian.route.staff.Scope;
import thabian.words.Words;
import thabian.work.Registry;

/// Registrations that go together, of which nobody knows whose they are: an officer says that they are right, or
/// cancels all of them.
public final class SuspicionPages {
    private static final Words WORDS = Words.of("console");

    private final Slots slots;
    private final Listed listed;
    private final Registry registry;
    private final ConsoleFrames frames;

    public SuspicionPages(Slots slots, Registry registry, ConsoleFrames frames) {
        this.slots = slots;
        this.listed = new Listed(slots, frames);
        this.registry = registry;
        this.frames = frames;
    }

    /// `GET …/organisations/{org}/check`: what goes together with the registration of an organisation.
    public ApiResponse look(ApiRequest request, Scope scope) {
        return suspected(
                request, scope, (slot, suspicion) -> page(200, request, scope, slot, suspicion, Typed.NOTHING));
    }

    /// `POST …/organisations/{org}/check`: does one thing to all of them.
    public ApiResponse act(ApiRequest request, Scope scope) {
        return FormBody.answer(
                request,
                body -> suspected(request, scope, (slot, suspicion) -> switch (body.get("act")) {
                    case SuspicionPage.RIGHT, SuspicionPage.CANCEL -> act(request, scope, slot, suspicion, body);
                    default -> ApiResponse.problem(Problem.malformed("form"));
                }));
    }

    /// Only to those that the page showed, as it showed them; where anything is another the officer looks again.
    private ApiResponse act(ApiRequest request, Scope scope, Slot slot, Suspicion suspicion, FormBody body) {
        String act = body.get("act");
        if (!body.get("seen").equals(suspicion.mark())) {
            Map<String, String> faults = Map.of("seen", WORDS.get("suspicion.overtaken"));
            return page(409, request, scope, slot, suspicion, new Typed(act, body.all(), faults));
        }
        return act.equals(SuspicionPage.RIGHT)
                ? right(request, scope, slot, suspicion)
                : cancel(request, scope, slot, suspicion, body);
    }

    private ApiResponse suspected(ApiRequest request, Scope scope, BiFunction<Slot, Suspicion, ApiResponse> answer) {
        return listed.invited(
                request,
                scope,
                slot -> suspicions(scope, slot, request.receivedAt()).stream()
                        .filter(suspicion -> suspicion.isOf(slot))
                        .findFirst()
                        .map(suspicion -> answer.apply(slot, suspicion))
                        .orElseGet(() -> nothing(request, scope)));
    }

    private ApiResponse nothing(ApiRequest request, Scope scope) {
        ConsoleFrame frame = frames.frame(request, scope.staff());
        return ApiResponse.page(
                200,
                new ConsolePages(frame).problem(frame.say("suspicion.none.title"), frame.say("suspicion.none.what")));
    }

    private List<Suspicion> suspicions(Scope scope, Slot slot, Instant now) {
        return Suspicion.among(
                slots.all(scope.seminar().id(), slot.organisation().code().province()), now);
    }

    /// What the organisation's own mailbox objects to is found right by itself alone.
    private ApiResponse right(ApiRequest request, Scope scope, Slot slot, Suspicion suspicion) {
        List<Slot> undisputed =
                suspicion.slots().stream().filter(one -> !one.disputed()).toList();
        return all(request, scope, slot, undisputed, "", new Act.FindRight());
    }

    private ApiResponse cancel(ApiRequest request, Scope scope, Slot slot, Suspicion suspicion, FormBody body) {
        Map<String, String> faults = new HashMap<>();
        if (!counted(body, suspicion)) {
            faults.put(
                    "number",
                    WORDS.get("suspicion.fault.number", suspicion.slots().size()));
        }
        Parsed<String> reason = Order.reason(body.get("reason"));
        if (reason instanceof Parsed.Wrong<String>(FaultCode code)) {
            faults.put("reason", WORDS.get(ActForm.reasonFault(code)));
        }
        return faults.isEmpty() && reason instanceof Parsed.Value<String>(String why)
                ? all(request, scope, slot, suspicion.slots(), why, new Act.Withdraw())
                : page(422, request, scope, slot, suspicion, new Typed(SuspicionPage.CANCEL, body.all(), faults));
    }

    private static boolean counted(FormBody body, Suspicion suspicion) {
        return Text.arabicDigits(Text.fold(body.get("number")))
                .equals(String.valueOf(suspicion.slots().size()));
    }

    /// One after the other: whatever changed meanwhile, or cannot be done, is left as it is and stays on the board.
    private ApiResponse all(ApiRequest request, Scope scope, Slot slot, List<Slot> all, String reason, Act act) {
        for (Slot one : all) {
            registry.perform(
                    scope.seminar(),
                    one.organisation().code(),
                    act,
                    new Order(scope.staff().signature(), reason, one.version(), request.receivedAt()));
        }
        return ApiResponse.seeOther(new ConsoleLinks(request.prefix())
                .board(scope.seminar().id(), slot.organisation().code().province()));
    }

    private ApiResponse page(int status, ApiRequest request, Scope scope, Slot slot, Suspicion suspicion, Typed typed) {
        return ApiResponse.page(
                status,
                new SuspicionPage(
                                frames.frame(request, scope.staff()),
                                Desks.of(request, scope, slot.organisation().code()),
                                slot,
                                suspicion,
                                typed)
                        .html());
    }
}
