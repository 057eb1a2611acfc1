package thabian.http;

import com.fasterxml.jackson.jr.ob.JSON;
import com.fasterxml.jackson.jr.ob.JSONComposer;
import com.fasterxml.jackson.jr.ob.comp.ObjectComposer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An answer as API Gateway's REST proxy integration takes it. Unless said otherwise nobody may keep it
/// (`Cache-Control: no-store`), frame it or guess its type.
public final class ApiResponse {
    /// What a page of ours may load: our own files, and pictures it carries itself.
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String FILE_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<String> cookies = new ArrayList<>();
    private String body;
    private boolean binary;
    private Optional<Problem> problem = Optional.empty();
    private Optional<ProblemType> why = Optional.empty();

    private ApiResponse(int status, String type, String body, boolean binary) {
        this.status = status;
        this.body = body;
        this.binary = binary;
        if (!type.isEmpty()) {
            headers.put("Content-Type", type);
        }
        headers.put("Cache-Control", "no-store");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Strict-Transport-Security", "max-age=31536000");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Content-Security-Policy", type.startsWith("text/html") ? PAGE_POLICY : FILE_POLICY);
    }

    /// JSON of a map or list.
    public static ApiResponse json(int status, Object value) {
        return new ApiResponse(status, "application/json", Json.write(value), false);
    }

    /// A problem (RFC 9457).
    public static ApiResponse problem(Problem problem) {
        ApiResponse answer =
                new ApiResponse(problem.status(), "application/problem+json", Json.write(problem.asMap()), false);
        answer.problem = Optional.of(problem);
        return answer.because(problem.type());
    }

    /// A page.
    public static ApiResponse page(int status, String html) {
        return new ApiResponse(status, "text/html; charset=utf-8", html, false);
    }

    /// Text of any other type.
    public static ApiResponse text(String type, String text) {
        return new ApiResponse(200, type, text, false);
    }

    /// Bytes of any type.
    public static ApiResponse bytes(String type, byte[] bytes) {
        return new ApiResponse(200, type, Base64.getEncoder().encodeToString(bytes), true);
    }

    /// Done; there is nothing to say.
    public static ApiResponse done() {
        return new ApiResponse(204, "", "", false);
    }

    /// It stands there (301): the address that was asked is no other's.
    public static ApiResponse movedTo(String location) {
        return new ApiResponse(301, "", "", false).with("Location", location);
    }

    /// See there (303).
    public static ApiResponse seeOther(String location) {
        return new ApiResponse(303, "", "", false).with("Location", location);
    }

    /// Ask there, in the same way and with the same body (307).
    public static ApiResponse askThere(String location) {
        return new ApiResponse(307, "", "", false).with("Location", location);
    }

    /// This answer with one more header, or another value of it.
    public ApiResponse with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /// This answer with one more cookie.
    public ApiResponse with(Cookie cookie) {
        cookies.add(cookie.text());
        return this;
    }

    /// This answer, kept by its reader's own browser: the way back leads to it, with everything typed, instead of to
    /// the browser's question whether to send a form again.
    public ApiResponse keptForTheWayBack() {
        return with("Cache-Control", "private, no-cache");
    }

    /// This answer's head alone.
    public ApiResponse withoutBody() {
        body = "";
        binary = false;
        return this;
    }

    /// The problem that this answers, so that a browser may be shown it as a page.
    public Optional<Problem> problem() {
        return problem;
    }

    /// This answer, a page of its own, as one that refuses: for the log alone.
    public ApiResponse because(ProblemType reason) {
        why = Optional.of(reason);
        return this;
    }

    /// Why something was refused, if it was.
    public Optional<ProblemType> why() {
        return why;
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// Whether nothing was refused.
    public boolean ok() {
        return status < 400;
    }

    /// Writes the JSON that the gateway expects.
    public void write(OutputStream out) throws IOException {
        ObjectComposer<JSONComposer<String>> answer =
                JSON.std.composeString().startObject().put("statusCode", status).putObject("headers", headers);
        if (!cookies.isEmpty()) {
            answer.putObject("multiValueHeaders", Map.of("Set-Cookie", cookies));
        }
        out.write(answer.put("body", body)
                .put("isBase64Encoded", binary)
                .end()
                .finish()
                .getBytes(StandardCharsets.UTF_8));
    }
}
