package thabian.page.console.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import thabian.domain.text.Fault;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.TypedDay;
import thabian.words.Faults;

/// A day that bounds what is looked at, as it was typed; nothing typed bounds nothing.
///
/// @param day the one that was meant; empty where none was typed, or none can be read
/// @param fault what is wrong with what was typed, as an officer reads it; empty where nothing is
public record LogDay(String typed, Optional<LocalDate> day, String fault) {
    /// The longest that is read, in characters: a day in words with a space to spare.
    static final int LONGEST = 30;

    /// Nothing typed.
    public static final LogDay NONE = new LogDay("", Optional.empty(), "");

    /// The day that somebody typed.
    public static LogDay of(String typed, Instant now) {
        String kept = typed.substring(0, Math.min(LONGEST, typed.length()));
        return kept.isBlank()
                ? NONE
                : switch (TypedDay.Thai.line(kept).read(now)) {
                    case Parsed.Value<LocalDate>(LocalDate day) -> new LogDay(kept, Optional.of(day), "");
                    case Parsed.Wrong<LocalDate>(FaultCode code) ->
                        new LogDay(kept, Optional.empty(), Faults.detail(new Fault("", code)));
                };
    }

    /// Whether something was typed that is no day.
    public boolean wrong() {
        return !fault.isEmpty();
    }
}
