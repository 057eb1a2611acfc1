package thabian.function;

import thabian.domain.Seminars;
import thabian.page.console.ConsolePages;
import thabian.staff.Staff;
import thabian.web.ApiRequest;
import thabian.web.ApiResponse;

/// Where the console begins.
final class HomePages {
    private final Seminars seminars;
    private final ConsoleFrames frames;

    HomePages(Seminars seminars, ConsoleFrames frames) {
        this.seminars = seminars;
        this.frames = frames;
    }

    /// `GET /staff`: the seminars with organisations in the person's provinces, and those that the person owns.
    ApiResponse seminars(ApiRequest request, Staff staff) {
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
