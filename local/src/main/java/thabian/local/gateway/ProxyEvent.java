package thabian.local.gateway;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The JSON that API Gateway REST hands to a proxy integration (payload 1.0) or to a REQUEST authorizer.
final class ProxyEvent {
    private static final DateTimeFormatter REQUEST_TIME = DateTimeFormatter.ofPattern(
                    "dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Incoming request;
    private final GatewayRoutes.Match match;
    private final String stage;

    ProxyEvent(Incoming request, GatewayRoutes.Match match, String stage) {
        this.request = request;
        this.match = match;
        this.stage = stage;
    }

    /// For the function that answers.
    ///
    /// @param authorizer what the authorizer said of the caller; empty where none was asked
    byte[] forFunction(Map<String, Object> authorizer) {
        var event = common();
        event.put("queryStringParameters", orNull(last(request.query())));
        event.put("multiValueQueryStringParameters", orNull(request.query()));
        event.put("pathParameters", orNull(match.variables()));
        event.put("stageVariables", null);
        event.put("requestContext", context(authorizer));
        var empty = request.body().isEmpty();
        event.put("body", empty ? null : request.body().base64());
        event.put("isBase64Encoded", !empty);
        return GatewayJson.write(event);
    }

    /// For the authorizer: it gets no body, and empty maps instead of nulls.
    byte[] forAuthorizer(String methodArn) {
        var event = new LinkedHashMap<String, @Nullable Object>();
        event.put("type", "REQUEST");
        event.put("methodArn", methodArn);
        event.putAll(common());
        event.put("queryStringParameters", last(request.query()));
        event.put("multiValueQueryStringParameters", request.query());
        event.put("pathParameters", match.variables());
        event.put("stageVariables", Map.of());
        event.put("requestContext", context(Map.of()));
        return GatewayJson.write(event);
    }

    private Map<String, @Nullable Object> common() {
        var event = new LinkedHashMap<String, @Nullable Object>();
        event.put("resource", match.route().path());
        event.put("path", request.path());
        event.put("httpMethod", request.method());
        event.put("headers", last(request.headers()));
        event.put("multiValueHeaders", request.headers());
        return event;
    }

    private Map<String, @Nullable Object> context(Map<String, Object> authorizer) {
        var route = match.route();
        var host = request.header("Host").orElse("localhost").replaceAll(":\\d+$", "");
        var context = new LinkedHashMap<String, @Nullable Object>();
        context.put("resourceId", Integer.toUnsignedString(route.path().hashCode(), 36));
        context.put("resourcePath", route.path());
        context.put("httpMethod", request.method());
        context.put("extendedRequestId", request.id().substring(24) + "LOC=");
        context.put("requestTime", REQUEST_TIME.format(request.arrived()));
        context.put("path", request.base() + request.path());
        context.put("accountId", Arns.ACCOUNT);
        context.put("protocol", "HTTP/1.1");
        context.put("stage", stage);
        context.put("domainPrefix", host.replaceAll("\\..*", ""));
        context.put("requestTimeEpoch", request.arrived().toEpochMilli());
        context.put("requestId", request.id());
        context.put("identity", identity());
        context.put("domainName", host);
        context.put("deploymentId", Arns.API);
        context.put("apiId", Arns.API);
        if (!authorizer.isEmpty()) {
            context.put("authorizer", authorizer);
        }
        return context;
    }

    private Map<String, @Nullable Object> identity() {
        var identity = new LinkedHashMap<String, @Nullable Object>();
        for (var name : List.of(
                "cognitoIdentityPoolId",
                "accountId",
                "cognitoIdentityId",
                "caller",
                "sourceIp",
                "principalOrgId",
                "accessKey",
                "cognitoAuthenticationType",
                "cognitoAuthenticationProvider",
                "userArn",
                "userAgent",
                "user")) {
            identity.put(name, null);
        }
        identity.put("sourceIp", request.sourceIp());
        identity.put("userAgent", request.header("User-Agent").orElse(null));
        return identity;
    }

    private static Map<String, String> last(Map<String, List<String>> values) {
        var last = new LinkedHashMap<String, String>();
        values.forEach((name, all) -> last.put(name, all.getLast()));
        return last;
    }

    private static <V> @Nullable Map<String, V> orNull(Map<String, V> map) {
        return map.isEmpty() ? null : map;
    }
}
