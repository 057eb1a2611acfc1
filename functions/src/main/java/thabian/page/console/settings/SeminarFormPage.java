package thabian.page.console.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import thabian.domain.form.LetterForm;
import thabian.domain.form.OfficeForm;
import thabian.domain.form.SeminarForm;
import thabian.domain.text.Fault;
import thabian.domain.text.TypedTime;
import thabian.page.console.ConsoleFrame;
import thabian.words.Faults;
import thabian.words.Words;

/// The form of a seminar: fields with what was typed, and every fault at its field.
public record SeminarFormPage(ConsoleFrame frame, SeminarEntry entry, Instant now) {
    private static final Words PROVINCES = Words.of("province");

    /// The fields before the seats, from top to bottom.
    private static final List<String> FIELDS = List.of(
            "title",
            "organiser",
            "audience",
            "id",
            "owner",
            "startsAt",
            "endsAt",
            "joinLink",
            "opensAt",
            "closesAt",
            "letter.number",
            "letter.office",
            "letter.date",
            "contact.name",
            "contact.phone",
            "contact.email");

    /// One line of text.
    public record Line(String name, String label, String hint, String value, String fault) {
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
    public List<Line> what() {
        return List.of(
                line("title", entry.form().title()),
                line("organiser", entry.form().organiser()),
                line("audience", entry.form().audience()));
    }

    /// When it is held.
    public List<DayField> when() {
        return List.of(
                time("startsAt", entry.form().startsAt()),
                time("endsAt", entry.form().endsAt()));
    }

    /// Where to join.
    public Line joinLink() {
        return line("joinLink", entry.form().joinLink());
    }

    /// When registrations are taken.
    public List<DayField> window() {
        return List.of(
                time("opensAt", entry.form().opensAt()),
                time("closesAt", entry.form().closesAt()));
    }

    /// The letter's number and office.
    public List<Line> letter() {
        LetterForm letter = entry.form().letter();
        return List.of(line("letter.number", letter.number()), line("letter.office", letter.office()));
    }

    /// The letter's date.
    public DayField letterDate() {
        String name = "letter.date";
        return DayField.of(name, label(name), hint(name), entry.form().letter().date(), now, fault(name));
    }

    /// Whom to ring.
    public List<Line> contact() {
        OfficeForm office = entry.form().contact();
        return List.of(
                line("contact.name", office.name()),
                line("contact.phone", office.phone()),
                line("contact.email", office.email()));
    }

    /// As many rows as there may be seats.
    public List<Line> seats() {
        List<Line> rows = new ArrayList<>();
        for (int i = 0; i < SeminarForm.MOST_SEATS; i++) {
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

    /// After how many days personal data leave.
    public Line days() {
        return line("purgeAfterDays", entry.form().purgeAfterDays());
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

    private DayField time(String name, TypedTime typed) {
        return DayField.timed(name, label(name), hint(name), typed, now, fault(name));
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
