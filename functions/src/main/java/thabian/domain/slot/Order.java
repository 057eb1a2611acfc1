package thabian.domain.slot;

import java.time.Instant;
import java.util.OptionalInt;
import thabian.domain.text.Parsed;
import thabian.domain.text.Text;

/// Who has something done to a slot, and why.
///
/// @param who the officer
/// @param reason why, in the officer's words
/// @param seen the revision that the officer saw, where it matters to them
/// @param now the instant the request was received
public record Order(String who, String reason, OptionalInt seen, Instant now) {
    /// The longest reason or note, in characters.
    public static final int LONGEST_REASON = 500;

    /// Whatever revision the slot has.
    public static Order now(String who, String reason, Instant now) {
        return new Order(who, reason, OptionalInt.empty(), now);
    }

    /// Reads a reason, or a note, as officers type it: its lines become one.
    public static Parsed<String> reason(String raw) {
        return Text.filledLine(raw.strip().replaceAll("\\R", " "), LONGEST_REASON);
    }
}
