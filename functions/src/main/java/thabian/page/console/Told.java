package thabian.page.console;

import java.util.List;

/// A console page that says what happened and what to do next.
///
/// @param sentences what happened, then what to do
/// @param ways the ways on, the likeliest first
public record Told(ConsoleFrame frame, String title, List<String> sentences, List<Way> ways) {
    public Told {
        sentences = List.copyOf(sentences);
        ways = List.copyOf(ways);
    }

    /// A way on: another page.
    public record Way(String address, String label) {}
}
