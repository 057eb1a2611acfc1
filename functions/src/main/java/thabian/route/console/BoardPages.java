package thabian.route.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.domain.call.Province;
import thabian.domain.post.Mailboxes;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.standing.Board;
import thabian.domain.standing.Twice;
import thabian.domain.text.EmailAddress;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.page.console.DeadOffice;
import thabian.page.console.Desk;
import thabian.page.console.Look;
import thabian.page.console.OfficerPages;
import thabian.page.console.ProvincesPage;
import thabian.route.staff.ProvinceSlots;
import thabian.route.staff.Scope;

/// The board: how a seminar's registration stands, and whom to ring.
public final class BoardPages {
    private final ProvinceSlots slots;
    private final Mailboxes mailboxes;
    private final ConsoleFrames frames;

    public BoardPages(Slots slots, Mailboxes mailboxes, ConsoleFrames frames) {
        this.slots = new ProvinceSlots(slots);
        this.mailboxes = mailboxes;
        this.frames = frames;
    }

    /// `GET /staff/seminars/{seminar}`: the board of one province, or the way to several.
    public ApiResponse board(ApiRequest request, Scope scope) {
        Desk desk = Desks.of(request, scope);
        OfficerPages pages = new OfficerPages(frames.frame(request, scope.staff()));
        Optional<DeadOffice> dead = dead(scope);
        Map<Province, List<Slot>> all = slots.of(scope.seminar().id(), scope.provinces());
        return ApiResponse.page(
                200,
                all.size() > 1
                        ? provinces(pages, desk, all, dead, Look.read(request::query))
                        : pages.board(
                                desk,
                                Board.of(
                                        all.values().stream()
                                                .flatMap(List::stream)
                                                .toList(),
                                        request.receivedAt()),
                                Look.read(request::query),
                                dead));
    }

    private Optional<DeadOffice> dead(Scope scope) {
        EmailAddress office = scope.seminar().office().email();
        return Optional.ofNullable(mailboxes.dead(List.of(office)).get(office)).map(why -> new DeadOffice(office, why));
    }

    private static String provinces(
            OfficerPages pages, Desk desk, Map<Province, List<Slot>> all, Optional<DeadOffice> dead, Look look) {
        List<ProvincesPage.Line> lines = all.entrySet().stream()
                .map(province -> new ProvincesPage.Line(province.getKey(), Board.of(province.getValue(), desk.now())))
                .toList();
        List<Slot> registered = lines.stream()
                .flatMap(line -> line.board().registered().stream())
                .toList();
        return pages.provinces(desk, lines, Twice.among(registered), dead, look);
    }
}
