package thabian.route.console;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.form.RegistrationForm;
import thabian.domain.form.SeatedForm;
import thabian.domain.people.Delegation;
import thabian.domain.people.Insistence;
import thabian.domain.slot.Act;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Tokens;
import thabian.domain.text.Checked;
import thabian.domain.text.Fault;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Bodies;
import thabian.http.Problem;
import thabian.link.ConsoleLinks;
import thabian.page.console.BehalfBothPage;
import thabian.page.console.BehalfPage;
import thabian.page.console.ConsoleFrame;
import thabian.page.console.Desk;
import thabian.page.console.OfficerPages;
import thabian.page.open.Edit;
import thabian.page.open.Entry;
import thabian.page.open.FormPage;
import thabian.platform.RandomIds;
import thabian.route.Refusals;
import thabian.route.RegistrationBody;
import thabian.route.SeenRevision;
import thabian.route.staff.Scope;
import thabian.words.Words;
import thabian.work.Registry;

/// Registering and correcting on a caller's behalf: the public form in an officer's hands, with a reason.
public final class BehalfPages {
    private static final Words WORDS = Words.of("console");

    private final Listed listed;
    private final Registry registry;
    private final RandomGenerator random;
    private final ConsoleFrames frames;

    public BehalfPages(Slots slots, Registry registry, RandomGenerator random, ConsoleFrames frames) {
        this.listed = new Listed(slots, frames);
        this.registry = registry;
        this.random = random;
        this.frames = frames;
    }

    /// What was sent, and the officer's reason.
    ///
    /// @param version as the form carried it
    private record Sent(SeatedForm seated, String reason, String version, Seen seen) {
        static Sent of(RegistrationBody body, Seminar seminar) {
            return new Sent(
                    Entry.seated(body.form(seminar.seats().size()), seminar),
                    body.get("reason"),
                    SeenRevision.written(body.body()),
                    SeenRevision.of(body.body()));
        }

        RegistrationForm form() {
            return seated.telling();
        }
    }

    /// The form as it is shown.
    ///
    /// @param version what the officer saw who filled it in, which it carries until they see another
    private record Shown(
            int status,
            RegistrationForm form,
            List<Fault> faults,
            String reason,
            String reasonFault,
            String refused,
            String version) {
        static Shown fresh(RegistrationForm form, Slot slot) {
            return new Shown(200, form, List.of(), "", "", "", slot.version().written());
        }

        static Shown again(int status, Sent sent, List<Fault> faults, String reasonFault, String refused) {
            return new Shown(status, sent.form(), faults, sent.reason(), reasonFault, refused, sent.version());
        }
    }

    /// `GET …/organisations/{org}/registration`: the form, empty or as the registration stands.
    public ApiResponse form(ApiRequest request, Scope scope) {
        return listed.invited(
                request,
                scope,
                slot -> page(
                        request,
                        scope,
                        slot,
                        Shown.fresh(
                                slot.registration()
                                        .map(registration -> Edit.of(
                                                        scope.seminar(), slot, registration, request.receivedAt())
                                                .form())
                                        .orElseGet(() -> blank(request, scope, slot)),
                                slot)));
    }

    private RegistrationForm blank(ApiRequest request, Scope scope, Slot slot) {
        return Entry.blank(
                        scope.seminar(),
                        province(slot),
                        List.of(),
                        slot.organisation().code().digits(),
                        "",
                        RandomIds.uuid(random),
                        request.receivedAt())
                .form();
    }

    /// `POST …/organisations/{org}/registration`: the form again, or the organisation as it stands now.
    public ApiResponse submit(ApiRequest request, Scope scope) {
        Optional<Problem> objection = Bodies.objection(request, Bodies.FORM);
        if (objection.isPresent()) {
            return ApiResponse.problem(objection.get());
        }
        RegistrationBody body = RegistrationBody.read(request.body());
        Sent sent = Sent.of(body, scope.seminar());
        return listed.found(
                request,
                scope,
                slot -> body.get("step").equals("edit")
                        ? page(request, scope, slot, Shown.again(200, sent, List.of(), "", ""))
                        : submit(request, scope, slot, sent));
    }

