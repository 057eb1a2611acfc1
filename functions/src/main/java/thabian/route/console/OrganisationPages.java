package thabian.route.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import thabian.domain.call.OrganisationCode;
import thabian.domain.slot.Act;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Bodies;
import thabian.http.FormBody;
import thabian.http.Problem;
import thabian.link.ConsoleLinks;
import thabian.page.console.ConsoleFrame;
import thabian.page.console.ConsolePages;
import thabian.page.console.Desk;
import thabian.page.console.OfficerPages;
import thabian.page.console.OrganisationPage;
import thabian.page.console.Typed;
import thabian.route.Refusals;
import thabian.route.SeenRevision;
import thabian.route.staff.Scope;
import thabian.work.Registry;

/// An organisation on its board: whom it sends, what happened to it, and what an officer does about it.
public final class OrganisationPages {
    private final Slots slots;
    private final Registry registry;
    private final RandomGenerator random;
    private final Desks desks;
    private final ConsoleFrames frames;

    public OrganisationPages(
            Slots slots, Registry registry, RandomGenerator random, Desks desks, ConsoleFrames frames) {
        this.slots = slots;
        this.registry = registry;
        this.random = random;
        this.desks = desks;
        this.frames = frames;
    }

    /// `GET /staff/seminars/{seminar}/organisations/{org}`.
    public ApiResponse organisation(ApiRequest request, Scope scope) {
        ConsoleFrame frame = frames.frame(request, scope.staff());
        Optional<OrganisationPage.News> done = frame.words()
                .find("done." + request.query("done"))
                .map(sentence -> new OrganisationPage.News(true, sentence));
        return found(request, scope, slot -> page(200, request, scope, slot, Typed.NOTHING, done));
    }

    /// `POST /staff/seminars/{seminar}/organisations/{org}`: does what one of its forms asks for.
    public ApiResponse act(ApiRequest request, Scope scope) {
        Optional<Problem> objection = Bodies.objection(request, Bodies.FORM);
        if (objection.isPresent()) {
            return ApiResponse.problem(objection.get());
        }
        FormBody body = FormBody.read(request.body());
        return switch (ActForm.read(body, scope.seminar(), random, request.receivedAt())) {
            case TypedAct.Ready(String name, Act act, String reason) ->
                perform(request, scope, body, name, act, reason);
            case TypedAct.Faulty(Typed typed) ->
                found(request, scope, slot -> page(422, request, scope, slot, typed, Optional.empty()));
            case TypedAct.Unknown _ -> ApiResponse.problem(Problem.malformed("form"));
        };
    }

    private ApiResponse perform(ApiRequest request, Scope scope, FormBody body, String name, Act act, String reason) {
        Optional<OrganisationCode> organisation = OrganisationCode.find(request.variable("org"));
        if (organisation.isEmpty()) {
            return unknown(request, scope, frames);
        }
        Order order = new Order(scope.staff().signature(), reason, SeenRevision.of(body), request.receivedAt());
        return switch (registry.perform(scope.seminar(), organisation.get(), act, order)) {
            case Outcome.Done(Slot slot, boolean _) -> ApiResponse.seeOther(back(request, scope, body, name, slot));
            case Outcome.Refused refused -> {
                OrganisationPage.News news = new OrganisationPage.News(false, Refusals.sentence(refused));
                yield found(
                        request,
                        scope,
                        slot -> page(
                                Refusals.problem(refused).status(),
                                request,
                                scope,
                                slot,
                                new Typed(name, body.all(), Map.of()),
                                Optional.of(news)));
            }
        };
    }

    /// Where a form came from: the organisation's page, or its line on the board.
    private static String back(ApiRequest request, Scope scope, FormBody body, String name, Slot slot) {
        ConsoleLinks links = new ConsoleLinks(request.prefix());
        OrganisationCode organisation = slot.organisation().code();
        if (!body.get("from").equals("board")) {
            return links.organisation(scope.seminar().id(), organisation) + "?done=" + name;
        }
        String district =
                body.get("district").isEmpty() ? "" : slot.organisation().district();
        return links.board(scope.seminar().id()) + "?province=" + organisation.province()
                + (district.isEmpty() ? "" : "&district=" + URLEncoder.encode(district, StandardCharsets.UTF_8))
                + "#org-" + organisation;
    }

    private ApiResponse found(ApiRequest request, Scope scope, Function<Slot, ApiResponse> answer) {
        return find(slots, request, scope).map(answer).orElseGet(() -> unknown(request, scope, frames));
    }

    /// The slot that a request names.
    static Optional<Slot> find(Slots slots, ApiRequest request, Scope scope) {
        return OrganisationCode.find(request.variable("org"))
                .flatMap(code -> slots.find(scope.seminar().id(), code));
    }

    /// That the list has no such organisation.
    static ApiResponse unknown(ApiRequest request, Scope scope, ConsoleFrames frames) {
        ConsoleFrame frame = frames.frame(request, scope.staff());
        return ApiResponse.page(
                404,
                new ConsolePages(frame)
                        .problem(frame.say("organisation.unknown.title"), frame.say("organisation.unknown.what")));
    }

    private ApiResponse page(
            int status, ApiRequest request, Scope scope, Slot slot, Typed typed, Optional<OrganisationPage.News> news) {
        ConsoleFrame frame = frames.frame(request, scope.staff());
        Desk desk = desks.of(request, scope, slot.organisation().code());
        return ApiResponse.page(
                status, new OfficerPages(frame).organisation(new OrganisationPage(frame, desk, slot, typed, news)));
    }
}
