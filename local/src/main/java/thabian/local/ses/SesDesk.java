package thabian.local.ses;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import thabian.local.web.DeskRequest;
import thabian.local.web.Form;
import thabian.local.web.LocalDesk;
import thabian.local.web.Reply;

/// `/local/ses`: tells how SES behaves and switches it, by JSON for programs and by a form for people.
public final class SesDesk implements LocalDesk {
    private static final Set<String> FIELDS = Set.of("mode", "share");

    private final SesSwitch ses;

    /// Over this switch.
    public SesDesk(SesSwitch ses) {
        this.ses = ses;
    }

    @Override
    public Reply answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/local/ses")) {
            return Reply.unknownRoute();
        }
        return switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> reading();
            case "PUT" -> fromJson(DeskRequest.body(exchange)).map(this::turn).orElseGet(SesDesk::nonsense);
            case "POST" -> DeskRequest.fromOutside(exchange) ? stranger() : fromPage(DeskRequest.body(exchange));
            default -> Reply.wrongMethod("GET, PUT, POST");
        };
    }

    private Reply reading() {
        var conduct = ses.conduct();
        var json = new LinkedHashMap<String, Object>();
        json.put("mode", conduct.mode().key());
        json.put("share", conduct.share());
        return Reply.json(json);
    }

    private Reply turn(SesConduct conduct) {
        ses.turn(conduct);
        return reading();
    }

    private Reply fromPage(String body) {
        return fromForm(Form.parse(body))
                .map(conduct -> {
                    ses.turn(conduct);
                    return Reply.seeOther("/local");
                })
                .orElseGet(SesDesk::nonsense);
    }

    private static Optional<SesConduct> fromJson(String body) {
        try {
            var json = JSON.std.mapFrom(body);
            return FIELDS.containsAll(json.keySet())
                            && json.get("mode") instanceof String mode
                            && json.getOrDefault("share", 1) instanceof Number share
                    ? SesConduct.of(mode, share.doubleValue())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<SesConduct> fromForm(Form form) {
        try {
            return SesConduct.of(form.field("mode", ""), new BigDecimal(form.field("share", "1")).doubleValue());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Reply nonsense() {
        return Reply.problem(
                400,
                "malformed",
                "Not a way to behave",
                "ต้องเป็นแบบ {\"mode\": \"throttle\", \"share\": 0.6} mode เป็น ok, slow, silent, throttle, lose หรือ"
                        + " refuse ส่วน share มากกว่า 0 ไม่เกิน 1 ไม่ใส่คือ 1");
    }

    private static Reply stranger() {
        return Reply.problem(403, "forbidden", "Forbidden", "สลับ SES ได้จากหน้าของเครื่องนี้เท่านั้น");
    }
}
