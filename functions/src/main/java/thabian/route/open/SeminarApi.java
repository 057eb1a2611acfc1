package thabian.route.open;

import java.util.List;
import java.util.Optional;
import thabian.domain.call.Province;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.Slots;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Problem;
import thabian.json.SeminarJson;
import thabian.route.AskedProvince;
import thabian.route.BySeminar;

/// What the API tells strangers of a seminar.
public final class SeminarApi {
    private final BySeminar bySeminar;
    private final Slots slots;

    public SeminarApi(BySeminar bySeminar, Slots slots) {
        this.bySeminar = bySeminar;
        this.slots = slots;
    }

    /// `GET /api/seminars/{seminar}`.
    public ApiResponse seminar(ApiRequest request) {
        return bySeminar.answer(
                request, seminar -> ApiResponse.json(200, SeminarJson.seminar(seminar, request.receivedAt())));
    }

    /// `GET /api/seminars/{seminar}/organisations`; the province may be left out where there is only one.
    public ApiResponse organisations(ApiRequest request) {
        String digits = request.query("province");
        return bySeminar.answer(request, seminar -> {
            Optional<Province> province = AskedProvince.of(seminar, digits);
            if (province.isEmpty() && !AskedProvince.exists(seminar, digits)) {
                return ApiResponse.problem(Problem.malformed("province"));
            }
            List<Invitation> invitations = province.map(asked -> slots.invitations(seminar.id(), asked.digits()))
                    .orElse(List.of());
            return ApiResponse.json(200, SeminarJson.organisations(invitations));
        });
    }
}
