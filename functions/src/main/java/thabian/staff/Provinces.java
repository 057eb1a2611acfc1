package thabian.staff;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The provinces whose organisations somebody may see: the whole country, or those named by their two digits.
public sealed interface Provinces {
    /// How all provinces are written.
    String EVERYWHERE = "*";

    /// How one province is written.
    Pattern PROVINCE = Pattern.compile("[0-9]{2}");

    /// Whether this province, named by its two digits, is among them.
    boolean include(String province);

    /// These provinces as the authorizer hands them on: `*`, or the digits with commas between.
    String text();

    /// Every province.
    record Everywhere() implements Provinces {
        @Override
        public boolean include(String province) {
            return true;
        }

        @Override
        public String text() {
            return EVERYWHERE;
        }
    }

    /// At least one province, by its two digits.
    record Named(SortedSet<String> digits) implements Provinces {
        public Named {
            if (digits.isEmpty() || !digits.stream().allMatch(PROVINCE.asMatchPredicate())) {
                throw new IllegalArgumentException("not a list of provinces: " + digits);
            }
            digits = Collections.unmodifiableSortedSet(new TreeSet<>(digits));
        }

        @Override
        public boolean include(String province) {
            return digits.contains(province);
        }

        @Override
        public String text() {
            return String.join(",", digits);
        }
    }

    /// The scope that a claim lists: two-digit strings, or `*` alone. Empty for anything else, also in part.
    static Optional<Provinces> parse(List<String> listed) {
        if (listed.equals(List.of(EVERYWHERE))) {
            return Optional.of(new Everywhere());
        }
        SortedSet<String> digits = new TreeSet<>(listed);
        return digits.isEmpty() || !digits.stream().allMatch(PROVINCE.asMatchPredicate())
                ? Optional.empty()
                : Optional.of(new Named(digits));
    }

    /// The scope written as [#text()] writes it.
    static Optional<Provinces> parse(String text) {
        return parse(List.of(text.split(",", -1)));
    }
}
