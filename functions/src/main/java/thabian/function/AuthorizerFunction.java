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
import thabian.http.ApiRequest;
import thabian.platform.Log;
import thabian.platform.Need;
import thabian.staff.Staff;
import thabian.staff.TokenVerifier;
import thabian.staff.Verdict;
import thabian.staff.Verdict.Outsider;
import thabian.staff.Verdict.Reason;
import thabian.staff.Verdict.Refused;
import thabian.staff.Verdict.Undecided;

/// The REQUEST authorizer of `/api/staff/…`: decides who is asking; the function behind decides what they may see.
public final class AuthorizerFunction implements RequestStreamHandler {
    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

    /// Of a key `play`, with no claims and no signature.
    private static final String NOBODYS = "eyJhbGciOiJSUzI1NiIsImtpZCI6InBsYXkifQ.e30.bm9uZQ";

    private final TokenVerifier verifier;

    /// As Lambda starts it.
    public AuthorizerFunction() {
        this(Wiring.fromEnvironment(Need.ISSUER, Need.AUDIENCE, Need.CLIENT));
    }

    /// Wired by somebody else. Where a snapshot is kept of this start, the issuer is asked for its keys before, by a
    /// token that nobody signed.
    public AuthorizerFunction(Wiring wiring) {
        this.verifier = StaffTokens.ofTheApi(wiring);
        if (wiring.settings().snapshot() && verifier.verify(NOBODYS) instanceof Undecided) {
            Log.error("played-badly", Map.of("scene", "the issuer's keys cannot be had"));
        }
    }

    /// Answers a policy: the whole staff API for staff, nothing for others whom the issuer vouches for. Asked about
    /// no method, as by the week's call that keeps its snapshot, it answers nothing, which lets nobody in.
    ///
    /// @throws RuntimeException if the token proves nothing: its message is API Gateway's sign for 401
    /// @throws IllegalStateException if the issuer cannot be asked: any other message means 500
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        ApiRequest request = ApiRequest.read(input);
        if (request.methodArn().isEmpty()) {
            return;
        }
        Verdict verdict = bearerToken(request).map(verifier::verify).orElse(new Refused(Reason.NO_TOKEN));
        output.write(JSON.std.asBytes(answer(verdict, request)));
    }

    private static Map<String, Object> answer(Verdict verdict, ApiRequest request) {
        return switch (verdict) {
            case Staff staff -> policy("Allow", staff.subject(), request, staff.context());
            case Outsider outsider -> {
                log("token-without-scope", outsider.lack(), request);
                yield policy("Deny", outsider.subject(), request, Map.of());
            }
            case Refused refused -> {
                log("token-refused", refused.reason().name(), request);
                throw new RuntimeException("Unauthorized");
            }
            case Undecided _ -> {
                IllegalStateException outage = new IllegalStateException("The issuer's keys cannot be had");
                Log.error("issuer-unavailable", Map.of("requestId", request.id()), outage);
                throw outage;
            }
        };
    }

    private static Optional<String> bearerToken(ApiRequest request) {
        return request.header("Authorization")
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(header -> header.group(1));
    }

    /// The policy covers every staff route, not the one asked for, since API Gateway keeps it for the token's
    /// next requests too.
    private static Map<String, Object> policy(
            String effect, String principal, ApiRequest request, Map<String, String> context) {
        String[] method = request.methodArn().split("/", 3);
        if (method.length < 3) {
            throw new IllegalArgumentException("not an authorizer's event: its methodArn names no method");
        }
        Map<String, String> statement = Map.of(
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

    private static void log(String event, String reason, ApiRequest request) {
        Log.info(event, Map.of("reason", reason, "requestId", request.id()));
    }
}
