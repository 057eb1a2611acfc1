package thabian.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The REST API as the template defines it.
///
/// @param binaryMediaTypes media types whose bodies are bytes: `*/*`
/// @param smallestCompressed answers of as many bytes are compressed for callers that take it
/// @param responses the gateway's own answers by kind: `DEFAULT_4XX`
public record RestApi(
        List<Route> routes,
        Optional<Authorizer> authorizer,
        List<String> binaryMediaTypes,
        int smallestCompressed,
        Map<String, GatewayResponse> responses) {

    static RestApi of(Tree properties) {
        var routes = properties.at("DefinitionBody", "paths").entries().stream()
                .flatMap(path -> path.getValue().entries().stream()
                        .map(method -> Route.of(method.getKey(), path.getKey(), method.getValue())))
                .toList();
        RouteRules.check(routes);
        var authorizers = properties.at("Auth", "Authorizers").entries();
        if (authorizers.size() > 1) {
            throw new TemplateException("The template has several authorizers; the laptop knows one.");
        }
        var responses = new LinkedHashMap<String, GatewayResponse>();
        for (var response : properties.at("GatewayResponses").entries()) {
            responses.put(response.getKey(), GatewayResponse.of(response.getValue()));
        }
        return new RestApi(
                routes,
                authorizers.stream().findFirst().map(entry -> Authorizer.of(entry.getValue())),
                properties.at("BinaryMediaTypes").items().stream()
                        .map(type -> type.text().replace("~1", "/"))
                        .toList(),
                properties.at("MinimumCompressionSize").number(Integer.MAX_VALUE),
                responses);
    }
}
