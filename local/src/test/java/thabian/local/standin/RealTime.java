package thabian.local.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/// Time as it passes where nobody turns the clock.
final class RealTime {
    private RealTime() {}

    /// Returns once it is that time.
    static void passTo(Instant time) {
        while (Instant.now().isBefore(time)) {
            LockSupport.parkNanos(Duration.between(Instant.now(), time).toNanos());
        }
    }
}
