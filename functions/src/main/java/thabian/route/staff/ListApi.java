package thabian.route.staff;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListFaults;
import thabian.domain.list.ListJob;
import thabian.domain.list.TargetList;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Bodies;
import thabian.http.HttpProblem;
import thabian.http.IfMatch;
import thabian.http.Problem;
import thabian.json.Invalid;
import thabian.json.ListJson;
import thabian.link.ApiLinks;
import thabian.route.SeminarProblem;
import thabian.upload.Reading;
import thabian.work.Import;

/// The API's way of target lists into a seminar.
public final class ListApi {
    /// CSV and XLSX, also as programs send them that do not know one from the other.
    private static final List<String> TYPES = List.of(
            "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/octet-stream");

    /// Not said, said or denied: whoever means a preview otherwise written has nothing put in force.
    private static final Set<String> FLAG = Set.of("true", "false");

    private static final Map<String, Set<String>> ANSWERS = Map.of(
            TargetLists.HIDDEN, Set.of("take", "leave"),
            TargetLists.ZERO, Set.of("add"),
            TargetLists.PHONES, Set.of("first"),
            TargetLists.REGISTER, Set.of("use", "keep"),
            TargetLists.BESIDE, Set.of("leave"),
            TargetLists.OTHERS, Set.of("leave"));

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /// For how long a program waits, far below the gateway's 29 seconds; what is left then is written without it.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// What a program that does not wait says in `Prefer` (RFC 7240).
    private static final Pattern AT_ONCE =
            Pattern.compile("(?:^|[,;])\\s*respond-async\\s*(?:$|[,;])", Pattern.CASE_INSENSITIVE);

    private final TargetLists lists;

    public ListApi(TargetLists lists) {
        this.lists = lists;
    }

    /// `PUT /api/staff/seminars/{seminar}/organisations`.
    public ApiResponse put(ApiRequest request, Scope scope) {
        if (!TYPES.contains(Bodies.type(request))) {
            return ApiResponse.problem(Problem.of(HttpProblem.UNSUPPORTED_MEDIA_TYPE, String.join(", ", TYPES)));
        }
        if (!Stream.of("preview", "replace")
                .flatMap(name -> request.queryValues(name).stream())
                .allMatch(FLAG::contains)) {
            return ApiResponse.problem(Problem.malformed("flag"));
        }
        if (!ANSWERS.entrySet().stream()
                .allMatch(each -> each.getValue().containsAll(request.queryValues(each.getKey())))) {
            return ApiResponse.problem(Problem.malformed("answer"));
        }
        if (!request.queryValues("confirm").stream()
                .allMatch(said -> NUMBER.matcher(said).matches())) {
            return ApiResponse.problem(Problem.malformed("confirm"));
        }
        return switch (lists.read(request.body(), TargetLists.answers(request, scope, request::query))) {
            case Reading.Unreadable unreadable -> ApiResponse.problem(TargetLists.problem(unreadable));
            case Reading.Faulty(CheckedList checked) -> faulty(checked, lists.faults(request, scope, checked));
            case Reading.Faultless(CheckedList checked) ->
                answer(request, scope, checked, take(request, scope, checked.list()));
        };
    }

    private Import.Result take(ApiRequest request, Scope scope, TargetList list) {
        boolean replace = request.query("replace").equals("true");
        return request.query("preview").equals("true")
                ? lists.preview(request, scope, list, replace)
                : lists.run(
                        request,
                        scope,
                        list,
                        new Import.Wish(replace, said(request.query("confirm")), seen(request)),
                        patience(request));
    }

    /// What the preview told whoever names its version.
    private static Predicate<Set<String>> seen(ApiRequest request) {
        return switch (IfMatch.of(request)) {
            case IfMatch.Absent _, IfMatch.Any _ -> _ -> true;
            case IfMatch.Tags(Set<String> tags) -> marks -> tags.contains(ListJson.version(marks));
        };
    }

    private static Duration patience(ApiRequest request) {
        return AT_ONCE.matcher(request.header("Prefer").orElse("")).find() ? Duration.ZERO : PATIENCE;
    }

    /// `GET /api/staff/seminars/{seminar}/lists/{list}`: how far a list is that was ordered.
    public ApiResponse progress(ApiRequest request, Scope scope) {
        return lists.job(scope, request.variable("list"))
                .map(job -> ApiResponse.json(200, ListJson.job(job)))
                .orElseGet(() -> ApiResponse.problem(Problem.of(SeminarProblem.UNKNOWN_LIST)));
    }

    private static OptionalInt said(String confirm) {
        return confirm.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(confirm));
    }

    private static ApiResponse confirmRequired(TargetList.Difference difference) {
        return ApiResponse.problem(
                Problem.of(SeminarProblem.CONFIRM_REQUIRED, difference.leaving().size())
                        .telling(ListJson.unconfirmed(difference)));
    }

    private static ApiResponse faulty(CheckedList checked, ListFaults faults) {
        return ApiResponse.problem(Invalid.list(faults, checked.remarks()));
    }

    private static ApiResponse answer(ApiRequest request, Scope scope, CheckedList checked, Import.Result result) {
        return switch (result) {
            case Import.Result.Refused(ListFaults faults) -> faulty(checked, faults);
            case Import.Result.Overtaken _ -> ApiResponse.problem(Problem.of(SeminarProblem.STALE_SEMINAR));
            case Import.Result.Unconfirmed(TargetList.Difference difference) -> confirmRequired(difference);
            case Import.Result.Taken(TargetList.Difference difference) -> {
                ApiResponse told = ApiResponse.json(200, ListJson.taken(difference, checked));
                yield request.query("preview").equals("true")
                        ? told.with("ETag", '"' + ListJson.version(difference.marks()) + '"')
                        : told;
            }
            case Import.Result.Begun(TargetList.Difference difference, ListJob job) ->
                ApiResponse.json(202, ListJson.begun(difference, checked, job))
                        .with(
                                "Location",
                                new ApiLinks(request.prefix())
                                        .list(scope.seminar().id(), job.id()));
            case Import.Result.Waiting(ListJob before) ->
                ApiResponse.problem(Problem.of(SeminarProblem.LIST_UNDER_WAY, before.written(), before.rows()));
        };
    }
}
