package thabian.route.console;

import thabian.domain.call.Seminars;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.page.console.ConsolePages;
import thabian.route.staff.Scope;
import thabian.staff.Staff;

/// Where the console begins.
public final class HomePages {
    private final Seminars seminars;
    private final ConsoleFrames frames;

    public HomePages(Seminars seminars, ConsoleFrames frames) {
        this.seminars = seminars;
        this.frames = frames;
    }

    /// `GET /staff`: the seminars with organisations in the person's provinces, and those that the person owns.
    public ApiResponse seminars(ApiRequest request, Staff staff) {
        return ApiResponse.page(
                200,
                new ConsolePages(frames.frame(request, staff))
                        .seminars(
                                seminars.all().stream()
                                        .flatMap(seminar -> Scope.of(seminar, staff).stream())
                                        .map(scope -> scope.seminar().listing(scope.provinces()))
                                        .toList(),
                                request.receivedAt()));
    }
}
