package thabian.function;

import java.util.List;
import java.util.Optional;
import thabian.domain.Seminars;
import thabian.domain.Slot;
import thabian.domain.Slots;
import thabian.export.Roster;
import thabian.export.RosterFormat;
import thabian.staff.Staff;
import thabian.web.ApiRequest;
import thabian.web.ApiResponse;
import thabian.web.Problem;
import thabian.web.SeminarJson;

/// The API of the offices.
final class StaffApi {
    private final Seminars seminars;
    private final Slots slots;
    private final RosterAnswer answer = new RosterAnswer(RosterAnswer.LONGEST);

    StaffApi(Seminars seminars, Slots slots) {
        this.seminars = seminars;
        this.slots = slots;
    }

    /// `GET /api/staff/seminars`: those with organisations in the caller's provinces, and those the caller owns.
    ApiResponse seminars(ApiRequest request, Staff staff) {
        return ApiResponse.json(
                200,
                seminars.all().stream()
                        .filter(seminar -> Scope.of(seminar, staff).isPresent())
                        .map(seminar -> SeminarJson.seminar(seminar, request.receivedAt()))
                        .toList());
    }

    /// `GET /api/staff/seminars/{seminar}/registrants`: the roster of the caller's provinces, or of one of them.
    ApiResponse registrants(ApiRequest request, Scope scope) {
        Optional<RosterFormat> format = RosterAnswer.format(request);
        if (format.isEmpty()) {
            return ApiResponse.problem(Problem.malformed("format"));
        }
        List<Slot> registered = scope.provinces().stream()
                .flatMap(province -> slots.all(scope.seminar().id(), province.digits()).stream())
                .toList();
        return answer.of(request, scope.seminar().id(), Roster.of(scope.seminar(), registered), format.get());
    }
}
