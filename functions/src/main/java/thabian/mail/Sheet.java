package thabian.mail;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What a letter says, block by block; [PlainText] and [HtmlText] write it down.
///
/// @param office whose letter it is; it stands over all
/// @param title its heading
record Sheet(String office, String title, List<Block> blocks) {
    Sheet {
        blocks = List.copyOf(blocks);
    }

    /// A part of a letter. A line break within a text starts a new line.
    sealed interface Block {}

    /// Sentences.
    record Paragraph(String text) implements Block {}

    /// Lines one below the other, who signs and how to reach them.
    record Lines(List<Line> lines) implements Block {
        Lines {
            lines = List.copyOf(lines);
        }
    }

    /// What stands over a part.
    record Heading(String text) implements Block {}

    /// A table of things and what they are.
    record Facts(List<Fact> facts) implements Block {
        Facts {
            facts = List.copyOf(facts);
        }
    }

    /// The one thing to click.
    record Action(String label, URI target) implements Block {}

    /// What else may be clicked.
    record Second(String label, URI target) implements Block {}

    /// Small print.
    record Note(String text) implements Block {}

    /// A row of a table.
    record Fact(String label, List<Line> lines) {
        Fact {
            lines = List.copyOf(lines);
        }

        static Fact of(String label, Line... lines) {
            return new Fact(label, List.of(lines));
        }

        static Fact of(String label, String line) {
            return of(label, Line.of(line));
        }
    }

    /// A line of a row, perhaps a link.
    record Line(String text, Optional<URI> link) {
        static Line of(String text) {
            return new Line(text, Optional.empty());
        }

        static Line linking(String text, URI link) {
            return new Line(text, Optional.of(link));
        }
    }
}
