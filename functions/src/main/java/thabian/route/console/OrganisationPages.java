package thabian.route.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import thabian.domain.call.DutyRoster;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.call.Window;
import thabian.domain.list.ListColumn;
import thabian.domain.list.ListFaults;
import thabian.domain.list.ListRemark;
import thabian.domain.people.DataSubject;
import thabian.domain.slot.Act;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Particulars;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.text.Kebab;
import thabian.export.FileFormat;
import thabian.export.PersonFile;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.FormBody;
import thabian.http.Problem;
import thabian.link.ConsoleLinks;
import thabian.page.console.ConsoleFrame;
import thabian.page.console.Desk;
import thabian.page.console.Look;
import thabian.page.console.OfficerPages;
import thabian.page.console.OrganisationPage;
import thabian.page.console.Typed;
import thabian.page.print.FormAddress;
import thabian.route.FileAnswer;
import thabian.route.FormAddresses;
import thabian.route.SeenRevision;
import thabian.route.staff.Scope;
import thabian.route.staff.TargetLists;
import thabian.words.LogWords;
import thabian.words.ThaiDates;
import thabian.work.Enlisting;
import thabian.work.Registry;

/// An organisation on its board: whom it sends, what happened to it, and what an officer does about it.
public final class OrganisationPages {
    /// The forms about what the list says of the organisation.
    private static final Set<String> LINES = Set.of("correct", "relist");

    /// What a call ends with: the next one follows.
    private static final Set<String> ENDS = Set.of("note", "decline", "register");

    private final Listed listed;
    private final NextCall calls;
    private final Registry registry;
    private final Enlisting enlisting;
    private final RandomGenerator random;
    private final ConsoleFrames frames;
    private final FileAnswer files = new FileAnswer(FileAnswer.LONGEST);

    public OrganisationPages(
            Slots slots,
            DutyRoster roster,
            Registry registry,
            Enlisting enlisting,
            RandomGenerator random,
            ConsoleFrames frames) {
        this.listed = new Listed(slots, frames);
        this.calls = new NextCall(slots, roster);
        this.registry = registry;
        this.enlisting = enlisting;
        this.random = random;
        this.frames = frames;
    }

    /// `GET /staff/seminars/{seminar}/organisations/{org}`.
    public ApiResponse organisation(ApiRequest request, Scope scope) {
        ConsoleFrame frame = frames.frame(request, scope.staff());
        String did = request.query("done");
        Optional<String> done = frame.words().find("done." + did);
        return listed.found(
                request,
                scope,
                slot -> page(
                        200,
                        request,
                        scope,
                        slot,
                        typed(request, slot),
                        done.map(sentence -> new OrganisationPage.News(
                                        true,
                                        did.equals("note") ? noted(frame, sentence, slot) : sentence,
                                        ENDS.contains(did)))
                                .or(() -> rungBefore(request, scope, frame))));
    }

    private static Typed typed(ApiRequest request, Slot slot) {
        if (!request.query("call").isEmpty()) {
            return new Typed("note", Map.of(OrganisationPage.RUN, "on"), Map.of());
        }
        return mending(request, slot) ? new Typed("note", Map.of(), Map.of()) : Typed.NOTHING;
    }

    /// Whether a number was put right in a call, of which is still to be said what became of it.
    private static boolean mending(ApiRequest request, Slot slot) {
        return request.query("done").equals("correct") && !slot.filled();
    }

    /// What came of the call before this one, in a row of them.
    private Optional<OrganisationPage.News> rungBefore(ApiRequest request, Scope scope, ConsoleFrame frame) {
        return OrganisationCode.find(request.query("after"))
                .filter(code -> scope.staff().mayRead(code.province()))
                .flatMap(code -> listed.slots().find(scope.seminar().id(), code))
                .map(slot -> new OrganisationPage.News(
                        true,
                        frame.say(
                                "done.called.before",
                                frame.name(slot.organisation()),
                                noted(frame, frame.say("done.note"), slot)),
                        false,
                        Optional.of(new ConsoleLinks(request.prefix())
                                        .organisation(
                                                scope.seminar().id(),
                                                slot.organisation().code())
                                + "#mend-0")));
    }

