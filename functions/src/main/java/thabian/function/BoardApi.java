package thabian.function;

import java.util.LinkedHashMap;
import java.util.Map;
import thabian.domain.Board;
import thabian.domain.Province;
import thabian.domain.Slots;
import thabian.web.ApiRequest;
import thabian.web.ApiResponse;
import thabian.web.ProgressJson;

/// The board's numbers for programs.
final class BoardApi {
    private final ProvinceSlots slots;

    BoardApi(Slots slots) {
        this.slots = new ProvinceSlots(slots);
    }

    /// `GET /api/staff/seminars/{seminar}/progress`: the numbers of the caller's provinces, or of one of them.
    ApiResponse progress(ApiRequest request, Scope scope) {
        Map<Province, Board> boards = new LinkedHashMap<>();
        slots.of(scope.seminar().id(), scope.provinces())
                .forEach((province, all) -> boards.put(province, Board.of(all, request.receivedAt())));
        return ApiResponse.json(200, ProgressJson.of(boards));
    }
}
