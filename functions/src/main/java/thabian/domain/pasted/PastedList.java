package thabian.domain.pasted;

import java.util.List;
import java.util.Optional;

/// What a list of people tells that somebody pasted: a message of a chat, lines of a letter, rows of a sheet. What it
/// does not understand is kept, so that whoever pasted it sees all of it.
///
/// @param people who is named, in the order of the list
/// @param contact who is named beside them to be rung, or reached for all of them
/// @param left what belongs to nobody: a heading, a greeting, a second phone
public record PastedList(List<PastedPerson> people, Optional<PastedPerson> contact, List<String> left) {
    public PastedList {
        people = List.copyOf(people);
        left = List.copyOf(left);
    }

    /// Reads a list, whatever it is.
    public static PastedList of(String text) {
        return new ListReader(ListLine.of(text)).read();
    }
}
