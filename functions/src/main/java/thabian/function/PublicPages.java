package thabian.function;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import thabian.domain.Admission;
import thabian.domain.Fault;
import thabian.domain.OrganisationCode;
import thabian.domain.Province;
import thabian.domain.Registration;
import thabian.domain.RegistrationForm;
import thabian.domain.RegistrationForm.Checked;
import thabian.domain.Seminar;
import thabian.domain.Seminars;
import thabian.domain.Slot;
import thabian.domain.Slots;
import thabian.domain.Submission;
import thabian.domain.Tokens;
import thabian.domain.Window;
import thabian.page.Entry;
import thabian.page.Links;
import thabian.page.Pages;
import thabian.web.ApiRequest;
import thabian.web.ApiResponse;
import thabian.web.Bodies;
import thabian.web.FormBody;
import thabian.web.Problem;
import thabian.web.Refusals;

/// The pages of those who register: what the letter says, and the form.
final class PublicPages {
    /// Where a seminar without a target list yet has its organisations.
    private static final Province NOWHERE = new Province("", "");

    private final BySeminar bySeminar;
    private final Seminars seminars;
    private final Slots slots;
    private final RandomGenerator random;
    private final Function<ApiRequest, Pages> pages;

    PublicPages(
            BySeminar bySeminar,
            Seminars seminars,
            Slots slots,
            RandomGenerator random,
            Function<ApiRequest, Pages> pages) {
        this.bySeminar = bySeminar;
        this.seminars = seminars;
        this.slots = slots;
        this.random = random;
        this.pages = pages;
    }

    /// `GET /`.
    ApiResponse home(ApiRequest request) {
        return ApiResponse.page(200, pages.apply(request).home(seminars.all(), request.receivedAt()));
    }

    /// `GET /s/{seminar}`: the form where it is open for somebody, else what the letter says.
    ApiResponse seminar(ApiRequest request) {
        return bySeminar.answerNow(request, seminar -> {
            Optional<OrganisationCode> organisation = OrganisationCode.find(request.query("org"));
            Window.Phase phase = phase(seminar, organisation, request);
            if (phase != Window.Phase.OPEN) {
                return ApiResponse.page(200, pages.apply(request).announcement(seminar, phase));
            }
            String digits = organisation.map(OrganisationCode::province).orElse(request.query("province"));
            return kept(
                    200,
                    SeminarApi.province(seminar, digits)
                            .map(province -> pages.apply(request).form(blank(request, seminar, province), List.of()))
                            .orElseGet(() -> pages.apply(request).provinces(seminar, organisation)));
        });
    }

    /// Where now lies for the organisation whose own address this is, or for everyone.
    private Window.Phase phase(Seminar seminar, Optional<OrganisationCode> organisation, ApiRequest request) {
        Window.Phase forAll = seminar.window().at(request.receivedAt());
        return forAll == Window.Phase.CLOSED
                ? organisation
                        .flatMap(code -> slots.find(seminar.id(), code))
                        .map(slot -> slot.phase(seminar, request.receivedAt()))
                        .orElse(forAll)
                : forAll;
    }

    private Entry blank(ApiRequest request, Seminar seminar, Province province) {
        return Entry.blank(
                seminar,
                province,
                slots.invitations(seminar.id(), province.digits()),
                OrganisationCode.find(request.query("org"))
                        .map(OrganisationCode::digits)
                        .orElse(""),
                request.query("code"),
                RandomIds.uuid(random));
    }

    /// `POST /s/{seminar}`: the form again, the answers to check, or the slip.
    ApiResponse submit(ApiRequest request) {
        Optional<Problem> objection = Bodies.objection(request, Bodies.FORM);
        if (objection.isPresent()) {
            return ApiResponse.problem(objection.get());
        }
        FormBody body = FormBody.read(request.body());
        return bySeminar.answer(request, listed -> {
            RegistrationForm form = body.registration(listed.seats().size());
            Province province = province(listed, body, form);
            Seminar seminar = listed.in(province.digits());
            Supplier<Entry> entry =
                    () -> new Entry(seminar, province, slots.invitations(seminar.id(), province.digits()), form);
            if (body.get("step").equals("edit")) {
                return kept(200, pages.apply(request).form(entry.get(), List.of()));
            }
            return switch (form.check(seminar.seats())) {
                case Checked.Faulty<Submission>(List<Fault> faults) ->
                    kept(422, pages.apply(request).form(entry.get(), faults));
                case Checked.Faultless<Submission>(Submission submission) ->
                    body.get("step").equals("send")
                            ? send(request, seminar, submission, entry)
                            : check(request, seminar, submission, entry);
            };
        });
    }

    private ApiResponse check(ApiRequest request, Seminar seminar, Submission submission, Supplier<Entry> entry) {
        Optional<Slot> slot = slots.find(seminar.id(), submission.organisation());
        return Admission.objection(seminar, slot, submission, request.receivedAt())
                .filter(Admission.Refused.class::isInstance)
                .map(refused -> refused(request, seminar, (Admission.Refused) refused, entry))
                .orElseGet(() -> kept(200, pages.apply(request).check(entry.get(), submission)));
    }

    private ApiResponse send(ApiRequest request, Seminar seminar, Submission submission, Supplier<Entry> entry) {
        return switch (slots.register(seminar, submission, Tokens.draw(random), request.receivedAt())) {
            case Admission.Admitted(Slot slot, Registration registration) ->
                ApiResponse.seeOther(slip(request, slot, registration) + "&" + SlipPages.FRESH);
            case Admission.Replayed(Slot slot, Registration registration) ->
                ApiResponse.seeOther(slip(request, slot, registration));
            case Admission.Refused refused -> refused(request, seminar, refused, entry);
        };
    }

    private static String slip(ApiRequest request, Slot slot, Registration registration) {
        return new Links(request.prefix())
                .slip(
                        slot.seminar(),
                        slot.organisation().code(),
                        registration.tokens().view());
    }

    private ApiResponse refused(ApiRequest request, Seminar seminar, Admission.Refused refused, Supplier<Entry> entry) {
        int status = Refusals.problem(refused, seminar).status();
        return kept(status, pages.apply(request).refused(entry.get(), refused));
    }

    private static Province province(Seminar seminar, FormBody body, RegistrationForm form) {
        return OrganisationCode.find(form.organisation())
                .flatMap(code -> seminar.province(code.province()))
                .or(() -> seminar.province(body.get("province")))
                .or(() -> seminar.provinces().stream().findFirst())
                .orElse(NOWHERE);
    }

    private static ApiResponse kept(int status, String html) {
        return ApiResponse.page(status, html).keptForTheWayBack();
    }
}
