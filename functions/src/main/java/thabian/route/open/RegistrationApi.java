package thabian.route.open;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.form.RegistrationForm;
import thabian.domain.people.Delegation;
import thabian.domain.people.Unmasked;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Amendment.Opener;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Submission;
import thabian.domain.slot.Tokens;
import thabian.domain.text.Checked;
import thabian.domain.text.Fault;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Bodies;
import thabian.http.Problem;
import thabian.json.Invalid;
import thabian.json.RegistrationJson;
import thabian.json.RegistrationJson.Sight;
import thabian.link.ApiLinks;
import thabian.link.Links;
import thabian.route.BySeminar;
import thabian.route.Refusals;
import thabian.route.SeenRevision;
import thabian.route.SeminarProblem;
import thabian.work.Registry;

/// The registrations of the API: made by anyone who is invited, read, changed and cancelled by the holders of tokens.
public final class RegistrationApi {
    private static final String CODE = "organisation-code";

    private final BySeminar bySeminar;
    private final Slots slots;
    private final Registry registry;
    private final RandomGenerator random;

    public RegistrationApi(BySeminar bySeminar, Slots slots, Registry registry, RandomGenerator random) {
        this.bySeminar = bySeminar;
        this.slots = slots;
        this.registry = registry;
        this.random = random;
    }

    /// `POST /api/seminars/{seminar}/registrations`.
    public ApiResponse register(ApiRequest request) {
        Optional<Problem> objection = Bodies.objection(request, Bodies.JSON);
        if (objection.isPresent()) {
            return ApiResponse.problem(objection.get());
        }
        RegistrationForm form = RegistrationJson.readRegistration(request.body())
                .orCode(request.header(CODE).orElse(""));
        return bySeminar.answer(request, seminar -> switch (form.check(seminar.seats())) {
            case Checked.Faulty<Submission>(List<Fault> faults) -> ApiResponse.problem(Invalid.registration(faults));
            case Checked.Faultless<Submission>(Submission submission) ->
                register(request, seminar.in(submission.organisation().province()), submission);
        });
    }

    private ApiResponse register(ApiRequest request, Seminar seminar, Submission submission) {
        return switch (registry.register(seminar, submission, Tokens.draw(random), request.receivedAt())) {
            case Admission.Admitted(Slot slot, Registration registration) ->
                state(request, 201, seminar, slot, registration, Sight.MANAGE_TOKEN)
                        .with(
                                "Location",
                                new ApiLinks(request.prefix())
                                        .registration(
                                                seminar.id(),
                                                slot.organisation().code()));
            case Admission.Replayed(Slot slot, Registration registration) ->
                state(request, 200, seminar, slot, registration, Sight.MANAGE_TOKEN);
            case Admission.Refused refused ->
                ApiResponse.problem(
                        own(seminar, submission)
                                ? Refusals.ofOwn(refused, seminar)
                                : Refusals.problem(refused, seminar));
        };
    }

    /// Whether the code of a submission opens what stands in its place.
    private boolean own(Seminar seminar, Submission submission) {
        return submission.code().isPresent()
                && slots.find(seminar.id(), submission.organisation())
                        .filter(new Opener.ByCode(submission.code())::opens)
                        .isPresent();
    }

    /// `GET /api/seminars/{seminar}/registrations/{org}`.
    public ApiResponse read(ApiRequest request) {
        return bySeminar.answer(
                request,
                seminar -> OrganisationCode.find(request.variable("org"))
                        .flatMap(code -> slots.find(seminar.id(), code))
                        .flatMap(slot -> slot.registration()
                                .flatMap(registration -> sight(request, slot, registration)
                                        .map(sight -> state(request, 200, seminar, slot, registration, sight))))
                        .or(() -> WayOn.registration(slots, request, seminar, token(request)))
                        .orElseGet(RegistrationApi::unknown));
    }

