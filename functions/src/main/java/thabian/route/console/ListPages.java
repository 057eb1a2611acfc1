package thabian.route.console;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import thabian.domain.list.ListFaults;
import thabian.domain.list.TargetList;
import thabian.domain.text.Text;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Bodies;
import thabian.http.FormBody;
import thabian.http.Multipart;
import thabian.page.console.ListOutcome;
import thabian.page.console.ListPage;
import thabian.route.staff.Scope;
import thabian.route.staff.TargetLists;
import thabian.upload.Reading;
import thabian.upload.TargetCsv;
import thabian.upload.TargetFile;
import thabian.work.Import;

/// The console's way of target lists: a file is checked and told first, the list then confirmed by a form that carries
/// it, so that nothing is kept in between.
public final class ListPages {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final TargetLists lists;
    private final ConsoleFrames frames;

    public ListPages(TargetLists lists, ConsoleFrames frames) {
        this.lists = lists;
        this.frames = frames;
    }

    /// `GET /staff/seminars/{seminar}/list`: the page, or the present list as a file.
    public ApiResponse show(ApiRequest request, Scope scope) {
        TargetList present = lists.present(scope);
        return request.query("format").equals("csv")
                ? ApiResponse.text("text/csv; charset=utf-8", TargetCsv.write(present))
                        .with(
                                "Content-Disposition",
                                "attachment; filename=\"" + scope.seminar().id() + "-list.csv\"")
                : page(request, scope, 200, Optional.empty());
    }

    /// `POST /staff/seminars/{seminar}/list`: a file to be checked, or a checked list to be put in force.
    public ApiResponse take(ApiRequest request, Scope scope) {
        if (Bodies.type(request).equals(Multipart.TYPE)) {
            byte[] file = Multipart.read(request).getOrDefault("file", new byte[0]);
            return read(request, scope, TargetFile.read(file), Optional.empty());
        }
        FormBody form = FormBody.read(request.body());
        return read(request, scope, TargetCsv.unpack(form.get("list")), Optional.of(form));
    }

    /// @param confirmed the form that puts the list in force; empty where nothing is confirmed yet
    private ApiResponse read(ApiRequest request, Scope scope, Reading reading, Optional<FormBody> confirmed) {
        return switch (reading) {
            case Reading.Unreadable unreadable ->
                page(
                        request,
                        scope,
                        TargetLists.problem(unreadable).status(),
                        Optional.of(new ListOutcome.Unread(unreadable.detail())));
            case Reading.Faulty faulty -> faulty(request, scope, lists.faults(request, scope, faulty));
            case Reading.Faultless(TargetList list) ->
                confirmed.map(form -> done(request, scope, list, form)).orElseGet(() -> told(request, scope, list));
        };
    }

    private ApiResponse told(ApiRequest request, Scope scope, TargetList list) {
        return told(request, scope, list, 200, UnaryOperator.identity());
    }

    /// @param as what else the page says of what would be done
    private ApiResponse told(
            ApiRequest request, Scope scope, TargetList list, int status, UnaryOperator<ListOutcome.Proposed> as) {
        return switch (lists.preview(request, scope, list, true)) {
            case Import.Result.Refused(ListFaults faults) -> faulty(request, scope, faults);
            case Import.Result.Taken(TargetList.Difference difference) ->
                proposed(
                        request,
                        scope,
                        status,
                        as.apply(ListOutcome.Proposed.of(list, difference, TargetCsv.pack(list))));
        };
    }

    private ApiResponse proposed(ApiRequest request, Scope scope, int status, ListOutcome.Proposed proposed) {
        return page(request, scope, status, proposed.difference().before(), Optional.of(proposed));
    }

    private ApiResponse done(ApiRequest request, Scope scope, TargetList list, FormBody form) {
        boolean replace = form.get("replace").equals("true");
        String typed = form.get("confirm");
        Set<String> seen = Set.copyOf(List.of(form.get("seen").split(" ")));
        return switch (lists.run(request, scope, list, replace, number(typed), Optional.of(seen))) {
            case Import.Result.Refused(ListFaults faults) -> faulty(request, scope, faults);
            case Import.Result.Unconfirmed(TargetList.Difference difference) ->
                proposed(
                        request,
                        scope,
                        409,
                        ListOutcome.Proposed.of(list, difference, TargetCsv.pack(list))
                                .refused(typed));
            case Import.Result.Overtaken _ -> told(request, scope, list, 409, ListOutcome.Proposed::overtaken);
            case Import.Result.Taken(TargetList.Difference difference) ->
                page(request, lists.after(scope), 200, Optional.of(new ListOutcome.Done(difference)));
        };
    }

    /// The number that somebody typed: none where nothing stands there, no organisation's where it is none.
    private static OptionalInt number(String typed) {
        String digits = Text.arabicDigits(Text.fold(typed)).replace(",", "");
        if (digits.isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(NUMBER.matcher(digits).matches() ? Integer.parseInt(digits) : -1);
    }

    private ApiResponse faulty(ApiRequest request, Scope scope, ListFaults faults) {
        return page(request, scope, 422, Optional.of(new ListOutcome.Faulty(faults)));
    }

    private ApiResponse page(ApiRequest request, Scope scope, int status, Optional<ListOutcome> outcome) {
        return page(request, scope, status, lists.present(scope).rows().size(), outcome);
    }

    private ApiResponse page(ApiRequest request, Scope scope, int status, int present, Optional<ListOutcome> outcome) {
        ListPage page = new ListPage(frames.frame(request, scope.staff()), scope.seminar(), present, outcome);
        return ApiResponse.page(status, page.html());
    }
}
