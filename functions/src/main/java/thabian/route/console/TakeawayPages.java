package thabian.route.console;

import java.util.List;
import thabian.domain.call.Province;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.page.console.ConsolePages;
import thabian.route.staff.Scope;
import thabian.route.staff.StaffFiles;
import thabian.route.staff.StaffLetters;

/// The console's way to what there is to print and to take away: a page of it all, where nothing is chosen yet.
public final class TakeawayPages {
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
        return request.query("format").isEmpty() ? page(request, scope) : files.registrants(request, scope);
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
                        scope.seminar(), seen(scope), StaffFiles.only(scope), StaffLetters.mayHaveCodes(scope)));
    }

    /// Every province that this person sees, whichever is chosen.
    private static List<Province> seen(Scope scope) {
        return Scope.of(scope.seminar(), scope.staff()).map(Scope::provinces).orElse(List.of());
    }
}
