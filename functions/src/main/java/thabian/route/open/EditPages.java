package thabian.route.open;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.form.Placing;
import thabian.domain.form.RegistrationForm;
import thabian.domain.form.SeatedForm;
import thabian.domain.form.StrayList;
import thabian.domain.people.Delegation;
import thabian.domain.people.Unmasked;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Amendment.Opener;
import thabian.domain.slot.Amendment.Wish;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
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
import thabian.route.BySeminar;
import thabian.route.Refusals;
import thabian.route.RegistrationBody;
import thabian.route.SeenRevision;
import thabian.work.Registry;

/// What the holder of the manage token, or of the organisation's own link, does with a registration: changes it, or
/// cancels it. A GET never changes anything: scanners of mail follow links.
public final class EditPages {
    /// The step that empties a seat for somebody else, by its place.
    private static final Pattern SWAP = Pattern.compile("swap\\.([0-9])");

    /// The step of whoever sends a change and was not told who has no seat any more.
    private static final String UNTOLD = "untold";

    private final BySeminar bySeminar;
    private final Slots slots;
    private final Registry registry;
    private final Function<ApiRequest, Pages> pages;

    public EditPages(BySeminar bySeminar, Slots slots, Registry registry, Function<ApiRequest, Pages> pages) {
        this.bySeminar = bySeminar;
        this.slots = slots;
        this.registry = registry;
        this.pages = pages;
    }

    /// `GET /s/{seminar}/{org}/edit?t=`, or `?code=`: the form, as the registration stands.
    public ApiResponse form(ApiRequest request) {
        return bySeminar.answerNow(request, seminar -> held(request, seminar, edit -> form(request, edit)));
    }

    private ApiResponse form(ApiRequest request, Edit edit) {
        Seen current = Seen.revision(edit.slot().revision());
        return objection(request, edit, Wish.CHANGE, current)
                .map(refused -> refused(request, edit, Optional.empty(), refused))
                .orElseGet(() -> ApiResponse.page(200, pages.apply(request).edit(edit, List.of())));
    }

    /// `POST /s/{seminar}/{org}/edit?t=`: the form again, what would change, or the slip; the question whether to
    /// cancel, or that it is cancelled.
    public ApiResponse submit(ApiRequest request) {
        Optional<Problem> objection = Bodies.objection(request, Bodies.FORM);
        if (objection.isPresent()) {
            return ApiResponse.problem(objection.get());
        }
        RegistrationBody body = RegistrationBody.read(request.body());
        return bySeminar.answer(
                request, seminar -> held(request, seminar, typed(seminar, body), edit -> take(request, body, edit)));
    }

    private ApiResponse take(ApiRequest request, RegistrationBody body, Edit edit) {
        Seen seen = SeenRevision.of(body.body());
        Wish wish = cancels(body) ? Wish.CANCEL : Wish.CHANGE;
        Optional<Amendment.Refused> refused = objection(request, edit, wish, seen);
        if (refused.isPresent()) {
            return refused(request, edit, typed(edit.seminar(), body), refused.get());
        }
        SeatedForm seated = seated(edit.seminar(), body);
        Edit typing = edit.typing(seated.telling());
        Optional<Placing> placing = body.placing(edit.seminar().seats());
        if (placing.isPresent()) {
            return placed(request, body, placing.get(), typing);
        }
        String step = body.get("step");
        return switch (step) {
            case "cancel" -> ApiResponse.page(200, pages.apply(request).cancel(edit));
            case "cancel-confirmed" -> cancel(request, edit, seen);
            default -> change(request, step.equals("send") && !seated.told() ? UNTOLD : step, typing, seen);
        };
    }

    /// Who of the list goes where, to confirm; the form with everybody in place, once that is chosen.
    private ApiResponse placed(ApiRequest request, RegistrationBody body, Placing placing, Edit edit) {
        boolean chosen = body.isPlaced(placing);
        return chosen && !placing.seatTwice()
                ? ApiResponse.page(
                        200,
                        pages.apply(request).edit(edit.seating(placing.into(edit.form(), edit.meant())), List.of()))
                : ApiResponse.page(chosen ? 422 : 200, pages.apply(request).pasted(edit, placing, chosen));
    }

    /// Goes on with what was typed to register an organisation that is registered by now: nothing is stored unseen.
    ApiResponse goOn(ApiRequest request, RegistrationBody body, Edit edit) {
        String step = body.get("step").equals("edit") ? "edit" : "check";
        return body.placing(edit.seminar().seats())
                .map(placing -> placed(request, body, placing, edit))
                .orElseGet(() ->
                        change(request, step, edit, Seen.revision(edit.slot().revision())));
    }

    private ApiResponse change(ApiRequest request, String step, Edit edit, Seen seen) {
        if (step.equals("edit")) {
            return ApiResponse.page(200, pages.apply(request).edit(edit, List.of()));
        }
        Matcher swap = SWAP.matcher(step);
        if (swap.matches()) {
            int place = Integer.parseInt(swap.group(1));
            RegistrationForm vacated = Placing.vacated(edit.form(), edit.meant(), place);
            return ApiResponse.page(200, pages.apply(request).edit(edit.seating(vacated), List.of()));
        }
        Optional<StrayList> stray = StrayList.in(edit.form());
        if (stray.isPresent()) {
            Edit without = edit.typing(stray.get().form());
            return ApiResponse.page(
                    422,
                    pages.apply(request)
                            .edit(
                                    without,
                                    without.checked().faults(),
                                    stray.get().text()));
        }
        return switch (edit.checked()) {
            case Checked.Faulty<Delegation>(List<Fault> faults) ->
                ApiResponse.page(422, pages.apply(request).edit(edit, faults));
            case Checked.Faultless<Delegation>(Delegation next) ->
                step.equals("send")
                        ? send(request, edit, seen, next)
                        : ApiResponse.page(
                                step.equals(UNTOLD) ? 422 : 200,
                                pages.apply(request).change(edit, next));
        };
    }

