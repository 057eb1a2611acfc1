package thabian.local.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thabian.local.template.GatewayResponse;

/// An answer of the gateway: status, headers and body as they go back to the caller.
record GatewayAnswer(int status, Map<String, List<String>> headers, Body body) {
    private static final Pattern VARIABLE = Pattern.compile("\\$context\\.([a-zA-Z.]+)");

    /// The gateway's own answer to a fault, as the template words it.
    static GatewayAnswer to(GatewayFault fault, Map<String, GatewayResponse> responses, Map<String, String> context) {
        return Optional.ofNullable(responses.get(fault.name()))
                .or(() -> Optional.ofNullable(responses.get(fault.fallback())))
                .map(response -> worded(fault, response, context))
                .orElseGet(() -> unworded(fault));
    }

    private static GatewayAnswer worded(GatewayFault fault, GatewayResponse response, Map<String, String> context) {
        var headers = new LinkedHashMap<String, List<String>>();
        headers.put("Content-Type", List.of("application/json"));
        response.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        var body = VARIABLE.matcher(response.body())
                .replaceAll(found -> Matcher.quoteReplacement(context.getOrDefault(found.group(1), "")));
        return new GatewayAnswer(response.status().orElse(fault.status), headers, Body.of(body));
    }

    private static GatewayAnswer unworded(GatewayFault fault) {
        return new GatewayAnswer(
                fault.status,
                Map.of("Content-Type", List.of("application/json")),
                Body.of("{\"message\":\"%s\"}".formatted(fault.name())));
    }
}
