package thabian.route.console;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import thabian.domain.call.Seminar;
import thabian.domain.form.UntilForm;
import thabian.domain.slot.Act;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Order;
import thabian.domain.slot.Tokens;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.Text;
import thabian.http.FormBody;
import thabian.page.console.Typed;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// Reads the form of an officer's act; every fault is noted at its field.
final class ActForm {
    private static final Words WORDS = Words.of("console");

    private final FormBody body;
    private final Seminar seminar;
    private final RandomGenerator random;
    private final Instant now;
    private final Map<String, String> faults = new HashMap<>();

    private ActForm(FormBody body, Seminar seminar, RandomGenerator random, Instant now) {
        this.body = body;
        this.seminar = seminar;
        this.random = random;
        this.now = now;
    }

    /// Reads a form.
    static TypedAct read(FormBody body, Seminar seminar, RandomGenerator random, Instant now) {
        return new ActForm(body, seminar, random, now).read();
    }

    private TypedAct read() {
        String name = body.get("act");
        return switch (name) {
            case "note" -> answer(name, Optional.of(new Act.Note()));
            case "resend" -> answer(name, Optional.of(new Act.Resend()));
            case "reissue" -> answer(name, Optional.of(new Act.Reissue(InvitationCode.draw(random))));
            case "withdraw" -> answer(name, withdrawal());
            case "new-link" -> answer(name, newLink());
            case "extend" -> answer(name, extension());
            default -> new TypedAct.Unknown();
        };
    }

    private TypedAct answer(String name, Optional<Act> act) {
        String reason = reason();
        return faults.isEmpty() && act.isPresent()
                ? new TypedAct.Ready(name, act.get(), reason)
                : new TypedAct.Faulty(new Typed(name, body.all(), faults));
    }

    /// The line that was typed; behind what was chosen with a tap, if both were.
    private String reason() {
        String typed = Text.fold(body.get("reason"));
        String quick = Text.fold(body.get("quick"));
        String both = quick.isEmpty() || typed.isEmpty() ? quick + typed : quick + " – " + typed;
        return switch (Order.reason(both)) {
            case Parsed.Value<String>(String reason) -> reason;
            case Parsed.Wrong<String>(FaultCode code) -> {
                faults.put("reason", WORDS.get(reasonFault(code)));
                yield "";
            }
        };
    }

    private Optional<Act> withdrawal() {
        if (!body.get("confirm").isEmpty()) {
            return Optional.of(new Act.Withdraw());
        }
        faults.put("confirm", WORDS.get("fault.confirm"));
        return Optional.empty();
    }

    private Optional<Act> newLink() {
        if (EmailAddress.parse(body.get("email")) instanceof Parsed.Value<EmailAddress>(EmailAddress email)) {
            return Optional.of(new Act.NewLink(email, Tokens.draw(random).manage()));
        }
        faults.put("email", WORDS.get("fault.email"));
        return Optional.empty();
    }

    private Optional<Act> extension() {
        UntilForm form = new UntilForm(
                body.get("choice"), body.get("day"), body.get("month"), body.get("year"), body.get("time"));
        return switch (form.read(seminar, now)) {
            case UntilForm.Until.At(Instant end) -> Optional.of(new Act.Extend(end));
            case UntilForm.Until.Unreadable _ -> wrongUntil("fault.until.unreadable");
            case UntilForm.Until.Over _ -> wrongUntil("fault.until.over");
            case UntilForm.Until.TooLate _ -> wrongUntil("fault.until.too-late");
            case UntilForm.Until.Needless _ ->
                wrongUntil(
                        "fault.until.needless",
                        ThaiDates.lastMinute(seminar.window().closes()));
        };
    }

    private Optional<Act> wrongUntil(String key, Object... arguments) {
        faults.put("until", WORDS.get(key, arguments));
        return Optional.empty();
    }

    /// The key of the sentence about a reason that cannot be taken.
    static String reasonFault(FaultCode code) {
        return code == FaultCode.REQUIRED ? "fault.reason" : "fault.reason.long";
    }
}
