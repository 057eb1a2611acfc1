package thabian.local.standin;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import thabian.local.CannotStart;
import thabian.local.gateway.Arns;

/// What MiniStack leaves out of an API's definition, made good by API Gateway's own requests: the authorizer before the
/// staff's API, and that bodies are bytes.
final class MiniStackGateway {
    private static final String GUARDED = "/api/staff/";
    private static final String AUTHORIZER = "AuthorizerFunction";

    private final AwsEndpoint aws;
    private final String api;

    /// @param api the API's id
    MiniStackGateway(AwsEndpoint aws, String api) {
        this.aws = aws;
        this.api = "/restapis/" + api;
    }

    void complete() throws IOException {
        if (!items(aws.rest("apigateway", "GET", api + "/authorizers", Map.of()))
                .isEmpty()) {
            return;
        }
        patch(api, List.of(Map.of("op", "replace", "path", "/binaryMediaTypes", "value", List.of("*/*"))));
        var authorizer = aws.rest(
                "apigateway",
                "POST",
                api + "/authorizers",
                Map.of(
                        "name",
                        "Staff",
                        "type",
                        "REQUEST",
                        "identitySource",
                        "method.request.header.Authorization",
                        "authorizerResultTtlInSeconds",
                        60,
                        "authorizerUri",
                        "arn:aws:apigateway:%s:lambda:path/2015-03-31/functions/%s:live/invocations"
                                .formatted(Arns.REGION, function())));
        var guard = String.valueOf(authorizer.get("id"));
        for (var resource : items(aws.rest("apigateway", "GET", api + "/resources?limit=500", Map.of()))) {
            if (String.valueOf(resource.get("path")).startsWith(GUARDED)
                    && resource.get("resourceMethods") instanceof Map<?, ?> methods) {
                for (var method : methods.keySet()) {
                    patch(
                            api + "/resources/" + resource.get("id") + "/methods/" + method,
                            List.of(
                                    Map.of("op", "replace", "path", "/authorizationType", "value", "CUSTOM"),
                                    Map.of("op", "replace", "path", "/authorizerId", "value", guard)));
                }
            }
        }
    }

    private String function() throws IOException {
        var functions = aws.rest("lambda", "GET", "/2015-03-31/functions?MaxItems=50", Map.of());
        return objects(functions.getOrDefault("Functions", List.of())).stream()
                .filter(each -> String.valueOf(each.get("FunctionName")).contains(AUTHORIZER))
                .map(each -> String.valueOf(each.get("FunctionArn")))
                .findFirst()
                .orElseThrow(() -> new CannotStart("The stack has no " + AUTHORIZER + "."));
    }

    private void patch(String path, List<Map<String, Object>> operations) throws IOException {
        aws.rest("apigateway", "PATCH", path, Map.of("patchOperations", operations));
    }

    private static List<Map<String, Object>> items(Map<String, Object> answer) {
        return objects(answer.getOrDefault("item", List.of()));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Object list) {
        return (List<Map<String, Object>>) list;
    }
}
