package thabian.route.staff;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.HttpProblem;
import thabian.http.Problem;
import thabian.platform.Log;
import thabian.route.AskedProvince;
import thabian.route.BySeminar;
import thabian.route.SeminarProblem;
import thabian.staff.Provinces;
import thabian.staff.Staff;
import thabian.staff.StaffRole;

/// The one place that decides whether a member of staff may do what a route does, by the [Right] that the table of
/// routes gives it. What a route names, an organisation or a province, is refused alike whether it exists or not where
/// it is another's.
public final class StaffGate {
    /// How a request names a province, in its path or its query.
    private static final String PROVINCE = "province";

    private final Seminars seminars;
    private final BySeminar bySeminar;

    public StaffGate(Seminars seminars) {
        this.seminars = seminars;
        this.bySeminar = new BySeminar(seminars);
    }

    /// What a route does for a member of staff.
    public interface Action {
        ApiResponse answer(ApiRequest request, Staff staff);
    }

    /// What a route does for a member of staff with one seminar.
    public interface ScopedAction {
        ApiResponse answer(ApiRequest request, Scope scope);
    }

    /// What a route does for a member of staff to a seminar that it may be about to make.
    public interface MakingAction {
        ApiResponse answer(ApiRequest request, Staff staff, SeminarId id, Optional<Seminar> standing);
    }

    /// A route of the API, behind the authorizer.
    public static Function<ApiRequest, ApiResponse> api(Action action) {
        return request -> Staff.fromContext(request.caller())
                .map(staff -> action.answer(request, staff))
                .orElseGet(StaffGate::forbidden);
    }

    /// Officers, of whatever province.
    public Action officer(Action action) {
        return (request, staff) -> staff.role() == StaffRole.OFFICER ? action.answer(request, staff) : forbidden(staff);
    }

    /// Officers of every province.
    public Action everywhere(Action action) {
        return officer((request, staff) ->
                staff.mayRead(Provinces.EVERYWHERE) ? action.answer(request, staff) : forbidden(staff));
    }

    /// Everyone whose provinces are in the seminar.
    public Action reading(ScopedAction action) {
        return scoped(_ -> true, action);
    }

    /// The same of letters; of those that hold codes, officers alone.
    public Action lettering(ScopedAction action) {
        return reading((request, scope) -> StaffLetters.holdCodes(request) && !scope.changes()
                ? forbidden(scope.staff())
                : action.answer(request, scope));
    }

    /// Officers whose provinces are in the seminar.
    public Action changing(ScopedAction action) {
        return scoped(Scope::changes, action);
    }

    /// Officers of the seminar's owner.
    public Action owning(ScopedAction action) {
        return scoped(Scope::owns, action);
    }

    /// Officers of the seminar's owner; where there is no seminar of that name yet, any officer.
    public Action owningOrMaking(MakingAction action) {
        return (request, staff) -> SeminarId.parse(request.variable("seminar"))
                .map(id -> {
                    Optional<Seminar> standing = seminars.current(id);
                    boolean may = standing.map(seminar ->
                                    Scope.of(seminar, staff).filter(Scope::owns).isPresent())
                            .orElse(staff.role() == StaffRole.OFFICER);
                    return may ? action.answer(request, staff, id, standing) : forbidden(staff);
                })
                .orElseGet(() -> ApiResponse.problem(Problem.of(SeminarProblem.UNKNOWN_SEMINAR)));
    }

    private Action scoped(Predicate<Scope> right, ScopedAction action) {
        return (request, staff) -> bySeminar.answerNow(
                request,
                seminar -> Scope.of(seminar, staff)
                        .filter(right)
                        .flatMap(scope -> asked(request, scope))
                        .map(scope -> namesNoProvince(request, seminar)
                                ? ApiResponse.problem(Problem.malformed(PROVINCE))
                                : action.answer(request, scope))
                        .orElseGet(() -> forbidden(staff)));
    }

    private static boolean namesNoProvince(ApiRequest request, Seminar seminar) {
        String digits = request.query(PROVINCE);
        return !digits.isEmpty() && !AskedProvince.exists(seminar, digits);
    }

    /// The scope that a request asks about: narrowed to the province that it names; empty where that, or the
    /// organisation that it names, is another's.
    private static Optional<Scope> asked(ApiRequest request, Scope scope) {
        String province = Optional.of(request.variable(PROVINCE))
                .filter(digits -> !digits.isEmpty())
                .orElse(request.query(PROVINCE));
        if (!province.isEmpty() && !scope.staff().mayRead(province)) {
            return Optional.empty();
        }
        Optional<OrganisationCode> organisation = OrganisationCode.find(request.variable("org"));
        if (organisation.isPresent() && !scope.covers(organisation.get())) {
            return Optional.empty();
        }
        return Optional.of(province.isEmpty() ? scope : scope.narrowed(province));
    }

    /// Refuses what is not this person's to do, and says for the log what kind of person it was, and not who: a
    /// subject may be a citizen's number.
    static ApiResponse forbidden(Staff staff) {
        Log.warn(
                "staff-refused",
                Map.of(
                        "role", staff.role().text(),
                        "provinces", staff.provinces().text()));
        return forbidden();
    }

    private static ApiResponse forbidden() {
        return ApiResponse.problem(Problem.of(HttpProblem.FORBIDDEN));
    }
}
