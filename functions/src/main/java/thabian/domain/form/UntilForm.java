package thabian.domain.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Act;
import thabian.domain.text.Parsed;
import thabian.domain.text.Thailand;
import thabian.domain.text.TypedDay;
import thabian.domain.text.TypedTime;

/// The end of a late exception as an officer chooses or types it.
///
/// @param choice one of [#CHOICES]: until the end of that day; anything else: what is typed
public record UntilForm(String choice, TypedTime.Thai typed) {
    /// The days that can be chosen: some counted from today, one from the last day of everyone's.
    public static final List<String> CHOICES = List.of("today", "tomorrow", "week", "two-more");

    private static final int TWO = 2;

    /// Whether a day that can be chosen would be granted at this instant.
    public static boolean granted(String choice, Seminar seminar, Instant now) {
        TypedTime.Thai end = new UntilForm(choice, TypedTime.Thai.EMPTY).meant(seminar, now);
        return switch (Extension.read(end, seminar, now)) {
            case Parsed.Value<Act.Extend> _ -> true;
            case Parsed.Wrong<Act.Extend> _ -> false;
        };
    }

    /// What is meant at an instant, to be read as a deadline.
    public TypedTime.Thai meant(Seminar seminar, Instant now) {
        LocalDate today = now.atZone(Thailand.ZONE).toLocalDate();
        return switch (choice) {
            case "today" -> endOf(today);
            case "tomorrow" -> endOf(today.plusDays(1));
            case "week" -> endOf(today.plusWeeks(1));
            case "two-more" -> endOf(lastDay(seminar).plusDays(TWO));
            default -> typed;
        };
    }

    private static LocalDate lastDay(Seminar seminar) {
        return seminar.window().closes().minusMillis(1).atZone(Thailand.ZONE).toLocalDate();
    }

    private static TypedTime.Thai endOf(LocalDate date) {
        return new TypedTime.Thai(TypedDay.Thai.of(date), "");
    }
}