    /// That something was noted, and which outcome of a call it is, where it is one.
    private static String noted(ConsoleFrame frame, String sentence, Slot slot) {
        return slot.history().reversed().stream()
                .limit(1)
                .filter(entry -> entry.remark() && entry.answered().isPresent())
                .map(call -> frame.say("done.called", LogWords.what(call), again(frame, call))
                        .strip())
                .findFirst()
                .orElse(sentence);
    }

    private static String again(ConsoleFrame frame, HistoryEntry call) {
        return call.answered()
                .flatMap(HistoryEntry.Answered::again)
                .map(when -> frame.say("history.again", ThaiDates.moment(when)))
                .orElse("");
    }

    /// `POST /staff/seminars/{seminar}/organisations/{org}`: does what one of its forms asks for.
    public ApiResponse act(ApiRequest request, Scope scope) {
        return FormBody.answer(request, body -> act(request, scope, body));
    }

    private ApiResponse act(ApiRequest request, Scope scope, FormBody body) {
        if (body.get("act").equals("next")) {
            return next(request, scope);
        }
        if (LINES.contains(body.get("act"))) {
            return OrganisationCode.find(request.variable("org"))
                    .map(organisation -> line(request, scope, body, organisation))
                    .orElseGet(() -> listed.unknown(request, scope));
        }
        return switch (ActForm.read(body, scope.seminar(), random, request.receivedAt())) {
            case TypedAct.Ready(String name, Act act, String reason) ->
                perform(request, scope, body, name, act, reason);
            case TypedAct.Faulty(Typed typed) -> again(request, scope, body, typed);
            case TypedAct.Unknown _ -> ApiResponse.problem(Problem.malformed("form"));
        };
    }

    /// Whom to ring now, of the province of the organisation that one comes from.
    private ApiResponse next(ApiRequest request, Scope scope) {
        return OrganisationCode.find(request.variable("org"))
                .map(from -> calls.next(request, scope, from)
                        .orElseGet(() -> new ConsoleLinks(request.prefix())
                                .organisationAfter(scope.seminar().id(), from, "rung")))
                .map(ApiResponse::seeOther)
                .orElseGet(() -> listed.unknown(request, scope));
    }

    /// What the list says of the organisation, corrected; or one that was struck off it, back.
    private ApiResponse line(ApiRequest request, Scope scope, FormBody body, OrganisationCode organisation) {
        String name = body.get("act");
        Order order = new Order(scope.staff().signature(), "", SeenRevision.of(body), request.receivedAt());
        return listed.found(request, scope, _ -> switch (enlisting.put(
                scope.seminar(),
                TargetLists.rights(request, scope),
                organisation.digits(),
                LineForm.read(body),
                order)) {
            case Enlisting.Result.Faulty(ListFaults faults) ->
                again(request, scope, body, LineForm.faulty(name, body, faults));
            case Enlisting.Result.Asking(List<ListRemark> remarks) ->
                again(request, scope, body, LineForm.asking(name, body, remarks));
            case Enlisting.Result.Doubled twice -> {
                Typed faulty = LineForm.faulty(name, body, twice.faults());
                String sentence = faulty.fault(name, ListColumn.CODE.id());
                yield listed.found(
                        request,
                        scope,
                        slot -> page(
                                422,
                                request,
                                scope,
                                slot,
                                faulty,
                                Optional.of(new OrganisationPage.News(false, sentence, false))));
            }
            case Enlisting.Result.Present(Slot slot) -> ApiResponse.seeOther(back(request, scope, body, name, slot));
            case Enlisting.Result.Answered(Outcome outcome) -> answer(request, scope, body, name, outcome);
        });
    }

    private ApiResponse again(ApiRequest request, Scope scope, FormBody body, Typed typed) {
        return listed.found(request, scope, slot -> again(request, scope, slot, typed, ShownAgain.faulty(body, slot)));
    }

    private ApiResponse again(ApiRequest request, Scope scope, Slot slot, Typed typed, ShownAgain shown) {
        return page(
                shown.status(),
                request,
                scope,
                slot,
                shown.over(typed),
                shown.why().map(_ -> new OrganisationPage.News(false, shown.sentence(), false)));
    }

