package thabian.route.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Bodies;
import thabian.http.Cookie;
import thabian.http.FormBody;
import thabian.http.HttpProblem;
import thabian.http.Problem;
import thabian.http.SameOrigin;
import thabian.link.ConsoleLinks;
import thabian.page.console.ConsolePages;
import thabian.page.console.SessionEnded;
import thabian.platform.Log;
import thabian.route.staff.StaffGate;
import thabian.staff.ReturnPath;
import thabian.staff.SessionId;
import thabian.staff.Sessions;
import thabian.staff.SignedIn;

/// The console's session: an id in a cookie, looked up at each request. Beside it stands in a cookie that the page's
/// script reads how long the session lasts.
public final class Session {
    /// With `no-referrer` a browser would send `Origin: null` with the console's own forms (Fetch, "append a request
    /// Origin header").
    public static final String REFERRER = "same-origin";

    private static final String COOKIE = "thabian_session";
    private static final String LEFT = "thabian_left";

    private final Sessions sessions;
    private final ConsoleFrames frames;

    public Session(Sessions sessions, ConsoleFrames frames) {
        this.sessions = sessions;
        this.frames = frames;
    }

    /// Answers for whoever is signed in. Anyone else is led to sign in and back to where they were; what they sent is
    /// not done, but stands in the answer, to be sent again.
    public Function<ApiRequest, ApiResponse> console(StaffGate.Action action) {
        return request -> fromOurPage(
                request,
                asked -> find(sessions, asked)
                        .map(signedIn ->
                                action.answer(asked, signedIn.staff()).with(left(asked, Optional.of(signedIn))))
                        .orElseGet(() -> signIn(asked)));
    }

    /// Answers anyone, signed in or not; a form on another site is refused.
    public static ApiResponse fromOurPage(ApiRequest request, Function<ApiRequest, ApiResponse> action) {
        ApiResponse answer = !request.reads() && !SameOrigin.sent(request)
                ? ApiResponse.problem(Problem.of(HttpProblem.FOREIGN_FORM))
                : action.apply(request);
        return answer.with("Referrer-Policy", REFERRER);
    }

    /// The id that a browser presents.
    static Optional<SessionId> id(ApiRequest request) {
        return request.cookie(name(request)).flatMap(SessionId::find);
    }

    /// Who is signed in; empty where the session ended, or there is none.
    static Optional<SignedIn> find(Sessions sessions, ApiRequest request) {
        return id(request).flatMap(sessions::find).filter(signedIn -> signedIn.stands(request.receivedAt()));
    }

    /// The cookie that begins a session.
    static Cookie begin(ApiRequest request, SessionId id) {
        return held(request, id.secret());
    }

    /// The cookie that ends a session.
    static Cookie end(ApiRequest request) {
        return held(request, "").removed();
    }

    /// For how many seconds more somebody is signed in, whether that can be made longer, and until when: the last tells
    /// one session from the next. Nought where nobody is.
    static Cookie left(ApiRequest request, Optional<SignedIn> found) {
        Instant now = request.receivedAt();
        Instant until = found.map(SignedIn::until).orElse(now);
        String value = "%d.%d.%d"
                .formatted(
                        Duration.between(now, until).toSeconds(),
                        found.filter(SignedIn::renewable).isPresent() ? 1 : 0,
                        until.getEpochSecond());
        return cookie(request, LEFT, value, Optional.empty()).legible();
    }

    /// A cookie of the console, sent nowhere else.
    static Cookie cookie(ApiRequest request, String name, String value, Optional<Duration> life) {
        return cookie(request, name, value, new ConsoleLinks(request.prefix()).home(), life);
    }

    /// A cookie of a part of the console.
    ///
    /// @param below the path of the part
    static Cookie cookie(ApiRequest request, String name, String value, String below, Optional<Duration> life) {
        return new Cookie(name, value, below, secure(request), life);
    }

    /// By https no other host, nor anybody on the way, can have set it (`__Host-`, RFC 6265bis, section 4.1.3), for
    /// which it is sent to the whole host: so it is named after the stage too.
    private static Cookie held(ApiRequest request, String value) {
        return secure(request)
                ? new Cookie(name(request), value, "/", true, Optional.empty())
                : cookie(request, COOKIE, value, Optional.empty());
    }

    private static String name(ApiRequest request) {
        return secure(request) ? "__Host-" + COOKIE + request.prefix().replace('/', '-') : COOKIE;
    }

    private static boolean secure(ApiRequest request) {
        return request.origin().startsWith("https:");
    }

    private ApiResponse signIn(ApiRequest request) {
        String here = ReturnPath.of(request.address()).text();
        if (id(request).isPresent()) {
            Log.info("session-refused", Map.of("requestId", request.id()));
        }
        return request.reads()
                ? ApiResponse.seeOther(new ConsoleLinks(request.prefix()).signIn(here))
                : ApiResponse.page(403, new ConsolePages(frames.frame(request)).ended(sent(request, here)));
    }

    private static SessionEnded sent(ApiRequest request, String here) {
        boolean form = Bodies.objection(request, Bodies.FORM).isEmpty();
        Map<String, String> fields = form ? FormBody.read(request.body()).all() : Map.of();
        return new SessionEnded(request.prefix() + here, fields);
    }
}
