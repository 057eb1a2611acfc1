package thabian.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;
import thabian.domain.call.Seminars;
import thabian.domain.slot.Slots;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.link.Links;
import thabian.page.Assets;
import thabian.page.open.Pages;
import thabian.platform.Need;
import thabian.route.BySeminar;
import thabian.route.Router;
import thabian.route.open.EditPages;
import thabian.route.open.ProblemPages;
import thabian.route.open.ProgressPages;
import thabian.route.open.PublicFiles;
import thabian.route.open.PublicPages;
import thabian.route.open.RegistrationApi;
import thabian.route.open.SeminarApi;
import thabian.route.open.SlipPages;
import thabian.route.table.PublicControllers;
import thabian.route.table.PublicTable;
import thabian.work.Registry;

/// Answers everyone who has no account: the pages, their files, and the public API.
public final class PublicFunction implements RequestStreamHandler {
    private static final Assets ASSETS = new Assets();
    private final Router router;
    private final Optional<URI> publicAddress;

    /// As Lambda starts it.
    public PublicFunction() {
        this(Prelude.before(Wiring.fromEnvironment(Need.TABLE), PublicFunction::new, PublicScenes::of));
    }

    /// Wired by somebody else.
    public PublicFunction(Wiring wiring) {
        this.publicAddress = wiring.settings().publicAddress();
        Seminars seminars = wiring.seminars();
        Slots slots = wiring.slots();
        Registry registry = wiring.registry();
        BySeminar bySeminar = BySeminar.asServed(seminars);
        EditPages edits = new EditPages(bySeminar, slots, registry, this::pages);
        this.router = PublicTable.router(new PublicControllers(
                new PublicPages(bySeminar, seminars, slots, registry, wiring.random(), edits, this::pages),
                new ProgressPages(bySeminar, slots, this::pages),
                new SlipPages(bySeminar, slots, registry, this::pages),
                edits,
                new PublicFiles(bySeminar, ASSETS),
                new ProblemPages(this::pages),
                new SeminarApi(bySeminar, slots),
                new RegistrationApi(bySeminar, slots, registry, wiring.random())));
    }

    /// Answers one request of API Gateway (payload 1.0).
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        router.handle(
                ApiRequest.read(event, publicAddress),
                answer,
                (request, problem) ->
                        ApiResponse.page(problem.status(), pages(request).problem(problem.title(), problem.detail())));
    }

    private Pages pages(ApiRequest request) {
        return new Pages(new Links(request.prefix()), new Links(request.base()), ASSETS);
    }
}
