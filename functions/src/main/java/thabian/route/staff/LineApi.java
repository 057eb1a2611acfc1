package thabian.route.staff;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.domain.call.OrganisationCode;
import thabian.domain.list.ListColumn;
import thabian.domain.list.ListFaults;
import thabian.domain.slot.Act;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Slot;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.json.Fields;
import thabian.json.Invalid;
import thabian.json.OrderJson;
import thabian.route.SeenRevision;
import thabian.work.Enlisting;
import thabian.work.Registry;

/// What programs do to one line of a target list.
public final class LineApi {
    private static final List<ListColumn> FIELDS = List.of(
            ListColumn.NAME,
            ListColumn.TYPE,
            ListColumn.DISTRICT,
            ListColumn.PROVINCE,
            ListColumn.EMAIL,
            ListColumn.PHONE);

    private final Enlisting enlisting;
    private final Registry registry;

    public LineApi(Enlisting enlisting, Registry registry) {
        this.enlisting = enlisting;
        this.registry = registry;
    }

    /// `PUT …/organisations/{org}`: puts the organisation on the list, or corrects what the list says of it.
    public ApiResponse put(ApiRequest request, Scope scope) {
        return StaffSlotApi.ordered(request, OrderJson.LINE, (fields, check) -> {
            Enlisting.Line line = new Enlisting.Line(typed(fields), Map.of(), Optional.of(false));
            return StaffSlotApi.reasonIfAny(fields, check)
                    .map(reason -> answer(
                            scope,
                            enlisting.put(
                                    scope.seminar(),
                                    TargetLists.rights(request, scope),
                                    request.variable("org"),
                                    line,
                                    order(request, scope, reason))));
        });
    }

    /// `DELETE …/organisations/{org}`: strikes the organisation off the list.
    public ApiResponse strike(ApiRequest request, Scope scope) {
        return StaffSlotApi.ordered(
                request,
                OrderJson.WITHDRAWAL,
                (fields, check) -> check.take("/reason", fields.text("reason"), Order::reason)
                        .map(reason -> OrganisationCode.find(request.variable("org"))
                                .map(code -> registry.perform(
                                        scope.seminar(), code, new Act.Strike(), order(request, scope, reason)))
                                .map(LineApi::struck)
                                .orElseGet(() -> StaffSlotApi.refused(new Outcome.NotInvited()))));
    }

    private static ApiResponse struck(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> ApiResponse.done();
            case Outcome.Refused refused -> StaffSlotApi.refused(refused);
        };
    }

    private static Map<ListColumn, String> typed(Fields fields) {
        Map<ListColumn, String> typed = new EnumMap<>(ListColumn.class);
        FIELDS.stream()
                .filter(column -> fields.has(column.id()))
                .forEach(column -> typed.put(column, fields.text(column.id())));
        return typed;
    }

    private static Order order(ApiRequest request, Scope scope, String reason) {
        return new Order(scope.staff().signature(), reason, SeenRevision.ofSlot(request), request.receivedAt());
    }

    private static ApiResponse answer(Scope scope, Enlisting.Result result) {
        return switch (result) {
            case Enlisting.Result.Faulty(ListFaults faults) -> ApiResponse.problem(Invalid.line(faults));
            case Enlisting.Result.Asking _ -> throw new IllegalStateException("nothing is asked of a program");
            case Enlisting.Result.Present(Slot slot) -> StaffSlotApi.state(200, scope, slot);
            case Enlisting.Result.Doubled twice -> ApiResponse.problem(Invalid.line(twice.faults()));
            case Enlisting.Result.Answered(Outcome outcome) ->
                switch (outcome) {
                    case Outcome.Done(Slot slot, boolean created) ->
                        StaffSlotApi.state(created ? 201 : 200, scope, slot);
                    case Outcome.Refused refused -> StaffSlotApi.refused(refused);
                };
        };
    }
}
