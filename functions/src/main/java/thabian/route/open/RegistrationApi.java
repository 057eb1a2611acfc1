package thabian.route.open;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.form.RegistrationForm;
import thabian.domain.people.Delegation;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Amendment;
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
import thabian.link.ApiLinks;
import thabian.link.Links;
import thabian.route.BySeminar;
import thabian.route.Refusals;
import thabian.route.SeenRevision;
import thabian.route.SeminarProblem;
import thabian.work.Registry;

/// The registrations of the API: made by anyone who is invited, read, changed and cancelled by the holders of tokens.
public final class RegistrationApi {
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
        RegistrationForm form = RegistrationJson.readRegistration(request.body());
        return bySeminar.answer(request, seminar -> switch (form.check(seminar.seats())) {
            case Checked.Faulty<Submission>(List<Fault> faults) -> ApiResponse.problem(Invalid.registration(faults));
            case Checked.Faultless<Submission>(Submission submission) ->
                register(request, seminar.in(submission.organisation().province()), submission);
        });
    }

    private ApiResponse register(ApiRequest request, Seminar seminar, Submission submission) {
        return switch (registry.register(seminar, submission, Tokens.draw(random), request.receivedAt())) {
            case Admission.Admitted(Slot slot, Registration registration) ->
                state(request, 201, seminar, slot, registration, true)
                        .with(
                                "Location",
                                new ApiLinks(request.prefix())
                                        .registration(
                                                seminar.id(),
                                                slot.organisation().code()));
            case Admission.Replayed(Slot slot, Registration registration) ->
                state(request, 200, seminar, slot, registration, true);
            case Admission.Refused refused -> ApiResponse.problem(Refusals.problem(refused, seminar));
        };
    }

    /// `GET /api/seminars/{seminar}/registrations/{org}`.
    public ApiResponse read(ApiRequest request) {
        return bySeminar.answer(
                request,
                seminar -> OrganisationCode.find(request.variable("org"))
                        .flatMap(code -> slots.find(seminar.id(), code))
                        .flatMap(slot -> slot.registration()
                                .filter(registration -> registration.seenBy(token(request)))
                                .map(registration -> state(
                                        request,
                                        200,
                                        seminar,
                                        slot,
                                        registration,
                                        registration.managedBy(token(request)))))
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
        return bySeminar.answer(request, seminar -> switch (form.checkChange(seminar.seats())) {
            case Checked.Faulty<Delegation>(List<Fault> faults) -> ApiResponse.problem(Invalid.registration(faults));
            case Checked.Faultless<Delegation>(Delegation next) ->
                amend(
                        request,
                        seminar,
                        (code, now) ->
                                registry.change(seminar, code, token(request), SeenRevision.of(request), next, now),
                        slot -> state(
                                request, 200, seminar, slot, slot.registration().orElseThrow(), true));
        });
    }

    /// `DELETE /api/seminars/{seminar}/registrations/{org}`.
    public ApiResponse cancel(ApiRequest request) {
        return bySeminar.answer(
                request,
                seminar -> amend(
                        request,
                        seminar,
                        (code, now) -> registry.cancel(seminar, code, token(request), SeenRevision.of(request), now),
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
            ApiRequest request, int status, Seminar seminar, Slot slot, Registration registration, boolean manage) {
        Map<String, Object> json =
                RegistrationJson.write(new Links(request.prefix()), seminar, slot, registration, manage);
        return ApiResponse.json(status, json).with("ETag", "\"" + slot.revision() + "\"");
    }

    private static ApiResponse unknown() {
        return ApiResponse.problem(Problem.of(SeminarProblem.UNKNOWN_REGISTRATION));
    }

    private static String token(ApiRequest request) {
        return request.header("registration-token").orElse("");
    }
}
