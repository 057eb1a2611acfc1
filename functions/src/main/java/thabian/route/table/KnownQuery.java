package thabian.route.table;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Problem;
import thabian.words.Brief;

/// What a route knows of its query.
///
/// @param names the parameters
/// @param strict whether every other is refused: who mistyped one means something else than what would be done
record KnownQuery(Set<String> names, boolean strict) {
    /// How much is told of the parameters that nobody knows, in characters.
    private static final int LONGEST = 200;

    KnownQuery {
        names = Set.copyOf(names);
    }

    /// Answers a request in whose query everything is known, and names what is not.
    ApiResponse answer(ApiRequest request, Supplier<ApiResponse> answer) {
        return unknown(request)
                .map(named -> ApiResponse.problem(Problem.malformed("parameter", named)))
                .orElseGet(answer);
    }

    private Optional<String> unknown(ApiRequest request) {
        return request.queries().keySet().stream()
                .filter(name -> strict
                        && (!names.contains(name) || request.queryValues(name).size() > 1))
                .sorted()
                .reduce((one, next) -> one + ", " + next)
                .map(all -> Brief.of(all, LONGEST));
    }
}
