package thabian.local;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import thabian.domain.text.Thailand;
import thabian.local.web.DeskRequest;
import thabian.local.web.Form;
import thabian.local.web.LocalDesk;
import thabian.local.web.Reply;
import thabian.words.ThaiDates;

/// `/local/clock`: reads the clock and moves it, by JSON for programs and by a form for people.
public final class ClockDesk implements LocalDesk {
    /// Nobody plays beyond these; a year typed in พ.ศ. certainly falls outside.
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final MovableClock clock;

    /// Over this clock.
    public ClockDesk(MovableClock clock) {
        this.clock = clock;
    }

    @Override
    public Reply answer(HttpExchange exchange) throws IOException {
        return switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> reading();
            case "PUT" -> fromJson(DeskRequest.body(exchange)).map(this::moveTo).orElseGet(ClockDesk::nonsense);
            case "POST" -> DeskRequest.fromOutside(exchange) ? stranger() : fromPage(DeskRequest.body(exchange));
            default -> Reply.wrongMethod("GET, PUT, POST");
        };
    }

    private Reply reading() {
        return Reply.json(Map.of("now", Thailand.rfc3339(clock.instant())));
    }

    private Reply moveTo(Instant instant) {
        clock.set(instant);
        return reading();
    }

    private Reply fromPage(String body) {
        return fromForm(Form.parse(body).field("now", ""))
                .map(instant -> {
                    clock.set(instant);
                    return Reply.seeOther("/local");
                })
                .orElseGet(ClockDesk::nonsense);
    }

    private static Optional<Instant> fromJson(String body) {
        try {
            var json = JSON.std.mapFrom(body);
            return json.size() == 1 && json.get("now") instanceof String text
                    ? within(OffsetDateTime.parse(text).toInstant())
                    : Optional.empty();
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /// A form's field has no offset when a person picked the time: it is Thailand's.
    private static Optional<Instant> fromForm(String text) {
        try {
            return within(
                    text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text)
                                    .atZone(ThaiDates.BANGKOK)
                                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> within(Instant instant) {
        return Optional.of(instant).filter(it -> !it.isBefore(EARLIEST) && it.isBefore(LATEST));
    }

    private static Reply nonsense() {
        return Reply.problem(
                400,
                "malformed",
                "Not a time",
                "ต้องเป็นเวลาแบบ {\"now\": \"2021-03-20T00:00:00+07:00\"} ปี ค.ศ. 2000 ถึง 2099");
    }

    private static Reply stranger() {
        return Reply.problem(403, "forbidden", "Forbidden", "เลื่อนนาฬิกาได้จากหน้าของเครื่องนี้เท่านั้น");
    }
}
