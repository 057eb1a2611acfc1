package thabian.domain.call;

import java.time.Instant;

/// The span in which a seminar takes registrations: opens ≤ t < closes.
public record Window(Instant opens, Instant closes) {
    public Window {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("a window closes after it opens");
        }
    }

    /// This window with another end; one that would end before it began ends right behind its beginning.
    Window closing(Instant instant) {
        return new Window(opens, instant.isAfter(opens) ? instant : opens.plusMillis(1));
    }

    /// What takes the place of the window that stands: where an open one ends earlier, that takes effect only when
    /// every copy of it is gone.
    public Window replacing(Window standing, Instant now) {
        Instant earliest = now.plus(Seminar.COPY_LIFE);
        Instant before = standing.closes;
        boolean tooSoon = closes.isBefore(before) && closes.isBefore(earliest) && standing.opens.isBefore(earliest);
        return tooSoon ? closing(before.isBefore(earliest) ? before : earliest) : this;
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
