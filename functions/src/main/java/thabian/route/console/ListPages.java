package thabian.route.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.ListFaults;
import thabian.domain.list.ListRemark;
import thabian.domain.list.TargetList;
import thabian.domain.list.TypedList;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Slot;
import thabian.domain.text.Text;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Bodies;
import thabian.http.FormBody;
import thabian.http.Multipart;
import thabian.link.ConsoleLinks;
import thabian.page.console.Look;
import thabian.page.console.Typed;
import thabian.page.console.lists.ListOutcome;
import thabian.page.console.lists.ListPage;
import thabian.page.console.lists.OneLine;
import thabian.page.console.lists.ReadyList;
import thabian.route.Refusals;
import thabian.route.staff.Enlisting;
import thabian.route.staff.ReadyLists;
import thabian.route.staff.Scope;
import thabian.route.staff.StaffFiles;
import thabian.route.staff.TargetLists;
import thabian.upload.CarriedList;
import thabian.upload.Reading;
import thabian.upload.TargetCsv;
import thabian.work.Import;

/// The console's way of target lists: a file is checked and told first, the list then confirmed by a form that carries
/// it, so that nothing is kept in between.
public final class ListPages {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final TargetLists lists;
    private final ReadyLists ready;
    private final Enlisting enlisting;
    private final ConsoleFrames frames;

    public ListPages(TargetLists lists, ReadyLists ready, Enlisting enlisting, ConsoleFrames frames) {
        this.lists = lists;
        this.ready = ready;
        this.enlisting = enlisting;
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
                : page(request, scope, 200, Optional.empty(), Typed.NOTHING);
    }

    /// `POST /staff/seminars/{seminar}/list`: a file to be checked, what it said with the officer's answers, or a
    /// checked
    /// list to be put in force.
    public ApiResponse take(ApiRequest request, Scope scope) {
        if (Bodies.type(request).equals(Multipart.TYPE)) {
            byte[] file = Multipart.read(request).getOrDefault("file", new byte[0]);
            return read(request, scope, lists.read(file, ListAnswers.NONE), Optional.empty());
        }
        FormBody form = FormBody.read(request.body());
        if (form.get("step").equals("ready")) {
            return ready(request, scope, form);
        }
        if (form.get("step").equals(OneLine.ADD)) {
            return add(request, scope, form);
        }
        Optional<FormBody> confirmed =
                Optional.of(form).filter(each -> !each.get("step").equals("check"));
        return read(request, scope, lists.carried(form.get("list"), TargetLists.answers(form::get)), confirmed);
    }

    /// A list without a file: of the register, or of another seminar.
    private ApiResponse ready(ApiRequest request, Scope scope, FormBody form) {
        String before = form.get(ReadyList.BEFORE);
        Optional<TypedList> chosen = before.isEmpty() ? ready.ofRegister(scope, form::has) : ready.of(scope, before);
        return chosen.map(list -> read(request, scope, lists.ready(list), Optional.empty()))
                .orElseGet(() -> page(request, scope, 422, Optional.of(new ListOutcome.Unchosen())));
    }

    /// One organisation, found in the register or typed.
    private ApiResponse add(ApiRequest request, Scope scope, FormBody form) {
        Order order = Order.now(scope.staff().signature(), "", request.receivedAt());
        return switch (enlisting.add(request, scope, LineForm.read(form), order)) {
            case Enlisting.Result.Faulty(ListFaults faults) ->
                again(request, scope, 422, LineForm.faulty(OneLine.ADD, form, faults));
            case Enlisting.Result.Asking(List<ListRemark> remarks) ->
                again(request, scope, 422, LineForm.asking(OneLine.ADD, form, remarks));
            case Enlisting.Result.Present(Slot slot) -> ApiResponse.seeOther(after(request, slot, "standing"));
            case Enlisting.Result.Answered(Outcome.Done(Slot slot, boolean _)) ->
                ApiResponse.seeOther(after(request, slot, "listed"));
            case Enlisting.Result.Answered(Outcome.Refused refused) ->
                again(
                        request,
                        scope,
                        Refusals.problem(refused).status(),
                        new Typed(OneLine.ADD, form.all(), Map.of(OneLine.LINE, Refusals.sentence(refused))));
        };
    }

    private static String after(ApiRequest request, Slot slot, String done) {
        return new ConsoleLinks(request.prefix())
                .organisationAfter(slot.seminar(), slot.organisation().code(), done);
    }

