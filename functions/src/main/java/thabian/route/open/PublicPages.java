package thabian.route.open;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.call.Seminars;
import thabian.domain.call.Window;
import thabian.domain.form.Placing;
import thabian.domain.form.RegistrationForm;
import thabian.domain.form.SeatedForm;
import thabian.domain.form.StrayList;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Amendment.Leeway;
import thabian.domain.slot.Amendment.Opener;
import thabian.domain.slot.HistoryEntry;
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
import thabian.http.ProblemType;
import thabian.link.Links;
import thabian.link.Query;
import thabian.page.open.Edit;
import thabian.page.open.Entry;
import thabian.page.open.Pages;
import thabian.platform.RandomIds;
import thabian.route.AskedProvince;
import thabian.route.BySeminar;
import thabian.route.Refusals;
import thabian.route.RegistrationBody;
import thabian.words.UsualPosts;
import thabian.work.Registry;

/// The pages of those who register: what the letter says, and the form.
public final class PublicPages {
    /// Where a seminar without a target list yet has its organisations.
    private static final Province NOWHERE = new Province("", "");

    private final BySeminar bySeminar;
    private final Seminars seminars;
    private final Slots slots;
    private final Registry registry;
    private final RandomGenerator random;
    private final EditPages edits;
    private final Function<ApiRequest, Pages> pages;

    public PublicPages(
            BySeminar bySeminar,
            Seminars seminars,
            Slots slots,
            Registry registry,
            RandomGenerator random,
            EditPages edits,
            Function<ApiRequest, Pages> pages) {
        this.bySeminar = bySeminar;
        this.seminars = seminars;
        this.slots = slots;
        this.registry = registry;
        this.random = random;
        this.edits = edits;
        this.pages = pages;
    }

    /// `GET /`.
    public ApiResponse home(ApiRequest request) {
        return ApiResponse.page(200, pages.apply(request).home(seminars.all(), request.receivedAt()));
    }

    /// `GET /s/{seminar}`: the form where it is open for somebody, else what the letter says.
    public ApiResponse seminar(ApiRequest request) {
        return bySeminar.answerNow(request, seminar -> {
            Optional<OrganisationCode> organisation = OrganisationCode.find(request.query("org"));
            Optional<ApiResponse> standing = organisation.flatMap(code -> standing(request, seminar, code));
            if (standing.isPresent()) {
                return standing.get();
            }
            Window.Phase phase = phase(seminar, organisation, request);
            if (phase != Window.Phase.OPEN) {
                return ApiResponse.page(200, pages.apply(request).announcement(seminar, phase, request.receivedAt()));
            }
            String digits = organisation.map(OrganisationCode::province).orElse(request.query("province"));
            return kept(
                    200,
                    AskedProvince.of(seminar, digits)
                            .map(province -> pages.apply(request).form(blank(request, seminar, province), List.of()))
                            .orElseGet(
                                    () -> pages.apply(request).provinces(seminar, organisation, request.receivedAt())));
        });
    }

