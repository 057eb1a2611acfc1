package thabian.page.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import thabian.domain.Fault;
import thabian.domain.LetterForm;
import thabian.domain.OfficeForm;
import thabian.domain.SeatForm;
import thabian.domain.SeminarForm;
import thabian.domain.Thailand;
import thabian.domain.TypedDay;
import thabian.domain.TypedTime;
import thabian.page.Carried;
import thabian.words.Faults;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// The form of a seminar: fields with what was typed, and every fault at its field.
public record SeminarFormPage(ConsoleFrame frame, SeminarEntry entry, Instant now) {
    private static final Words PROVINCES = Words.of("province");

    /// How many years from the last one on are to choose from.
    private static final int YEARS = 5;

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

    /// A choice of a list.
    public record Choice(String value, String label, boolean selected) {}

    /// One line of text.
    public record Line(String name, String label, String hint, String value, String fault) {
        /// Its id in the page.
        public String id() {
            return name.replace('.', '-');
        }
    }

    /// A day, perhaps with a time.
    public record Day(
            String name,
            String label,
            String hint,
            String day,
            List<Choice> months,
            List<Choice> years,
            boolean timed,
            String time,
            String fault) {
        /// The id of its first field in the page.
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
    public List<Day> when() {
        return List.of(
                time("startsAt", entry.form().startsAt()),
                time("endsAt", entry.form().endsAt()));
    }

    /// Where to join.
    public Line joinLink() {
        return line("joinLink", entry.form().joinLink());
    }

    /// When registrations are taken.
    public List<Day> window() {
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
    public Day letterDate() {
        return day("letter.date", entry.form().letter().date());
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

    /// Everything typed, under the names of the form's fields.
    public List<Carried> carried() {
        SeminarForm form = entry.form();
        List<Carried> all = new ArrayList<>();
        all.add(new Carried("id", entry.id()));
        entry.standing().ifPresent(seminar -> all.add(new Carried("revision", String.valueOf(seminar.revision()))));
        List<Line> lines = new ArrayList<>(what());
        lines.addAll(letter());
        lines.addAll(contact());
        lines.add(joinLink());
        lines.add(days());
        lines.forEach(line -> all.add(new Carried(line.name(), line.value())));
        carry(all, "letter.date", form.letter().date());
        carry(all, "startsAt", form.startsAt());
        carry(all, "endsAt", form.endsAt());
        carry(all, "opensAt", form.opensAt());
        carry(all, "closesAt", form.closesAt());
        for (int i = 0; i < form.seats().size(); i++) {
            SeatForm seat = form.seats().get(i);
            all.add(new Carried("seats." + i + ".id", seat.id()));
            all.add(new Carried("seats." + i + ".title", seat.title()));
        }
        if (form.codeRequired()) {
            all.add(new Carried("codeRequired", "true"));
        }
        all.add(new Carried("owner", form.owner()));
        return all;
    }

    private static void carry(List<Carried> all, String name, TypedTime typed) {
        if (typed instanceof TypedTime.Thai(TypedDay.Thai day, String time)) {
            carry(all, name, day);
            all.add(new Carried(name + ".time", time));
        }
    }

    private static void carry(List<Carried> all, String name, TypedDay typed) {
        if (typed instanceof TypedDay.Thai(String day, String month, String year)) {
            all.add(new Carried(name + ".day", day));
            all.add(new Carried(name + ".month", month));
            all.add(new Carried(name + ".year", year));
        }
    }

    private Line line(String name, String value) {
        String hint = frame.words().find("seminar." + name + ".hint").orElse("");
        return new Line(name, label(name), hint, value, fault(name));
    }

    private Day time(String name, TypedTime typed) {
        return typed instanceof TypedTime.Thai(TypedDay.Thai day, String time)
                ? day(name, day, true, time)
                : day(name, TypedDay.Thai.EMPTY, true, "");
    }

    private Day day(String name, TypedDay typed) {
        return day(name, typed instanceof TypedDay.Thai day ? day : TypedDay.Thai.EMPTY, false, "");
    }

    private Day day(String name, TypedDay.Thai typed, boolean timed, String time) {
        String hint = frame.words().find("seminar." + name + ".hint").orElse("");
        return new Day(
                name,
                label(name),
                hint,
                typed.day(),
                months(typed.month()),
                years(typed.year()),
                timed,
                time,
                fault(name));
    }

    private List<Choice> months(String chosen) {
        List<Choice> months = new ArrayList<>();
        months.add(new Choice("", "", chosen.isEmpty()));
        IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Choice(
                        String.valueOf(month),
                        ThaiDates.month(month),
                        String.valueOf(month).equals(chosen)))
                .forEach(months::add);
        return months;
    }

    /// The years to choose from, and the one that was typed, whatever it was.
    private List<Choice> years(String typed) {
        int current = now.atZone(Thailand.ZONE).getYear() + Thailand.BUDDHIST_ERA;
        String chosen = typed.isEmpty() ? String.valueOf(current) : typed;
        List<Choice> years = new ArrayList<>();
        IntStream.range(current - 1, current - 1 + YEARS)
                .mapToObj(String::valueOf)
                .forEach(year -> years.add(new Choice(year, year, year.equals(chosen))));
        if (years.stream().noneMatch(Choice::selected)) {
            years.addFirst(new Choice(chosen, chosen, true));
        }
        return years;
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
