package thabian.route.console;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.slot.Act;
import thabian.domain.slot.Order;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.standing.Board;
import thabian.domain.text.Kebab;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.FormBody;
import thabian.page.console.Look;
import thabian.page.console.Typed;
import thabian.page.console.many.ManyDonePage;
import thabian.page.console.many.ManyPage;
import thabian.route.Refusals;
import thabian.route.SeenRevision;
import thabian.route.staff.ProvinceSlots;
import thabian.route.staff.Scope;
import thabian.words.ThaiDates;
import thabian.words.Words;
import thabian.work.Registry;
import thabian.work.Series;

/// One act done to many organisations of a board: who they are is shown first, then it is done by one press,
/// and told of each.
public final class ManyPages {
    private static final Words WORDS = Words.of("console");

    /// Where the page says since when the officer knows whom it concerns.
    private static final String BEGUN = "begun";

    private final ProvinceSlots slots;
    private final Series series;
    private final RandomGenerator random;
    private final ConsoleFrames frames;

    public ManyPages(Slots slots, Registry registry, RandomGenerator random, ConsoleFrames frames) {
        this.slots = new ProvinceSlots(slots);
        this.series = new Series(registry);
        this.random = random;
        this.frames = frames;
    }

    /// `GET …/organisations`: whom it would concern: those that were ticked, or all that a look at the board finds.
    public ApiResponse ask(ApiRequest request, Scope scope) {
        Set<OrganisationCode> ticked = ticked(request.queries());
        boolean all = !request.query(ManyPage.ALL).isEmpty();
        Look look = Look.read(request::query);
        List<Slot> named = all ? found(request, scope, look) : named(scope, ticked);
        return page(200, request, scope, look, named, first(named), Typed.NOTHING, request.receivedAt());
    }

    /// `POST …/organisations`: does it, and tells what became of it at each.
    public ApiResponse act(ApiRequest request, Scope scope) {
        return FormBody.answer(request, body -> act(request, scope, body));
    }

    private ApiResponse act(ApiRequest request, Scope scope, FormBody body) {
        Optional<Series.Kind> kind = Kebab.find(Series.Kind.class, body.get("act"));
        Map<String, String> faults = new HashMap<>();
        Set<OrganisationCode> ticked = ticked(body.all());
        if (ticked.isEmpty()) {
            faults.put(ManyPage.ALL, WORDS.get("many.fault.none"));
        } else if (ticked.size() > Series.MOST) {
            faults.put(ManyPage.ALL, WORDS.get("many.fault.many", Series.MOST));
        }
        if (kind.isEmpty() || body.has("outcome")) {
            faults.put("act", WORDS.get("many.fault.act"));
            return again(request, scope, body, faults);
        }
        return switch (ActForm.read(body, scope.seminar(), random, request.receivedAt())) {
            case TypedAct.Ready(String name, Act act, String reason) ->
                faults.isEmpty()
                        ? done(request, scope, body, kind.get(), act, reason)
                        : again(request, scope, body, faults);
            case TypedAct.Faulty(Typed typed) -> {
                faults.putAll(typed.faults());
                yield again(request, scope, body, faults);
            }
            case TypedAct.Unknown _ -> again(request, scope, body, faults);
        };
    }

    private ApiResponse done(ApiRequest request, Scope scope, FormBody body, Series.Kind kind, Act act, String reason) {
        Order order = Order.now(scope.staff().signature(), reason, request.receivedAt());
        List<Series.Result> results = series.perform(
                scope.seminar(),
                named(scope, ticked(body.all())),
                kind,
                act,
                order,
                slot -> SeenRevision.of(body.get(ManyPage.tick(slot))),
                begun(request, body));
        List<Slot> done = new ArrayList<>();
        List<ManyDonePage.Left> left = new ArrayList<>();
        for (Series.Result result : results) {
            switch (result) {
                case Series.Result.Done(Slot slot) -> done.add(slot);
                case Series.Result.Refused refused ->
                    left.add(new ManyDonePage.Left(refused.slot(), Refusals.sentence(refused.why())));
                case Series.Result.Needless(Slot slot) ->
                    left.add(new ManyDonePage.Left(
                            slot, WORDS.get("many.needless", ThaiDates.closing(slot.closes(scope.seminar())))));
            }
        }
        ManyDonePage page = new ManyDonePage(
                frames.frame(request, scope.staff()),
                Desks.of(request, scope),
                Look.read(body::get),
                Kebab.of(kind),
                done,
                left);
        return ApiResponse.page(200, page.html());
    }

    private ApiResponse again(ApiRequest request, Scope scope, FormBody body, Map<String, String> faults) {
        Set<OrganisationCode> ticked = ticked(body.all());
        return page(
                422,
                request,
                scope,
                Look.read(body::get),
                named(scope, ticked),
                ticked,
                new Typed(body.get("act"), body.all(), faults),
                begun(request, body));
    }

    private static Instant begun(ApiRequest request, FormBody body) {
        try {
            return Instant.parse(body.get(BEGUN));
        } catch (DateTimeParseException unsaid) {
            return request.receivedAt();
        }
    }

    private static Set<OrganisationCode> ticked(Map<String, String> fields) {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(ManyPage.TICK))
                .flatMap(name -> OrganisationCode.find(name.substring(ManyPage.TICK.length())).stream())
                .collect(Collectors.toSet());
    }

    private static Set<OrganisationCode> first(List<Slot> named) {
        return named.stream()
                .limit(Series.MOST)
                .map(slot -> slot.organisation().code())
                .collect(Collectors.toSet());
    }

    /// Whatever the look finds, as the board lists it.
    private List<Slot> found(ApiRequest request, Scope scope, Look look) {
        return look.view().of(Board.of(all(scope, scope.provinces()), request.receivedAt()));
    }

    /// Those on the list of whom these are the codes; of another's province none.
    private List<Slot> named(Scope scope, Set<OrganisationCode> codes) {
        Set<String> digits = new HashSet<>();
        codes.forEach(code -> digits.add(code.province()));
        List<Province> provinces = scope.provinces().stream()
                .filter(province -> digits.contains(province.digits()))
                .toList();
        return all(scope, provinces).stream()
                .filter(slot -> codes.contains(slot.organisation().code()))
                .toList();
    }

    private List<Slot> all(Scope scope, List<Province> provinces) {
        return slots.of(scope.seminar().id(), provinces).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private ApiResponse page(
            int status,
            ApiRequest request,
            Scope scope,
            Look look,
            List<Slot> named,
            Set<OrganisationCode> ticked,
            Typed typed,
            Instant begun) {
        ManyPage page = new ManyPage(
                frames.frame(request, scope.staff()),
                Desks.of(request, scope),
                look,
                named,
                ticked,
                Series.MOST,
                typed,
                begun);
        return ApiResponse.page(status, page.html());
    }
}
