package thabian.page.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import thabian.domain.call.Organisation;
import thabian.domain.standing.Altered;
import thabian.domain.text.Thailand;
import thabian.words.PersonWords;
import thabian.words.ThaiDates;

/// Who is another on the roster than at an instant that the officer chooses.
///
/// @param taken when this browser last took the roster; empty where it never did
/// @param since the instant that is chosen
public record AlteredPage(ConsoleFrame frame, Desk desk, Optional<Instant> taken, Instant since, List<Altered> rows) {
    /// How many days there are to choose from.
    private static final int DAYS = 14;

    public AlteredPage {
        rows = List.copyOf(rows);
    }

    /// Since when somebody asks who does not say: since this browser took the roster, or else since the closing, or
    /// before that since the day before.
    public static Instant usual(Optional<Instant> taken, Desk desk) {
        Instant closes = desk.seminar().window().closes();
        return taken.orElseGet(() -> closes.isBefore(desk.now()) ? closes : midnight(desk.now(), 1));
    }

    /// Since when one may ask, with the words for it.
    public Map<Instant, String> choices() {
        Map<Instant, String> choices = new LinkedHashMap<>();
        taken.ifPresent(at -> choices.put(at, frame.say("altered.since.taken", ThaiDates.moment(at))));
        Instant closes = desk.seminar().window().closes();
        if (closes.isBefore(desk.now())) {
            choices.putIfAbsent(closes, frame.say("altered.since.closing", ThaiDates.closing(closes)));
        }
        for (int day = 0; day < DAYS; day++) {
            Instant at = midnight(desk.now(), day);
            LocalDate date = LocalDate.ofInstant(at, Thailand.ZONE);
            choices.putIfAbsent(at, frame.say("altered.since.day", ThaiDates.weekday(date)));
        }
        choices.putIfAbsent(since, ThaiDates.moment(since));
        return choices;
    }

    private static Instant midnight(Instant now, int daysBefore) {
        return LocalDate.ofInstant(now, Thailand.ZONE)
                .minusDays(daysBefore)
                .atStartOfDay(Thailand.ZONE)
                .toInstant();
    }

    /// The rows under their organisations.
    public Map<Organisation, List<Altered>> organisations() {
        Map<Organisation, List<Altered>> organisations = new LinkedHashMap<>();
        rows.forEach(row -> organisations.merge(
                row.organisation(),
                List.of(row),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        return organisations;
    }

    /// What became of a seat.
    public String how(Altered row) {
        return PersonWords.altered(row.how());
    }

    /// Where the page is.
    public String address() {
        return frame.links().altered(desk.seminar().id());
    }

    /// The same as a file.
    public String file() {
        return desk.narrowed(frame.links().altered(desk.seminar().id(), "xlsx", since));
    }

    /// The page that it was opened from.
    public String takeaways() {
        return frame.links().letters(desk.seminar().id());
    }
}
