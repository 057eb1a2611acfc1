package thabian.function;

import static thabian.function.StaffRoutes.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import thabian.domain.Seminars;
import thabian.page.Assets;
import thabian.page.console.ConsolePages;
import thabian.staff.TokenVerifier;
import thabian.web.ApiRequest;
import thabian.web.ApiResponse;
import thabian.web.Problem;

/// Answers the offices' staff: the API behind the authorizer, the console by its own session.
public final class StaffFunction implements RequestStreamHandler {
    private final Routes routes = new Routes();
    private final ConsoleFrames frames = new ConsoleFrames(new Assets());

    /// As Lambda starts it.
    public StaffFunction() {
        this(Wiring.fromEnvironment());
    }

    /// Wired by somebody else.
    public StaffFunction(Wiring wiring) {
        Seminars seminars = wiring.seminars();
        StaffRoutes staff = new StaffRoutes(seminars);
        StaffApi api = new StaffApi(seminars, wiring.slots());
        StaffSlotApi slot = new StaffSlotApi(wiring.slots(), wiring.random());
        TokenVerifier verifier = wiring.sessionVerifier();
        Session session = new Session(verifier, frames);
        SignInPages signIn = new SignInPages(wiring.signIn(verifier), frames);
        HomePages home = new HomePages(seminars, frames);
        routes.add("GET /api/staff/seminars", api(api::seminars))
                .add("GET /api/staff/seminars/{seminar}/registrants", api(staff.reading(api::registrants)))
                .add("GET /api/staff/seminars/{seminar}/organisations/{org}", api(staff.reading(slot::organisation)))
                .add(
                        "PUT /api/staff/seminars/{seminar}/organisations/{org}/extension",
                        api(staff.changing(slot::extend)))
                .add("POST /api/staff/seminars/{seminar}/organisations/{org}/notes", api(staff.changing(slot::note)))
                .add("PUT /api/staff/seminars/{seminar}/registrations/{org}", api(staff.changing(slot::register)))
                .add("DELETE /api/staff/seminars/{seminar}/registrations/{org}", api(staff.changing(slot::withdraw)))
                .add("POST /api/staff/seminars/{seminar}/registrations/{org}/resend", api(staff.changing(slot::resend)))
                .add(
                        "POST /api/staff/seminars/{seminar}/registrations/{org}/new-link",
                        api(staff.changing(slot::renewLink)))
                .add("GET /staff", session.console(home::seminars))
                .add("GET /staff/sign-in", request -> Session.fromOurPage(request, signIn::begin))
                .add("GET /staff/callback", request -> Session.fromOurPage(request, signIn::end))
                .add("GET /staff/sign-out", request -> Session.fromOurPage(request, signIn::signedOut))
                .add("POST /staff/sign-out", request -> Session.fromOurPage(request, signIn::signOut));
    }

    /// Answers one request of API Gateway (payload 1.0).
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        routes.handle(
                event,
                answer,
                (request, problem) -> console(request) ? page(request, problem) : ApiResponse.problem(problem));
    }

    private static boolean console(ApiRequest request) {
        return !request.route().contains(" /api/");
    }

    private ApiResponse page(ApiRequest request, Problem problem) {
        return ApiResponse.page(
                        problem.status(),
                        new ConsolePages(frames.frame(request)).problem(problem.title(), problem.detail()))
                .with("Referrer-Policy", Session.REFERRER);
    }

    /// The routes it answers, as template.yaml names them.
    public Set<String> routes() {
        return routes.names();
    }
}
