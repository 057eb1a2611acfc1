package thabian.domain.list;

import java.util.Optional;
import thabian.domain.text.Text;

/// What a line between organisations says of those below it: where they are, or of what type.
public sealed interface PlaceHeading {
    /// All of it is understood.
    ///
    /// @param type as it is written there; `เทศบาล` alone is of more than one
    /// @param bare whether a place stands there without the word that says of what kind it is: it may be a name
    record Clear(Optional<String> district, Optional<String> province, Optional<String> type, boolean bare)
            implements PlaceHeading {}

    /// Something in it is not understood. Whatever was said above it may hold no more.
    ///
    /// @param place whether it has a word for a place
    record Unclear(boolean place) implements PlaceHeading {}

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
