package thabian.domain.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Where it is kept which officer does which district.
public interface DutyRoster {
    /// How long that is kept: no seminar is rung for longer.
    Duration KEPT = Duration.ofDays(365);

    /// Who does which district of a province, two digits, as it is now.
    Duties of(SeminarId seminar, String province);

    /// Has an officer do a district, or everybody, if whoever did it before is who was seen to.
    ///
    /// @param who empty, so that everybody does
    /// @param seen who did it; empty where everybody did
    /// @return false where somebody else does it by now: nothing was done
    boolean assign(
            SeminarId seminar,
            String province,
            String district,
            Optional<String> who,
            Optional<String> seen,
            Instant now);
}
