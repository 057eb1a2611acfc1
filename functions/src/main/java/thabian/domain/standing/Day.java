package thabian.domain.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import thabian.domain.slot.Slot;
import thabian.domain.text.Thailand;

/// How many organisations registered on a day in Thailand, of those that are registered now.
public record Day(LocalDate date, int registered) {
    /// The last days, the present one last.
    ///
    /// @param count how many days
    static List<Day> lately(List<Slot> registered, Instant now, int count) {
        LocalDate today = LocalDate.ofInstant(now, Thailand.ZONE);
        return IntStream.range(0, count)
                .mapToObj(i -> today.minusDays(count - 1L - i))
                .map(date -> new Day(date, (int) registered.stream()
                        .flatMap(slot -> slot.registeredAt().stream())
                        .filter(at -> LocalDate.ofInstant(at, Thailand.ZONE).equals(date))
                        .count()))
                .toList();
    }
}
