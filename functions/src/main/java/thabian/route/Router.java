package thabian.route;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.HttpProblem;
import thabian.http.MalformedException;
import thabian.http.Problem;
import thabian.http.ProblemType;
import thabian.platform.Log;
import thabian.work.OvertakenException;

/// The routes that a function answers, and the one place where what goes wrong is logged and answered. template.yaml
/// names the paths; which methods a path has is known here alone: `HEAD` is answered as `GET`, without the body,
/// `OPTIONS` by what there is, every other method by 405.
public final class Router {
    /// A route's method where it takes whichever there is.
    private static final String ANY = "ANY";

    /// For what the same request may get a moment later: it was nobody's fault.
    private static final int UNAVAILABLE = HttpProblem.OVERTAKEN.status();

    /// What whoever asks for what is not theirs is answered: many of these in a short time are somebody trying. What
    /// comes too early or too late is none of it.
    private static final Set<ProblemType> GUARDS = Set.of(
            HttpProblem.UNAUTHORIZED,
            HttpProblem.FORBIDDEN,
            HttpProblem.FOREIGN_FORM,
            SeminarProblem.WRONG_CODE,
            SeminarProblem.UNKNOWN_REGISTRATION);

    private final Map<String, Map<String, Function<ApiRequest, ApiResponse>>> actions = new LinkedHashMap<>();

    /// Lets an action answer a route.
    ///
    /// @param route method and path, `GET /s/{seminar}`; the method may be `ANY`
    public Router add(String route, Function<ApiRequest, ApiResponse> action) {
        String[] parts = route.split(" ", 2);
        actions.computeIfAbsent(parts[1], _ -> new TreeMap<>()).put(parts[0], action);
        return this;
    }

    /// Every route, as it was added.
    public Set<String> names() {
        return actions.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream().map(method -> method + " " + path.getKey()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Answers one request; a problem becomes a page where the caller wants pages.
    ///
    /// @param page how this function shows a problem to a browser
    public void handle(ApiRequest request, OutputStream answer, ProblemView page) throws IOException {
        ApiResponse response = Log.during(request.id(), () -> logged(request));
        ApiResponse shown = response.problem()
                .filter(_ -> request.wantsPage())
                .map(problem -> page.of(request, problem))
                .orElse(response);
        if (shown.status() == UNAVAILABLE) {
            shown.with("Retry-After", "1");
        }
        if (shown.status() == HttpProblem.METHOD_NOT_ALLOWED.status()) {
            shown.with("Allow", allowed(request));
        }
        (request.method().equals("HEAD") ? shown.withoutBody() : shown).write(answer);
    }

    /// An answer, as the log tells it: the route, never the address, and what kind of refusal it was.
    private ApiResponse logged(ApiRequest request) {
        ApiResponse response = answer(request);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("route", request.route());
        fields.put("status", response.status());
        response.why().map(ProblemType::id).ifPresent(why -> fields.put("why", why));
        Log.info("answered", fields);
        if (response.why().filter(GUARDS::contains).isPresent()) {
            Log.warn("refused", fields);
        }
        return response;
    }

    /// How a function shows a problem to a browser.
    public interface ProblemView {
        ApiResponse of(ApiRequest request, Problem problem);
    }

    /// Answers that there is no such page.
    public static ApiResponse unknown(ApiRequest request) {
        return ApiResponse.problem(Problem.of(HttpProblem.UNKNOWN_ROUTE));
    }

    private ApiResponse answer(ApiRequest request) {
        try {
            return action(request).apply(request);
        } catch (MalformedException malformed) {
            return ApiResponse.problem(Problem.malformed(malformed));
        } catch (OvertakenException overtaken) {
            Log.warn("overtaken", Map.of("route", request.route()));
            return ApiResponse.problem(Problem.of(HttpProblem.OVERTAKEN));
        } catch (RuntimeException failure) {
            Log.error("failed", Map.of("route", request.route()), failure);
            return ApiResponse.problem(Problem.of(HttpProblem.INTERNAL));
        }
    }

    private Function<ApiRequest, ApiResponse> action(ApiRequest request) {
        Map<String, Function<ApiRequest, ApiResponse>> methods = methods(request);
        if (methods.isEmpty()) {
            return Router::unknown;
        }
        if (methods.containsKey(ANY)) {
            return methods.getOrDefault(ANY, Router::unknown);
        }
        return switch (request.method()) {
            case "HEAD" -> methods.getOrDefault("GET", Router::notAllowed);
            case "OPTIONS" -> _ -> ApiResponse.done().with("Allow", allowed(request));
            default -> methods.getOrDefault(request.method(), Router::notAllowed);
        };
    }

    private Map<String, Function<ApiRequest, ApiResponse>> methods(ApiRequest request) {
        return actions.getOrDefault(request.resource(), Map.of());
    }

    private static ApiResponse notAllowed(ApiRequest request) {
        return ApiResponse.problem(Problem.of(HttpProblem.METHOD_NOT_ALLOWED, request.method()));
    }

    /// The methods that a path has, as `Allow` tells them (RFC 9110, section 10.2.1).
    private String allowed(ApiRequest request) {
        Set<String> allowed = new TreeSet<>(methods(request).keySet());
        allowed.add("OPTIONS");
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return String.join(", ", allowed);
    }
}
