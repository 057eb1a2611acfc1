package thabian.domain.list;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import thabian.domain.call.Readings;
import thabian.domain.call.SeminarId;

/// Where lists lie that are being put in force, and how far each is.
public interface ListJobs {
    /// How long a job is kept of which nothing was written any more.
    Duration KEPT = Duration.ofDays(3);

    /// Keeps a job and its parts; it begins once all of them are kept.
    ///
    /// @param parts by their numbers
    void begin(ListJob job, List<ListPart> parts);

    /// Every job that is kept, of whatever seminar, those that are done among them; with what could not be read.
    Readings<ListJob> all();

    /// Those of one seminar, the earliest first, as they are now.
    List<ListJob> of(SeminarId seminar);

    /// One of them, as it is now.
    Optional<ListJob> find(SeminarId seminar, ListJob.Id id);

    /// A part of a job; empty once it was written.
    Optional<ListPart> part(ListJob job, int part);

    /// Keeps that a part was written, and its content no longer; the job as it stands then.
    ///
    /// @param spared to whom of the part it was not done
    ListJob wrote(ListJob job, int part, ListJob.Spared spared, Instant now);
}
