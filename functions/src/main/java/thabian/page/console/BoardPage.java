package thabian.page.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import thabian.domain.call.Organisation;
import thabian.domain.call.Window;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Slot;
import thabian.domain.standing.Board;
import thabian.domain.standing.Twice;
import thabian.words.ThaiDates;

/// The board as its template shows it: who is silent comes first, to be rung.
///
/// @param district the one district to show; all where it is empty
public record BoardPage(ConsoleFrame frame, Desk desk, Board board, String district, Optional<DeadOffice> dead) {
    /// The districts whose organisations are listed.
    public List<Board.District> shown() {
        return board.districts().stream()
                .filter(each -> district.isEmpty() || each.name().equals(district))
                .toList();
    }

    /// Those of them where somebody is silent.
    public List<Board.District> silent() {
        return shown().stream().filter(each -> !each.silent().isEmpty()).toList();
    }

    /// Those of them where somebody has registered.
    public List<Board.District> registered() {
        return shown().stream().filter(each -> !each.registered().isEmpty()).toList();
    }

    /// The people whom several organisations send.
    public List<Twice> twice() {
        return Twice.among(board.registered());
    }

    /// An organisation's name and type.
    public String name(Slot slot) {
        return name(slot.organisation());
    }

    private String name(Organisation organisation) {
        return frame.say("organisation.name", organisation.name(), organisation.type());
    }

    /// Where an organisation is worked on.
    public String address(Slot slot) {
        return frame.links()
                .organisation(desk.seminar().id(), slot.organisation().code());
    }

    /// Where an organisation is registered, or its registration corrected, on a caller's behalf.
    public String registration(Slot slot) {
        return frame.links()
                .registration(desk.seminar().id(), slot.organisation().code());
    }

    /// The board with one district's organisations only.
    public String address(Board.District one) {
        String base = desk.board(frame);
        return base + (base.contains("?") ? "&" : "?") + "district="
                + URLEncoder.encode(one.name(), StandardCharsets.UTF_8);
    }

    /// The board with all districts.
    public String all() {
        return desk.board(frame);
    }

    /// A district's id in the page.
    public String id(Board.District one) {
        Slot first = one.silent().isEmpty()
                ? one.registered().getFirst()
                : one.silent().getFirst();
        return "district-" + first.organisation().code();
    }

    /// What was noted last of an organisation.
    public Optional<HistoryEntry> note(Slot slot) {
        return slot.notes().stream().reduce((_, later) -> later);
    }

    /// What can be noted of a call with one tap.
    public List<String> quick() {
        return List.of(frame.say("note.quick").split("\\|"));
    }

    /// What is ready to be pasted into a district's chat.
    public String message(Board.District one) {
        List<Slot> silent = one.silent();
        String names = IntStream.range(0, silent.size())
                .mapToObj(i -> frame.say("message.line", i + 1, name(silent.get(i))))
                .collect(Collectors.joining("\n"));
        String head = frame.say(
                "message.head",
                one.name(),
                silent.size(),
                one.tally().invited(),
                desk.seminar().title());
        return String.join("\n", head, names, call());
    }

    private String call() {
        if (desk.phase() == Window.Phase.CLOSED) {
            return frame.say(
                    "message.closed",
                    desk.seminar().office().name(),
                    desk.seminar().office().phone());
        }
        String address = desk.form()
                + desk.province()
                        .filter(_ -> desk.seminar().provinces().size() > 1)
                        .map(own -> "?province=" + own.digits())
                        .orElse("");
        return frame.say(
                "message.open",
                ThaiDates.deadline(desk.seminar().window().closes()),
                address,
                desk.seminar().office().phone());
    }
}
