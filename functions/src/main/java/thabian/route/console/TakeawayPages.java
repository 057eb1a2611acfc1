package thabian.route.console;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import thabian.domain.call.Province;
import thabian.domain.standing.Altered;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.link.ConsoleLinks;
import thabian.page.console.AlteredPage;
import thabian.page.console.ConsolePages;
import thabian.page.console.Desk;
import thabian.route.staff.Scope;
import thabian.route.staff.StaffFiles;
import thabian.route.staff.StaffLetters;

/// The console's way to what there is to print and to take away: a page of it all, where nothing is chosen yet.
public final class TakeawayPages {
    /// The cookie that keeps when this browser last took a seminar's roster: a download writes nothing on the server.
    private static final String TAKEN = "taken";

    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,15}");

    private final StaffFiles files;
    private final StaffLetters letters;
    private final ConsoleFrames frames;

    public TakeawayPages(StaffFiles files, StaffLetters letters, ConsoleFrames frames) {
        this.files = files;
        this.letters = letters;
        this.frames = frames;
    }

    /// `GET /staff/seminars/{seminar}/letters`.
    public ApiResponse letters(ApiRequest request, Scope scope) {
        return request.query("kind").isEmpty() ? page(request, scope) : letters.letters(request, scope);
    }

    /// `GET /staff/seminars/{seminar}/registrants`.
    public ApiResponse registrants(ApiRequest request, Scope scope) {
        return request.query("format").isEmpty()
                ? page(request, scope)
                : taken(request, scope, files.registrants(request, scope));
    }

    /// `GET /staff/seminars/{seminar}/changes`: who is another on the roster than when this browser last took it, or
    /// at another instant, `?since=`.
    public ApiResponse altered(ApiRequest request, Scope scope) {
        Desk desk = Desks.of(request, scope);
        Optional<Instant> before = request.cookie(TAKEN).flatMap(TakeawayPages::taken);
        Instant since = since(request).orElseGet(() -> AlteredPage.usual(before, desk));
        List<Altered> rows = files.altered(scope, since);
        return request.query("format").isEmpty()
                ? ApiResponse.page(
                        200,
                        new ConsolePages(frames.frame(request, scope.staff()))
                                .altered(new AlteredPage(
                                        frames.frame(request, scope.staff()), desk, before, since, rows)))
                : taken(request, scope, files.altered(request, scope, rows));
    }

    private static Optional<Instant> since(ApiRequest request) {
        try {
            return Optional.of(Instant.parse(request.query("since")));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// The roster as it is now is in this browser's hands.
    private static ApiResponse taken(ApiRequest request, Scope scope, ApiResponse file) {
        String at = String.valueOf(request.receivedAt().toEpochMilli());
        String below = new ConsoleLinks(request.prefix()).board(scope.seminar().id());
        return file.ok() ? file.with(Session.cookie(request, TAKEN, at, below, Optional.of(REMEMBERED))) : file;
    }

    private static Optional<Instant> taken(String cookie) {
        return MILLIS.matcher(cookie).matches()
                ? Optional.of(Instant.ofEpochMilli(Long.parseLong(cookie)))
                : Optional.empty();
    }

    /// `GET /staff/seminars/{seminar}/outstanding`.
    public ApiResponse outstanding(ApiRequest request, Scope scope) {
        return request.query("format").isEmpty() ? page(request, scope) : files.outstanding(request, scope);
    }

    private ApiResponse page(ApiRequest request, Scope scope) {
        ConsolePages pages = new ConsolePages(frames.frame(request, scope.staff()));
        return ApiResponse.page(
                200,
                pages.takeaways(
                        scope.seminar(),
                        seen(scope),
                        StaffFiles.only(scope),
                        scope.changes(),
                        Desks.of(request, scope).form()));
    }

    /// Every province that this person sees, whichever is chosen.
    private static List<Province> seen(Scope scope) {
        return Scope.of(scope.seminar(), scope.staff()).map(Scope::provinces).orElse(List.of());
    }
}
