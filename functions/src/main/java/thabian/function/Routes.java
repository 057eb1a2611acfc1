package thabian.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import thabian.web.ApiRequest;
import thabian.web.ApiResponse;
import thabian.web.MalformedException;
import thabian.web.Problem;

/// The routes that a function answers, by the names that template.yaml gives them, and the one place where what goes
/// wrong is logged and answered.
final class Routes {
    private final Map<String, Function<ApiRequest, ApiResponse>> actions = new LinkedHashMap<>();
    private final Refuser refuser;

    /// How a function answers a problem: as JSON or as a page.
    interface Refuser {
        ApiResponse refuse(ApiRequest request, Problem problem);
    }

    Routes(Refuser refuser) {
        this.refuser = refuser;
    }

    /// @param route method and resource, `GET /s/{seminar}`
    Routes add(String route, Function<ApiRequest, ApiResponse> action) {
        actions.put(route, action);
        return this;
    }

    Set<String> names() {
        return actions.keySet();
    }

    /// Answers one event.
    void handle(InputStream event, OutputStream answer) throws IOException {
        ApiRequest request = ApiRequest.read(event);
        ApiResponse response = answer(request);
        Log.info("answered", Map.of("route", request.route(), "status", response.status(), "request", request.id()));
        response.write(answer);
    }

    private ApiResponse answer(ApiRequest request) {
        Function<ApiRequest, ApiResponse> action = actions.get(request.route());
        if (action == null) {
            return refuser.refuse(request, Problem.of("unknown-route", 404));
        }
        try {
            return action.apply(request);
        } catch (MalformedException malformed) {
            return refuser.refuse(request, Problem.malformed(malformed));
        } catch (RuntimeException failure) {
            Log.error("failed", Map.of("route", request.route(), "request", request.id()), failure);
            return refuser.refuse(request, Problem.of("internal", 500));
        }
    }
}
