package thabian.function;

import java.util.List;
import thabian.domain.Province;
import thabian.page.console.ConsolePages;
import thabian.web.ApiRequest;
import thabian.web.ApiResponse;

/// The console's way to what there is to print and to take away: a page of it all, where nothing is chosen yet.
final class TakeawayPages {
    private final StaffFiles files;
    private final StaffLetters letters;
    private final ConsoleFrames frames;

    TakeawayPages(StaffFiles files, StaffLetters letters, ConsoleFrames frames) {
        this.files = files;
        this.letters = letters;
        this.frames = frames;
    }

    /// `GET /staff/seminars/{seminar}/letters`.
    ApiResponse letters(ApiRequest request, Scope scope) {
        return request.query("kind").isEmpty() ? page(request, scope) : letters.letters(request, scope);
    }

    /// `GET /staff/seminars/{seminar}/registrants`.
    ApiResponse registrants(ApiRequest request, Scope scope) {
        return request.query("format").isEmpty() ? page(request, scope) : files.registrants(request, scope);
    }

    /// `GET /staff/seminars/{seminar}/outstanding`.
    ApiResponse outstanding(ApiRequest request, Scope scope) {
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