    /// What an organisation registered, open to change for whoever came by its own link.
    private Optional<ApiResponse> standing(ApiRequest request, Seminar seminar, OrganisationCode organisation) {
        Opener opener = Opener.code(request.query("code"));
        return Optional.of(organisation)
                .filter(_ -> !request.query("code").isEmpty())
                .flatMap(code -> slots.find(seminar.id(), code))
                .filter(opener::opens)
                .filter(slot -> Amendment.leeway(seminar, slot, request.receivedAt()) != Leeway.NOTHING)
                .flatMap(slot -> slot.registration().map(registration -> {
                    Edit edit = Edit.of(
                            seminar.in(organisation.province()), slot, registration, opener, request.receivedAt());
                    boolean saved = request.query("changed").equals("1");
                    return ApiResponse.page(200, pages.apply(request).own(edit, saved));
                }));
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
                RandomIds.uuid(random),
                request.receivedAt());
    }

    /// `POST /s/{seminar}`: the form again, the answers to check, or the slip.
    public ApiResponse submit(ApiRequest request) {
        Optional<Problem> objection = Bodies.objection(request, Bodies.FORM);
        if (objection.isPresent()) {
            return ApiResponse.problem(objection.get());
        }
        RegistrationBody body = RegistrationBody.read(request.body());
        return bySeminar.answer(request, listed -> {
            RegistrationForm sent = body.form(listed.seats().size());
            Optional<StrayList> stray = StrayList.in(sent);
            RegistrationForm typed = stray.map(StrayList::form).orElse(sent);
            SeatedForm seated = Entry.seated(
                    typed.withPosts((seat, post) -> UsualPosts.of(
                            seat, body.get("posts"), typed.organisation().strip(), post)),
                    listed);
            RegistrationForm form = seated.telling();
            Province province = province(listed, body, form);
            Seminar seminar = listed.in(province.digits());
            Supplier<Entry> entry = () -> new Entry(
                    seminar, province, slots.invitations(seminar.id(), province.digits()), form, request.receivedAt());
            Optional<Placing> placing = body.placing(seminar.seats());
            if (placing.isPresent()) {
                return shown(
                        request, seminar, body, entry.get(), typing -> placed(request, body, placing.get(), typing));
            }
            Checked<Submission> checked = seated.form().check(seminar.seats());
            if (stray.isPresent()) {
                return shown(
                        request,
                        seminar,
                        body,
                        entry.get(),
                        typing -> kept(
                                422,
                                pages.apply(request)
                                        .form(
                                                typing,
                                                checked.faults(),
                                                stray.get().text())));
            }
            if (body.get("step").equals("edit")) {
                return shown(
                        request,
                        seminar,
                        body,
                        entry.get(),
                        typing -> kept(200, pages.apply(request).form(typing, List.of())));
            }
            return switch (checked) {
                case Checked.Faulty<Submission>(List<Fault> faults) ->
                    shown(
                            request,
                            seminar,
                            body,
                            entry.get(),
                            typing -> kept(422, pages.apply(request).form(typing, faults)));
                case Checked.Faultless<Submission>(Submission submission) -> {
                    boolean sends = body.get("step").equals("send");
                    yield sends && seated.told()
                            ? send(request, seminar, submission, entry)
                            : check(request, seminar, submission, entry, sends ? 422 : 200);
                }
            };
        });
    }

    /// A page of the form; for whoever came by the organisation's own link, where it is registered by now, the
    /// same step in the form of a change.
    private ApiResponse shown(
            ApiRequest request,
            Seminar seminar,
            RegistrationBody body,
            Entry entry,
            Function<Entry, ApiResponse> page) {
        return Optional.of(entry)
                .filter(Entry::filled)
                .flatMap(typing -> own(request, seminar, typing))
                .map(edit -> edits.goOn(request, body, edit))
                .orElseGet(() -> page.apply(entry));
    }

    /// What stands where somebody registers by the organisation's own link, open to change, and what they typed.
    private Optional<Edit> own(ApiRequest request, Seminar seminar, Entry entry) {
        Opener opener = Opener.code(entry.form().code());
        return OrganisationCode.find(entry.form().organisation())
                .filter(_ -> !entry.form().code().isEmpty())
                .flatMap(code -> slots.find(seminar.id(), code))
                .filter(opener::opens)
                .filter(slot -> Amendment.leeway(seminar, slot, request.receivedAt()) != Leeway.NOTHING)
                .flatMap(slot -> slot.registration()
                        .map(standing -> Edit.of(seminar, slot, standing, opener, request.receivedAt())
                                .typing(entry.form().lent())));
    }

    /// Who of the list goes where, to confirm; the form with everybody in place, once that is chosen.
    private ApiResponse placed(ApiRequest request, RegistrationBody body, Placing placing, Entry entry) {
        boolean chosen = body.isPlaced(placing);
        return chosen && !placing.seatTwice()
                ? kept(200, pages.apply(request).form(entry.typing(placing.into(entry.form())), List.of()))
                : kept(chosen ? 422 : 200, pages.apply(request).pasted(entry, placing, chosen));
    }

    private ApiResponse check(
            ApiRequest request, Seminar seminar, Submission submission, Supplier<Entry> entry, int status) {
        return registry.objection(seminar, submission, request.receivedAt())
                .map(refused -> refused(request, seminar, refused, entry.get()))
                .orElseGet(() -> kept(status, pages.apply(request).check(entry.get(), submission)));
    }

    private ApiResponse send(ApiRequest request, Seminar seminar, Submission submission, Supplier<Entry> entry) {
        return switch (registry.register(seminar, submission, Tokens.draw(random), request.receivedAt())) {
            case Admission.Admitted(Slot slot, Registration registration) ->
                ApiResponse.seeOther(fresh(request, slot, registration));
            case Admission.Replayed(Slot slot, Registration registration) ->
                ApiResponse.seeOther(
                        slot.history().getLast().what() == HistoryEntry.What.REGISTERED
                                ? fresh(request, slot, registration)
                                : slip(request, slot, registration));
            case Admission.Refused refused -> refused(request, seminar, refused, entry.get());
        };
    }

    /// Also for whoever pressed twice: of two answers the browser shows the second.
    private static String fresh(ApiRequest request, Slot slot, Registration registration) {
        return Query.with(slip(request, slot, registration), SlipPages.FRESH, "1");
    }

    private static String slip(ApiRequest request, Slot slot, Registration registration) {
        return new Links(request.prefix())
                .slip(
                        slot.seminar(),
                        slot.organisation().code(),
                        registration.tokens().view());
    }

    /// Whoever came by the organisation's own link is not sent away: what stands is shown beside what they typed.
    private ApiResponse refused(ApiRequest request, Seminar seminar, Admission.Refused refused, Entry entry) {
        ProblemType why = Refusals.problem(refused, seminar).type();
        return own(request, seminar, entry)
                .map(edit -> ApiResponse.page(200, pages.apply(request).registered(edit)))
                .orElseGet(() -> kept(why.status(), pages.apply(request).refused(entry, refused)))
                .because(why);
    }

    private static Province province(Seminar seminar, RegistrationBody body, RegistrationForm form) {
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
