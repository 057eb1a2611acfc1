package thabian.route.console;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import thabian.domain.call.Seminar;
import thabian.domain.form.AgainForm;
import thabian.domain.form.Extension;
import thabian.domain.form.UntilForm;
import thabian.domain.people.DataSubject;
import thabian.domain.slot.Act;
import thabian.domain.slot.HistoryEntry.Answered.Said;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Order;
import thabian.domain.slot.Tokens;
import thabian.domain.text.Check;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Fault;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Kebab;
import thabian.domain.text.Parsed;
import thabian.domain.text.Text;
import thabian.domain.text.TypedDay;
import thabian.domain.text.TypedTime;
import thabian.http.FormBody;
import thabian.page.console.Typed;
import thabian.words.Faults;
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
            case "note" ->
                body.get("outcome").isEmpty()
                        ? answer(name, Optional.of(new Act.Note()))
                        : call(name, body.get("outcome"));
            case "reword" ->
                noted().map(when -> answer(name, Optional.of(new Act.Reword(when, body.find("stood")))))
                        .orElseGet(TypedAct.Unknown::new);
            case "retract" ->
                noted().map(when -> answer(name, Optional.of(new Act.Retract(when, body.find("stood"))), ""))
                        .orElseGet(TypedAct.Unknown::new);
            case "decline" -> call(name, Kebab.of(Said.DECLINED), Optional.empty());
            case "resend" ->
                answer(name, Optional.of(new Act.Resend(!body.get("insist").isEmpty())));
            case "find-right" -> answer(name, Optional.of(new Act.FindRight()), "");
            case "reissue" -> answer(name, Optional.of(new Act.Reissue(InvitationCode.draw(random))));
            case "names-right" -> answer(name, Optional.of(new Act.FindNamesRight()), "");
            case "strike" -> answer(name, Optional.of(new Act.Strike()));
            case "withdraw" -> answer(name, withdrawal());
            case "new-link" -> answer(name, newLink());
            case "replace-address" -> answer(name, replacement(), "");
            case "extend" -> answer(name, extension());
            case "export", "export-json" -> answer("export", whose().map(Act.Export::new), "");
            case "erase" -> erasure(whose());
            default -> new TypedAct.Unknown();
        };
    }

    private TypedAct answer(String name, Optional<Act> act) {
        return answer(name, act, reason());
    }

    private TypedAct answer(String name, Optional<Act> act, String reason) {
        return faults.isEmpty() && act.isPresent()
                ? new TypedAct.Ready(name, act.get(), reason)
                : new TypedAct.Faulty(new Typed(name, body.all(), faults));
    }

    /// The line that was typed.
    private String reason() {
        return reason(Order.reason(body.get("reason")));
    }

    private String reason(Parsed<String> read) {
        return switch (read) {
            case Parsed.Value<String>(String reason) -> reason;
            case Parsed.Wrong<String>(FaultCode code) -> {
                faults.put("reason", WORDS.get(reasonFault(code)));
                yield "";
            }
        };
    }

    /// What came of a call; of one who wants to be rung again also when, `again.hour`.
    private TypedAct call(String name, String outcome) {
        String[] parts = outcome.split("[.]", 2);
        return parts.length == 1
                ? call(name, outcome, Optional.empty())
                : switch (new AgainForm(parts[1], body.get("again-day"), body.get("again-time")).read(now)) {
                    case Parsed.Value<Instant>(Instant at) -> call(name, parts[0], Optional.of(at));
                    case Parsed.Wrong<Instant>(FaultCode code) -> {
                        faults.put("again-time", untilFault(code));
                        yield answer(name, Optional.empty(), "");
                    }
                };
    }

    /// What came of a call, with or without words; who sends nobody says why.
    private TypedAct call(String name, String outcome, Optional<Instant> again) {
        Check check = new Check();
        Optional<Act> called = Act.Called.read(check, outcome, again, body.get("by"));
        check.faults().forEach(fault -> faults.put(fault.pointer().substring(1), Faults.detail(fault)));
        boolean wordless = Text.fold(body.get("reason")).isEmpty()
                && Kebab.find(Said.class, outcome).filter(Said::explained).isEmpty();
        return answer(name, called, wordless ? "" : reason());
    }

    private Optional<Act> withdrawal() {
        if (!body.get("confirm").isEmpty()) {
            return Optional.of(new Act.Withdraw());
        }
        faults.put("confirm", WORDS.get("fault.confirm"));
        return Optional.empty();
    }

    private Optional<DataSubject> whose() {
        return switch (DataSubject.parse(body.get("person"))) {
            case Parsed.Value<DataSubject>(DataSubject whose) -> Optional.of(whose);
            case Parsed.Wrong<DataSubject>(FaultCode code) -> {
                faults.put("person", Faults.detail(new Fault("/person", code)));
                yield Optional.empty();
            }
        };
    }

    private TypedAct erasure(Optional<DataSubject> whose) {
        if (body.get("confirm").isEmpty()) {
            faults.put("confirm", WORDS.get("fault.confirm"));
        }
        Optional<Act> act =
                whose.map(person -> new Act.Erase(person, !body.get("allWords").isEmpty()));
        return answer("erase", act, reason(Act.Erase.reason(whose, body.get("reason"))));
    }

    private Optional<Act> newLink() {
        if (EmailAddress.parse(body.get("email")) instanceof Parsed.Value<EmailAddress>(EmailAddress email)) {
            return Optional.of(new Act.NewLink(email, Tokens.draw(random).manage()));
        }
        faults.put("email", WORDS.get("fault.email"));
        return Optional.empty();
    }

    /// That the mailbox is dead is reason enough.
    private Optional<Act> replacement() {
        if (EmailAddress.parse(body.get("from")) instanceof Parsed.Value<EmailAddress>(EmailAddress from)
                && EmailAddress.parse(body.get("to")) instanceof Parsed.Value<EmailAddress>(EmailAddress to)) {
            return Optional.of(
                    new Act.ReplaceAddress(from, to, Tokens.draw(random).manage()));
        }
        faults.put("to", WORDS.get("fault.email"));
        return Optional.empty();
    }

    private Optional<Act> extension() {
        UntilForm form = new UntilForm(body.get("choice"), typedTime());
        return switch (Extension.read(form.meant(seminar, now), seminar, now)) {
            case Parsed.Value<Act.Extend>(Act.Extend extension) -> Optional.of(extension.seeing(instead()));
            case Parsed.Wrong<Act.Extend>(FaultCode code) -> {
                faults.put("until", untilFault(code));
                yield Optional.empty();
            }
        };
    }

    /// The end that the page showed.
    private Optional<Instant> instead() {
        return shown("instead");
    }

    /// When something was noted that is said otherwise, or taken back.
    private Optional<Instant> noted() {
        return shown("noted");
    }

    private Optional<Instant> shown(String field) {
        try {
            return Optional.of(Instant.parse(body.get(field)));
        } catch (DateTimeParseException nothing) {
            return Optional.empty();
        }
    }

    private TypedTime.Thai typedTime() {
        TypedDay.Thai day = new TypedDay.Thai(body.get("day"), body.get("month"), body.get("year"));
        return new TypedTime.Thai(day, body.get("time"));
    }

    private String untilFault(FaultCode code) {
        return switch (code) {
            case REQUIRED, DAY_UNKNOWN, CLOCK_FORMAT -> WORDS.get("fault.until.unreadable");
            case TIME_PAST -> WORDS.get("fault.until.over");
            case EXTENSION_TOO_LATE -> WORDS.get("fault.until.too-late");
            case EXTENSION_NEEDLESS ->
                WORDS.get(
                        "fault.until.needless",
                        ThaiDates.closing(seminar.window().closes()));
            default -> Faults.detail(new Fault("/until", code));
        };
    }

    /// The key of the sentence about a reason that cannot be taken.
    static String reasonFault(FaultCode code) {
        return switch (code) {
            case REQUIRED -> "fault.reason";
            case NAMES_ERASED -> "fault.reason.names";
            default -> "fault.reason.long";
        };
    }
}
