package thabian.domain.form;

import java.time.Instant;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Act;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.TypedTime;

/// Until when a late exception may be granted: its end is still to come, later than everyone's, and no later than
/// personal data leave.
public final class Extension {
    private Extension() {}

    /// Reads the end of an exception as a deadline is read, and grants it where it may be at this instant.
    public static Parsed<Act.Extend> read(TypedTime typed, Seminar seminar, Instant now) {
        return typed.deadline(now).then(end -> grant(end, seminar, now));
    }

    private static Parsed<Act.Extend> grant(Instant end, Seminar seminar, Instant now) {
        if (!end.isAfter(now)) {
            return new Parsed.Wrong<>(FaultCode.TIME_PAST);
        }
        if (!end.isAfter(seminar.window().closes())) {
            return new Parsed.Wrong<>(FaultCode.EXTENSION_NEEDLESS);
        }
        return end.isAfter(seminar.purgeDate())
                ? new Parsed.Wrong<>(FaultCode.EXTENSION_TOO_LATE)
                : new Parsed.Value<>(new Act.Extend(end));
    }
}
