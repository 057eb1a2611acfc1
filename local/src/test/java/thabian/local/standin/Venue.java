package thabian.local.standin;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// Where the journey is played.
interface Venue extends AutoCloseable {
    /// Where pages and API begin, without a slash at the end.
    URI home();

    /// What time it is there.
    Instant now();

    /// Returns once it is that time there.
    void passTo(Instant time);

    /// A token of the issuer that the stack believes, for an officer of Phetchaburi.
    String officer();

    /// Everything that was sent by mail, as text to search in; empty where nobody can see it.
    Optional<String> mails();

    @Override
    void close() throws IOException;
}
