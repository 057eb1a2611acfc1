package thabian.page.console;

import java.util.List;
import java.util.Optional;

/// A console page that says what happened and what to do next.
///
/// @param sentences what happened, then what to do
/// @param way the way on; empty where there is none
public record Told(ConsoleFrame frame, String title, List<String> sentences, Optional<Way> way) {
    public Told {
        sentences = List.copyOf(sentences);
    }

    /// A way on: another page.
    public record Way(String address, String label) {}
}
