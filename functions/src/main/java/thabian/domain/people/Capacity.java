package thabian.domain.people;

import java.util.List;
import thabian.domain.text.Kebab;

/// In what capacity a person sits in a seat: holder of the post, acting (รักษาราชการแทน), or representative (ผู้แทน).
public enum Capacity {
    HOLDER,
    ACTING,
    REPRESENTATIVE;

    /// Every capacity, the most usual first.
    static final List<Capacity> ALL = List.of(values());

    /// The capacity's name in requests: `holder`.
    public String id() {
        return Kebab.of(this);
    }
}
