package thabian.route.console;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Cookie;
import thabian.link.ConsoleLinks;
import thabian.page.console.ConsolePages;
import thabian.page.console.SignInTrouble;
import thabian.platform.Log;
import thabian.staff.Arrival;
import thabian.staff.Departure;
import thabian.staff.Journey;
import thabian.staff.ReturnPath;
import thabian.staff.SessionId;
import thabian.staff.Sessions;
import thabian.staff.SignIn;
import thabian.staff.SignedIn;
import thabian.staff.Staff;
import thabian.staff.Verdict;

/// The pages around signing in and out.
public final class SignInPages {
    private static final String COOKIE = "thabian_sign_in";

    /// How long a sign-in may take; as long lives the cookie that keeps it.
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Function<ApiRequest, SignIn> signIn;
    private final Sessions sessions;
    private final RandomGenerator random;
    private final ConsoleFrames frames;

    /// @param signIn as which client somebody signs in who sends this request
    public SignInPages(
            Function<ApiRequest, SignIn> signIn, Sessions sessions, RandomGenerator random, ConsoleFrames frames) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.random = random;
        this.frames = frames;
    }

    /// `GET /staff/sign-in`: to the issuer.
    public ApiResponse begin(ApiRequest request) {
        ReturnPath to = ReturnPath.of(request.query("to"));
        return switch (signIn.apply(request).begin(callback(request), to)) {
            case Departure.Begun(URI address, Journey journey) ->
                ApiResponse.seeOther(address.toString()).with(kept(request, journey.text()));
            case Departure.Unavailable(String why) -> unavailable(request, why, to);
        };
    }

    /// `GET /staff/callback`: back from the issuer, to where one was.
    public ApiResponse end(ApiRequest request) {
        Cookie kept = kept(request, "");
        return answer(request, signIn.apply(request).end(request.queries(), callback(request), request.cookie(COOKIE)))
                .with(kept.removed());
    }

    private ApiResponse answer(ApiRequest request, Arrival arrival) {
        return switch (arrival) {
            case Arrival.Arrived arrived -> {
                log("signed-in", "role", arrived.staff().role().text(), request);
                Session.id(request).ifPresent(sessions::end);
                SessionId id = SessionId.draw(random);
                SignedIn signedIn = SignedIn.now(arrived, request.receivedAt());
                sessions.keep(id, signedIn);
                yield ApiResponse.seeOther(request.prefix() + arrived.to().text())
                        .with(Session.begin(request, id))
                        .with(Session.left(request, Optional.of(signedIn)));
            }
            case Arrival.Stray _ -> trouble(request, 400, SignInTrouble.STRAY);
            case Arrival.Declined(String error) -> {
                log("sign-in-declined", "error", error, request);
                yield trouble(request, 403, SignInTrouble.DECLINED);
            }
            case Arrival.Outsider(String lack) -> {
                log("sign-in-without-scope", "reason", lack, request);
                yield ApiResponse.page(
                        403, pages(request).outsider(signIn.apply(request).farewell(afterwards(request))));
            }
            case Arrival.Untrusted(Verdict.Reason reason) -> {
                log("sign-in-refused", "reason", reason.name(), request);
                yield trouble(request, 403, SignInTrouble.UNTRUSTED);
            }
            case Arrival.Unavailable(String why) -> unavailable(request, why, ReturnPath.HOME);
        };
    }

    /// `GET /staff/signed-in`: that one may go back to where something is typed.
    public ApiResponse signedIn(ApiRequest request, Staff staff) {
        return ApiResponse.page(200, new ConsolePages(frames.frame(request, staff)).signedInAside());
    }

    /// `POST /staff/extend`: asks the issuer for its word anew, and makes the session as long. There is nothing to
    /// show, so that the browser stays on the page where it was pressed, with everything typed. How long it lasts
    /// now, and whether that can be repeated, stands in the cookie for scripts. What another tab did meanwhile
    /// holds.
    public ApiResponse extend(ApiRequest request) {
        Optional<SessionId> id = Session.id(request);
        Optional<SignedIn> found = Session.find(sessions, request);
        if (id.isEmpty() || found.isEmpty()) {
            return ApiResponse.done().with(Session.left(request, Optional.empty()));
        }
        SignedIn standing = found.get();
        standing.refresh()
                .flatMap(refresh ->
                        extended(request, standing, signIn.apply(request).renew(refresh, standing.staff())))
                .ifPresent(next -> sessions.change(id.get(), standing, next));
        return ApiResponse.done().with(Session.left(request, Session.find(sessions, request)));
    }

    /// What to make of a session after the issuer was asked. Where it does not answer, it may the next time; where it
    /// refuses, nobody need ask it again.
    private static Optional<SignedIn> extended(ApiRequest request, SignedIn standing, Arrival arrival) {
        return switch (arrival) {
            case Arrival.Arrived again -> Optional.of(standing.renewed(again));
            case Arrival.Unavailable(String why) -> {
                Log.error("issuer-unavailable", Map.of("why", why, "requestId", request.id()));
                yield Optional.empty();
            }
            case Arrival.Stray _, Arrival.Declined _, Arrival.Outsider _, Arrival.Untrusted _ -> {
                log("session-not-extended", "why", arrival.getClass().getSimpleName(), request);
                yield Optional.of(standing.unrenewable());
            }
        };
    }

    /// `POST /staff/sign-out`: ends the session here, and at the issuer where it can. The browser goes there by
    /// `Refresh`: a redirect after a form would be held against the page's own policy (`form-action`).
    public ApiResponse signOut(ApiRequest request) {
        Optional<URI> farewell = signIn.apply(request).farewell(afterwards(request));
        ApiResponse answer = farewell.map(
                        place -> ApiResponse.page(200, pages(request).signedOutOnTheWayTo(place.toString()))
                                .with("Refresh", "0; url=" + place))
                .orElseGet(() -> signedOut(request));
        Session.id(request).ifPresent(sessions::end);
        return answer.with(Session.end(request)).with(kept(request, "").removed());
    }

    /// `GET /staff/sign-out`: what is shown to one who has signed out.
    public ApiResponse signedOut(ApiRequest request) {
        return ApiResponse.page(200, pages(request).signedOut());
    }

    private ApiResponse unavailable(ApiRequest request, String why, ReturnPath to) {
        Log.error("issuer-unavailable", Map.of("why", why, "requestId", request.id()));
        return ApiResponse.page(503, pages(request).notSignedIn(SignInTrouble.UNAVAILABLE, to.text()));
    }

    private ApiResponse trouble(ApiRequest request, int status, SignInTrouble trouble) {
        return ApiResponse.page(status, pages(request).notSignedIn(trouble, ReturnPath.HOME.text()));
    }

    private ConsolePages pages(ApiRequest request) {
        return new ConsolePages(frames.frame(request));
    }

    private static Cookie kept(ApiRequest request, String journey) {
        return Session.cookie(request, COOKIE, journey, Optional.of(LIFE));
    }

    private static URI callback(ApiRequest request) {
        return URI.create(new ConsoleLinks(request.base()).callback());
    }

    private static URI afterwards(ApiRequest request) {
        return URI.create(new ConsoleLinks(request.base()).signOut());
    }

    private static void log(String event, String field, String value, ApiRequest request) {
        Log.info(event, Map.of(field, value, "requestId", request.id()));
    }
}
