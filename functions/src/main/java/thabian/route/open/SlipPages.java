package thabian.route.open;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.form.RegistrationForm;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Token;
import thabian.domain.slot.Tokens;
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
    static final String FRESH = "fresh";

    /// The query parameter that the form of a change adds: it was stored a moment ago.
    static final String CHANGED = "changed";

    /// The same where another contact got a link of their own by it.
    static final String HANDED_OVER = "handed";

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
            Slip.Key key = key(registration, request.query("t"));
            Tokens tokens = registration.tokens();
            String names = address(request, slot, tokens.names());
            QrCode code = QrCode.of(key == Slip.Key.NAMES ? names : address(request, slot, tokens.view()));
            return ApiResponse.page(
                    200,
                    pages.apply(request)
                            .slip(new Slip(
                                    seminar,
                                    slot,
                                    registration,
                                    code.svg(slot.reference()),
                                    names,
                                    key,
                                    news(request),
                                    request.receivedAt())));
        });
    }

    /// `GET /s/{seminar}/{org}/slip.png?t=`.
    public ApiResponse picture(ApiRequest request) {
        return held(request, Links::picture, (seminar, slot, registration) -> {
            QrCode code = QrCode.of(address(request, slot, registration.tokens().names()));
            byte[] png = SlipPicture.png(seminar, slot, registration, new Dots(code.side(), code::dark));
            return ApiResponse.bytes("image/png", png)
                    .with("Content-Disposition", "inline; filename=\"" + slot.reference() + ".png\"");
        });
    }

    private static Slip.Key key(Registration registration, String presented) {
        if (registration.managedBy(presented)) {
            return Slip.Key.MANAGE;
        }
        return registration.seenBy(presented) && !registration.veil().fromViewers() ? Slip.Key.VIEW : Slip.Key.NAMES;
    }

    /// The slip's address as the world knows it.
    private static String address(ApiRequest request, Slot slot, Token token) {
        return new Links(request.base())
                .slip(slot.seminar(), slot.organisation().code(), token);
    }

    /// `GET /s/{seminar}/{org}/calendar.ics?t=`.
    public ApiResponse calendar(ApiRequest request) {
        return held(
                request,
                Links::calendar,
                (seminar, slot, registration) -> ApiResponse.text(
                                "text/calendar; charset=utf-8",
                                Invite.of(seminar, slot, slot.revision(), request.receivedAt())
                                        .plain())
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

    /// `GET /s/{seminar}/{org}/object?t=`: what was registered in the organisation's name. Mail scanners come by here.
    public ApiResponse objection(ApiRequest request) {
        return held(
                request,
                Registration::disputedBy,
                Links::object,
                (seminar, slot, registration) -> objection(request, seminar, slot, registration));
    }

    /// `POST /s/{seminar}/{org}/object?t=`: it is not the organisation's own.
    public ApiResponse object(ApiRequest request) {
        return bySeminar.answerNow(
                request,
                seminar -> OrganisationCode.find(request.variable("org"))
                        .map(code -> registry.object(seminar.id(), code, request.query("t"), request.receivedAt()))
                        .flatMap(amendment -> amendment instanceof Amendment.Amended(Slot slot)
                                ? Optional.of(slot)
                                : Optional.empty())
                        .flatMap(slot -> slot.registration()
                                .map(registration -> objection(request, seminar, slot, registration)))
                        .or(() -> WayOn.page(slots, request, seminar, Registration::disputedBy, Links::object))
                        .orElseGet(() -> unknown(request, seminar, Optional.empty(), pages.apply(request))));
    }

    private ApiResponse objection(ApiRequest request, Seminar seminar, Slot slot, Registration registration) {
        Slip slip = new Slip(seminar, slot, registration, "", "", Slip.Key.NAMES, Slip.News.NONE, request.receivedAt());
        return ApiResponse.page(200, pages.apply(request).objection(slip));
    }

    private interface Holder {
        ApiResponse answer(Seminar seminar, Slot slot, Registration registration);
    }

    private ApiResponse held(ApiRequest request, WayOn.Place place, Holder holder) {
        return held(request, Registration::namesSeenBy, place, holder);
    }

    /// @param key whether a token opens what was asked for
    /// @param place the address of what was asked for
    private ApiResponse held(
            ApiRequest request, BiPredicate<Registration, String> key, WayOn.Place place, Holder holder) {
        return bySeminar.answerNow(
                request,
                seminar -> OrganisationCode.find(request.variable("org"))
                        .flatMap(code -> slots.find(seminar.id(), code))
                        .flatMap(slot -> slot.registration()
                                .filter(registration -> key.test(registration, request.query("t")))
                                .map(registration -> holder.answer(seminar, slot, registration)))
                        .or(() -> WayOn.page(slots, request, seminar, key, place))
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
        if (request.query(FRESH).equals("1")) {
            return Slip.News.FRESH;
        }
        if (request.query(HANDED_OVER).equals("1")) {
            return Slip.News.HANDED_OVER;
        }
        return request.query(CHANGED).equals("1") ? Slip.News.CHANGED : Slip.News.NONE;
    }
}
