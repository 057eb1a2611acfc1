package thabian.function;

import java.util.function.Function;
import thabian.domain.OrganisationCode;
import thabian.domain.Registration;
import thabian.domain.Seminar;
import thabian.domain.Slot;
import thabian.domain.Slots;
import thabian.mail.Invite;
import thabian.page.Links;
import thabian.page.Pages;
import thabian.page.Slip;
import thabian.picture.Dots;
import thabian.picture.SlipPicture;
import thabian.qr.QrCode;
import thabian.web.ApiRequest;
import thabian.web.ApiResponse;
import thabian.web.Problem;

/// What the holder of a token sees of a registration: the slip, as a page and as a picture, the calendar file; and the
/// way to a lost link.
final class SlipPages {
    /// The query parameter that the form adds: this registration was made a moment ago.
    static final String FRESH = "fresh=1";

    /// The query parameter that the form of a change adds: it was stored a moment ago.
    static final String CHANGED = "changed=1";

    private final BySeminar bySeminar;
    private final Slots slots;
    private final Settings settings;
    private final Function<ApiRequest, Pages> pages;

    SlipPages(BySeminar bySeminar, Slots slots, Settings settings, Function<ApiRequest, Pages> pages) {
        this.bySeminar = bySeminar;
        this.slots = slots;
        this.settings = settings;
        this.pages = pages;
    }

    /// `GET /s/{seminar}/{org}?t=`.
    ApiResponse slip(ApiRequest request) {
        return held(request, (seminar, slot, registration) -> {
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
    ApiResponse picture(ApiRequest request) {
        return held(request, (seminar, slot, registration) -> {
            QrCode code = code(request, slot, registration);
            byte[] png = SlipPicture.png(seminar, slot, registration, new Dots(code.side(), code::dark));
            return ApiResponse.bytes("image/png", png)
                    .with("Content-Disposition", "inline; filename=\"" + slot.reference() + ".png\"");
        });
    }

    /// The QR of the slip's address, with the token that only shows.
    private QrCode code(ApiRequest request, Slot slot, Registration registration) {
        return QrCode.of(PublicAddress.of(settings, request)
                + new Links("")
                        .slip(
                                slot.seminar(),
                                slot.organisation().code(),
                                registration.tokens().view()));
    }

    /// `GET /s/{seminar}/{org}/calendar.ics?t=`.
    ApiResponse calendar(ApiRequest request) {
        return held(
                request,
                (seminar, slot, registration) -> ApiResponse.text(
                                "text/calendar; charset=utf-8",
                                new Invite(seminar, slot.organisation().code(), slot.revision(), request.receivedAt())
                                        .published())
                        .with("Content-Disposition", "attachment; filename=\"" + seminar.id() + ".ics\""));
    }

    /// `POST /s/{seminar}/{org}/send-link`: says neither whether nor where anything was sent.
    ApiResponse sendLink(ApiRequest request) {
        return bySeminar.answerNow(request, seminar -> {
            OrganisationCode.find(request.variable("org"))
                    .ifPresent(code -> slots.oweManageLink(seminar.id(), code, request.receivedAt()));
            return ApiResponse.page(200, pages.apply(request).linkSent(seminar));
        });
    }

    private interface Holder {
        ApiResponse answer(Seminar seminar, Slot slot, Registration registration);
    }

    private ApiResponse held(ApiRequest request, Holder holder) {
        return bySeminar.answerNow(
                request,
                seminar -> OrganisationCode.find(request.variable("org"))
                        .flatMap(code -> slots.find(seminar.id(), code))
                        .flatMap(slot -> slot.registration()
                                .filter(registration -> registration.seenBy(request.query("t")))
                                .map(registration -> holder.answer(seminar, slot, registration)))
                        .orElseGet(() -> unknown(request, seminar, pages.apply(request))));
    }

    /// Tells who holds no token of a registration that there is none.
    static ApiResponse unknown(ApiRequest request, Seminar seminar, Pages pages) {
        return request.wantsPage()
                ? ApiResponse.page(404, pages.unknownRegistration(seminar))
                : ApiResponse.problem(Problem.of("unknown-registration", 404));
    }

    private static Slip.News news(ApiRequest request) {
        if (request.query("fresh").equals("1")) {
            return Slip.News.FRESH;
        }
        return request.query("changed").equals("1") ? Slip.News.CHANGED : Slip.News.NONE;
    }
}
