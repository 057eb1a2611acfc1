package thabian.domain.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where seminars are kept.
public interface Seminars {
    /// How long an office is left alone that was told of mails that reached nobody.
    Duration TROUBLES_PAUSE = Duration.ofHours(1);

    /// The seminar as it was at most ten seconds ago. Nothing may be refused by it: see [#current].
    Optional<Seminar> recent(SeminarId id);

    /// The seminar as it is now.
    Optional<Seminar> current(SeminarId id);

    /// Every seminar, by opening, newest first.
    List<Seminar> all();

    /// The seminars whose people are still kept; with those that cannot be read.
    Readings<Seminar> unpurged();

    /// Creates a seminar, or puts this in the place of the one of the same revision; mail that it owes stays owed.
    ///
    /// @param next what is written, one revision later; of revision 0 where there is none yet
    /// @return the seminar as written; empty where another revision stands: somebody was faster
    Optional<Seminar> write(Seminar next);

    /// The same, and keeps who did it: both, or neither.
    Optional<Seminar> write(Seminar next, Deed deed);

    /// Records that everyone registered has been told the news that the seminar speaks of.
    void announced(Seminar seminar);

    /// Whether everyone registered has been reminded of the seminar as it is held now.
    boolean isReminded(Seminar seminar);

    /// Records that everyone registered has been reminded of it.
    void reminded(Seminar seminar);

    /// Records that a mail of it reached nobody, of which its office has not been told.
    void troubled(SeminarId id, Instant at);

    /// Those whose offices have not been told of mails that reached nobody, and were told of none within
    /// [#TROUBLES_PAUSE] before.
    List<SeminarId> troubled(Instant now);

    /// Records that the personal data of a seminar are gone.
    void purged(Seminar seminar);
}
