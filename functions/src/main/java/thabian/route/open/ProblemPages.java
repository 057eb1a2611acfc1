package thabian.route.open;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.HttpProblem;
import thabian.http.ProblemType;
import thabian.page.open.Pages;
import thabian.route.Router;
import thabian.route.SeminarProblem;

/// What each kind of problem means: where the `type` of an answer leads.
public final class ProblemPages {
    /// Every type that anything of ours answers, by its id.
    private static final Map<String, ProblemType> TYPES = Stream.<ProblemType[]>of(
                    HttpProblem.values(), SeminarProblem.values())
            .flatMap(Arrays::stream)
            .collect(Collectors.toUnmodifiableMap(ProblemType::id, Function.identity()));

    private final Function<ApiRequest, Pages> pages;

    public ProblemPages(Function<ApiRequest, Pages> pages) {
        this.pages = pages;
    }

    /// `GET /problems/{name}`.
    public ApiResponse problem(ApiRequest request) {
        ProblemType type = TYPES.get(request.variable("name"));
        return type == null
                ? Router.unknown(request)
                : ApiResponse.page(200, pages.apply(request).problemType(type.id(), type.status()));
    }
}
