package thabian.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import thabian.domain.call.Deeds;
import thabian.domain.call.Seminars;
import thabian.domain.slot.Slots;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Problem;
import thabian.page.Assets;
import thabian.page.console.ConsolePages;
import thabian.platform.MisconfiguredException;
import thabian.platform.Need;
import thabian.platform.Settings;
import thabian.route.Router;
import thabian.route.console.BehalfPages;
import thabian.route.console.BoardPages;
import thabian.route.console.ConsoleFrames;
import thabian.route.console.HomePages;
import thabian.route.console.ListPages;
import thabian.route.console.LogPages;
import thabian.route.console.MailPages;
import thabian.route.console.ManyPages;
import thabian.route.console.MovePages;
import thabian.route.console.OrganisationPages;
import thabian.route.console.Session;
import thabian.route.console.SignInPages;
import thabian.route.console.SuspicionPages;
import thabian.route.console.TakeawayPages;
import thabian.route.console.UndoPages;
import thabian.route.console.settings.ServingPages;
import thabian.route.console.settings.SettingsPages;
import thabian.route.staff.BoardApi;
import thabian.route.staff.LineApi;
import thabian.route.staff.ListApi;
import thabian.route.staff.PersonApi;
import thabian.route.staff.ReadyLists;
import thabian.route.staff.SeminarDesk;
import thabian.route.staff.StaffFiles;
import thabian.route.staff.StaffGate;
import thabian.route.staff.StaffLetters;
import thabian.route.staff.StaffSeminarApi;
import thabian.route.staff.StaffSlotApi;
import thabian.route.staff.Takings;
import thabian.route.staff.TargetLists;
import thabian.route.table.StaffControllers;
import thabian.route.table.StaffTable;
import thabian.staff.ClientSecret;
import thabian.staff.OidcClient;
import thabian.staff.Sessions;
import thabian.staff.SignIn;
import thabian.work.Enlisting;
import thabian.work.Registry;
import thabian.work.Succession;

/// Answers the offices' staff: the API behind the authorizer, the console by its own session.
public final class StaffFunction implements RequestStreamHandler {
    private static final Assets ASSETS = new Assets();
    private final ConsoleFrames frames = new ConsoleFrames(ASSETS);
    private final Router router;
    private final Optional<URI> publicAddress;

    /// As Lambda starts it.
    public StaffFunction() {
        this(Prelude.before(
                Wiring.fromEnvironment(Need.TABLE, Need.SESSIONS, Need.ISSUER, Need.CLIENT),
                StaffFunction::new,
                StaffScenes::of));
    }

    /// Wired by somebody else.
    public StaffFunction(Wiring wiring) {
        this.publicAddress = wiring.settings().publicAddress();
        Seminars seminars = wiring.seminars();
        Sessions sessions = wiring.sessions();
        this.router = StaffTable.router(
                new StaffGate(seminars), new Session(sessions, frames), controllers(wiring, seminars, sessions));
    }

    private StaffControllers controllers(Wiring wiring, Seminars seminars, Sessions sessions) {
        Slots slots = wiring.slots();
        Deeds deeds = wiring.deeds();
        Takings takings = new Takings(deeds);
        StaffFiles files = new StaffFiles(slots, ASSETS, takings);
        StaffLetters letters = new StaffLetters(slots, ASSETS, takings);
        SeminarDesk desk = new SeminarDesk(seminars, slots, wiring.clock(), wiring.random());
        Registry registry = wiring.registry();
        TargetLists lists = new TargetLists(seminars, slots, deeds, wiring.atOnce(), wiring.lists(), wiring.random());
        Enlisting enlisting = lists.enlisting(registry);
        ServingPages serving = new ServingPages(desk, frames);
        return new StaffControllers(
                new StaffControllers.Api(
                        new StaffSeminarApi(desk),
                        new BoardApi(slots),
                        files,
                        letters,
                        new ListApi(lists),
                        new LineApi(enlisting, registry),
                        new StaffSlotApi(slots, registry, wiring.random()),
                        new PersonApi(slots, registry)),
                new StaffControllers.Console(
                        new SignInPages(signIn(wiring), sessions, wiring.random(), frames),
                        new HomePages(seminars, frames),
                        new MailPages(wiring.carriage(), wiring.outbox(), wiring.clock(), frames),
                        new SettingsPages(desk, frames, serving),
                        serving,
                        new BoardPages(slots, wiring.mailboxes(), wiring.roster(), lists, wiring.carriage(), frames),
                        new ListPages(
                                lists,
                                new ReadyLists(seminars, slots),
                                enlisting,
                                new Succession(registry),
                                files,
                                frames),
                        new LogPages(slots, deeds, frames),
                        new ManyPages(slots, registry, wiring.random(), frames),
                        new OrganisationPages(slots, wiring.roster(), registry, enlisting, wiring.random(), frames),
                        new BehalfPages(slots, registry, wiring.random(), frames),
                        new UndoPages(slots, registry, wiring.random(), frames),
                        new MovePages(slots, registry, frames),
                        new SuspicionPages(slots, registry, frames),
                        new TakeawayPages(files, letters, frames)));
    }

    private static Function<ApiRequest, SignIn> signIn(Wiring wiring) {
        Map<String, SignIn> known = new ConcurrentHashMap<>();
        return request -> known.computeIfAbsent(client(wiring, request), client -> signIn(wiring, client));
    }

    /// As which client the console signs people in. That of the stack's own pool names the API, and the API its
    /// functions: so no function can be told of it, but the stage is (docs/decisions/0039).
    private static String client(Wiring wiring, ApiRequest request) {
        return Stream.of(wiring.settings().oidc().clientId(), request.stageVariable("consoleClient"))
                .filter(client -> !client.isEmpty())
                .findFirst()
                .orElseThrow(
                        () -> new MisconfiguredException(
                                "OIDC_CLIENT_ID is not set (the parameter OidcClientId), and the stage says no consoleClient."));
    }

    private static SignIn signIn(Wiring wiring, String id) {
        Settings.Oidc oidc = wiring.settings().oidc();
        Optional<ClientSecret> secret = oidc.secretArn().map(arn -> new KeptSecret(wiring.settings(), arn));
        OidcClient client = new OidcClient(oidc.issuer(), StaffTokens.trust(wiring), id, secret, oidc.scope());
        return new SignIn(client, StaffTokens.ofTheConsole(wiring, id), wiring.random());
    }

    /// Answers one request of API Gateway (payload 1.0).
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        router.handle(ApiRequest.read(event, publicAddress), answer, this::page);
    }

    private ApiResponse page(ApiRequest request, Problem problem) {
        return ApiResponse.page(
                        problem.status(),
                        new ConsolePages(frames.frame(request)).problem(problem.title(), problem.detail()))
                .with("Referrer-Policy", Session.REFERRER);
    }
}
