package thabian.route.open;

import java.util.Optional;
import java.util.function.Function;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.form.RegistrationForm;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Problem;
import thabian.link.Links;
import thabian.mail.Invite;
import thabian.page.open.Pages;
import thabian.page.open.Slip;
import thabian.picture.Dots;
import thabian.picture.SlipPicture;
import thabian.qr.QrCode;
import thabian.route.BySeminar;
import thabian.route.SeminarProblem;
import thabian.work.Registry;

/// What the holder of a token sees of a registration: the slip, as a page and as a picture, the calendar file; and the
/// way to a lost link.
public final class SlipPages {
    /// The query parameter that the form adds: this registration was made a moment ago.
    static final String FRESH = "fresh=1";

    /// The query parameter that the form of a change adds: it was stored a moment ago.
    static final String CHANGED = "changed=1";

    /// The same where another contact got a link of their own by it.
    static final String HANDED_OVER = "handed=1";

    private final BySeminar bySeminar;
    private final Slots slots;
    private final Registry registry;
    private final Function<ApiRequest, Pages> pages;

    public SlipPages(BySeminar bySeminar, Slots slots, Registry registry, Function<ApiRequest, Pages> pages) {
        this.bySeminar = bySeminar;
        this.slots = slots;
        this.registry = registry;
        this.pages = pages;
    }

    /// `GET /s/{seminar}/{org}?t=`.
    public ApiResponse slip(ApiRequest request) {
        return held(request, Links::slip, (seminar, slot, registration) -> {
            QrCode code = code(request, slot, registration);
            return ApiResponse.page(
                    200,
                    pages.apply(request)
                            .slip(new Slip(
                                    seminar,
                                    slot,
                                    registration,
                                    code.svg(slot.reference()),
                                    registration.managedBy(request.query("t")),
                                    news(request),
                                    request.receivedAt())));
        });
    }

    /// `GET /s/{seminar}/{org}/slip.png?t=`.
    public ApiResponse picture(ApiRequest request) {
        return held(request, Links::picture, (seminar, slot, registration) -> {
            QrCode code = code(request, slot, registration);
            byte[] png = SlipPicture.png(seminar, slot, registration, new Dots(code.side(), code::dark));
            return ApiResponse.bytes("image/png", png)
                    .with("Content-Disposition", "inline; filename=\"" + slot.reference() + ".png\"");
        });
    }

    /// The QR of the slip's address, with the token that only shows.
    private QrCode code(ApiRequest request, Slot slot, Registration registration) {
        return QrCode.of(new Links(request.base())
                .slip(
                        slot.seminar(),
                        slot.organisation().code(),
                        registration.tokens().view()));
    }

    /// `GET /s/{seminar}/{org}/calendar.ics?t=`.
    public ApiResponse calendar(ApiRequest request) {
        return held(
                request,
                Links::calendar,
                (seminar, slot, registration) -> ApiResponse.text(
                                "text/calendar; charset=utf-8",
                                Invite.of(seminar, slot, slot.revision(), request.receivedAt())
                                        .published())
                        .with("Content-Disposition", "attachment; filename=\"" + seminar.id() + ".ics\""));
    }

    /// `POST /s/{seminar}/{org}/send-link`: says neither whether nor where anything was sent.
    public ApiResponse sendLink(ApiRequest request) {
        return bySeminar.answerNow(request, seminar -> {
            OrganisationCode.find(request.variable("org"))
                    .ifPresent(code -> registry.oweManageLink(seminar.id(), code, request.receivedAt()));
            return ApiResponse.page(200, pages.apply(request).linkSent(seminar));
        });
    }

    private interface Holder {
        ApiResponse answer(Seminar seminar, Slot slot, Registration registration);
    }

    /// @param place the address of what was asked for
    private ApiResponse held(ApiRequest request, WayOn.Place place, Holder holder) {
        return bySeminar.answerNow(
                request,
                seminar -> OrganisationCode.find(request.variable("org"))
                        .flatMap(code -> slots.find(seminar.id(), code))
                        .flatMap(slot -> slot.registration()
                                .filter(registration -> registration.seenBy(request.query("t")))
                                .map(registration -> holder.answer(seminar, slot, registration)))
                        .or(() -> WayOn.page(slots, request, seminar, Registration::seenBy, place))
                        .orElseGet(() -> unknown(request, seminar, Optional.empty(), pages.apply(request))));
    }

    /// Tells who holds no token of a registration that there is none.
    static ApiResponse unknown(ApiRequest request, Seminar seminar, Optional<RegistrationForm> typed, Pages pages) {
        return request.wantsPage()
                ? ApiResponse.page(404, pages.unknownRegistration(seminar, typed))
                        .because(SeminarProblem.UNKNOWN_REGISTRATION)
                : ApiResponse.problem(Problem.of(SeminarProblem.UNKNOWN_REGISTRATION));
    }

    private static Slip.News news(ApiRequest request) {
        if (request.query("fresh").equals("1")) {
            return Slip.News.FRESH;
        }
        if (request.query("handed").equals("1")) {
            return Slip.News.HANDED_OVER;
        }
        return request.query("changed").equals("1") ? Slip.News.CHANGED : Slip.News.NONE;
    }
}
