package thabian.page.console;

import java.util.List;
import java.util.Optional;
import thabian.domain.call.Province;
import thabian.domain.standing.Board;
import thabian.domain.standing.Tally;
import thabian.domain.standing.Twice;

/// The board of whoever sees several provinces: one line each, the way in.
///
/// @param twice the people whom several organisations send, in whatever province
public record ProvincesPage(
        ConsoleFrame frame, Desk desk, List<Line> lines, List<Twice> twice, Optional<DeadOffice> dead) {
    /// People of several organisations that are named; more are counted.
    private static final int NAMED = 20;

    public ProvincesPage {
        lines = List.copyOf(lines);
        twice = List.copyOf(twice);
    }

    /// How one province stands.
    public record Line(Province province, Board board) {}

    /// The counts of all.
    public Tally total() {
        return Tally.sum(lines.stream().map(line -> line.board().tally()).toList());
    }

    /// The provinces whose mail is in trouble.
    public List<Line> troubled() {
        return lines.stream().filter(line -> !line.board().troubles().isEmpty()).toList();
    }

    /// Those whom several organisations send, as many as are named.
    public List<Twice> named() {
        return twice.subList(0, Math.min(twice.size(), NAMED));
    }

    /// How many more there are.
    public int more() {
        return twice.size() - named().size();
    }

    /// A province's own board.
    public String address(Province province) {
        return frame.links().board(desk.seminar().id(), province);
    }
}
