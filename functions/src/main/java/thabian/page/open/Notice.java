package thabian.page.open;

import java.util.List;
import java.util.Optional;
import thabian.domain.call.Office;
import thabian.domain.call.Seminar;

/// A page that says what happened and what to do next.
///
/// @param sentences what happened, then what to do
/// @param office whom to ring, where a seminar is known
/// @param steps what can be done from here, the likeliest first
/// @param typed what somebody typed and was not stored, to be read out or forwarded
public record Notice(
        Frame frame,
        String title,
        List<String> sentences,
        Optional<Office> office,
        List<Step> steps,
        Optional<Both> typed) {
    public Notice {
        sentences = List.copyOf(sentences);
        steps = List.copyOf(steps);
    }

    /// The notice of a key, under which the words have a title, what happened, and what to do.
    static Notice of(Frame frame, String key, Seminar seminar, List<Step> steps, Object... arguments) {
        return new Notice(
                frame,
                frame.say(key + ".title"),
                List.of(frame.say(key + ".what", arguments), frame.say(key + ".do", arguments)),
                Optional.of(seminar.office()),
                steps,
                Optional.empty());
    }

    /// This notice, with what was typed and is not stored.
    Notice keeping(Both unstored) {
        return new Notice(frame, title, sentences, office, steps, Optional.of(unstored));
    }

    /// A way on.
    public sealed interface Step {
        /// Another page.
        record Visit(String address, String label) implements Step {}

        /// A form to send, with what it carries.
        record Send(String address, String label, List<Carried> carried) implements Step {
            public Send {
                carried = List.copyOf(carried);
            }
        }
    }
}
