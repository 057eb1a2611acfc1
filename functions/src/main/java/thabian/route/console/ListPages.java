package thabian.route.console;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import thabian.domain.call.OrganisationCode;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListFaults;
import thabian.domain.list.ListJob;
import thabian.domain.list.MailPattern;
import thabian.domain.list.TargetList;
import thabian.domain.list.TypedList;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.text.Text;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Bodies;
import thabian.http.FormBody;
import thabian.http.Multipart;
import thabian.page.console.Typed;
import thabian.page.console.lists.Fill;
import thabian.page.console.lists.ListOutcome;
import thabian.page.console.lists.OneLine;
import thabian.page.console.lists.ReadyList;
import thabian.page.console.lists.Writing;
import thabian.route.staff.ReadyLists;
import thabian.route.staff.Scope;
import thabian.route.staff.StaffFiles;
import thabian.route.staff.TargetLists;
import thabian.upload.CarriedList;
import thabian.upload.Reading;
import thabian.words.Words;
import thabian.work.Enlisting;
import thabian.work.Import;
import thabian.work.Succession;

/// The console's way of target lists: a file is checked and told first, the list then confirmed by a form that carries
/// it, so that nothing is kept in between.
public final class ListPages {
    private static final Words WORDS = Words.of("console");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /// For how long a page is waited for, which then tells how far a list is.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TargetLists lists;
    private final ReadyLists ready;
    private final OneLinePages lines;
    private final Succession succession;
    private final ListViews views;
    private final StaffFiles files;

    public ListPages(
            TargetLists lists,
            ReadyLists ready,
            Enlisting enlisting,
            Succession succession,
            StaffFiles files,
            ConsoleFrames frames) {
        this.succession = succession;
        this.lists = lists;
        this.ready = ready;
        this.views = new ListViews(lists, ready, frames);
        this.lines = new OneLinePages(enlisting, views);
        this.files = files;
    }

    /// `GET /staff/seminars/{seminar}/list`: the page, or the present list as a file.
    public ApiResponse show(ApiRequest request, Scope scope) {
        return request.query("format").isEmpty()
                ? views.page(request, scope, 200, Optional.empty())
                : files.list(request, scope);
    }

    /// `POST /staff/seminars/{seminar}/list`: a file to be checked, what it said with the officer's answers, a checked
    /// list to be put in force, or one that was to be written on at.
    public ApiResponse take(ApiRequest request, Scope scope) {
        if (Bodies.type(request).equals(Multipart.TYPE)) {
            byte[] file = Multipart.read(request).getOrDefault("file", new byte[0]);
            return read(request, scope, lists.read(file, TargetLists.unanswered(request, scope)), Optional.empty());
        }
        FormBody form = FormBody.read(request.body());
        if (form.get("step").equals("ready")) {
            return ready(request, scope, form);
        }
        if (form.get("step").equals(OneLine.ADD)) {
            return lines.add(request, scope, form);
        }
        if (form.get("step").equals(Writing.GO_ON)) {
            return goOn(request, scope, form.get(Writing.JOB));
        }
        if (form.get("step").equals(Fill.FILL)) {
            return fill(request, scope, form);
        }
        Optional<FormBody> confirmed =
                Optional.of(form).filter(each -> !each.get("step").equals("check"));
        return read(
                request,
                scope,
                lists.carried(form.get("list"), TargetLists.answers(request, scope, form::get)),
                confirmed);
    }

    /// Writes on at a list that was ordered; the list as it is, where nobody knows of it any more.
    private ApiResponse goOn(ApiRequest request, Scope scope, String id) {
        return lists.job(scope, id)
                .map(job -> written(request, scope, lists.goOn(request, job, PATIENCE)))
                .orElseGet(() -> views.page(request, scope, 200, Optional.empty()));
    }

    private ApiResponse written(ApiRequest request, Scope scope, ListJob job) {
        return job.done()
                ? views.page(request, scope, 200, Optional.of(ListOutcome.Done.of(job, lists.leftAlone(job))))
                : views.page(request, scope, new Writing(job, List.of()));
    }

    /// A list without a file: of the register, or of another seminar.
    private ApiResponse ready(ApiRequest request, Scope scope, FormBody form) {
        String before = form.get(ReadyList.BEFORE);
        Optional<TypedList> chosen = before.isEmpty() ? ready.ofRegister(scope, form::has) : ready.of(scope, before);
        return chosen.map(list -> read(request, scope, lists.ready(request, scope, list), Optional.empty()))
                .orElseGet(() -> views.page(request, scope, 422, Optional.of(new ListOutcome.Unchosen())));
    }

