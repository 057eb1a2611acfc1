package thabian.route.console;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Cookie;
import thabian.http.HttpProblem;
import thabian.http.Problem;
import thabian.http.SameOrigin;
import thabian.link.ConsoleLinks;
import thabian.page.console.ConsolePages;
import thabian.page.console.SignInTrouble;
import thabian.platform.Log;
import thabian.route.staff.StaffGate;
import thabian.staff.ReturnPath;
import thabian.staff.Staff;
import thabian.staff.TokenVerifier;
import thabian.staff.Verdict;

/// The console's session: the issuer's ID token in a cookie, verified at each request. Nothing is kept of it here.
public final class Session {
    /// With `no-referrer` a browser would send `Origin: null` with the console's own forms (Fetch, "append a request
    /// Origin header").
    public static final String REFERRER = "same-origin";

    private static final String COOKIE = "thabian_session";

    private final TokenVerifier verifier;
    private final ConsoleFrames frames;

    public Session(TokenVerifier verifier, ConsoleFrames frames) {
        this.verifier = verifier;
        this.frames = frames;
    }

    /// Answers for whoever is signed in. Anyone else is led to sign in and back to where they were; what they sent is
    /// not done, nor kept to be done later.
    public Function<ApiRequest, ApiResponse> console(StaffGate.Action action) {
        return request -> fromOurPage(request, asked -> switch (verdict(asked)) {
            case Staff staff -> action.answer(asked, staff);
            case Verdict.Outsider _ -> trouble(asked, 403, SignInTrouble.OUTSIDER);
            case Verdict.Refused(Verdict.Reason reason) -> signIn(asked, reason);
            case Verdict.Undecided _ -> {
                Log.error("issuer-unavailable", Map.of("requestId", asked.id()));
                yield trouble(asked, 503, SignInTrouble.UNAVAILABLE);
            }
        });
    }

    /// Answers anyone, signed in or not; a form on another site is refused.
    public static ApiResponse fromOurPage(ApiRequest request, Function<ApiRequest, ApiResponse> action) {
        ApiResponse answer = !request.reads() && !SameOrigin.sent(request)
                ? ApiResponse.problem(Problem.of(HttpProblem.FOREIGN_FORM))
                : action.apply(request);
        return answer.with("Referrer-Policy", REFERRER);
    }

    /// The cookie that begins a session with this token.
    static Cookie begin(ApiRequest request, String token) {
        return cookie(request, COOKIE, token, Optional.empty());
    }

    /// The cookie that ends a session.
    static Cookie end(ApiRequest request) {
        return begin(request, "").removed();
    }

    /// A cookie of the console, sent nowhere else.
    static Cookie cookie(ApiRequest request, String name, String value, Optional<Duration> life) {
        return new Cookie(
                name,
                value,
                new ConsoleLinks(request.prefix()).home(),
                request.origin().startsWith("https:"),
                life);
    }

    private Verdict verdict(ApiRequest request) {
        return request.cookie(COOKIE)
                .filter(token -> !token.isEmpty())
                .map(verifier::verify)
                .orElse(new Verdict.Refused(Verdict.Reason.NO_TOKEN));
    }

    private ApiResponse signIn(ApiRequest request, Verdict.Reason reason) {
        if (reason != Verdict.Reason.NO_TOKEN) {
            Log.info("session-refused", Map.of("reason", reason.name(), "requestId", request.id()));
        }
        return request.reads()
                ? ApiResponse.seeOther(new ConsoleLinks(request.prefix()).signIn(here(request)))
                : trouble(request, 403, SignInTrouble.ENDED);
    }

    private ApiResponse trouble(ApiRequest request, int status, SignInTrouble trouble) {
        return ApiResponse.page(status, new ConsolePages(frames.frame(request)).notSignedIn(trouble, here(request)));
    }

    private static String here(ApiRequest request) {
        return ReturnPath.of(request.address()).text();
    }
}
