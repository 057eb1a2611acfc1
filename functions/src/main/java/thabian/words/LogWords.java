package thabian.words;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.domain.call.Deed;
import thabian.domain.call.Seat;
import thabian.domain.list.ListColumn;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.standing.LogLine;
import thabian.domain.text.Kebab;

/// What people read of what was done to an organisation's registration, or to a seminar: what, by whom, and the
/// details.
public final class LogWords {
    private static final Words CONSOLE = Words.of("console");
    private static final Words PAGE = Words.of("page");

    private LogWords() {}

    /// Who did it.
    public static String who(String who) {
        return CONSOLE.find("history.by." + who).orElse(who);
    }

    /// What happened.
    public static String what(HistoryEntry entry) {
        return entry.answered()
                .map(answered -> CONSOLE.get("said." + Kebab.of(answered.said())))
                .orElseGet(() -> CONSOLE.get("history." + Kebab.of(entry.what())));
    }

    /// What was changed; empty where nothing is named.
    ///
    /// @param seats those of the seminar
    public static String fields(HistoryEntry entry, List<Seat> seats) {
        return entry.fields().stream().map(field -> field(field, seats)).collect(Collectors.joining(", "));
    }

    private static String field(String field, List<Seat> seats) {
        if (field.equals("contact")) {
            return PAGE.get("contact");
        }
        if (field.equals("attendees")) {
            return CONSOLE.get("history.people");
        }
        if (field.equals("list")) {
            return CONSOLE.get("history.list");
        }
        if (field.startsWith("list.")) {
            return Kebab.find(ListColumn.class, field.substring("list.".length()))
                    .map(RowFaults::column)
                    .orElse(field);
        }
        if (field.startsWith("contact.")) {
            return CONSOLE.get(
                    "history.field",
                    PAGE.get("contact"),
                    PAGE.find("field." + field).orElse(field));
        }
        String[] parts = field.split("\\.", 3);
        String seat = parts.length > 1 ? seat(parts[1], seats) : field;
        return parts.length > 2 ? CONSOLE.get("history.field", seat, PersonWords.label(parts[2])) : seat;
    }

    private static String seat(String id, List<Seat> seats) {
        return seats.stream()
                .filter(seat -> seat.id().equals(id))
                .map(Seat::title)
                .findFirst()
                .orElse(id);
    }

    /// What a line of the log is about.
    public static String topic(LogLine.Topic topic) {
        return CONSOLE.get("log.topic." + Kebab.of(topic));
    }

    /// What was done.
    public static String what(LogLine.Event event) {
        return switch (event) {
            case LogLine.Event.Happened(HistoryEntry entry) -> what(entry);
            case LogLine.Event.Done(Deed deed) -> CONSOLE.get("log." + Kebab.of(deed.what()));
        };
    }

    /// The details of it; empty where there are none.
    ///
    /// @param seats those of the seminar
    public static String details(LogLine.Event event, List<Seat> seats) {
        return switch (event) {
            case LogLine.Event.Happened(HistoryEntry entry) -> fields(entry, seats);
            case LogLine.Event.Done(Deed deed) -> details(deed);
        };
    }

    private static String details(Deed deed) {
        Stream<String> fields = deed.fields().stream()
                .map(field -> deed.what().taking()
                        ? CONSOLE.get("log.format." + field)
                        : CONSOLE.find("seminar." + field).orElse(field));
        Stream<String> numbers = deed.numbers().entrySet().stream()
                .filter(number -> number.getValue() > (number.getKey().equals(Deed.TIMES) ? 1 : 0))
                .map(number -> CONSOLE.get("log.number." + number.getKey(), number.getValue()));
        return Stream.concat(fields, numbers).collect(Collectors.joining(" · "));
    }
}
