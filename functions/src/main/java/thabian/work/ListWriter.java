package thabian.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Readings;
import thabian.domain.call.SeminarId;
import thabian.domain.list.ListJob;
import thabian.domain.list.ListJobs;
import thabian.domain.list.ListPart;
import thabian.domain.list.TargetList;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;

/// Writes what lists ordered, part by part. Whoever is stopped in between, another goes on: a part that was written
/// before is the same once it is written again.
public final class ListWriter {
    private final ListJobs jobs;
    private final Slots slots;
    private final AtOnce atOnce;
    private final RandomGenerator random;
    private final LongSupplier ticker;

    /// @param atOnce how the organisations of a part are written
    /// @param random where invitation codes are drawn from; nobody foretells it
    /// @param ticker nanoseconds that only ever grow
    public ListWriter(ListJobs jobs, Slots slots, AtOnce atOnce, RandomGenerator random, LongSupplier ticker) {
        this.jobs = jobs;
        this.slots = slots;
        this.atOnce = atOnce;
        this.random = random;
        this.ticker = ticker;
    }

    /// Keeps what a list does, so that it will be done whatever happens.
    ///
    /// @param who the officer, or the program
    /// @param provinces the digits of those whose organisations it may touch
    ListJob order(SeminarId seminar, String who, Set<String> provinces, TargetList.Difference difference, Instant now) {
        List<ListPart> parts = ListPart.of(difference);
        ListJob job =
                ListJob.of(seminar, ListJob.Id.draw(random), who, provinces, ListJob.Counts.of(difference), parts, now);
        jobs.begin(job, parts);
        return job;
    }

    /// Writes part after part, until nothing is left or time is over; what became of it.
    ///
    /// @param most after how long no further part is begun
    public ListJob goOn(ListJob job, Instant now, Duration most) {
        return goOn(job, now, within(most));
    }

    /// Tells, from now on, whether less time than this has passed.
    BooleanSupplier within(Duration most) {
        long begun = ticker.getAsLong();
        return () -> ticker.getAsLong() - begun < most.toNanos();
    }

    /// Writes part after part, as long as there is time.
    ListJob goOn(ListJob job, Instant now, BooleanSupplier time) {
        ListJob next = job;
        while (!next.done() && time.getAsBoolean()) {
            next = step(next, now);
        }
        return next;
    }

    /// Writes one part of a job that is not done; the job as it stands then.
    ListJob step(ListJob job, Instant now) {
        int number = job.left().firstKey();
        Optional<ListPart> part = jobs.part(job, number);
        return part.isPresent()
                ? jobs.wrote(job, number, write(job.seminar(), part.get()), now)
                : jobs.find(job.seminar(), job.id())
                        .filter(found -> !found.left().containsKey(number))
                        .orElseThrow(() -> new IllegalStateException("part " + number + " of a list is lost"));
    }

    /// To whom it was not done.
    private ListJob.Spared write(SeminarId seminar, ListPart part) {
        List<ListJob.LeftAlone> alone = new ArrayList<>();
        Set<OrganisationCode> stayed = new HashSet<>();
        atOnce.call(part.invited().stream()
                        .<Callable<Optional<ListJob.LeftAlone>>>map(row -> {
                            InvitationCode code = InvitationCode.draw(random);
                            return () -> invite(seminar, row, code) ? Optional.empty() : Optional.of(row.leftAlone());
                        })
                        .toList())
                .forEach(each -> each.ifPresent(alone::add));
        atOnce
                .call(part.leaving().stream()
                        .<Callable<Optional<Slot>>>map(row -> () -> staying(seminar, row))
                        .toList())
                .stream()
                .flatMap(Optional::stream)
                .forEach(slot -> {
                    OrganisationCode code = slot.organisation().code();
                    if (slot.filled()) {
                        stayed.add(code);
                    } else {
                        alone.add(new ListJob.LeftAlone(ListJob.Effect.WITHDRAWN, code));
                    }
                });
        return new ListJob.Spared(stayed, alone);
    }

    /// Whether somebody is on the list now as it was ordered.
    private boolean invite(SeminarId seminar, ListPart.Entering row, InvitationCode code) {
        return row.judged()
                .map(judged ->
                        slots.invite(seminar, row.invitee(), Optional.of(code), judged) instanceof Slots.Write.Written)
                .orElseGet(() -> {
                    slots.invite(seminar, row.invitee(), Optional.of(code));
                    return true;
                });
    }

    /// Who was to leave, and did not.
    private Optional<Slot> staying(SeminarId seminar, ListPart.Leaving row) {
        Slots.Write write = row.judged()
                .map(judged -> slots.withdraw(seminar, row.code(), judged))
                .orElseGet(() -> slots.withdraw(seminar, row.code()));
        return switch (write) {
            case Slots.Write.Written _ -> Optional.empty();
            case Slots.Write.Overtaken(Optional<Slot> found) -> found;
        };
    }

    /// The jobs of a seminar that are kept, the earliest first.
    public List<ListJob> of(SeminarId seminar) {
        return jobs.of(seminar);
    }

    /// One of them.
    public Optional<ListJob> find(SeminarId seminar, ListJob.Id id) {
        return jobs.find(seminar, id);
    }

    /// The jobs of every seminar that are kept.
    Readings<ListJob> all() {
        return jobs.all();
    }
}
