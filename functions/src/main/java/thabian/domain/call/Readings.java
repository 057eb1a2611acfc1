package thabian.domain.call;

import java.util.List;

/// What was read of many, where one that cannot be read must not stand in the way of the others.
///
/// @param unreadable where those lie that could not be read; nothing of their content
public record Readings<T>(List<T> read, List<String> unreadable) {
    public Readings {
        read = List.copyOf(read);
        unreadable = List.copyOf(unreadable);
    }

    /// All of them.
    ///
    /// @throws IllegalStateException where one could not be read
    public List<T> whole() {
        if (!unreadable.isEmpty()) {
            throw new IllegalStateException("cannot be read: " + String.join(", ", unreadable));
        }
        return read;
    }
}
