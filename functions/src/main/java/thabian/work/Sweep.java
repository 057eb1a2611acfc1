package thabian.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import thabian.domain.call.Province;
import thabian.domain.call.Readings;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.domain.list.ListJob;
import thabian.domain.post.Carrier;
import thabian.domain.post.Message;
import thabian.domain.post.MessageId;
import thabian.domain.post.Outbox;
import thabian.domain.post.Owed;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.work.Release.Line;

/// The minute's round of what is due. Every step may run twice: what was done is not done again.
public final class Sweep {
    /// How much one round does of a kind; the rest waits for the next.
    private static final int ROUND = 500;

    /// How many parts of lists one round writes, some ten seconds' work.
    private static final int PARTS = 6;

    /// How long after the closing its work may take, before somebody has to look why it is not done.
    private static final Duration CLOSING_PATIENCE = Duration.ofMinutes(5);

    private final Seminars seminars;
    private final Slots slots;
    private final Outbox outbox;
    private final Registry registry;
    private final Release release;
    private final ListWriter lists;
    private final RandomGenerator random;
    private final Consumer<Pulse> watch;

    /// At which of a seminar's provinces the next round begins: behind those for which the last did its worth. Nothing
    /// but reads is lost with it, since nothing is over before a round went through all of them.
    private final Map<SeminarId, Integer> begins = new ConcurrentHashMap<>();

    /// @param random where the names of messages are drawn from
    /// @param watch who is told at the end of each round how things stand
    public Sweep(
            Seminars seminars,
            Slots slots,
            Outbox outbox,
            Registry registry,
            Release release,
            ListWriter lists,
            RandomGenerator random,
            Consumer<Pulse> watch) {
        this.seminars = seminars;
        this.slots = slots;
        this.outbox = outbox;
        this.registry = registry;
        this.release = release;
        this.lists = lists;
        this.random = random;
        this.watch = watch;
    }

    /// What one round did.
    ///
    /// @param closed seminars whose closing report became owed
    /// @param woken items for which a sender was woken again
    /// @param announced slots that became to owe the news of their seminar
    /// @param reminded slots that became to owe the reminder of their seminar
    /// @param purged slots that lost their personal data
    /// @param parts parts of lists that were written
    /// @param outage since when the carrier takes no mail, if it does not
    /// @param failures what could not be done: an operator must look
    public record Round(
            int closed,
            int woken,
            int announced,
            int reminded,
            int purged,
            int parts,
            Optional<Carrier.Outage> outage,
            List<Failure> failures) {
        public Round {
            failures = List.copyOf(failures);
        }

        /// Whether nothing was due.
        public boolean idle() {
            return equals(new Round(0, 0, 0, 0, 0, 0, Optional.empty(), List.of()));
        }
    }

    /// One thing that could not be done, in whose way nothing else stands.
    ///
    /// @param where what it was done to
    /// @param why empty where an item could not be read
    public record Failure(String where, Optional<RuntimeException> why) {}

    /// Does what is due at `now`: wakes senders for what lay too long, owes closing reports, spreads news,
    /// reminds, lets personal data go, writes on at lists that nobody is at. Each seminar, each slot and
    /// each list on its own: what fails is told at the end, and holds up nothing.
    public Round run(Instant now) {
        return new Going(now).run();
    }

    /// One round as it goes.
    private final class Going {
        private final Instant now;
        private final List<Failure> failures = new ArrayList<>();
        private int closed;
        private int woken;
        private int announced;
        private int reminded;
        private int purged;
        private int parts;
        private int overdue;
        private Optional<Carrier> carrier = Optional.empty();
        private Optional<Integer> rationed = Optional.empty();
        private Optional<Owed> owed = Optional.empty();

        Going(Instant now) {
            this.now = now;
        }

        Round run() {
            attempt("seminars", () -> {
                Readings<Seminar> kept = seminars.unpurged();
                unreadable(kept);
                kept.read().forEach(this::sweep);
            });
            attempt("troubles", () -> seminars.troubled(now).forEach(this::tellTroubles));
            attempt("outbox", () -> {
                Release.LetOut out = release.run(now, this::attempt);
                woken = out.woken();
                carrier = Optional.of(out.carrier());
                rationed = out.rationed();
                Line waiting = out.waiting();
                Readings<Message> lying = outbox.lyingAt(waiting.first());
                unreadable(lying);
                owed = Optional.of(Owed.of(waiting.length(), lying.read(), now));
            });
            attempt("lists", () -> {
                Readings<ListJob> kept = lists.all();
                unreadable(kept);
                kept.read().stream().filter(job -> job.alone(now)).forEach(this::goOn);
            });
            attempt("watch", () -> watch.accept(new Pulse(owed, carrier, rationed, overdue)));
            Optional<Carrier.Outage> outage = carrier.flatMap(Carrier::outage);
            return new Round(closed, woken, announced, reminded, purged, parts, outage, failures);
        }

