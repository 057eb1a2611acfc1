package thabian.page.console.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import thabian.domain.text.Thailand;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// A day in the Buddhist Era, perhaps with a time, to be typed and chosen.
public record DayField(
        String name,
        String label,
        String hint,
        String day,
        List<Choice> months,
        List<Choice> years,
        boolean timed,
        String time,
        String fault)
        implements SeminarFormPage.Input {
    private static final Words WORDS = Words.of("console");

    /// How many years from the last one on are to choose from.
    private static final int YEARS = 5;

    /// @param typed what is typed, by the names of the inputs; with a time, where there is an input for one
    static DayField of(String name, String label, String hint, Map<String, String> typed, Instant now, String fault) {
        return new DayField(
                name,
                label,
                hint,
                typed.getOrDefault(name + ".day", ""),
                months(typed.getOrDefault(name + ".month", "")),
                years(typed.getOrDefault(name + ".year", ""), now),
                typed.containsKey(name + ".time"),
                typed.getOrDefault(name + ".time", ""),
                fault);
    }

    /// The id of its first field in the page.
    public String id() {
        return name.replace('.', '-');
    }

    private static List<Choice> months(String chosen) {
        List<Choice> months = new ArrayList<>();
        months.add(new Choice("", WORDS.get("until.month.choose"), chosen.isEmpty()));
        IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Choice(
                        String.valueOf(month),
                        ThaiDates.month(month),
                        String.valueOf(month).equals(chosen)))
                .forEach(months::add);
        return months;
    }

    /// The years to choose from, and the one that was typed, whatever it was.
    private static List<Choice> years(String typed, Instant now) {
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
}
