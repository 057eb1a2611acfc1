package thabian.page.console;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import thabian.domain.call.Crew;
import thabian.domain.call.Window;
import thabian.domain.list.ListJob;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Slot;
import thabian.domain.standing.Board;
import thabian.domain.standing.Calls;
import thabian.domain.standing.Day;
import thabian.domain.standing.Show;
import thabian.domain.standing.Suspicion;
import thabian.domain.standing.Twice;
import thabian.domain.text.Kebab;
import thabian.link.Query;
import thabian.words.ThaiDates;

/// The board as its template shows it: how it stands, what there is to do, and one list of organisations to search.
///
/// @param look how much of the list is looked at
/// @param dead the seminar's office, where no mail reaches it
/// @param crew who does which district
/// @param writing the lists that are not written yet, so that the numbers are not all there
/// @param stopped whether all mail is stopped, where some of it should be out long since
public record BoardPage(
        ConsoleFrame frame,
        Desk desk,
        Board board,
        Look look,
        Optional<DeadOffice> dead,
        Crew crew,
        List<ListJob> writing,
        boolean stopped) {
    private static final int DAYS = 14;
    private static final int DISTRICTS = 8;

    /// Where in the page the list begins.
    private static final String LIST = "#organisations";

    public BoardPage {
        writing = List.copyOf(writing);
    }

    /// The organisations that are looked at, all of them.
    public List<Slot> found() {
        return look.view().of(board);
    }

    /// What there is to do; what to look at is left out where the lines above it tell of all of them.
    public Map<Show, Integer> work() {
        Map<Show, Integer> work = new LinkedHashMap<>(board.work());
        boolean told = board.showing(Show.CHECK).stream()
                .allMatch(slot -> board.suspicions().stream().anyMatch(suspicion -> suspicion.isOf(slot)));
        if (told) {
            work.remove(Show.CHECK);
        }
        return work;
    }

    /// The districts with the most that are silent, most first.
    public List<Board.District> silent() {
        return board.districts().stream()
                .filter(district -> !district.silent().isEmpty())
                .sorted(Comparator.comparingInt(
                        (Board.District district) -> -district.silent().size()))
                .limit(DISTRICTS)
                .toList();
    }

    /// The district that is looked at, where somebody in it is silent.
    public Optional<Board.District> chosen() {
        return board.districts().stream()
                .filter(district -> district.name().equals(look.view().district()))
                .filter(district -> !district.silent().isEmpty())
                .findFirst();
    }

    /// How many registered on each of the last days.
    public List<Day> days() {
        return board.days(desk.now(), DAYS);
    }

    /// The people whom several organisations send.
    public List<Twice> twice() {
        return Twice.among(board.registered());
    }

    /// Those of them whom one sends, one behind the other; empty where there is none.
    public static String twice(List<Twice> twice, Slot slot) {
        return twice.stream()
                .filter(person -> person.slots().contains(slot))
                .map(person -> person.name().full())
                .collect(Collectors.joining(", "));
    }

    /// The board as it is opened, without its province.
    public String form() {
        return frame.links().board(desk.seminar().id());
    }

    /// The board with those only of whom something is true.
    public String address(Show show) {
        return look.showing(show).at(desk.board(frame)) + LIST;
    }

    /// The same in one district.
    public String address(Show show, Board.District district) {
        return look.showing(show).in(district.name()).at(desk.board(frame)) + LIST;
    }

    /// The list with all that were found.
    ///
    /// @param found how many
    public String longer(int found) {
        return look.longer(found).at(desk.board(frame)) + LIST;
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

    /// The board with all organisations.
    public String all() {
        return desk.board(frame);
    }

    /// Where registrations that go together are looked at.
    public String check(Suspicion suspicion) {
        return frame.links()
                .check(
                        desk.seminar().id(),
                        suspicion.slots().getFirst().organisation().code());
    }

    /// The district that is looked at, whether or not anybody in it is silent.
    public Optional<Board.District> district() {
        return board.districts().stream()
                .filter(district -> district.name().equals(look.view().district()))
                .findFirst();
    }

    /// A district to choose, with who does it.
    public String option(Board.District one) {
        String counted = frame.say(
                "look.district",
                one.name(),
                one.tally().registered(),
                one.tally().invited());
        return crew.duties()
                .of(one.name())
                .map(who -> frame.say("duty.option", counted, who))
                .orElse(counted);
    }

    /// Where districts are shared among officers.
    public String districts() {
        return frame.links().districts(desk.seminar().id());
    }

    /// Where one thing is done to many organisations.
    public String many() {
        return frame.links().organisations(desk.seminar().id());
    }

    /// The same for all that were found.
    public String everyone() {
        return look.at(
                desk.narrowed(frame.links().allOrganisations(desk.seminar().id())));
    }

    /// What was noted last of an organisation.
    public Optional<HistoryEntry> note(Slot slot) {
        return slot.notes().stream().reduce((_, later) -> later);
    }

    /// Whom to ring now, where anybody is to be rung.
    public Optional<Slot> next() {
        return Calls.due(board.slots(), crew.duties(), crew.who(), desk.now()).stream()
                .findFirst();
    }

    /// What was noted, in words: what came of a call, when to ring again, and what was said, which may be cut.
    public String noted(HistoryEntry note) {
        return note.answered()
                .map(this::said)
                .map(said -> note.reason()
                        .map(words -> frame.say("said.words", said, words))
                        .orElse(said))
                .or(() -> note.reason().map(words -> frame.say("note.words", words)))
                .orElseGet(() -> frame.say("note.purged"));
    }

    private String said(HistoryEntry.Answered answered) {
        String said = frame.say("said." + Kebab.of(answered.said()));
        return answered.again()
                .map(when -> said + " " + frame.say("history.again", ThaiDates.moment(when)))
                .orElse(said);
    }

    /// What came of it, to be printed.
    public String report() {
        return desk.narrowed(frame.links().report(desk.seminar().id(), "html"));
    }

    /// Who takes part, as Zoom takes them in.
    public String zoom() {
        return desk.narrowed(frame.links().registrants(desk.seminar().id(), "zoom"));
    }

    /// What is pasted into a memorandum.
    public String memo() {
        return new Memo(frame, desk, board.tally()).text();
    }

    /// What is ready to be pasted into a district's chat.
    public String message(Board.District one) {
        List<Slot> silent = one.silent();
        String names = IntStream.range(0, silent.size())
                .mapToObj(i -> frame.say(
                        "message.line", i + 1, frame.name(silent.get(i).organisation())))
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
        String address = Query.in(
                desk.form(),
                desk.province().filter(_ -> desk.seminar().provinces().size() > 1));
        return frame.say(
                "message.open",
                ThaiDates.deadline(desk.seminar().window().closes()),
                address,
                desk.seminar().office().phone());
    }
}
