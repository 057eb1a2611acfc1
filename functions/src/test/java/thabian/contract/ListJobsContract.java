package thabian.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Reach;
import thabian.domain.call.SeminarId;
import thabian.domain.list.ListJob;
import thabian.domain.list.ListJobs;
import thabian.domain.list.ListPart;
import thabian.domain.list.ListPart.Entering;
import thabian.domain.list.ListPart.Leaving;
import thabian.domain.slot.Slots.Judged;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;

/// What every [ListJobs] keeps, whatever it keeps it in.
public abstract class ListJobsContract {
    private static final Instant LATER = NOW.plus(Duration.ofSeconds(2));
    private static final Invitee REACHED = new Invitee(
            anOrganisation("6760602"),
            new Reach(
                    Optional.of(mail("saraban@6760602.example")),
                    Optional.of(new PhoneNumber("032111222", Optional.of("12")))));
    private static final ListPart FIRST = new ListPart(
            List.of(
                    new Entering(Invitee.of(anOrganisation("6760601")), Optional.of(new Judged(Optional.empty(), 0))),
                    new Entering(
                            REACHED, Optional.of(new Judged(Optional.of(Invitee.of(anOrganisation("6760602"))), 12)))),
            List.of());
    private static final ListPart SECOND = new ListPart(
            List.of(new Entering(Invitee.of(anOrganisation("6760603")), Optional.empty())),
            List.of(new Leaving(code("6760604"), Optional.empty()), new Leaving(code("6760605"), Optional.empty())));
    private static final ListPart THIRD = new ListPart(
            List.of(), List.of(new Leaving(code("6760602"), Optional.of(new Judged(Optional.of(REACHED), 3)))));
    private static final ListJob.LeftAlone ALONE = new ListJob.LeftAlone(ListJob.Effect.CHANGED, code("6760603"));

    private ListJobs jobs;

    /// The jobs of an empty store.
    protected abstract ListJobs emptyJobs();

    @BeforeEach
    void begin() {
        jobs = emptyJobs();
    }

    private ListJob begun(SeminarId seminar, Instant now) {
        List<ListPart> parts = List.of(FIRST, SECOND, THIRD);
        ListJob job = ListJob.of(
                seminar,
                ListJob.Id.draw(Given.random()),
                "สมหญิง ใจทดสอบ (officer-76)",
                Set.of("76", "70"),
                new ListJob.Counts(2, 1, 4, 3, 5),
                parts,
                now);
        jobs.begin(job, parts);
        return job;
    }

    private static ListJob.Spared spared(Set<OrganisationCode> stayed, List<ListJob.LeftAlone> alone) {
        return new ListJob.Spared(stayed, alone);
    }

    @Test
    void aJobIsFoundWholeWithItsParts() {
        ListJob job = begun(SEMINAR, NOW);
        assertThat(jobs.find(SEMINAR, job.id())).contains(job);
        assertThat(jobs.part(job, 0)).contains(FIRST);
        assertThat(jobs.part(job, 1)).contains(SECOND);
        assertThat(jobs.part(job, 2)).contains(THIRD);
        assertThat(jobs.part(job, 3)).isEmpty();
        assertThat(jobs.find(new SeminarId("another"), job.id())).isEmpty();
    }

    @Test
    void jobsOfOneSeminarStandBesideEachOtherTheEarliestFirst() {
        assertThat(jobs.all().whole()).isEmpty();
        ListJob second = begun(SEMINAR, LATER);
        ListJob first = begun(SEMINAR, NOW);
        ListJob elsewhere = begun(new SeminarId(SEMINAR + "-2"), NOW);
        assertThat(jobs.of(SEMINAR)).containsExactly(first, second);
        assertThat(jobs.all().whole()).containsExactlyInAnyOrder(first, second, elsewhere);
    }

    @Test
    void aPartThatWasWrittenIsLeftNoMoreAndItsContentGone() {
        ListJob job = begun(SEMINAR, NOW);
        ListJob next = jobs.wrote(job, 1, spared(Set.of(code("6760605")), List.of(ALONE)), LATER);
        assertThat(next).isEqualTo(job.having(1, spared(Set.of(code("6760605")), List.of(ALONE)), LATER));
        assertThat(next.left()).containsOnlyKeys(0, 2);
        assertThat(next.touched()).isEqualTo(LATER);
        assertThat(jobs.find(SEMINAR, job.id())).contains(next);
        assertThat(jobs.part(job, 1)).isEmpty();
        assertThat(jobs.part(job, 0)).contains(FIRST);
        jobs.wrote(job, 2, spared(Set.of(code("6760606")), List.of()), LATER);
        ListJob done = jobs.wrote(job, 0, ListJob.Spared.NOBODY, LATER);
        assertThat(done.done()).isTrue();
        assertThat(done.stayed()).containsExactly(code("6760605"), code("6760606"));
        assertThat(done.leftAlone()).containsExactly(ALONE);
    }

    @Test
    void aPartThatTwoWroteCountsOnce() {
        ListJob job = begun(SEMINAR, NOW);
        ListJob once = jobs.wrote(job, 1, spared(Set.of(code("6760605")), List.of()), NOW);
        ListJob.Spared others = spared(Set.of(code("6760604")), List.of(ALONE));
        assertThat(jobs.wrote(job, 1, others, LATER)).isEqualTo(once);
        assertThat(jobs.find(SEMINAR, job.id())).contains(once);
    }
}
