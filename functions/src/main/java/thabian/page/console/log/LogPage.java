package thabian.page.console.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thabian.domain.call.Organisation;
import thabian.domain.standing.LogLine;
import thabian.domain.text.Kebab;
import thabian.link.Query;
import thabian.page.Html;
import thabian.page.console.ConsoleFrame;
import thabian.page.console.Desk;
import thabian.page.jte.console.JtelogGenerated;
import thabian.words.LogWords;

/// A seminar's log as its template shows it: who did what, and when, to be searched and taken away.
///
/// @param all how many lines there are that the person may see
/// @param found those that are looked at, the latest first
/// @param rows how many of them are listed at most
public record LogPage(ConsoleFrame frame, Desk desk, LogLook view, int all, List<LogLine> found, int rows) {
    /// As many as are listed at first.
    private static final int STEP = 50;

    public LogPage {
        found = List.copyOf(found);
    }

    /// How many lines an address asks for.
    public static int rows(String asked) {
        return asked.matches("[1-9]\\d{1,5}") ? Integer.parseInt(asked) : STEP;
    }

    /// As HTML.
    public String html() {
        return Html.of(out -> JtelogGenerated.render(out, null, this));
    }

    /// The lines that are listed.
    public List<LogLine> lines() {
        return found.subList(0, Math.min(rows, found.size()));
    }

    /// The page without its parameters.
    public String form() {
        return frame.links().log(desk.seminar().id());
    }

    /// The page with all that were found.
    public String longer() {
        return address(Map.of("rows", String.valueOf(found.size())));
    }

    /// What was found, as a file.
    public String file(String format) {
        return address(Map.of("format", format));
    }

    private String address(Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", view.words());
        parameters.put("topic", view.topic().map(Kebab::of).orElse(""));
        parameters.put("from", readable(view.from()));
        parameters.put("to", readable(view.to()));
        parameters.putAll(more);
        parameters.values().removeIf(String::isEmpty);
        return desk.narrowed(Query.with(form(), parameters));
    }

    private static String readable(LogDay day) {
        return day.wrong() ? "" : day.typed();
    }

    /// The page of an organisation.
    public String address(Organisation organisation) {
        return frame.links().organisation(desk.seminar().id(), organisation.code());
    }

    /// What a line tells beside what was done; empty where there is nothing.
    public String details(LogLine line) {
        return LogWords.details(line.event(), desk.seminar().seats());
    }
}
