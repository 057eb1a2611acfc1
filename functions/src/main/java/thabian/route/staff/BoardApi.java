package thabian.route.staff;

import java.util.LinkedHashMap;
import java.util.Map;
import thabian.domain.call.Province;
import thabian.domain.slot.Slots;
import thabian.domain.standing.Board;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.json.ProgressJson;

/// The board's numbers for programs.
public final class BoardApi {
    private final ProvinceSlots slots;

    public BoardApi(Slots slots) {
        this.slots = new ProvinceSlots(slots);
    }

    /// `GET /api/staff/seminars/{seminar}/progress`: the numbers of the caller's provinces, or of one of them.
    public ApiResponse progress(ApiRequest request, Scope scope) {
        Map<Province, Board> boards = new LinkedHashMap<>();
        slots.of(scope.seminar().id(), scope.provinces())
                .forEach((province, all) -> boards.put(province, Board.of(all, request.receivedAt())));
        return ApiResponse.json(200, ProgressJson.of(boards));
    }
}