    private ApiResponse again(ApiRequest request, Scope scope, int status, Typed typed) {
        return page(request, scope, status, Optional.empty(), typed);
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
            case Reading.Faulty(CheckedList checked) ->
                open(request, scope, checked, lists.faults(request, scope, checked));
            case Reading.Faultless(CheckedList checked) ->
                confirmed
                        .map(form -> done(request, scope, checked, form))
                        .orElseGet(() -> told(request, scope, checked));
        };
    }

    private ApiResponse told(ApiRequest request, Scope scope, CheckedList checked) {
        return told(request, scope, checked, 200, UnaryOperator.identity());
    }

    /// @param as what else the page says of what would be done
    private ApiResponse told(
            ApiRequest request, Scope scope, CheckedList checked, int status, UnaryOperator<ListOutcome.Proposed> as) {
        return switch (lists.preview(request, scope, checked.list(), true)) {
            case Import.Result.Refused(ListFaults faults) -> open(request, scope, checked, faults);
            case Import.Result.Taken(TargetList.Difference difference) ->
                proposed(request, scope, status, as.apply(proposal(checked, difference)));
        };
    }

    private static ListOutcome.Proposed proposal(CheckedList checked, TargetList.Difference difference) {
        return ListOutcome.Proposed.of(checked, difference, CarriedList.pack(checked.typed()));
    }

    private ApiResponse proposed(ApiRequest request, Scope scope, int status, ListOutcome.Proposed proposed) {
        OneLine one = new OneLine("", List.of(), Typed.NOTHING, province(scope));
        return page(request, scope, status, proposed.difference().before(), one, Optional.of(proposed));
    }

    private ApiResponse done(ApiRequest request, Scope scope, CheckedList checked, FormBody form) {
        boolean replace = form.get("replace").equals("true");
        String typed = form.get("confirm");
        Set<String> seen = Set.copyOf(List.of(form.get("seen").split(" ")));
        return switch (lists.run(request, scope, checked.list(), replace, number(typed), Optional.of(seen))) {
            case Import.Result.Refused(ListFaults faults) -> open(request, scope, checked, faults);
            case Import.Result.Unconfirmed(TargetList.Difference difference) ->
                proposed(request, scope, 409, proposal(checked, difference).refused(typed));
            case Import.Result.Overtaken _ -> told(request, scope, checked, 409, ListOutcome.Proposed::overtaken);
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

    /// What has to be mended, or only said: the second is no fault of anybody's.
    private ApiResponse open(ApiRequest request, Scope scope, CheckedList checked, ListFaults faults) {
        ListOutcome.Open open = new ListOutcome.Open(checked, faults, CarriedList.pack(checked.typed()));
        return page(request, scope, open.answerable() ? 200 : 422, Optional.of(open));
    }

    private ApiResponse page(ApiRequest request, Scope scope, int status, Optional<ListOutcome> outcome) {
        return page(request, scope, status, outcome, Typed.NOTHING);
    }

    private ApiResponse page(ApiRequest request, Scope scope, int status, Optional<ListOutcome> outcome, Typed typed) {
        TargetList present = lists.present(scope);
        return page(request, scope, status, present.rows().size(), one(request, scope, present, typed), outcome);
    }

    private ApiResponse page(
            ApiRequest request, Scope scope, int status, int present, OneLine one, Optional<ListOutcome> outcome) {
        ListPage page = new ListPage(
                frames.frame(request, scope.staff()), scope.seminar(), present, ready.offered(scope), one, outcome);
        return ApiResponse.page(status, page.html());
    }

    private OneLine one(ApiRequest request, Scope scope, TargetList present, Typed typed) {
        String words = Text.fold(request.query("q"));
        if (words.isEmpty() || words.length() > Look.LONGEST || !scope.changes()) {
            return new OneLine("", List.of(), typed, province(scope));
        }
        Set<OrganisationCode> listed = present.rows().stream()
                .map(row -> row.invitee().organisation().code())
                .collect(Collectors.toSet());
        ConsoleLinks links = new ConsoleLinks(request.prefix());
        List<OneLine.Found> found = ready.found(scope, words, OneLine.MOST).stream()
                .map(each -> new OneLine.Found(
                        each,
                        Optional.of(each.code())
                                .filter(listed::contains)
                                .map(code -> links.organisation(scope.seminar().id(), code))))
                .toList();
        return new OneLine(words, found, typed, province(scope));
    }

    private static String province(Scope scope) {
        return StaffFiles.only(scope).map(Province::name).orElse("");
    }
}
