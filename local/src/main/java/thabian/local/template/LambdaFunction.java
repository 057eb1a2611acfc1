package thabian.local.template;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A function of the template.
public final class LambdaFunction {
    private final String id;
    private final Tree globals;
    private final Tree properties;

    /// @param globals what the template says of every function
    LambdaFunction(String id, Tree globals, Tree resource) {
        this.id = id;
        this.globals = globals;
        this.properties = resource.at("Properties");
    }

    /// Its logical id: `PublicFunction`.
    public String id() {
        return id;
    }

    /// The name of the class that answers.
    public String handler() {
        return properties.at("Handler").text();
    }

    /// How long one call may take; Lambda's own default is 3 seconds.
    public Duration timeout() {
        return Duration.ofSeconds(properties.at("Timeout").number(3));
    }

    /// Its memory in MiB; Lambda's own default is 128.
    public int memory() {
        return properties.at("MemorySize").number(128);
    }

    /// The environment it sees, given what every name of the template stands for.
    ///
    /// @param values by parameter (`Stage`), resource (`Table`) or attribute (`Table.Arn`)
    public Map<String, String> environment(Map<String, String> values) {
        var environment = new LinkedHashMap<String, String>();
        for (var place : List.of(globals, properties)) {
            for (var variable : place.at("Environment", "Variables").entries()) {
                environment.put(variable.getKey(), Intrinsic.resolve(variable.getValue(), values));
            }
        }
        return environment;
    }

    Tree events() {
        return properties.at("Events");
    }
}
