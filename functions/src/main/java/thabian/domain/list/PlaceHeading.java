package thabian.domain.list;

import java.util.Optional;
import java.util.Set;
import thabian.domain.text.Text;

/// What a line between organisations says of those below it: where they are, or of what type.
public sealed interface PlaceHeading {
    /// All of it is understood.
    ///
    /// @param type as it is written there; `เทศบาล` alone is of more than one
    /// @param bare whether a place stands there without the word that says of what kind it is: it may be a name
    record Clear(Optional<String> district, Optional<String> province, Optional<String> type, boolean bare)
            implements PlaceHeading {}

    /// Something in it is not understood. Of what was said above it no more may hold than the province.
    ///
    /// @param districts those that it names, however
    /// @param provinces likewise
    /// @param lost whether it may name a place that nobody knows
    record Unclear(Set<String> districts, Set<String> provinces, boolean lost) implements PlaceHeading {
        public Unclear {
            districts = Set.copyOf(districts);
            provinces = Set.copyOf(provinces);
        }

        /// Whether it speaks of a place.
        public boolean place() {
            return lost || !districts.isEmpty() || !provinces.isEmpty();
        }

        /// Whether those below it may be in a province that was said above it: it names nothing outside.
        public boolean staysIn(String province, NationalRegister register) {
            return !lost
                    && provinces.stream().allMatch(each -> NationalRegister.same(each, province))
                    && districts.stream().allMatch(each -> register.has(each, province));
        }
    }

    /// Reads a line.
    static PlaceHeading read(String line, NationalRegister register) {
        return new PlaceHeadingReader(Text.fold(line), register).read();
    }

    /// Where a text says that something is, if it says nothing else.
    static Optional<Clear> place(String text, NationalRegister register) {
        return read(text, register) instanceof Clear clear && clear.type().isEmpty()
                ? Optional.of(clear)
                : Optional.empty();
    }
}
