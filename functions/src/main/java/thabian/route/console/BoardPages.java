package thabian.route.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.domain.call.Crew;
import thabian.domain.call.DutyRoster;
import thabian.domain.call.Province;
import thabian.domain.list.ListJob;
import thabian.domain.post.Mailboxes;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.standing.Board;
import thabian.domain.standing.Show;
import thabian.domain.standing.Twice;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Kebab;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.FormBody;
import thabian.http.Problem;
import thabian.link.ConsoleLinks;
import thabian.page.console.BoardPage;
import thabian.page.console.ConsoleFrame;
import thabian.page.console.DeadOffice;
import thabian.page.console.Desk;
import thabian.page.console.Look;
import thabian.page.console.OfficerPages;
import thabian.page.console.ProvincesPage;
import thabian.route.staff.ProvinceSlots;
import thabian.route.staff.Scope;
import thabian.route.staff.StaffFiles;
import thabian.route.staff.TargetLists;
import thabian.work.Carriage;

/// The board: how a seminar's registration stands, and whom to ring.
public final class BoardPages {
    private final ProvinceSlots slots;
    private final Mailboxes mailboxes;
    private final DutyRoster roster;
    private final TargetLists lists;
    private final Carriage carriage;
    private final ConsoleFrames frames;

    public BoardPages(
            Slots slots,
            Mailboxes mailboxes,
            DutyRoster roster,
            TargetLists lists,
            Carriage carriage,
            ConsoleFrames frames) {
        this.slots = new ProvinceSlots(slots);
        this.mailboxes = mailboxes;
        this.roster = roster;
        this.lists = lists;
        this.carriage = carriage;
        this.frames = frames;
    }

    /// `GET /staff/seminars/{seminar}`: the board of one province, or the way to several.
    public ApiResponse board(ApiRequest request, Scope scope) {
        return board(request, scope, 200, Look.read(request::query), false);
    }

    /// @param overtaken whether it answers a press by which nothing was done
    private ApiResponse board(ApiRequest request, Scope scope, int status, Look look, boolean overtaken) {
        Desk desk = Desks.of(request, scope);
        ConsoleFrame frame = frames.frame(request, scope.staff());
        OfficerPages pages = new OfficerPages(frame);
        Optional<DeadOffice> dead = dead(scope);
        List<ListJob> writing = lists.underWay(scope);
        Map<Province, List<Slot>> all = slots.of(scope.seminar().id(), scope.provinces());
        if (all.size() > 1) {
            return ApiResponse.page(status, provinces(pages, desk, all, dead, look, writing));
        }
        Board board = Board.of(all.values().stream().flatMap(List::stream).toList(), request.receivedAt());
        return ApiResponse.page(
                status,
                pages.board(new BoardPage(
                        frame, desk, board, look, dead, crew(scope, overtaken), writing, isStopped(board))));
    }

    /// Whether people stopped all mail, where that is why some of it is not out.
    private boolean isStopped(Board board) {
        return !board.showing(Show.OVERDUE).isEmpty()
                && carriage.current().stop().isPresent();
    }

    /// `POST /staff/seminars/{seminar}/districts`: has the officer do a district, or everybody.
    public ApiResponse assign(ApiRequest request, Scope scope) {
        return FormBody.answer(
                request,
                body -> Kebab.find(Crew.Deal.class, body.get("act"))
                        .flatMap(deal ->
                                served(scope, body).map(province -> assigned(request, scope, province, body, deal)))
                        .orElseGet(() -> ApiResponse.problem(Problem.malformed("form"))));
    }

    /// The province of the officer's that has organisations in the district that the form names.
    private Optional<Province> served(Scope scope, FormBody body) {
        return scope.provinces().stream()
                .filter(province -> province.digits().equals(body.get("province")))
                .filter(province -> slots.of(scope.seminar().id(), List.of(province)).values().stream()
                        .flatMap(List::stream)
                        .anyMatch(slot -> slot.organisation().district().equals(body.get("district"))))
                .findFirst();
    }

    private ApiResponse assigned(ApiRequest request, Scope scope, Province province, FormBody body, Crew.Deal deal) {
        String district = body.get("district");
        Optional<String> who = switch (deal) {
            case TAKE -> Optional.of(scope.staff().signature());
            case LEAVE -> Optional.empty();
        };
        Optional<String> seen = Optional.of(body.get("seen")).filter(name -> !name.isEmpty());
        if (!roster.assign(scope.seminar().id(), province.digits(), district, who, seen, request.receivedAt())) {
            return board(request, scope.narrowed(province.digits()), 409, Look.FIRST.in(district), true);
        }
        String board = new ConsoleLinks(request.prefix()).board(scope.seminar().id(), province);
        return ApiResponse.seeOther(Look.FIRST.in(district).at(board) + "#organisations");
    }

    /// Who does which district of the one province in scope.
    private Crew crew(Scope scope, boolean overtaken) {
        return StaffFiles.only(scope)
                .map(province -> new Crew(
                        roster.of(scope.seminar().id(), province.digits()),
                        scope.staff().signature(),
                        overtaken))
                .orElse(Crew.NONE);
    }

    private Optional<DeadOffice> dead(Scope scope) {
        EmailAddress office = scope.seminar().office().email();
        return Optional.ofNullable(mailboxes.dead(List.of(office)).get(office)).map(why -> new DeadOffice(office, why));
    }

    private static String provinces(
            OfficerPages pages,
            Desk desk,
            Map<Province, List<Slot>> all,
            Optional<DeadOffice> dead,
            Look look,
            List<ListJob> writing) {
        List<ProvincesPage.Line> lines = all.entrySet().stream()
                .map(province -> new ProvincesPage.Line(province.getKey(), Board.of(province.getValue(), desk.now())))
                .toList();
        List<Slot> registered = lines.stream()
                .flatMap(line -> line.board().registered().stream())
                .toList();
        return pages.provinces(desk, lines, Twice.among(registered), dead, look, writing);
    }
}
