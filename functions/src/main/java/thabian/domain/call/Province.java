package thabian.domain.call;

import java.util.Optional;

/// A province that has organisations on a target list.
///
/// @param digits the two digits in its organisations' codes, `76`
/// @param name its name, `เพชรบุรี`
/// @param letter its own letter, where it passes the seminar on under one
/// @param office its own desk, where its organisations ring another than the seminar's
public record Province(String digits, String name, Optional<Letter> letter, Optional<Office> office) {
    /// A province that serves the seminar as its owner does.
    public Province(String digits, String name) {
        this(digits, name, Optional.empty(), Optional.empty());
    }
}
