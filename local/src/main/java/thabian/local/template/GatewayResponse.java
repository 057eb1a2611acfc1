package thabian.local.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/// What the gateway itself answers to one kind of fault.
///
/// @param status empty: what API Gateway itself gives this kind of fault
/// @param headers by name, values without API Gateway's quotes
/// @param body with `$context.…` variables
public record GatewayResponse(OptionalInt status, Map<String, String> headers, String body) {
    static GatewayResponse of(Tree definition) {
        var headers = new LinkedHashMap<String, String>();
        for (var header : definition.at("ResponseParameters", "Headers").entries()) {
            headers.put(header.getKey(), unquoted(header.getValue()));
        }
        return new GatewayResponse(
                status(definition.at("StatusCode")),
                headers,
                definition.at("ResponseTemplates", "application/json").text());
    }

    private static OptionalInt status(Tree code) {
        return code.exists() ? OptionalInt.of(code.number()) : OptionalInt.empty();
    }

    private static String unquoted(Tree value) {
        var text = value.text();
        if (!text.matches("'[^']*'")) {
            throw value.isNot("a text in single quotes, as API Gateway wants it");
        }
        return text.substring(1, text.length() - 1);
    }
}
