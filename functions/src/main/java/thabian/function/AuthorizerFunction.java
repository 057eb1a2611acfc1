package thabian.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thabian.staff.Staff;
import thabian.staff.TokenVerifier;
import thabian.staff.Verdict;
import thabian.staff.Verdict.Outsider;
import thabian.staff.Verdict.Reason;
import thabian.staff.Verdict.Refused;

/// The REQUEST authorizer of `/api/staff/…`: decides who is asking; what they may see, the function behind decides.
public final class AuthorizerFunction implements RequestStreamHandler {
    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

    private final TokenVerifier verifier;

    /// As Lambda starts it.
    public AuthorizerFunction() {
        this(Wiring.fromEnvironment());
    }

    /// Over the verifier of this wiring.
    public AuthorizerFunction(Wiring wiring) {
        this.verifier = wiring.tokenVerifier();
    }

    /// Answers a policy: the whole staff API for staff, nothing for others whom the issuer vouches for.
    ///
    /// @throws RuntimeException if the token proves nothing: its message is API Gateway's sign for 401
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Map<String, Object> event = JSON.std.mapFrom(input);
        Verdict verdict = bearerToken(event).map(verifier::verify).orElse(new Refused(Reason.NO_TOKEN));
        output.write(JSON.std.asBytes(answer(verdict, event, context)));
    }

    private static Map<String, Object> answer(Verdict verdict, Map<String, Object> event, Context context)
            throws IOException {
        return switch (verdict) {
            case Staff staff -> policy("Allow", staff.subject(), event, staff.context());
            case Outsider outsider -> {
                log(context, "no provinces or role in the token");
                yield policy("Deny", outsider.subject(), event, Map.of());
            }
            case Refused refused -> {
                log(context, refused.reason().name());
                throw new RuntimeException("Unauthorized");
            }
        };
    }

    private static Optional<String> bearerToken(Map<String, Object> event) {
        if (!(event.get("headers") instanceof Map<?, ?> headers)) {
            return Optional.empty();
        }
        return headers.entrySet().stream()
                .filter(header -> "authorization".equalsIgnoreCase(String.valueOf(header.getKey())))
                .map(header -> BEARER.matcher(String.valueOf(header.getValue())))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /// The policy covers every staff route, not the one asked for, since API Gateway keeps it for the token's next
    /// requests too.
    private static Map<String, Object> policy(
            String effect, String principal, Map<String, Object> event, Map<String, String> context) {
        String[] method = String.valueOf(event.get("methodArn")).split("/", 3);
        if (method.length < 3) {
            throw new IllegalArgumentException("not an authorizer's event: it has no methodArn");
        }
        var statement = Map.of(
                "Action",
                "execute-api:Invoke",
                "Effect",
                effect,
                "Resource",
                method[0] + "/" + method[1] + "/*/api/staff/*");
        return Map.of(
                "principalId", principal,
                "policyDocument", Map.of("Version", "2012-10-17", "Statement", List.of(statement)),
                "context", context);
    }

    private static void log(Context context, String reason) throws IOException {
        System.out.println(JSON.std.asString(Map.of(
                "level",
                "WARN",
                "message",
                "token refused",
                "reason",
                reason,
                "requestId",
                context.getAwsRequestId())));
    }
}
