package thabian.function;

import thabian.domain.Seminars;
import thabian.staff.Staff;
import thabian.web.ApiRequest;
import thabian.web.ApiResponse;
import thabian.web.SeminarJson;

/// The API of the offices.
final class StaffApi {
    private final Seminars seminars;

    StaffApi(Seminars seminars) {
        this.seminars = seminars;
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
}
