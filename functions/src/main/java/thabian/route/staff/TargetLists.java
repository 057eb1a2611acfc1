package thabian.route.staff;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import thabian.domain.call.Deed;
import thabian.domain.call.Deeds;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seminars;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.ListFaults;
import thabian.domain.list.ListJob;
import thabian.domain.list.TargetList;
import thabian.domain.list.TypedList;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.http.ApiRequest;
import thabian.http.Problem;
import thabian.platform.Log;
import thabian.route.SeminarProblem;
import thabian.upload.CarriedList;
import thabian.upload.Reading;
import thabian.upload.RegisterFile;
import thabian.upload.TargetFile;
import thabian.work.AtOnce;
import thabian.work.Enlisting;
import thabian.work.Import;
import thabian.work.ListWriter;
import thabian.work.Registry;

/// Target lists on their way in, and out again to be edited: what the API and the console do alike.
public final class TargetLists {
    /// Whether hidden rows are taken.
    static final String HIDDEN = "hidden";

    /// Whether telephone numbers get the zero back that a spreadsheet took from them.
    static final String ZERO = "zero";

    /// Whether of several telephone numbers in one cell the first is taken.
    static final String PHONES = "phones";

    /// Whether the register is followed where a list contradicts it.
    static final String REGISTER = "register";

    /// Whether organisations that stand beside a list are left.
    static final String BESIDE = "beside";

    /// Whether organisations of other provinces are left.
    static final String OTHERS = "others";

    private final Seminars seminars;
    private final Slots slots;
    private final Deeds deeds;
    private final RandomGenerator random;
    private final Import imports;
    private final ListWriter writer;

    public TargetLists(
            Seminars seminars, Slots slots, Deeds deeds, AtOnce atOnce, ListWriter writer, RandomGenerator random) {
        this.seminars = seminars;
        this.slots = slots;
        this.deeds = deeds;
        this.random = random;
        this.imports = new Import(seminars, slots, atOnce, writer);
        this.writer = writer;
    }

    /// The way of one organisation onto the same lists, held against the same register.
    public Enlisting enlisting(Registry registry) {
        return new Enlisting(seminars, slots, registry, RegisterFile::register);
    }

    /// What putting a list in force would do.
    public Import.Result.Preview preview(ApiRequest request, Scope scope, TargetList list, boolean replace) {
        return imports.preview(scope.seminar(), list, rights(request, scope), replace);
    }

    /// What it would do, for an officer who then says whether those absent from it leave.
    public Import.Result.Preview proposal(ApiRequest request, Scope scope, TargetList list) {
        return imports.proposal(scope.seminar(), list, rights(request, scope));
    }

    /// Puts a list in force.
    ///
    /// @param most for how long whoever hands it in waits; what is left then is written without them
    public Import.Result run(ApiRequest request, Scope scope, TargetList list, Import.Wish wish, Duration most) {
        Import.Result result = imports.run(
                scope.seminar(),
                list,
                rights(request, scope),
                wish,
                new Import.Turn(scope.staff().signature(), request.receivedAt(), most),
                difference -> deeds.keep(scope.seminar().id(), deed(request, scope, list, difference)));
        switch (result) {
            case Import.Result.Taken(TargetList.Difference done) -> told("list-taken", request, scope, done);
            case Import.Result.Begun(TargetList.Difference begun, ListJob _) ->
                told("list-begun", request, scope, begun);
            case Import.Result.Refused _,
                    Import.Result.Unconfirmed _,
                    Import.Result.Overtaken _,
                    Import.Result.Waiting _ -> {}
        }
        return result;
    }

    private static void told(String what, ApiRequest request, Scope scope, TargetList.Difference difference) {
        Log.info(
                what,
                Map.of(
                        "requestId", request.id(),
                        "seminar", scope.seminar().id().toString(),
                        "added", difference.added().size(),
                        "changed", difference.changed().size(),
                        "withdrawn", difference.withdrawn().size()));
    }

    /// A list in scope that was ordered, while it is kept how far it is.
    ///
    /// @param id as an address names it
    public Optional<ListJob> job(Scope scope, String id) {
        return Optional.of(id)
                .filter(ListJob.Id::isOne)
                .flatMap(one -> writer.find(scope.seminar().id(), new ListJob.Id(one)))
                .filter(job -> concerns(scope, job));
    }

    /// The lists in scope that are not written yet, the earliest first.
    public List<ListJob> underWay(Scope scope) {
        return writer.of(scope.seminar().id()).stream()
                .filter(job -> !job.done() && concerns(scope, job))
                .toList();
    }

    private static boolean concerns(Scope scope, ListJob job) {
        return job.provinces().stream().anyMatch(scope.staff()::mayRead);
    }

