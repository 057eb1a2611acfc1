package thabian.domain.call;

import java.time.Instant;
import java.util.Optional;

/// Which writing of a seminar this is.
///
/// @param revision how often it was written; 0 before the first time
/// @param newsSince since when its meeting is another than some of those registered were told
public record Edition(int revision, Optional<Instant> newsSince) {
    /// The edition of a seminar that was never written.
    public static final Edition FIRST = new Edition(0, Optional.empty());

    /// The edition written over one that stands, with news. What happened until `now` came before them.
    static Edition telling(Edition standing, Instant now) {
        return new Edition(standing.revision, Optional.of(now.plusMillis(1)));
    }
}
