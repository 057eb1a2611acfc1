package thabian.route.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.domain.post.Carrier;
import thabian.domain.post.Errand.Queue;
import thabian.domain.post.Outbox;
import thabian.domain.post.Outbox.Address;
import thabian.domain.post.StopSeen;
import thabian.domain.slot.Order;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.FormBody;
import thabian.link.ConsoleLinks;
import thabian.page.console.ConsoleFrame;
import thabian.page.console.ConsolePages;
import thabian.page.console.SendingPage;
import thabian.platform.Log;
import thabian.staff.Staff;
import thabian.work.Carriage;

/// Whether mails go out, what waits, and the switch that stops all of them: for officers of every province.
public final class MailPages {
    /// How far ahead something may be due that waits.
    private static final Duration EVER = Duration.ofDays(3650);

    /// How many items are counted; more are told as more.
    private static final int COUNTED = 1_000;

    private final Carriage carriage;
    private final Outbox outbox;
    private final InstantSource clock;
    private final ConsoleFrames frames;

    public MailPages(Carriage carriage, Outbox outbox, InstantSource clock, ConsoleFrames frames) {
        this.carriage = carriage;
        this.outbox = outbox;
        this.clock = clock;
        this.frames = frames;
    }

    /// `GET /staff/mail`.
    public ApiResponse show(ApiRequest request, Staff staff) {
        return page(200, request, staff, "", "", false);
    }

    /// `POST /staff/mail`: stops all sending, or lets it go on. The log tells who did.
    public ApiResponse decide(ApiRequest request, Staff staff) {
        return FormBody.answer(request, body -> decide(request, staff, body));
    }

    private ApiResponse decide(ApiRequest request, Staff staff, FormBody body) {
        return switch (body.get("act")) {
            case "stop" ->
                switch (Order.reason(body.get("reason"))) {
                    case Parsed.Value<String>(String reason) -> {
                        Instant now = clock.instant();
                        yield decided(
                                request,
                                staff,
                                body,
                                Optional.of(new Carrier.Stop(Optional.of(staff.signature()), reason, now)));
                    }
                    case Parsed.Wrong<String>(FaultCode code) ->
                        page(422, request, staff, ActForm.reasonFault(code), body.get("reason"), false);
                };
            case "resume" -> decided(request, staff, body, Optional.empty());
            default -> page(422, request, staff, "", "", false);
        };
    }

    private ApiResponse decided(ApiRequest request, Staff staff, FormBody body, Optional<Carrier.Stop> stop) {
        if (!carriage.set(stop, new StopSeen(body.get("stop")))) {
            return page(412, request, staff, "", body.get("reason"), true);
        }
        Log.warn(
                stop.isPresent() ? "sending-stopped" : "sending-resumed",
                Map.of("provinces", staff.provinces().text()));
        return ApiResponse.seeOther(new ConsoleLinks(request.prefix()).mail());
    }

    private ApiResponse page(
            int status, ApiRequest request, Staff staff, String fault, String reason, boolean overtaken) {
        ConsoleFrame frame = frames.frame(request, staff);
        Instant ever = clock.instant().plus(EVER);
        List<Address> fresh = outbox.due(Queue.FRESH, ever, COUNTED);
        List<Address> bulk = outbox.due(Queue.BULK, ever, COUNTED);
        SendingPage page = new SendingPage(frame, carriage.current(), fresh, bulk, fault, reason, overtaken);
        return ApiResponse.page(status, new ConsolePages(frame).mail(page));
    }
}
