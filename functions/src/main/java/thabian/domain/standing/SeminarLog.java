package thabian.domain.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import thabian.domain.call.Deed;
import thabian.domain.call.Organisation;
import thabian.domain.slot.Slot;
import thabian.domain.text.Sought;
import thabian.domain.text.Thailand;

/// Everything that was done to a seminar, the latest first.
public record SeminarLog(List<LogLine> lines) {
    private static final Comparator<LogLine> LATEST =
            Comparator.comparing(LogLine::when).reversed();

    public SeminarLog {
        lines = List.copyOf(lines);
    }

    /// Which lines somebody looks at.
    ///
    /// @param words what they are looked for by: who did it, and to which organisation; empty for all
    /// @param topic what they are about; empty for all
    /// @param from the first day that they are of, in Thailand; empty for all
    /// @param to the last day, itself included; empty for all
    public record Wanted(
            String words, Optional<LogLine.Topic> topic, Optional<LocalDate> from, Optional<LocalDate> to) {
        private boolean covers(LogLine line) {
            LocalDate day = LocalDate.ofInstant(line.when(), Thailand.ZONE);
            return topic.filter(wanted -> wanted != line.topic()).isEmpty()
                    && from.filter(day::isBefore).isEmpty()
                    && to.filter(day::isAfter).isEmpty();
        }
    }

    /// The log of these organisations' histories and these deeds.
    public static SeminarLog of(List<Slot> slots, List<Deed> deeds) {
        Stream<LogLine> histories = slots.stream()
                .flatMap(slot -> slot.history().reversed().stream().map(entry -> LogLine.of(slot, entry)));
        return new SeminarLog(Stream.concat(deeds.reversed().stream().map(LogLine::of), histories)
                .sorted(LATEST)
                .toList());
    }

    /// The lines that are looked at, the latest first.
    public List<LogLine> of(Wanted wanted) {
        List<LogLine> about = lines.stream().filter(wanted::covers).toList();
        return Organisation.sought(wanted.words()).among(about, SeminarLog::target).stream()
                .sorted(LATEST)
                .toList();
    }

    private static Sought.Target target(LogLine line) {
        return line.organisation()
                .map(Organisation::target)
                .map(own -> new Sought.Target(own.called(), own.name(), own.text() + "\n" + line.who()))
                .orElseGet(() -> new Sought.Target("", "", line.who()));
    }
}
