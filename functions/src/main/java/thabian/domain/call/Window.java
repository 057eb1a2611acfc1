package thabian.domain.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The span in which a seminar takes registrations: opens ≤ t < closes; and until when people may be swapped.
///
/// @param swapsUntil until when whoever registered may still send others, exclusive; empty where no longer than
/// registrations are taken
public record Window(Instant opens, Instant closes, Optional<Instant> swapsUntil) {
    /// What is little: who opens the form then may not come back to it in time.
    private static final Duration LITTLE = Duration.ofDays(1);

    public Window {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("a window closes after it opens");
        }
        if (swapsUntil.filter(closes::isAfter).isPresent()) {
            throw new IllegalArgumentException("people may be swapped as long as they may register");
        }
    }

    /// A window after which nobody is swapped.
    public Window(Instant opens, Instant closes) {
        this(opens, closes, Optional.empty());
    }

    /// When the last people may be swapped, exclusive.
    public Instant lastSwap() {
        return swapsUntil.orElse(closes);
    }

    /// How much of it is left while that is little; empty where it is more, or nothing.
    public Optional<Duration> lastHours(Instant now) {
        return Optional.of(Duration.between(now, closes))
                .filter(left -> left.isPositive() && left.compareTo(LITTLE) <= 0 && at(now) == Phase.OPEN);
    }

    /// This window with another end; one that would end before it began ends right behind its beginning.
    Window closing(Instant instant) {
        Instant end = instant.isAfter(opens) ? instant : opens.plusMillis(1);
        return new Window(opens, end, swapsUntil.map(until -> later(until, end)));
    }

    /// What takes the place of the window that stands: where an end of an open one comes earlier, that takes effect
    /// only when every copy of it is gone.
    public Window replacing(Window standing, Instant now) {
        Instant earliest = now.plus(Seminar.COPY_LIFE);
        if (!standing.opens.isBefore(earliest)) {
            return this;
        }
        Window closed = closing(taking(closes, standing.closes, earliest));
        Instant swaps = taking(closed.lastSwap(), standing.lastSwap(), earliest);
        return swaps.isAfter(closed.lastSwap()) ? new Window(opens, closed.closes, Optional.of(swaps)) : closed;
    }

    /// An end that takes the place of another, as soon as it can.
    private static Instant taking(Instant next, Instant before, Instant earliest) {
        if (!next.isBefore(before) || !next.isBefore(earliest)) {
            return next;
        }
        return before.isBefore(earliest) ? before : earliest;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// Where an instant lies.
    public Phase at(Instant now) {
        if (now.isBefore(opens)) {
            return Phase.UPCOMING;
        }
        return now.isBefore(closes) ? Phase.OPEN : Phase.CLOSED;
    }

    /// Before, in or after a window.
    public enum Phase {
        UPCOMING,
        OPEN,
        CLOSED
    }
}
