package thabian.route.console;

import java.util.HashMap;
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
import thabian.words.Words;
import thabian.work.Enlisting;

/// One organisation on its way onto a list from the console, found in the register or typed.
record OneLinePages(Enlisting enlisting, ListViews views) {
    private static final Words WORDS = Words.of("console");

    ApiResponse add(ApiRequest request, Scope scope, FormBody form) {
        Enlisting.Line line = LineForm.read(form);
        String reason = line.instead().orElse(false) ? WORDS.get("move.became.reason") : "";
        Order order = Order.now(scope.staff().signature(), reason, request.receivedAt());
        return switch (enlisting.add(scope.seminar(), TargetLists.rights(request, scope), line, order)) {
            case Enlisting.Result.Faulty(ListFaults faults) ->
                views.page(request, scope, 422, LineForm.faulty(OneLine.ADD, form, faults));
            case Enlisting.Result.Asking(List<ListRemark> remarks) ->
                views.page(request, scope, 422, LineForm.asking(OneLine.ADD, form, remarks));
            case Enlisting.Result.Present(Slot slot) -> ApiResponse.seeOther(after(request, slot, "standing"));
            case Enlisting.Result.Doubled twice -> views.page(request, scope, 422, twice(request, form, twice));
            case Enlisting.Result.Answered(Outcome outcome) ->
                switch (outcome) {
                    case Outcome.Done(Slot slot, boolean _) -> ApiResponse.seeOther(after(request, slot, "listed"));
                    case Outcome.Refused refused ->
                        views.page(request, scope, Refusals.problem(refused).status(), refused(form, refused));
                };
        };
    }

    /// The form with where the body stands, and whether the line may take its place.
    private static Typed twice(ApiRequest request, FormBody form, Enlisting.Result.Doubled twice) {
        Typed faulty = LineForm.faulty(OneLine.ADD, form, twice.faults());
        Map<String, String> values = new HashMap<>(faulty.values());
        values.put(
                OneLine.STANDING,
                new ConsoleLinks(request.prefix())
                        .organisation(
                                twice.other().seminar(),
                                twice.other().organisation().code()));
        values.put(OneLine.INSTEAD, twice.movable() ? "asked" : "");
        return new Typed(OneLine.ADD, values, faulty.faults());
    }

    private static Typed refused(FormBody form, Outcome.Refused refused) {
        return new Typed(OneLine.ADD, form.all(), Map.of(OneLine.LINE, Refusals.sentence(refused)));
    }

    private static String after(ApiRequest request, Slot slot, String done) {
        return new ConsoleLinks(request.prefix())
                .organisationAfter(slot.seminar(), slot.organisation().code(), done);
    }
}
