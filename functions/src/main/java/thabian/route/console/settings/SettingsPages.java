package thabian.route.console.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.form.SeminarForm;
import thabian.domain.text.Checked;
import thabian.domain.text.Fault;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Thailand;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.FormBody;
import thabian.http.Problem;
import thabian.link.ConsoleLinks;
import thabian.link.Query;
import thabian.page.console.settings.SeminarCheckPage;
import thabian.page.console.settings.SeminarEntry;
import thabian.page.console.settings.SeminarFormPage;
import thabian.page.console.settings.SettingsDesk;
import thabian.route.console.ConsoleFrames;
import thabian.route.staff.Scope;
import thabian.route.staff.SeminarDesk;
import thabian.staff.Staff;
import thabian.words.ThaiDates;
import thabian.words.UsualSeats;

/// The console's pages on which a seminar is made, changed and closed. Nothing is stored before its maker has seen what
/// will be.
public final class SettingsPages {
    /// The query of the page that tells what was stored.
    static final String DONE = "done";

    /// That it holds already.
    static final String NOW = "1";

    /// That it will, since it is stricter than what stood before.
    private static final String SOON = "soon";

    /// That it is new.
    private static final String MADE = "made";

    /// How many ids are tried before none is proposed.
    private static final int PROPOSED = 50;

    private final SeminarDesk desk;
    private final ConsoleFrames frames;
    private final ServingPages serving;

    public SettingsPages(SeminarDesk desk, ConsoleFrames frames, ServingPages serving) {
        this.desk = desk;
        this.frames = frames;
        this.serving = serving;
    }

    /// `GET /staff/new`: the form of a new seminar, perhaps as a copy.
    public ApiResponse blank(ApiRequest request, Staff staff) {
        Optional<Seminar> copied = SeminarId.parse(request.query("copy"))
                .flatMap(desk::find)
                .flatMap(seminar -> Scope.of(seminar, staff))
                .map(Scope::seminar);
        List<String> owners = SeminarDesk.owners(staff);
        SeminarForm form = copied.map(SeminarForm::copyOf)
                .orElseGet(() -> SeminarForm.blank(UsualSeats.all()))
                .ownedBy(owners.getFirst())
                .opening(request.receivedAt());
        String year = String.valueOf(request.receivedAt().atZone(Thailand.ZONE).getYear() + Thailand.BUDDHIST_ERA);
        String id = Stream.concat(
                        copied.map(seminar -> seminar.id().value().replaceAll("[0-9]{4}$", year)).stream(),
                        IntStream.rangeClosed(1, PROPOSED)
                                .mapToObj(place -> "seminar-" + year + (place == 1 ? "" : "-" + place)))
                .filter(proposed ->
                        SeminarId.parse(proposed).flatMap(desk::find).isEmpty())
                .findFirst()
                .orElse("");
        return form(200, request, staff, new SeminarEntry(Optional.empty(), id, form, owners, false, List.of()));
    }

    /// `POST /staff/new`: the form again, what will be stored, or the seminar.
    public ApiResponse make(ApiRequest request, Staff staff) {
        return FormBody.answer(request, body -> {
            SeminarEntry entry = new SeminarEntry(
                    Optional.empty(), body.get("id"), typed(body), SeminarDesk.owners(staff), false, List.of());
            return take(request, staff, body.get("step"), entry);
        });
    }

    /// `GET /staff/seminars/{seminar}/settings`.
    public ApiResponse show(ApiRequest request, Scope scope) {
        return scope.owns()
                ? form(200, request, scope.staff(), standing(scope, SeminarForm.of(scope.seminar()), false))
                : serving.show(request, scope);
    }

    /// `POST /staff/seminars/{seminar}/settings`.
    public ApiResponse change(ApiRequest request, Scope scope) {
        return FormBody.answer(request, body -> {
            boolean stale =
                    !body.get("revision").equals(String.valueOf(scope.seminar().revision()));
            SeminarEntry entry = standing(scope, typed(body), stale);
            return stale
                    ? beside(request, scope.staff(), entry)
                    : take(request, scope.staff(), body.get("step"), entry);
        });
    }

    /// What was typed, which goes over nothing that was not seen: beside what stands now, where it can be stored.
    private ApiResponse beside(ApiRequest request, Staff staff, SeminarEntry entry) {
        return switch (desk.check(entry.form(), new SeminarId(entry.id()), entry.standing(), staff)) {
            case Checked.Faultless<Seminar>(Seminar next) -> check(412, request, staff, entry, next);
            case Checked.Faulty<Seminar> _ -> form(412, request, staff, entry);
        };
    }

    private static SeminarForm typed(FormBody body) {
        return SeminarForm.read(new SeminarFormBody(body), SeminarForm.blank(List.of()));
    }

    private static SeminarEntry standing(Scope scope, SeminarForm form, boolean stale) {
        Seminar seminar = scope.seminar();
        return new SeminarEntry(
                Optional.of(seminar), seminar.id().value(), form.ownedBy(seminar.owner()), List.of(), stale, List.of());
    }