    private ApiResponse perform(ApiRequest request, Scope scope, FormBody body, String name, Act act, String reason) {
        Optional<OrganisationCode> organisation = OrganisationCode.find(request.variable("org"));
        if (organisation.isEmpty()) {
            return listed.unknown(request, scope);
        }
        Order order = new Order(scope.staff().signature(), reason, SeenRevision.of(body), request.receivedAt());
        Outcome outcome = registry.perform(scope.seminar(), organisation.get(), act, order);
        return act instanceof Act.Export(DataSubject whose) && outcome instanceof Outcome.Done(Slot slot, boolean _)
                ? file(
                        request,
                        scope,
                        new Particulars(slot, whose),
                        body.get("act").equals("export-json"))
                : answer(request, scope, body, name, outcome);
    }

    /// What is kept about one person, to be handed to them.
    private ApiResponse file(ApiRequest request, Scope scope, Particulars kept, boolean forProgram) {
        Seminar seminar = scope.seminar().in(kept.slot().organisation().code().province());
        return files.of(
                request,
                "%s-%s-person"
                        .formatted(
                                seminar.id().value(),
                                kept.slot().organisation().code().digits()),
                new PersonFile(seminar, kept, request.receivedAt()),
                forProgram ? FileFormat.JSON : FileFormat.TEXT);
    }

    private ApiResponse answer(ApiRequest request, Scope scope, FormBody body, String name, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Slot slot, boolean _) ->
                ApiResponse.seeOther(
                        onward(request, scope, body, slot).orElseGet(() -> back(request, scope, body, name, slot)));
            case Outcome.Refused refused ->
                listed.found(
                        request,
                        scope,
                        slot -> again(
                                request,
                                scope,
                                slot,
                                new Typed(name, body.all(), Map.of()),
                                ShownAgain.refused(refused)));
        };
    }

    /// The next call, after an outcome in a row of them; not while a letter is to be passed on first.
    private Optional<String> onward(ApiRequest request, Scope scope, FormBody body, Slot slot) {
        return unsent(body)
                ? Optional.empty()
                : calls.onward(request, scope, body, slot.organisation().code());
    }

    private static boolean unsent(FormBody body) {
        return body.get("outcome").equals(Kebab.of(HistoryEntry.Answered.Said.NO_LETTER));
    }

    /// Where a form came from: the organisation's page, where a call may go on, or its line on the board. To
    /// whoever has not got the letter it is given on the organisation's page.
    private static String back(ApiRequest request, Scope scope, FormBody body, String name, Slot slot) {
        ConsoleLinks links = new ConsoleLinks(request.prefix());
        OrganisationCode organisation = slot.organisation().code();
        if (name.equals("correct") && !body.get(OrganisationPage.RUN).isEmpty()) {
            return links.callGoingOn(scope.seminar().id(), organisation, name);
        }
        if (unsent(body) || !body.get("from").equals("board")) {
            return links.organisationAfter(scope.seminar().id(), organisation, name);
        }
        String board = links.board(scope.seminar().id(), organisation.province());
        return Look.read(body::get).at(board) + "#org-" + organisation;
    }

    private ApiResponse page(
            int status, ApiRequest request, Scope scope, Slot slot, Typed typed, Optional<OrganisationPage.News> news) {
        ConsoleFrame frame = frames.frame(request, scope.staff());
        Desk desk = Desks.of(request, scope, slot.organisation().code());
        return ApiResponse.page(
                status,
                new OfficerPages(frame)
                        .organisation(new OrganisationPage(frame, desk, slot, own(request, scope, slot), typed, news)));
    }

    /// The organisation's own link, which is an officer's to pass on while it leads to anything.
    private static Optional<FormAddress> own(ApiRequest request, Scope scope, Slot slot) {
        Seminar seminar = scope.seminar();
        FormAddresses addresses = FormAddresses.of(request, seminar);
        return scope.changes() && !slot.withdrawn() && slot.phase(seminar, request.receivedAt()) != Window.Phase.CLOSED
                ? Optional.of(addresses.shown(addresses.own(slot)))
                : Optional.empty();
    }
}
