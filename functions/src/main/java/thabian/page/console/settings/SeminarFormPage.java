package thabian.page.console.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import thabian.domain.call.Seminar;
import thabian.domain.text.Fault;
import thabian.page.console.ConsoleFrame;
import thabian.words.Faults;
import thabian.words.Words;

/// The form of a seminar: fields with what was typed, and every fault at its field.
public record SeminarFormPage(ConsoleFrame frame, SeminarEntry entry, Instant now) {
    /// The key of the sentence that a seminar was made, after which its list is brought in.
    public static final String MADE = "seminar.made";

    private static final Words PROVINCES = Words.of("province");

    private static final List<String> WHAT = List.of("title", "organiser", "audience");
    private static final List<String> WHEN = List.of("startsAt", "endsAt", "joinLink");
    private static final List<String> WINDOW = List.of("opensAt", "closesAt", "swapsUntil");
    private static final List<String> LETTER = List.of("letter.number", "letter.office", "letter.date");
    private static final List<String> CONTACT = List.of("contact.name", "contact.phone", "contact.email");
    private static final List<String> RULES = List.of("purgeAfterDays");

    /// The fields before the seats, from top to bottom.
    private static final List<String> FIELDS = Stream.of(WHAT, List.of("id", "owner"), WHEN, WINDOW, LETTER, CONTACT)
            .flatMap(List::stream)
            .toList();

    /// The fields that may stay empty; of the seats a sentence tells it.
    private static final Set<String> OPTIONAL = Set.of("joinLink", "swapsUntil");

    /// Something to fill in.
    public sealed interface Input permits Line, DayField {
        /// The name of its field.
        String name();

        /// Whether it may stay empty.
        default boolean optional() {
            return OPTIONAL.contains(name());
        }
    }

    /// One line of text.
    public record Line(String name, String label, String hint, String value, String fault) implements Input {
        /// Its id in the page.
        public String id() {
            return name.replace('.', '-');
        }
    }

    /// A line of the error summary.
    public record Wrong(String id, String sentence) {}

    /// Whether it makes a new seminar.
    public boolean fresh() {
        return entry.standing().isEmpty();
    }

    /// Where it is sent.
    public String action() {
        return entry.standing()
                .map(seminar -> frame.links().settings(seminar.id()))
                .orElseGet(() -> frame.links().newSeminar());
    }

    /// Where it is left without a change.
    public String away() {
        return entry.standing()
                .map(seminar -> frame.links().board(seminar.id()))
                .orElseGet(() -> frame.links().home());
    }

    /// Where the target list of a seminar that stands is brought in.
    public String list() {
        return entry.standing().map(seminar -> frame.links().list(seminar.id())).orElseGet(this::away);
    }

    /// The error summary, in the order of the form's fields.
    public List<Wrong> summary() {
        return entry.faults().stream()
                .sorted(Comparator.comparingInt(fault -> place(dotted(fault))))
                .map(fault -> new Wrong(
                        dotted(fault).replace('.', '-'),
                        frame.say("seminar.summary", label(dotted(fault)), Faults.ofSeminar(fault))))
                .toList();
    }

    private static int place(String field) {
        int place = FIELDS.indexOf(field);
        return place < 0 ? FIELDS.size() : place;
    }

    /// The line of a new seminar's id.
    public Line id() {
        return line("id", entry.id());
    }

    /// What it is and who holds it.
    public List<Input> what() {
        return inputs(WHAT);
    }

    /// When and where it is held.
    public List<Input> when() {
        return inputs(WHEN);
    }

    /// When registrations are taken.
    public List<Input> window() {
        return inputs(WINDOW);
    }

    /// The inviting letter.
    public List<Input> letter() {
        return inputs(LETTER);
    }

    /// Whom to ring.
    public List<Input> contact() {
        return inputs(CONTACT);
    }

    /// What the office decides about registrations, but for the code.
    public List<Input> rules() {
        return inputs(RULES);
    }

    /// As many rows as there may be seats.
    public List<Line> seats() {
        List<Line> rows = new ArrayList<>();
        for (int i = 0; i < Seminar.MOST_SEATS; i++) {
            String title = i < entry.form().seats().size()
                    ? entry.form().seats().get(i).title()
                    : "";
            String name = "seats." + i + ".title";
            rows.add(new Line(name, frame.say("seminar.seat", i + 1), "", title, fault(name)));
        }
        return rows;
    }

    /// How many of the rows are open to see: those filled or faulty, and one more to fill.
    public int openSeats() {
        List<Line> rows = seats();
        int used = rows.size();
        while (used > 0
                && rows.get(used - 1).value().isBlank()
                && rows.get(used - 1).fault().isEmpty()) {
            used--;
        }
        return Math.min(used + 1, rows.size());
    }

    /// The id that a row's seat has had.
    public String seatId(int row) {
        return row < entry.form().seats().size() ? entry.form().seats().get(row).id() : "";
    }

    /// Who may own it, where there is a choice.
    public List<Choice> owners() {
        return entry.owners().stream()
                .map(owner -> new Choice(
                        owner,
                        PROVINCES.find(owner).orElseGet(() -> frame.say("scope.everywhere")),
                        owner.equals(entry.form().owner())))
                .toList();
    }

    /// The sentences about a field's faults; empty where it has none.
    public String fault(String field) {
        return entry.faults().stream()
                .filter(fault -> dotted(fault).equals(field))
                .map(Faults::ofSeminar)
                .reduce("", (some, more) -> (some + " " + more).strip());
    }

    private Line line(String name, String value) {
        return new Line(name, label(name), hint(name), value, fault(name));
    }

    private List<Input> inputs(List<String> names) {
        Map<String, String> typed = SeminarCarried.inputs(entry.form());
        return names.stream()
                .<Input>map(name -> typed.containsKey(name + ".day")
                        ? DayField.of(name, label(name), hint(name), typed, now, fault(name))
                        : line(name, typed.getOrDefault(name, "")))
                .toList();
    }

    private String hint(String name) {
        return frame.words().find("seminar." + name + ".hint").orElse("");
    }

    private String label(String field) {
        return field.startsWith("seats.")
                ? frame.say("seminar.seat", Integer.parseInt(field.substring(6, field.lastIndexOf('.'))) + 1)
                : frame.say("seminar." + field);
    }

    private static String dotted(Fault fault) {
        return fault.pointer().substring(1).replace('/', '.');
    }
}