    private ApiResponse send(ApiRequest request, Edit edit, Seen seen, Delegation next) {
        Amendment amendment = registry.change(
                edit.seminar(),
                code(edit),
                edit.opener(),
                seen,
                new Unmasked(next, edit.unseen()),
                request.receivedAt());
        return switch (amendment) {
            case Amendment.Amended(Slot slot) -> changed(request, edit, slot);
            case Amendment.Refused refused ->
                held(
                        request,
                        edit.seminar(),
                        Optional.of(edit.form()),
                        current -> refused(request, current, Optional.of(edit.form()), refused));
        };
    }

    private ApiResponse cancel(ApiRequest request, Edit edit, Seen seen) {
        return switch (registry.cancel(edit.seminar(), code(edit), edit.opener(), seen, request.receivedAt())) {
            case Amendment.Amended _ ->
                ApiResponse.page(200, pages.apply(request).cancelled(edit));
            case Amendment.Refused refused ->
                held(request, edit.seminar(), current -> refused(request, current, Optional.empty(), refused));
        };
    }

    /// @param typed what was typed and is not stored; empty where a cancellation was asked for, or nothing
    private ApiResponse refused(
            ApiRequest request, Edit edit, Optional<RegistrationForm> typed, Amendment.Refused refused) {
        if (refused instanceof Amendment.Stale
                && typed.filter(form -> stands(edit, form)).isPresent()) {
            return changed(request, edit, edit.slot());
        }
        ProblemType why = Refusals.problem(refused, edit.seminar()).type();
        int status = why.status();
        boolean unseen = refused instanceof Amendment.Stale || refused instanceof Amendment.RevisionRequired;
        return typed.filter(_ -> unseen)
                .map(form -> ApiResponse.page(status, pages.apply(request).overtaken(edit.typing(form))))
                .orElseGet(() -> ApiResponse.page(status, pages.apply(request).refused(edit, typed, refused)))
                .because(why);
    }

    /// Whether the registration already says what was typed: it was sent twice, or its first answer was lost.
    private static boolean stands(Edit edit, RegistrationForm typed) {
        return edit.typing(typed)
                .checked()
                .equals(new Checked.Faultless<>(edit.registration().delegation()));
    }

    /// Where the contact's mailbox is another now the link in hand is none any more: the new one is mailed.
    private static ApiResponse changed(ApiRequest request, Edit edit, Slot slot) {
        Links links = new Links(request.prefix());
        return ApiResponse.seeOther(
                edit.own() || edit.opener().opens(slot)
                        ? Query.with(edit.slip(links), SlipPages.CHANGED, "1")
                        : Query.with(
                                links.slip(
                                        slot.seminar(),
                                        slot.organisation().code(),
                                        edit.registration().tokens().names()),
                                SlipPages.HANDED_OVER,
                                "1"));
    }

    private ApiResponse held(ApiRequest request, Seminar seminar, Function<Edit, ApiResponse> answer) {
        return held(request, seminar, Optional.empty(), answer);
    }

    /// Answers whoever has a key; to everyone else the registration is unknown.
    ///
    /// @param typed what would be lost then: the token may have held when the form was opened
    private ApiResponse held(
            ApiRequest request, Seminar seminar, Optional<RegistrationForm> typed, Function<Edit, ApiResponse> answer) {
        return OrganisationCode.find(request.variable("org"))
                .flatMap(code -> slots.find(seminar.id(), code))
                .filter(opener(request)::opens)
                .flatMap(slot -> slot.registration()
                        .map(registration -> answer.apply(
                                Edit.of(seminar, slot, registration, opener(request), request.receivedAt()))))
                .or(() -> WayOn.page(slots, request, seminar, Registration::managedBy, Links::edit))
                .orElseGet(() -> SlipPages.unknown(request, seminar, typed, pages.apply(request)));
    }

    private static Optional<Amendment.Refused> objection(ApiRequest request, Edit edit, Wish wish, Seen seen) {
        return Amendment.objection(
                edit.seminar(), Optional.of(edit.slot()), edit.opener(), wish, seen, request.receivedAt());
    }

    private static Optional<RegistrationForm> typed(Seminar seminar, RegistrationBody body) {
        return cancels(body)
                ? Optional.empty()
                : Optional.of(seated(seminar, body)).map(SeatedForm::telling);
    }

    private static SeatedForm seated(Seminar seminar, RegistrationBody body) {
        return Entry.seated(body.form(seminar.seats().size()), seminar);
    }

    private static boolean cancels(RegistrationBody body) {
        return body.get("step").startsWith("cancel");
    }

    private static OrganisationCode code(Edit edit) {
        return edit.slot().organisation().code();
    }

    private static Opener opener(ApiRequest request) {
        String token = request.query("t");
        return token.isEmpty() ? Opener.code(request.query("code")) : Opener.token(token);
    }
}
