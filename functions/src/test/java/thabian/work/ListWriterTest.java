package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.list.ListJob;
import thabian.domain.list.ListJobs;
import thabian.domain.list.ListPart;
import thabian.domain.list.ListPart.Entering;
import thabian.domain.list.ListPart.Leaving;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Slots.Judged;
import thabian.given.Given;
import thabian.memory.MemoryOutbox;
import thabian.memory.MemoryPost;
import thabian.memory.MemorySeminars;
import thabian.memory.MemorySlots;
import thabian.memory.MemoryStore;

class ListWriterTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Instant ALONE = NOW.plusSeconds(30);

    private final AtomicLong ticks = new AtomicLong();

    /// A store in which seven are on the list, one of them registered, and a list of four parts is ordered.
    private final class World {
        private final MemoryStore store = new MemoryStore();
        private final Slots slots = new MemorySlots(store);
        private final MemoryPost post = new MemoryPost(store, () -> NOW);
        private final ListJob job;

        World() {
            numbered(1, 7, "ก").forEach(invitee -> slots.invite(SEMINAR, invitee, Optional.empty()));
            assertThat(new Registry(slots, Given.random())
                            .register(theSeminar(), aSubmission("6760607"), someTokens(), NOW))
                    .isInstanceOf(Admission.Admitted.class);
            List<ListPart> parts = List.of(
                    invited(numbered(1, 2, "ข"), invitee -> Optional.of(judged(invitee))),
                    invited(numbered(8, 2, "ค"), _ -> Optional.of(new Judged(Optional.empty(), 0))),
                    new ListPart(
                            List.of(new Entering(numbered(10, 1, "ง").getFirst(), Optional.empty())),
                            List.of(new Leaving(code("6760605"), Optional.empty()))),
                    new ListPart(
                            List.of(),
                            numbered(6, 2, "ก").stream()
                                    .map(invitee ->
                                            new Leaving(invitee.organisation().code(), Optional.of(judged(invitee))))
                                    .toList()));
            job = ListJob.of(
                    SEMINAR,
                    ListJob.Id.draw(Given.random()),
                    "officer-76",
                    Set.of("76"),
                    new ListJob.Counts(3, 2, 2, 3, 0),
                    parts,
                    NOW);
            post.jobs().begin(job, parts);
        }

        ListWriter writer() {
            return writer(post.jobs(), slots);
        }

        private ListWriter writer(ListJobs jobs, Slots over) {
            return new ListWriter(
                    jobs,
                    over,
                    new AtOnce(Executors::newSingleThreadExecutor),
                    new SplittableRandom(3),
                    () -> ticks.addAndGet(Duration.ofSeconds(1).toNanos()));
        }

        /// One who ends before the call of this number.
        ListWriter dyingAt(int call) {
            AtomicInteger calls = new AtomicInteger();
            Disturbance dying = (_, _) -> {
                if (calls.getAndIncrement() == call) {
                    throw new IllegalStateException("killed");
                }
                return Optional.empty();
            };
            return writer(disturbed(ListJobs.class, post.jobs(), dying), disturbed(Slots.class, slots, dying));
        }

        ListJob standing() {
            return post.jobs().find(SEMINAR, job.id()).orElseThrow();
        }

        /// Who is on the list, by number and name, and who was taken from it.
        List<String> list() {
            return slots.all(SEMINAR, "76").stream()
                    .map(slot -> slot.organisation().code().digits().substring(5)
                            + slot.organisation().name()
                            + (slot.withdrawn() ? "-" : ""))
                    .toList();
        }

        List<Slot> filled() {
            return slots.all(SEMINAR, "76").stream().filter(Slot::filled).toList();
        }
    }

    private static final List<String> AS_ORDERED =
            List.of("01ข", "02ข", "03ก", "04ก", "05ก-", "06ก-", "07ก", "08ค", "09ค", "10ง");

    private static List<Invitee> numbered(int first, int count, String name) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> anOrganisation("67606" + "%02d".formatted(i)))
                .map(one -> Invitee.of(new Organisation(one.code(), name, one.type(), one.district(), one.province())))
                .toList();
    }

    private static ListPart invited(List<Invitee> invitees, Function<Invitee, Optional<Judged>> judged) {
        return new ListPart(
                invitees.stream()
                        .map(invitee -> new Entering(invitee, judged.apply(invitee)))
                        .toList(),
                List.of());
    }

    /// An organisation as it stands before the list is written.
    private static Judged judged(Invitee invitee) {
        int number = Integer.parseInt(invitee.organisation().code().digits().substring(5));
        return new Judged(Optional.of(numbered(number, 1, "ก").getFirst()), 0);
    }

    /// A port whose calls may be answered by another.
    ///
    /// @param answer what is answered instead; empty where the port does
    private static <T> T disturbed(Class<T> port, T real, Disturbance answer) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    Optional<Object> other = answer.to(method.getName(), arguments);
                    try {
                        return other.isPresent() ? other.get() : method.invoke(real, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    private interface Disturbance {
        Optional<Object> to(String call, Object[] arguments);
    }

    @Test
    void whereverSomebodyIsStoppedTheMinutesRoundGoesOnAndNothingIsMissingOrTwice() {
        int calls = 0;
        boolean killed = true;
        for (; killed; calls++) {
            World world = new World();
            ListWriter dying = world.dyingAt(calls);
            killed = died(() -> dying.goOn(world.job, NOW, LONG));
            assertThat(world.post.sweep().run(ALONE).failures()).isEmpty();
            assertThat(world.list()).as("killed before call %d", calls).isEqualTo(AS_ORDERED);
            assertThat(world.standing().done()).isTrue();
            assertThat(world.standing().stayed()).containsExactly(code("6760607"));
            assertThat(world.standing().result()).isEqualTo(new ListJob.Counts(3, 2, 2, 2, 1));
            assertThat(world.filled())
                    .singleElement()
                    .satisfies(slot -> assertThat(slot.revision()).isEqualTo(1));
        }
        assertThat(calls).as("each part is read, written and counted").isGreaterThan(12);
    }

    private static boolean died(Runnable work) {
        try {
            work.run();
            return false;
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessage("killed");
            return true;
        }
    }

    @Test
    void theSameStepByTwoChangesNothingMore() {
        World world = new World();
        ListJob once = world.writer().step(world.job, NOW);
        List<String> list = world.list();
        assertThat(world.writer().step(world.job, ALONE))
                .as("what it does is gone, so the other's is taken")
                .isEqualTo(once);
        assertThat(world.list()).isEqualTo(list);
    }

    @Test
    void whoHasTheContentBeforeAnotherCountedItWritesTheSameAgain() {
        World world = new World();
        ListPart first = world.post.jobs().part(world.job, 0).orElseThrow();
        ListJob once = world.writer().step(world.job, NOW);
        ListJobs remembering = disturbed(
                ListJobs.class,
                world.post.jobs(),
                (call, _) -> call.equals("part") ? Optional.of(Optional.of(first)) : Optional.empty());
        assertThat(world.writer(remembering, world.slots).step(world.job, ALONE))
                .isEqualTo(once);
        assertThat(world.writer().goOn(once, NOW, LONG).done()).isTrue();
        assertThat(world.list()).isEqualTo(AS_ORDERED);
    }

    @Test
    void nobodyBeginsAnotherPartWhenTimeIsOver() {
        World world = new World();
        assertThat(world.writer().goOn(world.job, NOW, Duration.ZERO)).isEqualTo(world.job);
        ListJob next = world.writer().goOn(world.job, NOW, Duration.ofSeconds(2));
        assertThat(next.left()).as("a clock that ticks a second at each look").containsOnlyKeys(1, 2, 3);
        assertThat(next.written()).isEqualTo(2);
        assertThat(next.rows()).isEqualTo(8);
    }

    @Test
    void aJobThatSomebodyIsAtIsLeftToThem() {
        World world = new World();
        assertThat(world.post.sweep().run(ALONE.minusMillis(1)).parts()).isZero();
        ListJob touched = world.writer().step(world.job, ALONE);
        assertThat(world.post.sweep().run(ALONE.plusSeconds(29)).parts()).isZero();
        assertThat(world.post.sweep().run(ALONE.plusSeconds(30)).parts()).isEqualTo(3);
        assertThat(touched.alone(ALONE.plusSeconds(30))).isTrue();
        assertThat(world.standing().alone(ALONE.plusSeconds(99))).as("done").isFalse();
        assertThat(world.post.sweep().run(ALONE.plusSeconds(99)).parts()).isZero();
    }

    @Test
    void aJobThatCannotBeWrittenHoldsUpNoOther() {
        World world = new World();
        List<ListPart> parts = List.of(invited(numbered(20, 1, "จ"), _ -> Optional.empty()));
        ListJob other = ListJob.of(
                SEMINAR,
                new ListJob.Id("ffffffffffff"),
                "officer-70",
                Set.of("70"),
                new ListJob.Counts(1, 0, 0, 0, 0),
                parts,
                NOW.plusMillis(1));
        world.post.jobs().begin(other, parts);
        world.post.jobs().wrote(world.job, 0, ListJob.Spared.NOBODY, NOW.minusSeconds(60));
        Slots poisoned = disturbed(Slots.class, world.slots, (call, arguments) -> {
            if (call.equals("invite")
                    && ((Invitee) arguments[1]).organisation().name().equals("ค")) {
                throw new IllegalStateException("poison");
            }
            return Optional.empty();
        });
        Sweep.Round round = world.post
                .sweep(new MemorySeminars(world.store, () -> 0), poisoned, new MemoryOutbox(world.store))
                .run(NOW.plusSeconds(60));
        assertThat(round.failures())
                .extracting(Sweep.Failure::where)
                .containsExactly("ita-2564 list " + world.job.id());
        assertThat(world.post.jobs().find(SEMINAR, other.id()).orElseThrow().done())
                .isTrue();
        assertThat(world.standing().left()).containsOnlyKeys(1, 2, 3);
    }

    @Test
    void aPartThatIsLostIsSaid() {
        World world = new World();
        ListJobs losing = disturbed(
                ListJobs.class,
                world.post.jobs(),
                (call, _) -> call.equals("part") ? Optional.of(Optional.empty()) : Optional.empty());
        assertThatThrownBy(() -> world.writer(losing, world.slots).step(world.job, NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("part 0");
    }
}
