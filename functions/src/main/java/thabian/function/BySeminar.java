package thabian.function;

import java.util.Optional;
import java.util.function.Function;
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

    BySeminar(Seminars seminars) {
        this.seminars = seminars;
    }

    /// Answers by a recent copy, and again by the current one where that refused.
    ApiResponse answer(ApiRequest request, Function<Seminar, ApiResponse> action) {
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
                .map(action)
                .orElseGet(BySeminar::unknown);
    }

    private static ApiResponse unknown() {
        return ApiResponse.problem(Problem.of("unknown-seminar", 404));
    }
}
