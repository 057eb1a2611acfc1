package thabian.domain.pasted;

import thabian.domain.people.FullName;
import thabian.domain.people.PersonName;

/// Somebody whom a pasted list names, as far as it tells; an empty text where it tells nothing.
///
/// @param name with an empty surname where the list has one name only, [PersonName#NO_SURNAME] where it says that there
/// is no other
/// @param phone as it is typed there, without its label
/// @param reserve whether the list says that they come only where another cannot
public record PastedPerson(FullName name, String post, String phone, String email, boolean reserve) {
    /// The name in one line, as it stands in one box; empty where the list has none.
    public String fullName() {
        return new PersonName(name.prefix(), name.first(), name.last()).full().strip();
    }

    /// Whether both are one person, whatever the title.
    public boolean isSame(PastedPerson other) {
        return name.first().equals(other.name.first()) && name.last().equals(other.name.last());
    }

    /// Whether the list has a given name and no surname.
    public boolean hasOneName() {
        return !name.first().isEmpty() && (name.last().isEmpty() || isSurnameless());
    }

    /// Whether the list says that there is no surname.
    public boolean isSurnameless() {
        return name.last().equals(PersonName.NO_SURNAME);
    }
}
