package thabian.local.ses;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The HTTP face of SES v2, as far as SendEmail goes: `POST …/v2/email/outbound-emails`.
public final class SesEndpoint implements HttpHandler {
    private static final String SEND_EMAIL = "/v2/email/outbound-emails";

    /// SES's 40 MB of mail, with room for JSON's escapes.
    private static final int LONGEST_BODY = 64 * 1024 * 1024;

    /// How long SES takes when it is slow: by real time, as its clients count.
    private static final Duration SLOWNESS = Duration.ofSeconds(2);

    /// No client waits longer; a server does not see that it has gone.
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private final Mailbox mailbox;
    private final SendingRules rules;
    private final InstantSource clock;
    private final SesEvents events;
    private final SesSwitch control = new SesSwitch();

    /// Opens the endpoint of this account; what it takes goes to this mailbox, and what becomes of it is told as
    /// events.
    public SesEndpoint(Account account, Mailbox mailbox, InstantSource clock, SesEvents events) {
        this.rules = new SendingRules(account);
        this.mailbox = mailbox;
        this.clock = clock;
        this.events = events;
    }

    /// What decides how SES behaves.
    public SesSwitch control() {
        return control;
    }

    /// Makes the next mails go wrong in these ways, one after the other. For tests.
    public void failNext(SesFault... next) {
        control.failNext(next);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var notOurs = unknown(exchange);
            if (notOurs.isPresent()) {
                refuse(exchange, notOurs.get());
            } else {
                take(exchange, exchange.getRequestBody().readNBytes(LONGEST_BODY));
            }
        }
    }

    private void take(HttpExchange exchange, byte[] body) throws IOException {
        var mail = read(body);
        var refusal = mail.map(this::judge).orElse(Optional.of(SesRefusal.unreadable("Not a JSON object")));
        if (refusal.isPresent()) {
            refuse(exchange, refusal.get());
            return;
        }
        send(exchange, mail.orElseThrow());
    }

    private void send(HttpExchange exchange, SendEmail mail) throws IOException {
        var send = control.next();
        switch (send.fault().orElse(null)) {
            case null -> accept(exchange, mail);
            case SesFault.Refuse refuse -> refuse(exchange, refuse.refusal());
            case SesFault.RefuseSender _ -> refuse(exchange, SesRefusal.unverified(mail.from()));
            case SesFault.LoseAnswer _ -> deliver(mail);
            case SesFault.TakeSlowly _ -> {
                send.hold(SLOWNESS);
                accept(exchange, mail);
            }
            case SesFault.StaySilent _ -> send.hold(LONGEST_SILENCE);
        }
    }

    private void accept(HttpExchange exchange, SendEmail mail) throws IOException {
        answer(exchange, 200, Map.of("MessageId", deliver(mail)));
    }

    private String deliver(SendEmail mail) {
        var delivered = mailbox.deliver(mail, clock.instant());
        events.tell(delivered);
        return delivered.id();
    }

    private Optional<SesRefusal> judge(SendEmail mail) {
        try {
            return rules.refusal(mail);
        } catch (SesFields.WrongType e) {
            return Optional.of(SesRefusal.unreadable(String.valueOf(e.getMessage())));
        }
    }

    private static Optional<SendEmail> read(byte[] body) {
        try {
            return Optional.of(new SendEmail(SesFields.parse(new String(body, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<SesRefusal> unknown(HttpExchange exchange) {
        if (!exchange.getRequestURI().getPath().endsWith(SEND_EMAIL)
                || !exchange.getRequestMethod().equals("POST")) {
            return Optional.of(new SesRefusal(404, "UnknownOperationException", "This stand-in knows SendEmail only"));
        }
        var signature = exchange.getRequestHeaders().getFirst("Authorization");
        return signature != null && signature.startsWith("AWS4-HMAC-SHA256 ")
                ? Optional.empty()
                : Optional.of(
                        new SesRefusal(403, "MissingAuthenticationTokenException", "Missing Authentication Token"));
    }

    private static void refuse(HttpExchange exchange, SesRefusal refusal) throws IOException {
        exchange.getResponseHeaders().set("x-amzn-ErrorType", refusal.code());
        answer(exchange, refusal.status(), Map.of("message", refusal.message()));
    }

    private static void answer(HttpExchange exchange, int status, Map<String, String> json) throws IOException {
        var body = JSON.std.asString(json).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