    private ApiResponse take(ApiRequest request, Staff staff, String step, SeminarEntry entry) {
        if (step.equals("edit")) {
            return form(200, request, staff, entry);
        }
        Optional<SeminarId> id = SeminarId.parse(entry.id());
        List<Fault> faults = new ArrayList<>();
        if (entry.standing().isEmpty()) {
            unusable(entry.id(), id).ifPresent(code -> faults.add(new Fault("/id", code)));
        }
        SeminarId named = id.orElse(new SeminarId("none"));
        return switch (desk.check(entry.form(), named, entry.standing(), staff)) {
            case Checked.Faulty<Seminar>(List<Fault> more) -> {
                faults.addAll(more);
                yield form(422, request, staff, entry.faulty(faults));
            }
            case Checked.Faultless<Seminar>(Seminar next) -> {
                if (!faults.isEmpty()) {
                    yield form(422, request, staff, entry.faulty(faults));
                }
                yield step.equals("send")
                        ? store(request, staff, entry, next)
                        : check(200, request, staff, entry, next);
            }
        };
    }

    private Optional<FaultCode> unusable(String typed, Optional<SeminarId> id) {
        if (typed.isBlank()) {
            return Optional.of(FaultCode.REQUIRED);
        }
        if (id.isEmpty()) {
            return Optional.of(FaultCode.SEMINAR_ID_FORMAT);
        }
        return id.flatMap(desk::find).map(_ -> FaultCode.SEMINAR_ID_TAKEN);
    }

    private ApiResponse check(int status, ApiRequest request, Staff staff, SeminarEntry entry, Seminar next) {
        SeminarFormPage form = page(request, staff, entry);
        SeminarCheckPage check = new SeminarCheckPage(
                form, next, desk.announcing(entry.standing(), next), desk.unreached(entry.standing(), next));
        return ApiResponse.page(status, pages(request, staff).check(check)).keptForTheWayBack();
    }

    private ApiResponse store(ApiRequest request, Staff staff, SeminarEntry entry, Seminar next) {
        return desk.store(entry.standing(), next, staff)
                .map(stored -> ApiResponse.seeOther(Query.with(
                        new ConsoleLinks(request.prefix()).settings(stored.id()), DONE, done(entry, stored))))
                .orElseGet(() -> faster(request, staff, entry, next.id()));
    }

    private static String done(SeminarEntry entry, Seminar stored) {
        if (entry.standing().isEmpty()) {
            return MADE;
        }
        return entry.standing().filter(stored::isStricterThan).isPresent() ? SOON : NOW;
    }

    /// Somebody else made or changed it meanwhile: what was typed stays, to be held against what stands now.
    private ApiResponse faster(ApiRequest request, Staff staff, SeminarEntry entry, SeminarId id) {
        if (entry.standing().isEmpty()) {
            List<Fault> taken = List.of(new Fault("/id", FaultCode.SEMINAR_ID_TAKEN));
            return form(422, request, staff, entry.faulty(taken));
        }
        SeminarEntry now = new SeminarEntry(desk.find(id), entry.id(), entry.form(), entry.owners(), true, List.of());
        return beside(request, staff, now);
    }

    /// `POST /staff/seminars/{seminar}` with `act=close`: asks, then closes.
    public ApiResponse close(ApiRequest request, Scope scope) {
        return FormBody.answer(request, body -> {
            if (!body.get("act").equals("close")) {
                return ApiResponse.problem(Problem.malformed("form"));
            }
            SettingsDesk pages = pages(request, scope.staff());
            boolean overtaken = body.find("seen")
                    .filter(seen -> !seen.equals(String.valueOf(scope.seminar().revision())))
                    .isPresent();
            if (overtaken || body.get("confirmed").isEmpty()) {
                return ApiResponse.page(overtaken ? 412 : 200, pages.closing(scope.seminar(), overtaken));
            }
            Seminar closed = desk.close(scope.seminar().id(), scope.staff());
            return ApiResponse.page(
                    200, pages.closed(closed, ThaiDates.closing(closed.window().closes())));
        });
    }

    private ApiResponse form(int status, ApiRequest request, Staff staff, SeminarEntry entry) {
        Optional<String> done = switch (request.query(DONE)) {
            case MADE -> Optional.of(SeminarFormPage.MADE);
            case NOW -> Optional.of("seminar.stored");
            case SOON -> Optional.of("seminar.stored.soon");
            default -> Optional.empty();
        };
        return ApiResponse.page(status, pages(request, staff).form(page(request, staff, entry), done))
                .keptForTheWayBack();
    }

    private SeminarFormPage page(ApiRequest request, Staff staff, SeminarEntry entry) {
        return new SeminarFormPage(frames.frame(request, staff), entry, desk.now());
    }

    private SettingsDesk pages(ApiRequest request, Staff staff) {
        return new SettingsDesk(frames.frame(request, staff));
    }
}
