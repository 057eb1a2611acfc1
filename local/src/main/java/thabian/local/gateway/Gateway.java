package thabian.local.gateway;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import thabian.local.template.RestApi;

/// API Gateway's REST API over HTTP: finds the route in the template, asks the authorizer, calls the function,
/// and lets nothing through that API Gateway would not.
public final class Gateway implements HttpHandler {
    private final RestApi api;
    private final GatewayRoutes routes;
    private final Optional<Gatekeeper> gatekeeper;
    private final Invoker invoker;
    private final InstantSource clock;
    private final Stage stage;

    /// The stage of the API.
    ///
    /// @param name as deployed
    /// @param inPath whether addresses begin with it, as they do without a domain of one's own
    public record Stage(String name, boolean inPath) {
        /// What addresses begin with: empty, or `/prod`.
        public String base() {
            return inPath ? "/" + name : "";
        }
    }

    private Gateway(RestApi api, Stage stage, Invoker invoker, InstantSource clock) {
        this.api = api;
        this.routes = new GatewayRoutes(api.routes());
        this.gatekeeper = api.authorizer().map(authorizer -> new Gatekeeper(authorizer, invoker, clock));
        this.invoker = invoker;
        this.clock = clock;
        this.stage = stage;
    }

    /// Serves the API on a server that is bound and not started yet.
    public static HttpContext mount(HttpServer server, RestApi api, Stage stage, Invoker invoker, InstantSource clock) {
        return server.createContext("/", new Gateway(api, stage, invoker, clock));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var arrived = clock.instant();
        try (exchange) {
            var asked = exchange.getRequestURI().getRawPath();
            var base = stage.base();
            var path = asked.equals(base) ? base + "/" : asked;
            var below = path.startsWith(base + "/");
            var request = Incoming.read(exchange, below ? path.substring(base.length()) : path, base, arrived);
            send(exchange, request, below ? answer(request) : unknown(request));
        }
    }

    private GatewayAnswer answer(Incoming sent) {
        return sent.tooLarge()
                ? fault(GatewayFault.REQUEST_TOO_LARGE, sent)
                : Decompression.apply(sent)
                        .map(this::routed)
                        .orElseGet(() -> fault(GatewayFault.UNSUPPORTED_MEDIA_TYPE, sent));
    }

    private GatewayAnswer routed(Incoming request) {
        if (request.tooLarge()) {
            return fault(GatewayFault.REQUEST_TOO_LARGE, request);
        }
        var match = routes.find(request.method(), request.path());
        if (match.isEmpty()) {
            return unknown(request);
        }
        return switch (decision(request, match.get())) {
            case Gatekeeper.Decision.Passed(var context) -> call(request, match.get(), context);
            case Gatekeeper.Decision.TurnedAway(var fault) -> fault(fault, request);
        };
    }

    private Gatekeeper.Decision decision(Incoming request, GatewayRoutes.Match match) {
        return gatekeeper
                .filter(_ -> match.route().authorized())
                .map(keeper -> keeper.decide(request, match, stage.name()))
                .orElseGet(() -> new Gatekeeper.Decision.Passed(Map.of()));
    }

    private GatewayAnswer call(Incoming request, GatewayRoutes.Match match, Map<String, Object> context) {
        var route = match.route();
        try {
            var event = new ProxyEvent(request, match, stage.name()).forFunction(context);
            var answer = FunctionAnswer.read(invoker.invoke(route.function(), event));
            return Compression.apply(answer, request, api.smallestCompressed());
        } catch (TimeoutException e) {
            return fault(GatewayFault.INTEGRATION_TIMEOUT, request);
        } catch (FunctionFailure e) {
            return fault(GatewayFault.DEFAULT_5XX, request);
        } catch (FunctionAnswer.MalformedAnswer e) {
            System.err.printf(
                    "API Gateway would refuse the answer of %s to %s %s: %s.%n",
                    route.function(), route.method(), route.path(), e.getMessage());
            return fault(GatewayFault.DEFAULT_5XX, request);
        }
    }

    private GatewayAnswer unknown(Incoming request) {
        var signed = request.header("Authorization").isPresent();
        return fault(signed ? GatewayFault.INVALID_SIGNATURE : GatewayFault.MISSING_AUTHENTICATION_TOKEN, request);
    }

    private GatewayAnswer fault(GatewayFault fault, Incoming request) {
        return GatewayAnswer.to(
                fault,
                api.responses(),
                Map.of("requestId", request.id(), "error.responseType", fault.name(), "httpMethod", request.method()));
    }

    private static void send(HttpExchange exchange, Incoming request, GatewayAnswer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("x-amzn-RequestId", request.id());
        answer.headers().forEach(headers::put);
        var bodiless = request.method().equals("HEAD")
                || answer.status() == 204
                || answer.status() == 304
                || answer.body().isEmpty();
        exchange.sendResponseHeaders(
                answer.status(), bodiless ? -1 : answer.body().size());
        if (!bodiless) {
            exchange.getResponseBody().write(answer.body().bytes());
        }
    }
}
