package thabian.local.standin;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Where the journey is played.
interface Venue extends AutoCloseable {
    /// Where pages and API begin, without a slash at the end.
    URI home();

    /// What time it is there: as it passes, where nobody turns the clock.
    default Instant now() {
        return Instant.now();
    }

    /// Returns once it is that time there.
    default void passTo(Instant time) {
        while (now().isBefore(time)) {
            LockSupport.parkNanos(Duration.between(now(), time).toNanos());
        }
    }

    /// A token of the issuer that the stack believes, for an officer of Phetchaburi.
    String officer();

    /// Everything that was sent by mail, as text to search in; empty where nobody can see it.
    Optional<String> mails();

    @Override
    void close() throws IOException;
}
