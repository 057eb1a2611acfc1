package thabian.function;

import static thabian.route.staff.StaffRoutes.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import thabian.domain.call.Seminars;
import thabian.domain.slot.Slots;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Problem;
import thabian.page.Assets;
import thabian.page.console.ConsolePages;
import thabian.route.Router;
import thabian.route.console.BehalfPages;
import thabian.route.console.BoardPages;
import thabian.route.console.ConsoleFrames;
import thabian.route.console.Desks;
import thabian.route.console.HomePages;
import thabian.route.console.ListPages;
import thabian.route.console.OrganisationPages;
import thabian.route.console.Session;
import thabian.route.console.SettingsPages;
import thabian.route.console.SignInPages;
import thabian.route.console.TakeawayPages;
import thabian.route.staff.BoardApi;
import thabian.route.staff.ListApi;
import thabian.route.staff.SeminarDesk;
import thabian.route.staff.StaffFiles;
import thabian.route.staff.StaffLetters;
import thabian.route.staff.StaffRoutes;
import thabian.route.staff.StaffSeminarApi;
import thabian.route.staff.StaffSlotApi;
import thabian.route.staff.TargetLists;
import thabian.staff.TokenVerifier;
import thabian.work.Registry;

/// Answers the offices' staff: the API behind the authorizer, the console by its own session.
public final class StaffFunction implements RequestStreamHandler {
    /// Where the API speaks of one seminar.
    private static final String API = "/api/staff/seminars/{seminar}";

    /// Where the console does.
    private static final String CONSOLE = "/staff/seminars/{seminar}";

    private final Router routes = new Router();
    private final Assets assets = new Assets();
    private final ConsoleFrames frames = new ConsoleFrames(assets);

    /// As Lambda starts it.
    public StaffFunction() {
        this(Wiring.fromEnvironment());
    }

    /// Wired by somebody else.
    public StaffFunction(Wiring wiring) {
        Seminars seminars = wiring.seminars();
        Slots slots = wiring.slots();
        Registry registry = wiring.registry();
        StaffRoutes staff = new StaffRoutes(seminars);
        StaffFiles files = new StaffFiles(slots, wiring.settings(), assets);
        StaffLetters letters = new StaffLetters(slots, wiring.settings(), assets);
        answerPrograms(staff, files, letters);
        SeminarDesk desk = new SeminarDesk(seminars, slots, wiring.clock());
        keepSeminars(staff, new StaffSeminarApi(desk));
        routes.add("GET " + API + "/progress", api(staff.reading(new BoardApi(slots)::progress)));
        answerAboutOne(staff, new StaffSlotApi(slots, registry, wiring.random()));
        TokenVerifier verifier = wiring.sessionVerifier();
        signIn(new SignInPages(wiring.signIn(verifier), frames));
        Session session = new Session(verifier, frames);
        makeSeminars(staff, session, new SettingsPages(desk, frames));
        takeLists(staff, session, new TargetLists(seminars, slots, wiring.random()));
        Desks desks = new Desks(wiring.settings());
        answerOfficers(
                staff,
                session,
                new BoardPages(slots, desks, frames),
                new OrganisationPages(slots, registry, wiring.random(), desks, frames),
                new BehalfPages(slots, registry, wiring.random(), desks, frames));
        answerPeople(staff, session, new HomePages(seminars, frames), files, new TakeawayPages(files, letters, frames));
    }

    private void keepSeminars(StaffRoutes staff, StaffSeminarApi seminar) {
        routes.add("GET /api/staff/seminars", api(seminar::seminars))
                .add("GET " + API, api(staff.reading(seminar::seminar)))
                .add("PUT " + API, api(seminar::put))
                .add("POST " + API + "/close", api(staff.owning(seminar::close)))
                .add("PUT " + API + "/provinces/{province}", api(staff.changing(seminar::serve)));
    }

    private void answerPrograms(StaffRoutes staff, StaffFiles files, StaffLetters letters) {
        routes.add("GET " + API + "/registrants", api(staff.reading(files::registrants)))
                .add("GET " + API + "/outstanding", api(staff.reading(files::outstanding)))
                .add("GET " + API + "/report", api(staff.reading(files::report)))
                .add("GET " + API + "/letters", api(staff.reading(letters::letters)));
    }

    private void answerAboutOne(StaffRoutes staff, StaffSlotApi slot) {
        routes.add("GET " + API + "/organisations/{org}", api(staff.reading(slot::organisation)))
                .add("PUT " + API + "/organisations/{org}/extension", api(staff.changing(slot::extend)))
                .add("POST " + API + "/organisations/{org}/notes", api(staff.changing(slot::note)))
                .add("PUT " + API + "/registrations/{org}", api(staff.changing(slot::register)))
                .add("DELETE " + API + "/registrations/{org}", api(staff.changing(slot::withdraw)))
                .add("POST " + API + "/registrations/{org}/resend", api(staff.changing(slot::resend)))
                .add("POST " + API + "/registrations/{org}/new-link", api(staff.changing(slot::renewLink)));
    }

    private void makeSeminars(StaffRoutes staff, Session session, SettingsPages settings) {
        routes.add("GET /staff/new", session.console(settings::blank))
                .add("POST /staff/new", session.console(settings::make))
                .add("POST " + CONSOLE, session.console(staff.owning(settings::close)))
                .add("GET " + CONSOLE + "/settings", session.console(staff.reading(settings::show)))
                .add("POST " + CONSOLE + "/settings", session.console(staff.changing(settings::change)));
    }

    private void takeLists(StaffRoutes staff, Session session, TargetLists lists) {
        ListPages pages = new ListPages(lists, frames);
        routes.add("PUT " + API + "/organisations", api(staff.changing(new ListApi(lists)::put)))
                .add("GET " + CONSOLE + "/list", session.console(staff.reading(pages::show)))
                .add("POST " + CONSOLE + "/list", session.console(staff.changing(pages::take)));
    }

    private void signIn(SignInPages signIn) {
        routes.add("GET /staff/sign-in", request -> Session.fromOurPage(request, signIn::begin))
                .add("GET /staff/callback", request -> Session.fromOurPage(request, signIn::end))
                .add("GET /staff/sign-out", request -> Session.fromOurPage(request, signIn::signedOut))
                .add("POST /staff/sign-out", request -> Session.fromOurPage(request, signIn::signOut));
    }

    private void answerPeople(
            StaffRoutes staff, Session session, HomePages home, StaffFiles files, TakeawayPages takeaways) {
        routes.add("GET /staff", session.console(home::seminars))
                .add("GET " + CONSOLE + "/registrants", session.console(staff.reading(takeaways::registrants)))
                .add("GET " + CONSOLE + "/outstanding", session.console(staff.reading(takeaways::outstanding)))
                .add("GET " + CONSOLE + "/report", session.console(staff.reading(files::report)))
                .add("GET " + CONSOLE + "/letters", session.console(staff.reading(takeaways::letters)));
    }

    private void answerOfficers(
            StaffRoutes staff, Session session, BoardPages board, OrganisationPages one, BehalfPages behalf) {
        routes.add("GET " + CONSOLE, session.console(staff.reading(board::board)))
                .add("GET " + CONSOLE + "/organisations/{org}", session.console(staff.reading(one::organisation)))
                .add("POST " + CONSOLE + "/organisations/{org}", session.console(staff.changing(one::act)))
                .add(
                        "GET " + CONSOLE + "/organisations/{org}/registration",
                        session.console(staff.changing(behalf::form)))
                .add(
                        "POST " + CONSOLE + "/organisations/{org}/registration",
                        session.console(staff.changing(behalf::submit)));
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
