package thabian.function;

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
    private final Assets assets = new Assets();
    private final ConsoleFrames frames = new ConsoleFrames(assets);

    /// As Lambda starts it.
    public StaffFunction() {
        this(Wiring.fromEnvironment());
    }

    /// Wired by somebody else.
    public StaffFunction(Wiring wiring) {
        Seminars seminars = wiring.seminars();
        StaffRoutes staff = new StaffRoutes(seminars);
        StaffApi api = new StaffApi(seminars);
        StaffFiles files = new StaffFiles(wiring.slots(), wiring.settings(), assets);
        StaffLetters letters = new StaffLetters(wiring.slots(), wiring.settings(), assets);
        TakeawayPages takeaways = new TakeawayPages(files, letters, frames);
        TokenVerifier verifier = wiring.sessionVerifier();
        Session session = new Session(verifier, frames);
        SignInPages signIn = new SignInPages(wiring.signIn(verifier), frames);
        HomePages home = new HomePages(seminars, frames);
        routes.add("GET /api/staff/seminars", StaffRoutes.api(api::seminars))
                .add(
                        "GET /api/staff/seminars/{seminar}/registrants",
                        StaffRoutes.api(staff.reading(files::registrants)))
                .add(
                        "GET /api/staff/seminars/{seminar}/outstanding",
                        StaffRoutes.api(staff.reading(files::outstanding)))
                .add("GET /api/staff/seminars/{seminar}/report", StaffRoutes.api(staff.reading(files::report)))
                .add("GET /api/staff/seminars/{seminar}/letters", StaffRoutes.api(staff.reading(letters::letters)))
                .add("GET /staff", session.console(home::seminars))
                .add("GET /staff/sign-in", request -> Session.fromOurPage(request, signIn::begin))
                .add("GET /staff/callback", request -> Session.fromOurPage(request, signIn::end))
                .add("GET /staff/sign-out", request -> Session.fromOurPage(request, signIn::signedOut))
                .add("GET /staff/seminars/{seminar}/registrants", session.console(staff.reading(takeaways::registrants)))
                .add("GET /staff/seminars/{seminar}/outstanding", session.console(staff.reading(takeaways::outstanding)))
                .add("GET /staff/seminars/{seminar}/report", session.console(staff.reading(files::report)))
                .add("GET /staff/seminars/{seminar}/letters", session.console(staff.reading(takeaways::letters)))
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
                problem.status(), new ConsolePages(frames.frame(request)).problem(problem.title(), problem.detail()));
    }

    /// The routes it answers, as template.yaml names them.
    public Set<String> routes() {
        return routes.names();
    }
}