    /// The list with contacts that it lacks, by a pattern or as another seminar's list has them.
    private ApiResponse fill(ApiRequest request, Scope scope, FormBody form) {
        if (form.has(ReadyList.BEFORE)) {
            return gaining(request, scope, ready.filled(scope, form.get(ReadyList.BEFORE)));
        }
        return MailPattern.read(form.get(Fill.PATTERN))
                .map(pattern -> gaining(request, scope, ready.filled(scope, pattern)))
                .orElseGet(() -> views.page(
                        request,
                        scope,
                        422,
                        new Typed(
                                Fill.FILL,
                                form.all(),
                                Map.of(Fill.PATTERN, WORDS.get("fill.fault", MailPattern.CODE)))));
    }

    private ApiResponse gaining(ApiRequest request, Scope scope, Optional<TypedList> filled) {
        return filled.map(list -> lists.ready(request, scope, list))
                .map(reading -> switch (reading) {
                    case Reading.Faultless(CheckedList checked) -> gaining(request, scope, checked);
                    case Reading.Faulty _, Reading.Unreadable _ -> read(request, scope, reading, Optional.empty());
                })
                .orElseGet(() -> views.page(request, scope, 200, Optional.of(new ListOutcome.NothingToFill())));
    }

    private ApiResponse gaining(ApiRequest request, Scope scope, CheckedList checked) {
        return switch (lists.preview(request, scope, checked.list(), false)) {
            case Import.Result.Refused(ListFaults faults) -> open(request, scope, checked, faults);
            case Import.Result.Taken(TargetList.Difference difference) ->
                views.page(request, scope, 200, Optional.of(new ListOutcome.Gaining(proposal(checked, difference))));
        };
    }

    /// @param confirmed the form that puts the list in force; empty where nothing is confirmed yet
    private ApiResponse read(ApiRequest request, Scope scope, Reading reading, Optional<FormBody> confirmed) {
        return switch (reading) {
            case Reading.Unreadable unreadable ->
                views.page(
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
        return switch (lists.proposal(request, scope, checked.list())) {
            case Import.Result.Refused(ListFaults faults) -> open(request, scope, checked, faults);
            case Import.Result.Taken(TargetList.Difference difference) ->
                proposed(request, scope, status, as.apply(proposal(checked, difference)));
        };
    }

    private static ListOutcome.Proposed proposal(CheckedList checked, TargetList.Difference difference) {
        return ListOutcome.Proposed.of(checked, difference, CarriedList.pack(checked.typed()));
    }

    private ApiResponse proposed(ApiRequest request, Scope scope, int status, ListOutcome.Proposed proposed) {
        return views.page(request, scope, status, proposed);
    }

    private ApiResponse done(ApiRequest request, Scope scope, CheckedList checked, FormBody form) {
        boolean replace = form.get("replace").equals("true");
        String typed = form.get("confirm");
        Set<String> seen = Set.copyOf(List.of(form.get("seen").split(" ")));
        Import.Wish wish = new Import.Wish(replace, number(typed), seen::containsAll);
        return switch (lists.run(request, scope, checked.list(), wish, PATIENCE)) {
            case Import.Result.Refused(ListFaults faults) -> open(request, scope, checked, faults);
            case Import.Result.Unconfirmed(TargetList.Difference difference) ->
                proposed(request, scope, 409, proposal(checked, difference).refused(typed));
            case Import.Result.Overtaken _ -> told(request, scope, checked, 409, ListOutcome.Proposed::overtaken);
            case Import.Result.Taken(TargetList.Difference difference) ->
                views.page(request, lists.after(scope), 200, Optional.of(done(request, scope, difference, form)));
            case Import.Result.Begun(TargetList.Difference difference, ListJob job) ->
                views.page(request, lists.after(scope), new Writing(job, difference.standing()));
            case Import.Result.Waiting(ListJob before) ->
                told(request, scope, checked, 409, proposed -> proposed.waitingFor(before));
        };
    }

    /// What was done: where that was confirmed too, registrations went to the codes that their bodies have by now.
    private ListOutcome.Done done(ApiRequest request, Scope scope, TargetList.Difference difference, FormBody form) {
        Order order = Order.now(scope.staff().signature(), WORDS.get("move.became.reason"), request.receivedAt());
        boolean move = form.get("move").equals("true");
        return ListOutcome.Done.of(
                difference,
                difference.standing().stream()
                        .filter(each -> !move || !moved(scope, each, order))
                        .toList());
    }

    private boolean moved(Scope scope, TargetList.ChangedInvitee each, Order order) {
        OrganisationCode before = each.before().organisation().code();
        OrganisationCode after = each.after().organisation().code();
        return succession.move(scope.seminar(), before, after, order) instanceof Outcome.Done;
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
        return views.page(request, scope, open.answerable() ? 200 : 422, Optional.of(open));
    }
}