        /// Writes on at a list, as far as a round's worth is left.
        private void goOn(ListJob job) {
            attempt(job.seminar() + " list " + job.id(), () -> {
                ListJob next = job;
                while (!next.done() && parts < PARTS) {
                    next = lists.step(next, now);
                    parts++;
                }
            });
        }

        private void tellTroubles(SeminarId seminar) {
            attempt(seminar.value(), () -> outbox.oweTroubles(seminar, Message.troubles(MessageId.draw(random), now)));
        }

        private void sweep(Seminar seminar) {
            boolean kept = attempt(seminar.id().value(), () -> {
                if (seminar.closingDue(now)
                        && outbox.oweReport(seminar, Message.closingReport(MessageId.draw(random), now))) {
                    closed++;
                }
            });
            if (!kept && seminar.closingDue(now.minus(CLOSING_PATIENCE))) {
                overdue++;
            }
            attempt(seminar.id().value(), () -> {
                if (seminar.newsDue(now) && announced < ROUND) {
                    announced += announce(seminar);
                }
            });
            attempt(seminar.id().value(), () -> {
                if (seminar.reminderDue(now) && reminded < ROUND && !seminars.isReminded(seminar)) {
                    reminded += remind(seminar);
                }
            });
            attempt(seminar.id().value(), () -> {
                if (seminar.purgeDue(now) && purged < ROUND) {
                    purged += purge(seminar);
                }
            });
        }

        /// Owes the news to those who were not told, a round's worth; it is out once a round finds nobody any more.
        /// News lies a moment behind the change that made it: who is told in that instant is told as of then.
        private int announce(Seminar seminar) {
            Instant news = seminar.newsSince().orElseThrow();
            Instant told = news.isAfter(now) ? news : now;
            return round(
                    seminar,
                    slot -> slot.registration().isPresent() && !slot.toldSince(news),
                    slot -> registry.announce(slot, told),
                    () -> seminars.announced(seminar));
        }

        /// Owes the reminder to those who were not told since its time, a round's worth; it is out once a round finds
        /// nobody any more.
        private int remind(Seminar seminar) {
            Instant reminder = seminar.reminder();
            return round(
                    seminar,
                    slot -> slot.registration().isPresent() && !slot.toldSince(reminder),
                    slot -> registry.remind(slot, now),
                    () -> seminars.reminded(seminar));
        }

        /// Purges a seminar's slots, a round's worth; it counts as purged once a round finds nobody any more.
        private int purge(Seminar seminar) {
            return round(seminar, Slot::holdsPeople, slot -> registry.purge(slot, now), () -> seminars.purged(seminar));
        }

        private int round(Seminar seminar, Predicate<Slot> due, Consumer<Slot> step, Runnable nothingLeft) {
            int failed = failures.size();
            int done = 0;
            List<Province> provinces = seminar.provinces();
            int first = begins.getOrDefault(seminar.id(), 0);
            for (int next = first; next < first + provinces.size(); next++) {
                Province province = provinces.get(next % provinces.size());
                List<Slot> all = new ArrayList<>();
                attempt(seminar.id() + " " + province.digits(), () -> {
                    Readings<Slot> readings = slots.read(seminar.id(), province.digits());
                    unreadable(readings);
                    all.addAll(readings.read());
                });
                for (Slot slot : all) {
                    if (due.test(slot) && attempt(slot.reference(), () -> step.accept(slot))) {
                        done++;
                    }
                }
                if (done >= ROUND) {
                    begins.put(seminar.id(), (next + 1) % provinces.size());
                    return done;
                }
            }
            if (done == 0 && failures.size() == failed) {
                nothingLeft.run();
            }
            return done;
        }

        private void unreadable(Readings<?> readings) {
            readings.unreadable().forEach(where -> failures.add(new Failure(where, Optional.empty())));
        }

        private boolean attempt(String where, Runnable step) {
            try {
                step.run();
                return true;
            } catch (RuntimeException failure) {
                failures.add(new Failure(where, Optional.of(failure)));
                return false;
            }
        }
    }
}
