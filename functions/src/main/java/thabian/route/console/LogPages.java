package thabian.route.console;

import java.util.List;
import java.util.Optional;
import thabian.domain.call.Deed;
import thabian.domain.call.Deeds;
import thabian.domain.call.Province;
import thabian.domain.slot.Slots;
import thabian.domain.standing.LogLine;
import thabian.domain.standing.SeminarLog;
import thabian.export.FileFormat;
import thabian.export.LogFile;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Problem;
import thabian.page.console.log.LogLook;
import thabian.page.console.log.LogPage;
import thabian.route.FileAnswer;
import thabian.route.staff.Scope;
import thabian.route.staff.StaffFiles;
import thabian.route.staff.Takings;

/// The log of a seminar: who did what, and when.
public final class LogPages {
    private final Slots slots;
    private final Deeds deeds;
    private final Takings takings;
    private final ConsoleFrames frames;
    private final FileAnswer answer = new FileAnswer(FileAnswer.LONGEST);

    public LogPages(Slots slots, Deeds deeds, ConsoleFrames frames) {
        this.slots = slots;
        this.deeds = deeds;
        this.takings = new Takings(deeds);
        this.frames = frames;
    }

    /// `GET /staff/seminars/{seminar}/log`: the page, or what it finds as a file.
    public ApiResponse show(ApiRequest request, Scope scope) {
        SeminarLog log = SeminarLog.of(StaffFiles.slots(slots, scope), deeds(scope));
        LogLook view = LogLook.of(request::query, request.receivedAt());
        List<LogLine> found = log.of(view.wanted());
        return request.query("format").isEmpty()
                ? ApiResponse.page(200, page(request, scope, log, view, found).html())
                : file(request, scope, view, found);
    }

    private List<Deed> deeds(Scope scope) {
        List<String> digits = scope.provinces().stream().map(Province::digits).toList();
        return deeds.of(scope.seminar().id()).stream()
                .filter(deed -> deed.concerns(digits))
                .toList();
    }

    private LogPage page(ApiRequest request, Scope scope, SeminarLog log, LogLook view, List<LogLine> found) {
        return new LogPage(
                frames.frame(request, scope.staff()),
                Desks.of(request, scope),
                view,
                log.lines().size(),
                found,
                LogPage.rows(request.query("rows")));
    }

    private ApiResponse file(ApiRequest request, Scope scope, LogLook view, List<LogLine> found) {
        if (view.wrong()) {
            return ApiResponse.problem(Problem.malformed("day"));
        }
        Optional<FileFormat> format = FileAnswer.format(request, LogFile.FORMATS);
        return format.map(wanted -> takings.kept(
                        request,
                        scope,
                        Deed.What.TOOK_LOG,
                        wanted,
                        answer.of(
                                request,
                                StaffFiles.name(request, scope, "log"),
                                new LogFile(found, scope.seminar().seats()),
                                wanted)))
                .orElseGet(() -> ApiResponse.problem(Problem.malformed("format")));
    }
}
