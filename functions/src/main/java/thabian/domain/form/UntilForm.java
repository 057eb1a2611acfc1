package thabian.domain.form;

import java.time.Instant;
import java.time.LocalDate;
import thabian.domain.text.Thailand;
import thabian.domain.text.TypedDay;
import thabian.domain.text.TypedTime;

/// The end of a late exception as an officer chooses or types it.
///
/// @param choice `today`, `tomorrow`, `week`: until the end of that day; anything else: what is typed
public record UntilForm(String choice, TypedTime.Thai typed) {
    /// What is meant at an instant, to be read as a deadline.
    public TypedTime.Thai meant(Instant now) {
        LocalDate today = now.atZone(Thailand.ZONE).toLocalDate();
        return switch (choice) {
            case "today" -> endOf(today);
            case "tomorrow" -> endOf(today.plusDays(1));
            case "week" -> endOf(today.plusWeeks(1));
            default -> typed;
        };
    }

    private static TypedTime.Thai endOf(LocalDate date) {
        return new TypedTime.Thai(TypedDay.Thai.of(date), "");
    }
}
