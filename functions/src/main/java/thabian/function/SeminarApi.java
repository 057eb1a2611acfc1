package thabian.function;

import java.util.List;
import java.util.Optional;
import thabian.domain.Invitation;
import thabian.domain.Province;
import thabian.domain.Seminar;
import thabian.domain.Slots;
import thabian.web.ApiRequest;
import thabian.web.ApiResponse;
import thabian.web.Problem;
import thabian.web.SeminarJson;
import thabian.words.Words;

/// What the API tells strangers of a seminar.
final class SeminarApi {
    private static final Words PROVINCES = Words.of("province");

    private final BySeminar bySeminar;
    private final Slots slots;

    SeminarApi(BySeminar bySeminar, Slots slots) {
        this.bySeminar = bySeminar;
        this.slots = slots;
    }

    /// `GET /api/seminars/{seminar}`.
    ApiResponse seminar(ApiRequest request) {
        return bySeminar.answer(
                request, seminar -> ApiResponse.json(200, SeminarJson.seminar(seminar, request.receivedAt())));
    }

    /// `GET /api/seminars/{seminar}/organisations`; the province may be left out where there is only one.
    ApiResponse organisations(ApiRequest request) {
        String digits = request.query("province");
        return bySeminar.answer(request, seminar -> {
            Optional<Province> province = province(seminar, digits);
            if (province.isEmpty() && !isProvince(seminar, digits)) {
                return ApiResponse.problem(Problem.malformed("province"));
            }
            List<Invitation> invitations = province.map(asked -> slots.invitations(seminar.id(), asked.digits()))
                    .orElse(List.of());
            return ApiResponse.json(200, SeminarJson.organisations(invitations));
        });
    }

    /// Whether two digits are those of a province, in the seminar or not.
    static boolean isProvince(Seminar seminar, String digits) {
        return seminar.province(digits).isPresent() || PROVINCES.find(digits).isPresent();
    }

    /// The province that a request asks for, or the only one there is.
    static Optional<Province> province(Seminar seminar, String digits) {
        return digits.isEmpty() && seminar.provinces().size() == 1
                ? Optional.of(seminar.provinces().getFirst())
                : seminar.province(digits);
    }
}
