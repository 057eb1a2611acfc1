package thabian.route.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.form.SeminarForm;
import thabian.domain.slot.Seen;
import thabian.domain.text.Checked;
import thabian.domain.text.Fault;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Bodies;
import thabian.http.Problem;
import thabian.json.Invalid;
import thabian.json.StaffSeminarJson;
import thabian.link.ApiLinks;
import thabian.route.SeenRevision;
import thabian.route.SeminarProblem;
import thabian.staff.Staff;

/// Seminars in the API of the offices: read, made, changed, closed, and served by a province under its own letter.
public final class StaffSeminarApi {
    private final SeminarDesk desk;

    public StaffSeminarApi(SeminarDesk desk) {
        this.desk = desk;
    }

    /// `GET /api/staff/seminars`: those with organisations in the caller's provinces, and those the caller owns.
    public ApiResponse seminars(ApiRequest request, Staff staff) {
        return ApiResponse.json(
                200,
                desk.all().stream()
                        .flatMap(seminar -> Scope.of(seminar, staff).stream())
                        .map(scope ->
                                StaffSeminarJson.seminar(scope.seminar(), scope.provinces(), request.receivedAt()))
                        .toList());
    }

    /// `GET /api/staff/seminars/{seminar}`.
    public ApiResponse seminar(ApiRequest request, Scope scope) {
        return state(
                200,
                StaffSeminarJson.seminar(scope.seminar(), scope.provinces(), request.receivedAt()),
                scope.seminar());
    }

    /// `PUT /api/staff/seminars/{seminar}`: makes it, or changes the one that the caller saw.
    public ApiResponse put(ApiRequest request, Staff staff, SeminarId id, Optional<Seminar> standing) {
        return Bodies.objection(request, Bodies.JSON)
                .or(() -> stale(standing, SeenRevision.of(request)))
                .map(ApiResponse::problem)
                .orElseGet(() -> store(request, id, standing, staff));
    }

    private static Optional<Problem> stale(Optional<Seminar> standing, Seen seen) {
        return seen instanceof Seen.Nothing
                ? standing.map(_ -> Problem.of(SeminarProblem.REVISION_REQUIRED))
                : standing.filter(seminar -> !seen.other(seminar.revision()))
                        .map(_ -> Optional.<Problem>empty())
                        .orElseGet(() -> Optional.of(stale()));
    }

    private static Problem stale() {
        return Problem.of(SeminarProblem.STALE_SEMINAR);
    }

    private ApiResponse store(ApiRequest request, SeminarId id, Optional<Seminar> standing, Staff staff) {
        SeminarForm form = StaffSeminarJson.readSeminar(request.body(), standing);
        return switch (desk.check(form, id, standing, staff)) {
            case Checked.Faulty<Seminar>(List<Fault> faults) -> ApiResponse.problem(Invalid.seminar(faults));
            case Checked.Faultless<Seminar>(Seminar next) ->
                desk.store(standing, next, staff)
                        .map(stored -> stored(request, standing, stored, staff))
                        .orElseGet(() -> ApiResponse.problem(
                                standing.isPresent() ? stale() : Problem.of(SeminarProblem.REVISION_REQUIRED)));
        };
    }

    private ApiResponse stored(ApiRequest request, Optional<Seminar> standing, Seminar stored, Staff staff) {
        List<Province> provinces = Scope.of(stored, staff).map(Scope::provinces).orElse(List.of());
        ApiResponse answer = state(
                standing.isPresent() ? 200 : 201,
                StaffSeminarJson.written(
                        StaffSeminarJson.seminar(stored, provinces, request.receivedAt()),
                        desk.announcing(standing, stored),
                        desk.holdsFrom(standing, stored)),
                stored);
        return standing.isPresent()
                ? answer
                : answer.with("Location", new ApiLinks(request.prefix()).staffSeminar(stored.id()));
    }

    /// `POST /api/staff/seminars/{seminar}/close`.
    public ApiResponse close(ApiRequest request, Scope scope) {
        if (SeenRevision.of(request).other(scope.seminar().revision())) {
            return ApiResponse.problem(stale());
        }
        Seminar closed = desk.close(scope.seminar().id(), scope.staff());
        return state(200, StaffSeminarJson.closed(closed), closed);
    }

    /// `PUT /api/staff/seminars/{seminar}/provinces/{province}`.
    public ApiResponse serve(ApiRequest request, Scope scope) {
        Optional<Problem> objection = Bodies.objection(request, Bodies.JSON);
        if (objection.isPresent()) {
            return ApiResponse.problem(objection.get());
        }
        Optional<Province> listed = scope.seminar().province(request.variable("province"));
        if (listed.isEmpty()) {
            return ApiResponse.problem(Problem.of(SeminarProblem.UNKNOWN_PROVINCE));
        }
        if (SeenRevision.of(request).other(scope.seminar().revision())) {
            return ApiResponse.problem(stale());
        }
        return switch (StaffSeminarJson.readProvince(request.body()).check(listed.get(), desk.now())) {
            case Checked.Faulty<Province>(List<Fault> faults) -> ApiResponse.problem(Invalid.seminar(faults));
            case Checked.Faultless<Province>(Province own) ->
                desk.serve(scope.seminar().id(), listed.get(), own, scope.staff())
                        .map(stored -> state(200, StaffSeminarJson.province(own), stored))
                        .orElseGet(() -> ApiResponse.problem(stale()));
        };
    }

    private static ApiResponse state(int status, Map<String, Object> json, Seminar seminar) {
        return ApiResponse.json(status, json).with("ETag", "\"" + seminar.revision() + "\"");
    }
}
