package thabian.route.staff;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import thabian.domain.call.Deed;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.standing.Altered;
import thabian.domain.standing.Turnout;
import thabian.domain.text.Thailand;
import thabian.export.AlteredRoster;
import thabian.export.FileFormat;
import thabian.export.ListFile;
import thabian.export.Outstanding;
import thabian.export.Report;
import thabian.export.Roster;
import thabian.export.Takeaway;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Problem;
import thabian.link.Links;
import thabian.page.Assets;
import thabian.page.print.PrintPages;
import thabian.route.FileAnswer;
import thabian.route.FormAddresses;

/// What an office takes away of a seminar: the roster, who is silent, and the report.
public final class StaffFiles {
    private final Slots slots;
    private final Assets assets;
    private final Takings takings;
    private final FileAnswer answer = new FileAnswer(FileAnswer.LONGEST);

    public StaffFiles(Slots slots, Assets assets, Takings takings) {
        this.slots = slots;
        this.assets = assets;
        this.takings = takings;
    }

    /// `GET …/registrants`: the roster of the provinces in scope.
    public ApiResponse registrants(ApiRequest request, Scope scope) {
        return file(
                request,
                scope,
                Optional.of(Deed.What.TOOK_ROSTER),
                Roster.FORMATS,
                format -> format == FileFormat.ZOOM ? "zoom" : "registrants",
                seminar -> new Roster(seminar, () -> inOrder(scope)));
    }

    /// `GET …/outstanding`: who is invited and has not registered.
    public ApiResponse outstanding(ApiRequest request, Scope scope) {
        return file(
                request,
                scope,
                Optional.of(Deed.What.TOOK_OUTSTANDING),
                Outstanding.FORMATS,
                _ -> "outstanding",
                seminar -> Outstanding.of(
                        seminar,
                        slots(scope),
                        FormAddresses.of(request, seminar).general(),
                        request.receivedAt()));
    }

    /// `GET …/changes?format=xlsx`: who is another on the roster than at an instant.
    public ApiResponse altered(ApiRequest request, Scope scope, List<Altered> rows) {
        return file(
                request,
                scope,
                Optional.of(Deed.What.TOOK_CHANGES),
                List.of(FileFormat.XLSX, FileFormat.CSV),
                _ -> "changes",
                _ -> new AlteredRoster(rows));
    }

    /// Who is another on the roster of the provinces in scope than at an instant.
    public List<Altered> altered(Scope scope, Instant since) {
        return Altered.since(since, slots(scope));
    }

    /// `GET …/organisations`: the target list with its contacts.
    public ApiResponse list(ApiRequest request, Scope scope) {
        return file(
                request,
                scope,
                Optional.of(Deed.What.TOOK_LIST),
                ListFile.FORMATS,
                _ -> "list",
                _ -> ListFile.of(slots(scope)));
    }

    /// `GET …/report`: a page for one sheet, or a workbook.
    public ApiResponse report(ApiRequest request, Scope scope) {
        return asPage(request)
                ? answer.page(
                        request,
                        new PrintPages(new Links(request.prefix()), assets)
                                .report(serving(scope), place(scope), turnout(scope), request.receivedAt()))
                : file(
                        request,
                        scope,
                        Optional.empty(),
                        Report.FORMATS,
                        _ -> "report",
                        seminar -> new Report(seminar, place(scope), turnout(scope), request.receivedAt()));
    }

    /// @param taking what is kept in the log; empty where nobody's data, contacts or codes are in it
    private ApiResponse file(
            ApiRequest request,
            Scope scope,
            Optional<Deed.What> taking,
            List<FileFormat> made,
            Function<FileFormat, String> what,
            Function<Seminar, Takeaway> takeaway) {
        Optional<FileFormat> format = FileAnswer.format(request, made);
        return format.map(wanted -> kept(
                        request,
                        scope,
                        taking,
                        wanted,
                        answer.of(
                                request,
                                name(request, scope, what.apply(wanted)),
                                takeaway.apply(serving(scope)),
                                wanted)))
                .orElseGet(() -> ApiResponse.problem(Problem.malformed("format")));
    }

    private ApiResponse kept(
            ApiRequest request, Scope scope, Optional<Deed.What> taking, FileFormat format, ApiResponse file) {
        return taking.map(what -> takings.kept(request, scope, what, format, file))
                .orElse(file);
    }

    private List<Slot> slots(Scope scope) {
        return slots(slots, scope);
    }

    private Turnout turnout(Scope scope) {
        return Turnout.of(scope.seminar(), slots(scope));
    }

    /// Whether a report is wanted as a page: what is asked for by no name is one, unless a workbook is accepted rather.
    private static boolean asPage(ApiRequest request) {
        String page = "text/html";
        String named = request.query("format");
        return named.equals("html")
                || (named.isEmpty()
                        && request.preferences("accept")
                                .best(List.of(page, FileFormat.XLSX.essence()), Function.identity())
                                .orElse(page)
                                .equals(page));
    }

    /// Every slot in scope, by district, then code, as they come.
    private Stream<Slot> inOrder(Scope scope) {
        List<Province> provinces = scope.provinces().stream()
                .sorted(Comparator.comparing(Province::digits))
                .toList();
        return new ProvinceSlots(slots).inOrder(scope.seminar().id(), provinces);
    }

    /// Every slot in scope.
    public static List<Slot> slots(Slots slots, Scope scope) {
        return new ProvinceSlots(slots)
                .of(scope.seminar().id(), scope.provinces()).values().stream()
                        .flatMap(List::stream)
                        .toList();
    }

    /// The seminar as the one province in scope serves it; as its owner does where there are several.
    static Seminar serving(Scope scope) {
        return only(scope)
                .map(province -> scope.seminar().in(province.digits()))
                .orElse(scope.seminar());
    }

    /// The one province in scope; empty where there are several.
    public static Optional<Province> only(Scope scope) {
        return scope.provinces().size() == 1 ? Optional.of(scope.provinces().getFirst()) : Optional.empty();
    }

    /// What a file about this scope is called, without its ending: `ita-2564-registrants-76-20210308`, and `all` for
    /// several provinces. The day is Thailand's.
    ///
    /// @param what is in it
    public static String name(ApiRequest request, Scope scope, String what) {
        String province = only(scope).map(Province::digits).orElse("all");
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(
                request.receivedAt().atZone(Thailand.ZONE).toLocalDate());
        return String.join("-", scope.seminar().id().value(), what, province, day);
    }

    private static Optional<String> place(Scope scope) {
        return only(scope).map(Province::name);
    }
}
