package thabian.function;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import thabian.domain.OrganisationCode;
import thabian.domain.Province;
import thabian.domain.Seminar;
import thabian.domain.SeminarId;
import thabian.domain.Seminars;
import thabian.web.ApiRequest;
import thabian.web.ApiResponse;
import thabian.web.Problem;

/// Answers by the seminar that a route names. A recent copy is good enough to say yes; a refusal is only ever given by
/// the seminar as it is now.
final class BySeminar {
    private final Seminars seminars;
    private final BiFunction<ApiRequest, Seminar, Seminar> view;

    /// Answers by seminars as their owners keep them.
    BySeminar(Seminars seminars) {
        this(seminars, (_, seminar) -> seminar);
    }

    private BySeminar(Seminars seminars, BiFunction<ApiRequest, Seminar, Seminar> view) {
        this.seminars = seminars;
        this.view = view;
    }

    /// Answers by seminars as the province that a request names, by itself or by its organisation, serves them; or the
    /// only one that there is.
    static BySeminar asServed(Seminars seminars) {
        return new BySeminar(
                seminars,
                (request, seminar) -> Stream.of(request.variable("org"), request.query("org"))
                        .flatMap(code -> OrganisationCode.find(code).stream())
                        .map(OrganisationCode::province)
                        .findFirst()
                        .or(() -> SeminarApi.province(seminar, request.query("province"))
                                .map(Province::digits))
                        .map(seminar::in)
                        .orElse(seminar));
    }

    /// Answers by a recent copy, and again by the current one where that refused.
    ApiResponse answer(ApiRequest request, Function<Seminar, ApiResponse> answered) {
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
    ApiResponse answerNow(ApiRequest request, Function<Seminar, ApiResponse> action) {
        return SeminarId.parse(request.variable("seminar"))
                .flatMap(seminars::current)
                .map(seen(request, action))
                .orElseGet(BySeminar::unknown);
    }

    private Function<Seminar, ApiResponse> seen(ApiRequest request, Function<Seminar, ApiResponse> action) {
        return seminar -> action.apply(view.apply(request, seminar));
    }

    private static ApiResponse unknown() {
        return ApiResponse.problem(Problem.of("unknown-seminar", 404));
    }
}
