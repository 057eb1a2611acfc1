package thabian.page.console.log;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import thabian.domain.standing.LogLine;
import thabian.domain.standing.SeminarLog;
import thabian.domain.text.Kebab;

/// What an address asks of the log; what is none of ours counts for nothing.
///
/// @param words by whom and to which organisation it was done
/// @param topic what it is about; empty for all
/// @param from the first day
/// @param to the last day
public record LogLook(String words, Optional<LogLine.Topic> topic, LogDay from, LogDay to) {
    /// The longest that is looked for, in characters.
    public static final int LONGEST = 60;

    /// Everything.
    public static final LogLook ALL = new LogLook("", Optional.empty(), LogDay.NONE, LogDay.NONE);

    /// What an address asks.
    ///
    /// @param value of a parameter; empty where it is missing
    public static LogLook of(UnaryOperator<String> value, Instant now) {
        String words = value.apply("q");
        return new LogLook(
                words.length() > LONGEST ? "" : words,
                Kebab.find(LogLine.Topic.class, value.apply("topic")),
                LogDay.of(value.apply("from"), now),
                LogDay.of(value.apply("to"), now));
    }

    /// The lines that are meant.
    public SeminarLog.Wanted wanted() {
        return new SeminarLog.Wanted(words, topic, from.day(), to.day());
    }

    /// Whether a day was typed that is none.
    public boolean wrong() {
        return from.wrong() || to.wrong();
    }
}
