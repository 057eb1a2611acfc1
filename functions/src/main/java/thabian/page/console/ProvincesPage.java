package thabian.page.console;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thabian.domain.call.Province;
import thabian.domain.list.ListJob;
import thabian.domain.standing.Board;
import thabian.domain.standing.Tally;
import thabian.domain.standing.Twice;
import thabian.domain.standing.View;
import thabian.domain.text.Sought;

/// The board of whoever sees several provinces: one line each, the way in.
///
/// @param twice the people whom several organisations send, in whatever province
/// @param look which of the provinces are looked at, and in which order
/// @param writing the lists that are not written yet, so that the numbers are not all there
public record ProvincesPage(
        ConsoleFrame frame,
        Desk desk,
        List<Line> lines,
        List<Twice> twice,
        Optional<DeadOffice> dead,
        Look look,
        List<ListJob> writing) {
    /// The orders that they may stand in: most silent first, by their digits, by their names.
    public static final List<View.Sort> SORTS = List.of(View.Sort.WORK, View.Sort.LIST, View.Sort.NAME);

    /// People of several organisations that are named; more are counted.
    private static final int NAMED = 20;

    public ProvincesPage {
        lines = List.copyOf(lines);
        twice = List.copyOf(twice);
        writing = List.copyOf(writing);
    }

    /// How one province stands.
    public record Line(Province province, Board board) {}

    /// Those that are looked at.
    public List<Line> found() {
        return Sought.of(look.view().words())
                .among(lines, line -> called(line.province().name()))
                .stream()
                .sorted(order(look.view().sort()))
                .toList();
    }

    private static Sought.Target called(String name) {
        return new Sought.Target(name, name, name);
    }

    private static Comparator<Line> order(View.Sort sort) {
        return switch (sort) {
            case WORK, LATEST, CALLED ->
                Comparator.comparingInt((Line line) -> -line.board().tally().silent());
            case LIST -> Comparator.comparing(line -> line.province().digits());
            case NAME -> Comparator.comparing(line -> line.province().name());
        };
    }

    /// What is pasted into a memorandum.
    public String memo() {
        return new Memo(frame, desk, total()).text();
    }

    /// The board as it is opened.
    public String form() {
        return frame.links().board(desk.seminar().id());
    }

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