    /// `PUT /api/seminars/{seminar}/registrations/{org}`.
    public ApiResponse change(ApiRequest request) {
        Optional<Problem> objection = Bodies.objection(request, Bodies.JSON);
        if (objection.isPresent()) {
            return ApiResponse.problem(objection.get());
        }
        RegistrationForm form = RegistrationJson.readChange(request.body());
        return bySeminar.answer(request, seminar -> {
            Optional<Masked> masked = form.mayBeMasked() ? masked(request, seminar) : Optional.empty();
            Set<String> unseen = masked.map(seen -> form.unseen(seen.standing(), seen.hidden()))
                    .orElse(Set.of());
            RegistrationForm meant =
                    masked.map(seen -> form.unmasked(seen.standing(), unseen)).orElse(form);
            return switch (meant.checkChange(seminar.seats())) {
                case Checked.Faulty<Delegation>(List<Fault> faults) ->
                    ApiResponse.problem(Invalid.registration(faults));
                case Checked.Faultless<Delegation>(Delegation next) ->
                    amend(
                            request,
                            seminar,
                            (code, now) -> registry.change(
                                    seminar,
                                    code,
                                    opener(request),
                                    SeenRevision.of(request),
                                    new Unmasked(next, unseen),
                                    now),
                            slot -> changed(request, seminar, slot));
            };
        });
    }

    /// A registration of which its caller is not told all.
    private record Masked(RegistrationForm standing, Set<String> hidden) {}

    /// What was read masked may come back as it was read; empty where nothing can have been.
    private Optional<Masked> masked(ApiRequest request, Seminar seminar) {
        Opener opener = opener(request);
        return OrganisationCode.find(request.variable("org"))
                .flatMap(code -> slots.find(seminar.id(), code))
                .filter(opener::opens)
                .flatMap(slot -> slot.registration()
                        .map(standing -> new Masked(
                                RegistrationForm.of(slot.organisation().code(), standing.delegation()),
                                opener.hides(standing))))
                .filter(seen -> !seen.hidden().isEmpty());
    }

    /// Where the contact's mailbox is another now the caller's token is none any more: the new one is mailed, and the
    /// answer is what whoever has the organisation's code would see.
    private static ApiResponse changed(ApiRequest request, Seminar seminar, Slot slot) {
        Registration registration = slot.registration().orElseThrow();
        Sight sight = sight(request, slot, registration).orElse(Sight.ORGANISATION_CODE);
        return state(request, 200, seminar, slot, registration, sight);
    }

    /// `DELETE /api/seminars/{seminar}/registrations/{org}`.
    public ApiResponse cancel(ApiRequest request) {
        return bySeminar.answer(
                request,
                seminar -> amend(
                        request,
                        seminar,
                        (code, now) -> registry.cancel(seminar, code, opener(request), SeenRevision.of(request), now),
                        _ -> ApiResponse.done()));
    }

    private ApiResponse amend(
            ApiRequest request,
            Seminar seminar,
            BiFunction<OrganisationCode, Instant, Amendment> amendment,
            Function<Slot, ApiResponse> answer) {
        Optional<OrganisationCode> organisation = OrganisationCode.find(request.variable("org"));
        if (organisation.isEmpty()) {
            return unknown();
        }
        return switch (amendment.apply(organisation.get(), request.receivedAt())) {
            case Amendment.Amended(Slot slot) -> answer.apply(slot);
            case Amendment.Unknown _ ->
                WayOn.registration(slots, request, seminar, token(request)).orElseGet(RegistrationApi::unknown);
            case Amendment.Refused refused -> ApiResponse.problem(Refusals.problem(refused, seminar));
        };
    }

    private static ApiResponse state(
            ApiRequest request, int status, Seminar seminar, Slot slot, Registration registration, Sight sight) {
        Map<String, Object> json =
                RegistrationJson.write(new Links(request.prefix()), seminar, slot, registration, sight);
        return ApiResponse.json(status, json).with("ETag", "\"" + slot.revision() + "\"");
    }

    private static ApiResponse unknown() {
        return ApiResponse.problem(Problem.of(SeminarProblem.UNKNOWN_REGISTRATION));
    }

    /// By what the caller sees a registration; empty where by nothing.
    private static Optional<Sight> sight(ApiRequest request, Slot slot, Registration registration) {
        if (registration.seenBy(token(request))) {
            return Optional.of(registration.managedBy(token(request)) ? Sight.MANAGE_TOKEN : Sight.VIEW_TOKEN);
        }
        return Optional.of(Sight.ORGANISATION_CODE)
                .filter(_ -> opener(request).hidesReach())
                .filter(_ -> opener(request).opens(slot));
    }

    private static Opener opener(ApiRequest request) {
        return request.header("registration-token")
                .map(Opener::token)
                .or(() -> request.header(CODE).map(Opener::code))
                .orElseGet(() -> Opener.token(""));
    }

    private static String token(ApiRequest request) {
        return request.header("registration-token").orElse("");
    }
}
