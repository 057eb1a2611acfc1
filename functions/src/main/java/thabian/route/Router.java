package thabian.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.MalformedException;
import thabian.http.Problem;
import thabian.platform.Log;
import thabian.work.OvertakenException;

/// The routes that a function answers, by the names that template.yaml gives them, and the one place where what goes
/// wrong is logged and answered.
public final class Router {
    /// For what the same request may get a moment later: it was nobody's fault.
    private static final int UNAVAILABLE = 503;

    private final Map<String, Function<ApiRequest, ApiResponse>> actions = new LinkedHashMap<>();

    /// Lets an action answer a route.
    ///
    /// @param route method and resource, `GET /s/{seminar}`
    public Router add(String route, Function<ApiRequest, ApiResponse> action) {
        actions.put(route, action);
        return this;
    }

    public Set<String> names() {
        return actions.keySet();
    }

    /// Answers one event; a problem becomes a page where the caller wants pages.
    ///
    /// @param page how this function shows a problem to a browser
    public void handle(InputStream event, OutputStream answer, Page page) throws IOException {
        ApiRequest request = ApiRequest.read(event);
        ApiResponse response = answer(request);
        Log.info("answered", Map.of("route", request.route(), "status", response.status(), "requestId", request.id()));
        ApiResponse shown = response.problem()
                .filter(_ -> request.wantsPage())
                .map(problem -> page.of(request, problem))
                .orElse(response);
        (shown.status() == UNAVAILABLE ? shown.with("Retry-After", "1") : shown).write(answer);
    }

    /// How a function shows a problem to a browser.
    public interface Page {
        ApiResponse of(ApiRequest request, Problem problem);
    }

    /// Answers that there is no such page.
    public static ApiResponse unknown(ApiRequest request) {
        return ApiResponse.problem(Problem.of("unknown-route", 404));
    }

    private ApiResponse answer(ApiRequest request) {
        try {
            return actions.getOrDefault(request.route(), Router::unknown).apply(request);
        } catch (MalformedException malformed) {
            return ApiResponse.problem(Problem.malformed(malformed));
        } catch (OvertakenException overtaken) {
            Log.warn("overtaken", Map.of("route", request.route(), "requestId", request.id()));
            return ApiResponse.problem(Problem.of("overtaken", UNAVAILABLE));
        } catch (RuntimeException failure) {
            Log.error("failed", Map.of("route", request.route(), "requestId", request.id()), failure);
            return ApiResponse.problem(Problem.of("internal", 500));
        }
    }
}
