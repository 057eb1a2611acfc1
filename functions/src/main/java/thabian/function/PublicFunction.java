package thabian.function;

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
import thabian.link.Links;
import thabian.page.Assets;
import thabian.page.open.Pages;
import thabian.route.BySeminar;
import thabian.route.Router;
import thabian.route.open.EditPages;
import thabian.route.open.ProgressPages;
import thabian.route.open.PublicFiles;
import thabian.route.open.PublicPages;
import thabian.route.open.RegistrationApi;
import thabian.route.open.SeminarApi;
import thabian.route.open.SlipPages;
import thabian.work.Registry;

/// Answers everyone who has no account: the pages, their files, and the public API.
public final class PublicFunction implements RequestStreamHandler {
    private final Assets assets = new Assets();
    private final Router routes = new Router();

    /// As Lambda starts it.
    public PublicFunction() {
        this(Wiring.fromEnvironment());
    }

    /// Wired by somebody else.
    public PublicFunction(Wiring wiring) {
        Seminars kept = wiring.seminars();
        Slots slots = wiring.slots();
        Registry registry = wiring.registry();
        BySeminar bySeminar = BySeminar.asServed(kept);
        SeminarApi seminars = new SeminarApi(bySeminar, slots);
        RegistrationApi registrations = new RegistrationApi(bySeminar, slots, registry, wiring.random());
        PublicPages publicPages = new PublicPages(bySeminar, kept, slots, registry, wiring.random(), this::pages);
        SlipPages slips = new SlipPages(bySeminar, slots, registry, wiring.settings(), this::pages);
        EditPages edits = new EditPages(bySeminar, slots, registry, this::pages);
        ProgressPages progress = new ProgressPages(bySeminar, slots, this::pages);
        PublicFiles files = new PublicFiles(bySeminar, wiring.settings(), assets);
        routes.add("GET /", publicPages::home)
                .add("GET /s/{seminar}", publicPages::seminar)
                .add("POST /s/{seminar}", publicPages::submit)
                .add("GET /s/{seminar}/progress", progress::progress)
                .add("GET /s/{seminar}/qr.svg", files::qrSvg)
                .add("GET /s/{seminar}/qr.png", files::qrPng)
                .add("GET /s/{seminar}/{org}", slips::slip)
                .add("GET /s/{seminar}/{org}/calendar.ics", slips::calendar)
                .add("GET /s/{seminar}/{org}/slip.png", slips::picture)
                .add("GET /s/{seminar}/{org}/edit", edits::form)
                .add("POST /s/{seminar}/{org}/edit", edits::submit)
                .add("POST /s/{seminar}/{org}/send-link", slips::sendLink)
                .add("GET /assets/{file}", files::asset)
                .add("GET /api/seminars/{seminar}", seminars::seminar)
                .add("GET /api/seminars/{seminar}/organisations", seminars::organisations)
                .add("POST /api/seminars/{seminar}/registrations", registrations::register)
                .add("GET /api/seminars/{seminar}/registrations/{org}", registrations::read)
                .add("PUT /api/seminars/{seminar}/registrations/{org}", registrations::change)
                .add("DELETE /api/seminars/{seminar}/registrations/{org}", registrations::cancel)
                .add("GET /{proxy+}", Router::unknown);
    }

    /// Answers one request of API Gateway (payload 1.0).
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        routes.handle(
                event,
                answer,
                (request, problem) ->
                        ApiResponse.page(problem.status(), pages(request).problem(problem.title(), problem.detail())));
    }

    private Pages pages(ApiRequest request) {
        return new Pages(new Links(request.prefix()), assets);
    }

    /// The routes it answers, as template.yaml names them.
    public Set<String> routes() {
        return routes.names();
    }
}