    private ApiResponse submit(ApiRequest request, Scope scope, Slot slot, Sent sent) {
        Checked<Delegation> checked =
                sent.seated().form().checkOnBehalf(scope.seminar().seats());
        Parsed<String> reason = Order.reason(sent.reason());
        if (checked instanceof Checked.Faultless<Delegation>(Delegation delegation)
                && reason instanceof Parsed.Value<String>(String why)
                && sent.seated().told()) {
            return register(request, scope, slot, sent, delegation, why);
        }
        List<Fault> faults = checked instanceof Checked.Faulty<Delegation>(List<Fault> found) ? found : List.of();
        String reasonFault =
                reason instanceof Parsed.Wrong<String>(FaultCode code) ? WORDS.get(ActForm.reasonFault(code)) : "";
        return page(request, scope, slot, Shown.again(422, sent, faults, reasonFault, ""));
    }

    private ApiResponse register(
            ApiRequest request, Scope scope, Slot slot, Sent sent, Delegation delegation, String why) {
        Act act = new Act.Register(delegation, Tokens.draw(random), RandomIds.uuid(random));
        Order order = new Order(scope.staff().signature(), why, sent.seen(), request.receivedAt());
        return switch (registry.perform(scope.seminar(), slot.organisation().code(), act, order)) {
            case Outcome.Done _ -> registered(request, scope, slot);
            case Outcome.Refused refused ->
                listed.found(request, scope, current -> refused(request, scope, current, sent, delegation, refused));
        };
    }

    private ApiResponse refused(
            ApiRequest request, Scope scope, Slot current, Sent sent, Delegation typed, Outcome.Refused refused) {
        if (refused instanceof Outcome.Stale && stands(current, typed)) {
            return registered(request, scope, current);
        }
        int status = Refusals.problem(refused).status();
        return switch (refused) {
            case Outcome.Stale _, Outcome.RevisionRequired _ -> both(request, scope, current, sent, status);
            case Outcome.NotInvited _,
                    Outcome.NothingRegistered _,
                    Outcome.StillRegistered _,
                    Outcome.AddressAbsent _,
                    Outcome.NotKept _,
                    Outcome.RegisteredAnew _,
                    Outcome.TargetNotInvited _,
                    Outcome.TargetRegistered _,
                    Outcome.OtherProvince _,
                    Outcome.PersonAbsent _,
                    Outcome.PersonRegistered _,
                    Outcome.UnderWay _,
                    Outcome.HistoryFull _,
                    Outcome.Past _ ->
                page(request, scope, current, Shown.again(status, sent, List.of(), "", Refusals.sentence(refused)));
        };
    }

    /// What stands, which the officer did not see, beside what they typed.
    private ApiResponse both(ApiRequest request, Scope scope, Slot current, Sent sent, int status) {
        ConsoleFrame frame = frames.frame(request, scope.staff());
        Desk desk = Desks.of(request, scope, current.organisation().code());
        return ApiResponse.page(
                status,
                new OfficerPages(frame)
                        .overtaken(new BehalfBothPage(frame, desk, current, sent.form(), sent.reason())));
    }

    /// Whether the registration says already what was typed: it was sent twice, or its first answer was lost.
    private static boolean stands(Slot slot, Delegation typed) {
        return slot.registration()
                .map(Registration::delegation)
                .filter(typed::equals)
                .isPresent();
    }

    private static ApiResponse registered(ApiRequest request, Scope scope, Slot slot) {
        return ApiResponse.seeOther(new ConsoleLinks(request.prefix())
                .organisationAfter(scope.seminar().id(), slot.organisation().code(), "register"));
    }

    private ApiResponse page(ApiRequest request, Scope scope, Slot slot, Shown shown) {
        ConsoleFrame frame = frames.frame(request, scope.staff());
        Desk desk = Desks.of(request, scope, slot.organisation().code());
        Entry entry = new Entry(desk.seminar(), province(slot), List.of(), shown.form(), request.receivedAt());
        return ApiResponse.page(
                shown.status(),
                new OfficerPages(frame)
                        .behalf(new BehalfPage(
                                frame,
                                desk,
                                slot,
                                new FormPage(frame.frame(), entry, shown.faults(), false, Insistence.OFFICER, true, ""),
                                shown.reason(),
                                shown.reasonFault(),
                                shown.refused(),
                                shown.version())));
    }

    private static Province province(Slot slot) {
        return new Province(
                slot.organisation().code().province(), slot.organisation().province());
    }
}
