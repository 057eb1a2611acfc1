package thabian.route;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Problem;

/// Answers by the seminar that a route names. A recent copy is good enough to say yes; a refusal is only ever given by
/// the seminar as it is now.
public final class BySeminar {
    private final Seminars seminars;
    private final BiFunction<ApiRequest, Seminar, Seminar> view;

    /// Answers by seminars as their owners keep them.
    public BySeminar(Seminars seminars) {
        this(seminars, (_, seminar) -> seminar);
    }

    private BySeminar(Seminars seminars, BiFunction<ApiRequest, Seminar, Seminar> view) {
        this.seminars = seminars;
        this.view = view;
    }

    /// Answers by seminars as the province that a request names, by itself or by its organisation, serves them; or the
    /// only one that there is.
    public static BySeminar asServed(Seminars seminars) {
        return new BySeminar(
                seminars,
                (request, seminar) -> Stream.of(request.variable("org"), request.query("org"))
                        .flatMap(code -> OrganisationCode.find(code).stream())
                        .map(OrganisationCode::province)
                        .findFirst()
                        .or(() -> AskedProvince.of(seminar, request.query("province"))
                                .map(Province::digits))
                        .map(seminar::in)
                        .orElse(seminar));
    }

    /// Answers by a recent copy, and again by the current one where that refused.
    public ApiResponse answer(ApiRequest request, Function<Seminar, ApiResponse> answered) {
        Function<Seminar, ApiResponse> action = seen(request, answered);
        Optional<SeminarId> id = SeminarId.parse(request.variable("seminar"));
        Optional<Seminar> recent = id.flatMap(seminars::recent);
        Optional<ApiResponse> answer = recent.map(action);
        if (answer.filter(ApiResponse::ok).isPresent()) {
            return answer.get();
        }
        Optional<Seminar> current = id.flatMap(seminars::current);
        return (current.equals(recent) ? answer : current.map(action)).orElseGet(BySeminar::unknown);
    }

    /// Answers by the seminar as it is now: for what a page shows.
    public ApiResponse answerNow(ApiRequest request, Function<Seminar, ApiResponse> action) {
        return SeminarId.parse(request.variable("seminar"))
                .flatMap(seminars::current)
                .map(seen(request, action))
                .orElseGet(BySeminar::unknown);
    }

    private Function<Seminar, ApiResponse> seen(ApiRequest request, Function<Seminar, ApiResponse> action) {
        return seminar -> action.apply(view.apply(request, seminar));
    }

    private static ApiResponse unknown() {
        return ApiResponse.problem(Problem.of(SeminarProblem.UNKNOWN_SEMINAR));
    }
}
