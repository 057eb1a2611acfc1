package thabian.domain.call;

import java.time.Duration;
import java.util.List;

/// Where it is kept what was done to seminars as a whole, and taken away of them.
public interface Deeds {
    /// How long a deed is kept: as long as anybody audits an office's year.
    Duration KEPT = Duration.ofDays(5 * 365);

    /// Keeps a deed; one of the same place is added to what stands there.
    void keep(SeminarId seminar, Deed deed);

    /// Every deed of a seminar, the latest last.
    List<Deed> of(SeminarId seminar);
}
