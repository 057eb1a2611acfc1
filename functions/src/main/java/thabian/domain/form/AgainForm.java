package thabian.domain.form;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import thabian.domain.slot.Order;
import thabian.domain.text.Parsed;
import thabian.domain.text.Thailand;
import thabian.domain.text.TypedDay;
import thabian.domain.text.TypedTime;

/// When to ring again, as an officer chooses or types it.
///
/// @param choice one of [#CHOICES]; anything else: what is typed
/// @param day of the common era, `2021-03-09`, from a list
/// @param time as people type it, `10.30`
public record AgainForm(String choice, String day, String time) {
    /// In an hour; this afternoon; on the morning of the next day that offices work.
    public static final List<String> CHOICES = List.of("hour", "afternoon", "morning");

    /// How many days there are to choose from.
    private static final int DAYS = 14;

    private static final LocalTime AFTERNOON = LocalTime.of(13, 30);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Set<DayOfWeek> FREE = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /// The instant meant, which is still to come.
    public Parsed<Instant> read(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Thailand.ZONE);
        return switch (choice) {
            case "hour" -> new Parsed.Value<>(now.plus(Duration.ofHours(1)));
            case "afternoon" -> later(at(today, AFTERNOON), now);
            case "morning" -> later(at(working(today.plusDays(1)), MORNING), now);
            default ->
                new TypedDay.Iso(day)
                        .read(now)
                        .then(date -> later(new TypedTime.Thai(TypedDay.Thai.of(date), time), now));
        };
    }

    /// Whether a choice lies ahead.
    public static boolean ahead(String choice, Instant now) {
        return new AgainForm(choice, "", "").read(now) instanceof Parsed.Value<Instant>;
    }

    /// The days to choose from, today first.
    public static List<LocalDate> days(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Thailand.ZONE);
        return Stream.iterate(today, day -> day.plusDays(1)).limit(DAYS).toList();
    }

    private static LocalDate working(LocalDate from) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .filter(day -> !FREE.contains(day.getDayOfWeek()))
                .findFirst()
                .orElse(from);
    }

    private static TypedTime.Thai at(LocalDate date, LocalTime time) {
        return TypedTime.Thai.of(date.atTime(time).atZone(Thailand.ZONE).toInstant());
    }

    private static Parsed<Instant> later(TypedTime.Thai typed, Instant now) {
        return Order.later(typed, now);
    }
}
