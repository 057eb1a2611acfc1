package thabian.domain.slot;

import java.time.Instant;
import java.util.regex.Pattern;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.Text;
import thabian.domain.text.TypedTime;

/// Who has something done to a slot, and why.
///
/// @param who the officer
/// @param reason why, in the officer's words
/// @param seen the revision that the officer saw
/// @param now the instant the request was received
public record Order(String who, String reason, Seen seen, Instant now) {
    /// The longest reason or note, in characters.
    public static final int LONGEST_REASON = 500;

    /// An order by somebody who does not say what they saw.
    public static Order now(String who, String reason, Instant now) {
        return new Order(who, reason, new Seen.Nothing(), now);
    }

    /// This by somebody who saw that.
    public Order seeing(Seen other) {
        return new Order(who, reason, other, now);
    }

    private static final Pattern REVISION = Pattern.compile("[1-9][0-9]{0,8}");

    /// Reads the number of a revision that somebody shall come back from.
    public static Parsed<Integer> revision(String raw) {
        if (raw.isEmpty()) {
            return new Parsed.Wrong<>(FaultCode.REQUIRED);
        }
        return REVISION.matcher(raw).matches()
                ? new Parsed.Value<>(Integer.valueOf(raw))
                : new Parsed.Wrong<>(FaultCode.REVISION_FORMAT);
    }

    /// Reads an instant that is still to come.
    public static Parsed<Instant> later(TypedTime typed, Instant now) {
        return typed.moment(now)
                .then(at -> at.isAfter(now) ? new Parsed.Value<>(at) : new Parsed.Wrong<>(FaultCode.TIME_PAST));
    }

    /// Reads a reason, or a note, as officers type it: its lines become one.
    public static Parsed<String> reason(String raw) {
        return Text.filledLine(raw.strip().replaceAll("\\R", " "), LONGEST_REASON);
    }
}
