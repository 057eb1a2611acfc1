package thabian.route.console;

import java.util.List;
import java.util.Map;
import thabian.domain.list.ListFaults;
import thabian.domain.list.ListRemark;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Slot;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.FormBody;
import thabian.link.ConsoleLinks;
import thabian.page.console.Typed;
import thabian.page.console.lists.OneLine;
import thabian.route.Refusals;
import thabian.route.staff.Scope;
import thabian.route.staff.TargetLists;
import thabian.work.Enlisting;

/// One organisation on its way onto a list from the console, found in the register or typed.
record OneLinePages(Enlisting enlisting, ListViews views) {
    ApiResponse add(ApiRequest request, Scope scope, FormBody form) {
        Order order = Order.now(scope.staff().signature(), "", request.receivedAt());
        return switch (enlisting.add(scope.seminar(), TargetLists.rights(request, scope), LineForm.read(form), order)) {
            case Enlisting.Result.Faulty(ListFaults faults) ->
                views.page(request, scope, 422, LineForm.faulty(OneLine.ADD, form, faults));
            case Enlisting.Result.Asking(List<ListRemark> remarks) ->
                views.page(request, scope, 422, LineForm.asking(OneLine.ADD, form, remarks));
            case Enlisting.Result.Present(Slot slot) -> ApiResponse.seeOther(after(request, slot, "standing"));
            case Enlisting.Result.Answered(Outcome outcome) ->
                switch (outcome) {
                    case Outcome.Done(Slot slot, boolean _) -> ApiResponse.seeOther(after(request, slot, "listed"));
                    case Outcome.Refused refused ->
                        views.page(request, scope, Refusals.problem(refused).status(), refused(form, refused));
                };
        };
    }

    private static Typed refused(FormBody form, Outcome.Refused refused) {
        return new Typed(OneLine.ADD, form.all(), Map.of(OneLine.LINE, Refusals.sentence(refused)));
    }

    private static String after(ApiRequest request, Slot slot, String done) {
        return new ConsoleLinks(request.prefix())
                .organisationAfter(slot.seminar(), slot.organisation().code(), done);
    }
}
