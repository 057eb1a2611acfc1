package thabian.route.table;

import java.util.Set;
import java.util.function.Function;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.route.console.Session;
import thabian.route.staff.Right;
import thabian.route.staff.StaffGate;

/// A staff route: what it is called, who may, what of its query it knows, and what answers it.
///
/// @param route method and path: `GET /staff`
/// @param parameters those of its query that it knows; a route of the API refuses every other
/// @param answer what answers it
public record StaffRow(String route, Right right, Set<String> parameters, Answer answer) {
    public StaffRow {
        parameters = Set.copyOf(parameters);
    }

    /// How a route answers, once there are controllers, and somebody at the gate and at the console's door.
    interface Answer {
        Function<ApiRequest, ApiResponse> by(StaffGate gate, Session session, StaffControllers to);
    }

    /// A route that asks nobody who they are.
    static StaffRow open(String route, Function<StaffControllers, Function<ApiRequest, ApiResponse>> action) {
        return new StaffRow(
                route, Right.OPEN, Set.of(), (_, _, to) -> request -> Session.fromOurPage(request, action.apply(to)));
    }

    /// A route for all staff.
    static StaffRow staff(String route, Function<StaffControllers, StaffGate.Action> action) {
        return guarded(route, Right.STAFF, Set.of(), (_, to, query) -> known(query, action.apply(to)));
    }

    /// A route for officers, of whatever province.
    static StaffRow officer(String route, Function<StaffControllers, StaffGate.Action> action) {
        return guarded(
                route, Right.OFFICER, Set.of(), (gate, to, query) -> gate.officer(known(query, action.apply(to))));
    }

    /// A route for officers of every province.
    static StaffRow everywhere(String route, Function<StaffControllers, StaffGate.Action> action) {
        return guarded(
                route,
                Right.EVERYWHERE,
                Set.of(),
                (gate, to, query) -> gate.everywhere(known(query, action.apply(to))));
    }

    /// A route for whoever has a province in the seminar.
    static StaffRow reads(
            String route, Function<StaffControllers, StaffGate.ScopedAction> action, String... parameters) {
        return guarded(
                route,
                Right.READS,
                Set.of(parameters),
                (gate, to, query) -> gate.reading(scoped(query, action.apply(to))));
    }

    /// A route of letters, for whoever has a province in the seminar, or where they hold codes for its officers.
    static StaffRow letters(
            String route, Function<StaffControllers, StaffGate.ScopedAction> action, String... parameters) {
        return guarded(
                route,
                Right.LETTERS,
                Set.of(parameters),
                (gate, to, query) -> gate.lettering(scoped(query, action.apply(to))));
    }

    /// A route for officers who have a province in the seminar.
    static StaffRow changes(
            String route, Function<StaffControllers, StaffGate.ScopedAction> action, String... parameters) {
        return guarded(
                route,
                Right.CHANGES,
                Set.of(parameters),
                (gate, to, query) -> gate.changing(scoped(query, action.apply(to))));
    }

    /// A route for officers of the seminar's owner.
    static StaffRow owns(String route, Function<StaffControllers, StaffGate.ScopedAction> action) {
        return guarded(route, Right.OWNS, Set.of(), (gate, to, query) -> gate.owning(scoped(query, action.apply(to))));
    }

    /// A route for officers of the seminar's owner, or for any officer where there is no such seminar yet.
    static StaffRow ownsOrMakes(String route, Function<StaffControllers, StaffGate.MakingAction> action) {
        return guarded(route, Right.OWNS_OR_MAKES, Set.of(), (gate, to, query) -> {
            StaffGate.MakingAction made = action.apply(to);
            return gate.owningOrMaking((request, staff, id, standing) ->
                    query.answer(request, () -> made.answer(request, staff, id, standing)));
        });
    }

    /// An action behind the gate.
    private interface Guarded {
        StaffGate.Action by(StaffGate gate, StaffControllers to, KnownQuery query);
    }

    private static StaffRow guarded(String route, Right right, Set<String> parameters, Guarded action) {
        boolean api = route.contains(" /api/");
        KnownQuery query = new KnownQuery(parameters, api);
        return new StaffRow(
                route,
                right,
                parameters,
                api
                        ? (gate, _, to) -> StaffGate.api(action.by(gate, to, query))
                        : (gate, session, to) -> session.console(action.by(gate, to, query)));
    }

    private static StaffGate.Action known(KnownQuery query, StaffGate.Action action) {
        return (request, staff) -> query.answer(request, () -> action.answer(request, staff));
    }

    private static StaffGate.ScopedAction scoped(KnownQuery query, StaffGate.ScopedAction action) {
        return (request, scope) -> query.answer(request, () -> action.answer(request, scope));
    }
}