    /// The organisations that a list left alone.
    public List<Organisation> leftAlone(ListJob job) {
        return job.leftAlone().stream()
                .flatMap(each -> slots.find(job.seminar(), each.code()).stream())
                .map(Slot::organisation)
                .toList();
    }

    /// Writes on at a list that was ordered.
    ///
    /// @param most for how long
    public ListJob goOn(ApiRequest request, ListJob job, Duration most) {
        return writer.goOn(job, request.receivedAt(), most);
    }

    private Deed deed(ApiRequest request, Scope scope, TargetList list, TargetList.Difference difference) {
        return Deed.doing(
                Deed.What.LIST_WRITTEN,
                scope.staff().signature(),
                request.receivedAt(),
                list.provinces().keySet(),
                List.of(),
                Map.of(
                        "added", difference.added().size(),
                        "changed", difference.changed().size(),
                        "withdrawn", difference.withdrawn().size()),
                random);
    }

    /// What is wrong with a list, and with who brings it: the rows that are right may not be theirs.
    public ListFaults faults(ApiRequest request, Scope scope, CheckedList checked) {
        return Import.faults(scope.seminar(), checked, rights(request, scope));
    }

    /// What a file turns out to be, held against the register.
    public Reading read(byte[] file, ListAnswers answers) {
        return TargetFile.read(file, RegisterFile.register(), answers);
    }

    /// What a list turns out to be that a form carried.
    public Reading carried(String packed, ListAnswers answers) {
        return CarriedList.unpack(packed, RegisterFile.register(), answers);
    }

    /// What a list turns out to be that nobody typed.
    public Reading ready(ApiRequest request, Scope scope, TypedList list) {
        return TargetFile.read(list, RegisterFile.register(), unanswered(request, scope));
    }

    /// Nothing was answered yet by whoever brings a list.
    public static ListAnswers unanswered(ApiRequest request, Scope scope) {
        return answers(request, scope, _ -> "");
    }

    /// What was answered to what a file leaves open, `hidden=take`, by the query or the form that says it.
    public static ListAnswers answers(ApiRequest request, Scope scope, UnaryOperator<String> said) {
        return new ListAnswers(
                choice(said.apply(HIDDEN), "take", "leave"),
                said.apply(ZERO).equals("add"),
                said.apply(PHONES).equals("first"),
                choice(said.apply(REGISTER), "use", "keep"),
                said.apply(BESIDE).equals("leave"),
                new ListAnswers.Whose(
                        rights(request, scope).provinces(), said.apply(OTHERS).equals("leave")));
    }

    private static Optional<Boolean> choice(String said, String yes, String no) {
        return said.equals(yes) ? Optional.of(true) : said.equals(no) ? Optional.of(false) : Optional.empty();
    }

    /// The list as it is now, of the provinces in scope.
    public TargetList present(Scope scope) {
        List<TargetList.Row> rows = scope.provinces().stream()
                .flatMap(province -> slots.all(scope.seminar().id(), province.digits()).stream())
                .filter(slot -> !slot.withdrawn())
                .map(TargetLists::row)
                .toList();
        return new TargetList(rows, true);
    }

    /// The scope as it is once a list was put in force, which may have brought in provinces.
    public Scope after(Scope scope) {
        return seminars.current(scope.seminar().id())
                .flatMap(seminar -> Scope.of(seminar, scope.staff()))
                .orElse(scope);
    }

    private static TargetList.Row row(Slot slot) {
        return TargetList.Row.of(0, new Invitee(slot.organisation(), slot.reach()));
    }

    /// Whose lines a person may bring. Whoever names a province means no other: those absent from its list leave there
    /// only.
    public static Import.Rights rights(ApiRequest request, Scope scope) {
        String named = request.query("province");
        return new Import.Rights(named.isEmpty() ? scope.staff()::mayRead : named::equals, scope.owns());
    }

    /// The problem of a file that is no list.
    public static Problem problem(Reading.Unreadable unreadable) {
        return switch (unreadable.trouble()) {
            case TOO_LARGE, TOO_MANY_ROWS -> Problem.of(SeminarProblem.LIST_TOO_LARGE, unreadable.detail());
            case OLD_EXCEL, PASSWORD, BINARY_EXCEL, XML_EXCEL, OPEN_DOCUMENT, WEB_PAGE, DOCUMENT, NO_LIST ->
                Problem.of(SeminarProblem.LIST_UNSUPPORTED, unreadable.detail());
            case EMPTY,
                    TOO_MANY_COLUMNS,
                    ENCODING,
                    DAMAGED,
                    COLUMNS_MISSING,
                    COLUMN_TWICE,
                    ROWS_ABOVE,
                    ROWS_IN_CELL,
                    SHEETS -> Problem.of(SeminarProblem.LIST_UNREADABLE, unreadable.detail());
        };
    }
}
