package thabian.local.gateway;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import thabian.local.template.Authorizer;

/// Asks the authorizer who is calling, and remembers its answer for the same header while it holds.
final class Gatekeeper {
    private final Authorizer authorizer;
    private final Invoker invoker;
    private final InstantSource clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    /// What the gatekeeper says of a request.
    sealed interface Decision {
        /// Let through, with what the authorizer said of the caller.
        record Passed(Map<String, Object> context) implements Decision {}

        /// Turned away.
        record TurnedAway(GatewayFault fault) implements Decision {}
    }

    private record Remembered(Policy policy, Map<String, Object> context, Instant until) {
        Decision on(String methodArn) {
            return policy.allows(methodArn)
                    ? new Decision.Passed(context)
                    : new Decision.TurnedAway(GatewayFault.ACCESS_DENIED);
        }
    }

    Gatekeeper(Authorizer authorizer, Invoker invoker, InstantSource clock) {
        this.authorizer = authorizer;
        this.invoker = invoker;
        this.clock = clock;
    }

    Decision decide(Incoming request, GatewayRoutes.Match match, String stage) {
        var identity = request.header(authorizer.identityHeader()).filter(value -> !value.isBlank());
        if (identity.isEmpty()) {
            return new Decision.TurnedAway(GatewayFault.UNAUTHORIZED);
        }
        var arn = Arns.ofMethod(stage, request.method(), request.path());
        var known = fresh(identity.get());
        return known.isPresent()
                ? known.get().on(arn)
                : ask(identity.get(), new ProxyEvent(request, match, stage).forAuthorizer(arn), arn);
    }

    private Optional<Remembered> fresh(String identity) {
        return Optional.ofNullable(remembered.get(identity))
                .filter(answer -> clock.instant().isBefore(answer.until()));
    }

    private Decision ask(String identity, byte[] event, String arn) {
        try {
            var answer = remember(invoker.invoke(authorizer.function(), event));
            remembered.put(identity, answer);
            return answer.on(arn);
        } catch (FunctionFailure e) {
            return new Decision.TurnedAway(
                    "Unauthorized".equals(e.getMessage())
                            ? GatewayFault.UNAUTHORIZED
                            : GatewayFault.AUTHORIZER_FAILURE);
        } catch (TimeoutException e) {
            return new Decision.TurnedAway(GatewayFault.AUTHORIZER_FAILURE);
        } catch (IOException | IllegalArgumentException e) {
            return new Decision.TurnedAway(GatewayFault.AUTHORIZER_CONFIGURATION_ERROR);
        }
    }

    private Remembered remember(byte[] answer) throws IOException {
        var json = GatewayJson.read(answer);
        if (!(json.get("principalId") instanceof String principal)) {
            throw new IllegalArgumentException("principalId is not a text");
        }
        var context = new LinkedHashMap<String, Object>();
        context.put("principalId", principal);
        if (json.get("context") instanceof Map<?, ?> more) {
            more.forEach((name, value) -> context.put(String.valueOf(name), simple(value)));
        }
        return new Remembered(
                Policy.of(json.get("policyDocument")), context, clock.instant().plus(authorizer.timeToLive()));
    }

    /// API Gateway passes context values on as texts, and takes neither lists nor objects.
    private static String simple(@Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            case null, default ->
                throw new IllegalArgumentException("a context value is neither text, number nor boolean");
        };
    }
}
