package thabian.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import thabian.function.Wiring;
import thabian.local.gateway.FunctionFailure;
import thabian.local.gateway.Invoker;
import thabian.local.template.LambdaFunction;
import thabian.local.template.Template;
import thabian.platform.Settings;

/// Lambda on a laptop: each function of the template in environments of its own.
final class Lambdas implements Invoker, AutoCloseable {
    private final Map<String, Environments> functions = new LinkedHashMap<>();

    /// @param environment what a function sees of the deployment
    /// @param wiring what a function is made of, anew for each environment
    /// @throws CannotStart if the template names a handler that does not exist
    Lambdas(
            Template template,
            Function<LambdaFunction, Map<String, String>> environment,
            Function<Settings, Wiring> wiring) {
        for (var function : template.functions()) {
            var settings = Settings.from(environment.apply(function));
            functions.put(function.id(), new Environments(function, handlers(function, () -> wiring.apply(settings))));
        }
    }

    @Override
    public byte[] invoke(String function, byte[] event) throws TimeoutException, FunctionFailure {
        var environments = functions.get(function);
        if (environments == null) {
            throw new IllegalArgumentException("the template has no function " + function);
        }
        return environments.invoke(event);
    }

    private static Supplier<RequestStreamHandler> handlers(LambdaFunction function, Supplier<Wiring> wiring) {
        try {
            var constructor = Class.forName(function.handler())
                    .asSubclass(RequestStreamHandler.class)
                    .getConstructor(Wiring.class);
            return () -> {
                try {
                    return constructor.newInstance(wiring.get());
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(function.handler() + " cannot be built", e);
                }
            };
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new CannotStart("The template's handler %s is no class that takes a Wiring and handles requests."
                    .formatted(function.handler()));
        }
    }

    @Override
    public void close() {
        functions.values().forEach(Environments::close);
    }
}
