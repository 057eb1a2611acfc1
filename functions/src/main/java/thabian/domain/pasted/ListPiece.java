package thabian.domain.pasted;

import thabian.domain.people.FullName;

/// What stands in a line of a pasted list.
sealed interface ListPiece {
    /// A person's name.
    record Named(FullName name) implements ListPiece {}

    /// A person's post.
    ///
    /// @param inBrackets whether it stands in brackets
    /// @param first whether it is the first of its column or line
    record Post(String text, boolean inBrackets, boolean first) implements ListPiece {}

    /// A telephone number, as it is typed.
    record Phone(String text) implements ListPiece {}

    /// A mail address.
    record Email(String text) implements ListPiece {}

    /// Anything else.
    ///
    /// @param inBrackets whether it stands in brackets
    record Rest(String text, boolean inBrackets) implements ListPiece {}
}
