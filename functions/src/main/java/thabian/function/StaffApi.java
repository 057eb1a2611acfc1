package thabian.function;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import thabian.domain.Province;
import thabian.domain.Seminar;
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

/// The API of the offices. Who is asking was found out by the authorizer; what they may see is decided here.
final class StaffApi {
    private final BySeminar bySeminar;
    private final Seminars seminars;
    private final Slots slots;
    private final RosterAnswer answer = new RosterAnswer(RosterAnswer.LONGEST);

    StaffApi(BySeminar bySeminar, Seminars seminars, Slots slots) {
        this.bySeminar = bySeminar;
        this.seminars = seminars;
        this.slots = slots;
    }

    /// `GET /api/staff/seminars`: those with organisations in the caller's provinces.
    ApiResponse seminars(ApiRequest request) {
        return asStaff(
                request,
                staff -> ApiResponse.json(
                        200,
                        seminars.all().stream()
                                .filter(seminar -> !provinces(seminar, staff).isEmpty())
                                .map(seminar -> SeminarJson.seminar(seminar, request.receivedAt()))
                                .toList()));
    }

    /// `GET /api/staff/seminars/{seminar}/registrants`: the roster of the caller's provinces, or of one of them.
    ApiResponse registrants(ApiRequest request) {
        Optional<RosterFormat> format = RosterAnswer.format(request);
        if (format.isEmpty()) {
            return ApiResponse.problem(Problem.malformed("format"));
        }
        return asStaff(
                request,
                staff -> bySeminar.answerNow(request, seminar -> {
                    String digits = request.query("province");
                    List<Province> asked = provinces(seminar, staff).stream()
                            .filter(province ->
                                    digits.isEmpty() || province.digits().equals(digits))
                            .toList();
                    boolean theirs = digits.isEmpty() ? !asked.isEmpty() : staff.mayRead(digits);
                    return theirs ? roster(request, seminar, asked, format.get()) : forbidden();
                }));
    }

    private ApiResponse roster(ApiRequest request, Seminar seminar, List<Province> provinces, RosterFormat format) {
        List<Slot> registered = provinces.stream()
                .flatMap(province -> slots.all(seminar.id(), province.digits()).stream())
                .toList();
        return answer.of(request, seminar.id(), Roster.of(seminar, registered), format);
    }

    private static List<Province> provinces(Seminar seminar, Staff staff) {
        return seminar.provinces().stream()
                .filter(province -> staff.mayRead(province.digits()))
                .toList();
    }

    private static ApiResponse asStaff(ApiRequest request, Function<Staff, ApiResponse> action) {
        return Staff.fromContext(request.caller()).map(action).orElseGet(StaffApi::forbidden);
    }

    private static ApiResponse forbidden() {
        return ApiResponse.problem(Problem.of("forbidden", 403));
    }
}
