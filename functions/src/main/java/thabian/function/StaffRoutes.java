package thabian.function;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import thabian.domain.OrganisationCode;
import thabian.domain.Seminars;
import thabian.staff.Staff;
import thabian.web.ApiRequest;
import thabian.web.ApiResponse;
import thabian.web.Problem;

/// The one place that decides whether a member of staff may do what a route does. What a route names, an organisation
/// or a province, is refused alike whether it exists or not where it is another's.
final class StaffRoutes {
    /// How a request names a province, in its path or its query.
    private static final String PROVINCE = "province";

    /// A province as a query names it, if any.
    private static final Pattern DIGITS = Pattern.compile("(?:[0-9]{2})?");

    private final BySeminar bySeminar;

    StaffRoutes(Seminars seminars) {
        this.bySeminar = new BySeminar(seminars);
    }

    /// What a route does for a member of staff.
    interface Action {
        ApiResponse answer(ApiRequest request, Staff staff);
    }

    /// What a route does for a member of staff with one seminar.
    interface ScopedAction {
        ApiResponse answer(ApiRequest request, Scope scope);
    }

    /// A route of the API, behind the authorizer.
    static Function<ApiRequest, ApiResponse> api(Action action) {
        return request -> Staff.fromContext(request.caller())
                .map(staff -> action.answer(request, staff))
                .orElseGet(StaffRoutes::forbidden);
    }

    /// Everyone whose provinces are in the seminar. Nothing can be read of a province that is not in it.
    Action reading(ScopedAction action) {
        return scoped(
                _ -> true,
                (request, scope) ->
                        scope.provinces().isEmpty() && !request.query(PROVINCE).isEmpty()
                                ? malformed()
                                : action.answer(request, scope));
    }

    /// Officers whose provinces are in the seminar.
    Action changing(ScopedAction action) {
        return scoped(Scope::changes, action);
    }

    /// Officers of the seminar's owner.
    Action owning(ScopedAction action) {
        return scoped(Scope::owns, action);
    }

    private Action scoped(Predicate<Scope> right, ScopedAction action) {
        return (request, staff) -> bySeminar.answerNow(
                request,
                seminar -> Scope.of(seminar, staff)
                        .filter(right)
                        .map(scope -> DIGITS.matcher(request.query(PROVINCE)).matches()
                                ? asked(request, scope)
                                        .map(narrowed -> action.answer(request, narrowed))
                                        .orElseGet(StaffRoutes::forbidden)
                                : malformed())
                        .orElseGet(StaffRoutes::forbidden));
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

    private static ApiResponse malformed() {
        return ApiResponse.problem(Problem.malformed(PROVINCE));
    }

    static ApiResponse forbidden() {
        return ApiResponse.problem(Problem.of("forbidden", 403));
    }
}
