package thabian.page.console;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import thabian.domain.form.UntilForm;
import thabian.domain.text.Thailand;
import thabian.words.ThaiDates;

/// The inputs by which an officer says until when a late exception lasts.
///
/// @param typed what was sent and could not be taken
public record UntilInputs(ConsoleFrame frame, Typed typed, Desk desk) {
    /// The act that they belong to.
    private static final String EXTEND = "extend";

    private static final int YEARS = 2;

    /// A month to choose.
    public record Month(String number, String name) {}

    /// What stands in an input.
    public String value(String field) {
        return typed.value(EXTEND, field);
    }

    /// What is wrong with the end; empty where nothing is.
    public String fault() {
        return typed.fault(EXTEND, "until");
    }

    /// The days to choose from: those that would be granted.
    public List<String> choices() {
        return UntilForm.CHOICES.stream()
                .filter(choice -> UntilForm.granted(choice, desk.seminar(), desk.now()))
                .toList();
    }

    /// The months.
    public List<Month> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Month(String.valueOf(month), ThaiDates.month(month)))
                .toList();
    }

    /// The years of the Buddhist Era that an exception may end in.
    public List<String> years() {
        int year = today().getYear() + Thailand.BUDDHIST_ERA;
        return IntStream.range(year, year + YEARS).mapToObj(String::valueOf).toList();
    }

    /// The month that is chosen until another is.
    public String month() {
        String chosen = value("month");
        return chosen.isEmpty() ? String.valueOf(today().getMonthValue()) : chosen;
    }

    private LocalDate today() {
        return desk.now().atZone(ThaiDates.BANGKOK).toLocalDate();
    }
}
