package thabian.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where seminars are kept.
public interface Seminars {
    /// The seminar as it was at most ten seconds ago. Nothing may be refused by it: see [#current].
    Optional<Seminar> recent(SeminarId id);

    /// The seminar as it is now.
    Optional<Seminar> current(SeminarId id);

    /// Every seminar, by opening, newest first.
    List<Seminar> all();

    /// The seminars whose people are still kept.
    List<Seminar> unpurged();

    /// Creates a seminar or puts this in its place; mail that it owes stays owed.
    void put(Seminar seminar);

    /// Owes the closing report, once for each closing; whether this call did it.
    boolean oweClosingReport(Seminar seminar, OwedMail report, Instant now);

    /// Records that the personal data of a seminar are gone.
    void purged(Seminar seminar);
}
