package thabian.domain.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import thabian.domain.text.Thailand;

/// Something that was done to a seminar as a whole, or taken away of it: what no organisation's history tells. It names
/// whoever did it, and nobody else.
///
/// @param mark what tells it from others of the same instant; of what is taken away, from what others take that day
/// @param who the officer, or the program
/// @param when the instant it was done; of what was taken away several times that day, the last
/// @param provinces the digits of those that it concerns; none where that is all of them
/// @param fields names of what changed, `closesAt`; of what was taken away, its format
/// @param numbers how many, by what: `added`; of what was taken away, how often that day
public record Deed(
        String mark,
        What what,
        String who,
        Instant when,
        Set<String> provinces,
        List<String> fields,
        Map<String, Integer> numbers) {
    /// How often something was taken away on one day.
    public static final String TIMES = "times";

    /// How many hexadecimal digits a drawn mark has.
    private static final int MARK = 12;

    public Deed {
        provinces = new TreeSet<>(provinces);
        fields = List.copyOf(fields);
        numbers = new TreeMap<>(numbers);
    }

    /// What can be done to a seminar.
    public enum What {
        MADE,
        SETTINGS_CHANGED,
        CLOSED,
        /// A province serves it under another letter or office.
        SERVED,
        /// A list was put in force.
        LIST_WRITTEN,
        /// The roster was taken away.
        TOOK_ROSTER,
        /// Who is another on it than before.
        TOOK_CHANGES,
        /// The silent, with how they are reached.
        TOOK_OUTSTANDING,
        /// The list, with how they are reached.
        TOOK_LIST,
        /// The slips, with their codes.
        TOOK_SLIPS,
        /// The file for a mail merge, with its codes.
        TOOK_MAIL_MERGE,
        /// The log.
        TOOK_LOG;

        /// Whether something was taken away by it.
        public boolean taking() {
            return switch (this) {
                case MADE, SETTINGS_CHANGED, CLOSED, SERVED, LIST_WRITTEN -> false;
                case TOOK_ROSTER, TOOK_CHANGES, TOOK_OUTSTANDING, TOOK_LIST, TOOK_SLIPS, TOOK_MAIL_MERGE, TOOK_LOG ->
                    true;
            };
        }
    }

    /// Something that somebody does.
    ///
    /// @param random where its mark is drawn from
    public static Deed doing(
            What what,
            String who,
            Instant when,
            Set<String> provinces,
            List<String> fields,
            Map<String, Integer> numbers,
            RandomGenerator random) {
        String mark = HexFormat.of().toHexDigits(random.nextLong(), MARK);
        return new Deed(mark, what, who, when, provinces, fields, numbers);
    }

    /// Something that somebody takes away. What the same person takes away of the same on one day is one deed, however
    /// often.
    ///
    /// @param format as what
    public static Deed taking(What what, String format, String who, Instant when, Set<String> provinces) {
        String mark = String.join("#", what.name(), format, String.join(" ", new TreeSet<>(provinces)), who);
        return new Deed(mark, what, who, when, provinces, List.of(format), Map.of(TIMES, 1));
    }

    /// Where it stands among the deeds of its seminar: two of one place are one.
    public String place() {
        String from = what.taking() ? LocalDate.ofInstant(when, Thailand.ZONE).toString() : when.toString();
        return from + "#" + mark;
    }

    /// This and the same, done again.
    public Deed again(Deed later) {
        Map<String, Integer> sums = new TreeMap<>(numbers);
        later.numbers.forEach((name, number) -> sums.merge(name, number, Integer::sum));
        return new Deed(mark, what, who, later.when, provinces, fields, sums);
    }

    /// Whether it concerns one of these provinces.
    public boolean concerns(List<String> digits) {
        return provinces.isEmpty() || digits.stream().anyMatch(provinces::contains);
    }
}
