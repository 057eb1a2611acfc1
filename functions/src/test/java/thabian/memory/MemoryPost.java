package thabian.memory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import thabian.domain.call.Seminars;
import thabian.domain.list.ListJobs;
import thabian.domain.post.Allowance;
import thabian.domain.post.Carrier;
import thabian.domain.post.Carriers;
import thabian.domain.post.Copy;
import thabian.domain.post.DailyBound;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox;
import thabian.domain.post.Recipient.Fate;
import thabian.domain.post.StopSeen;
import thabian.domain.slot.Slots;
import thabian.given.Given;
import thabian.work.AtOnce;
import thabian.work.Carriage;
import thabian.work.Dispatch;
import thabian.work.LetterDesk;
import thabian.work.LetterWriter;
import thabian.work.ListWriter;
import thabian.work.Pace;
import thabian.work.Pulse;
import thabian.work.Registry;
import thabian.work.Release;
import thabian.work.Sweep;

/// Everything that mails go through, put together in memory over one store and one clock. It notes what the operator is
/// told.
public final class MemoryPost implements Dispatch.Listener {
    private final MemoryStore store;
    private final InstantSource clock;
    private final Allowance allowance;
    private final Pace pace;
    private DailyBound bound = new DailyBound(1_000_000);
    private final List<String> told = new ArrayList<>();
    private final List<Pulse> pulses = new ArrayList<>();
    private final ListJobs jobs = new MemoryListJobs();

    public MemoryPost(MemoryStore store, InstantSource clock, Allowance allowance) {
        this(store, clock, allowance, new Waited(clock));
    }

    public MemoryPost(MemoryStore store, InstantSource clock, Allowance allowance, Pace pace) {
        this.store = store;
        this.clock = clock;
        this.allowance = allowance;
        this.pace = pace;
    }

    /// The same with an allowance that nobody comes near to.
    public MemoryPost(MemoryStore store, InstantSource clock) {
        this(store, clock, new Allowance(1_000, 1_000_000));
    }

    /// The same where a mailbox gets no more than so many mails in a day.
    public MemoryPost bound(int most) {
        bound = new DailyBound(most);
        return this;
    }

    public Carriage carriage() {
        return carriage(new MemoryCarriers(store));
    }

    /// Has an officer stop all mails, who sees how they stand.
    public void stop(Instant now) {
        set(Optional.of(new Carrier.Stop(Optional.of("an officer"), "ตรวจสอบ", now)));
    }

    /// Has them let mails go on.
    public void resume() {
        set(Optional.empty());
    }

    private void set(Optional<Carrier.Stop> stop) {
        carriage().set(stop, StopSeen.of(carriage().current()));
    }

    private Carriage carriage(Carriers carriers) {
        return new Carriage(carriers, allowance, pace);
    }

    /// A sender.
    public Dispatch dispatch(MemoryMailer mailer, LetterWriter letters) {
        return dispatch(new MemoryOutbox(store), mailer, letters);
    }

    /// A sender over an outbox that may be disturbed.
    public Dispatch dispatch(Outbox outbox, MemoryMailer mailer, LetterWriter letters) {
        return dispatch(outbox, mailer, letters, new MemoryCarriers(store));
    }

    /// A sender over an outbox that may be disturbed, and what is known of a carrier, which may be too.
    public Dispatch dispatch(Outbox outbox, MemoryMailer mailer, LetterWriter letters, Carriers carriers) {
        return new Dispatch(
                outbox,
                new MemoryMailboxes(store),
                bound,
                new LetterDesk(new MemorySeminars(store, () -> 0), new MemorySlots(store), letters, clock),
                mailer,
                carriage(carriers),
                new Release(outbox, new MemorySeminars(store, () -> 0), carriage(carriers)),
                clock,
                UUID::randomUUID,
                this);
    }

    /// The minute's round.
    public Sweep sweep() {
        return sweep(new MemorySeminars(store, () -> 0), new MemorySlots(store), new MemoryOutbox(store));
    }

    /// The minute's round over ports that may be disturbed.
    public Sweep sweep(Seminars seminars, Slots slots, Outbox outbox) {
        Registry registry = new Registry(slots, Given.random());
        return new Sweep(
                seminars,
                slots,
                outbox,
                registry,
                new Release(outbox, seminars, carriage()),
                lists(slots),
                Given.random(),
                pulses::add);
    }

    /// The lists that the minute's round finds.
    public ListJobs jobs() {
        return jobs;
    }

    private ListWriter lists(Slots slots) {
        return new ListWriter(jobs, slots, new AtOnce(Executors::newSingleThreadExecutor), Given.random(), () -> 0);
    }

    /// That a sender is woken, and since when: what the stream brings.
    public record Waking(Outbox.Address address, Instant since) {}

    /// Where senders are woken, and since when.
    public List<Waking> wakings() {
        synchronized (store) {
            return store.errands.entrySet().stream()
                    .flatMap(entry -> entry.getValue().send().stream().map(since -> new Waking(entry.getKey(), since)))
                    .toList();
        }
    }

    /// Where a sender is woken.
    public List<Outbox.Address> woken() {
        return wakings().stream().map(Waking::address).toList();
    }

    /// What the operator was told, `down CLOSED`.
    public List<String> told() {
        return List.copyOf(told);
    }

    /// How things stood at the end of the last round.
    public Pulse pulse() {
        return pulses.getLast();
    }

    @Override
    public void givenUp(Outbox.Address address, Copy copy, Fate fate) {
        told.add("given up " + fate);
    }

    @Override
    public void held(Outbox.Address address, Message message) {
        told.add("held " + message.kind());
    }

    @Override
    public void postponed(Outbox.Address address, Copy copy) {
        told.add("postponed " + copy.place());
    }

    @Override
    public void stuck(Outbox.Address address, Message message) {
        told.add("stuck " + message.tries());
    }

    @Override
    public void unwritten(Outbox.Address address, Message message, RuntimeException why) {
        told.add("unwritten " + why.getMessage());
    }

    @Override
    public void down(Carrier.Outage outage) {
        told.add("down " + outage.why());
    }

    @Override
    public void up(Carrier.Outage outage) {
        told.add("up " + outage.why());
    }

    /// Nobody waits: whoever is told to has waited, and it is as late as that.
    private static final class Waited implements Pace {
        private final InstantSource clock;
        private Instant late = Instant.MIN;

        Waited(InstantSource clock) {
            this.clock = clock;
        }

        @Override
        public Instant now() {
            Instant now = clock.instant();
            return now.isAfter(late) ? now : late;
        }

        @Override
        public void await(Instant turn) {
            late = turn.isAfter(late) ? turn : late;
        }
    }
}
