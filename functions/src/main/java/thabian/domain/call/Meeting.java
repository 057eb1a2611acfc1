package thabian.domain.call;

import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import thabian.domain.text.Thailand;

/// The hours for which people come together, and where.
///
/// @param starts when it begins
/// @param ends when it ends
/// @param joinLink where to join; may come later
public record Meeting(Instant starts, Instant ends, Optional<URI> joinLink) {
    private static final LocalTime REMINDING = LocalTime.of(9, 0);

    public Meeting {
        if (!starts.isBefore(ends)) {
            throw new IllegalArgumentException("a seminar ends after it starts");
        }
    }

    /// When its people are reminded: at nine in the morning of the day before it starts.
    Instant reminder() {
        return starts.atZone(Thailand.ZONE)
                .toLocalDate()
                .minusDays(1)
                .atTime(REMINDING)
                .atZone(Thailand.ZONE)
                .toInstant();
    }
}
