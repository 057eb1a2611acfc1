package thabian.function;

import java.util.Optional;
import java.util.function.Function;
import thabian.domain.Seminar;
import thabian.domain.SeminarId;
import thabian.domain.Seminars;
import thabian.web.ApiRequest;
import thabian.web.ApiResponse;

/// Answers by the seminar that a route names. A recent copy is good enough to say yes; a refusal is only ever given by
/// the seminar as it is now.
final class BySeminar {
    private final Seminars seminars;
    private final Function<ApiRequest, ApiResponse> unknown;

    /// @param unknown answers where there is no such seminar
    BySeminar(Seminars seminars, Function<ApiRequest, ApiResponse> unknown) {
        this.seminars = seminars;
        this.unknown = unknown;
    }

    ApiResponse answer(ApiRequest request, Function<Seminar, ApiResponse> action) {
        Optional<SeminarId> id = SeminarId.parse(request.variable("seminar"));
        Optional<Seminar> recent = id.flatMap(seminars::recent);
        Optional<ApiResponse> answer = recent.map(action);
        if (answer.filter(ApiResponse::ok).isPresent()) {
            return answer.get();
        }
        Optional<Seminar> current = id.flatMap(seminars::current);
        return current.equals(recent)
                ? answer.orElseGet(() -> unknown.apply(request))
                : current.map(action).orElseGet(() -> unknown.apply(request));
    }
}
