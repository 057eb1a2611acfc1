package thabian.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.domain.post.Carrier;
import thabian.domain.post.Errand;
import thabian.domain.post.Errand.Queue;
import thabian.domain.post.Outbox;
import thabian.domain.post.Outbox.Address;
import thabian.domain.post.Outbox.Waiting;

/// Lets out what waits to be sent: the oldest first, what somebody waits for before what goes to everybody, and no more
/// than the carrier takes until the next round. In an outage it lets out one mail a minute, another each time.
public final class Release {
    /// How many mails an item is taken to owe whose seminar cannot be read.
    private static final int MAILS = 4;

    /// How much of a minute is given to what goes to everybody: whoever registers now never waits behind it.
    private static final double BULK_SHARE = 0.5;

    /// How much of a minute is given away at all.
    private static final double SHARE = 0.9;

    /// How many items of a queue are counted at all.
    private static final int COUNTED = 10_000;

    /// Of how many items, the earliest due of each queue, it is looked up since when they owe.
    private static final int LOOKED_AT = 200;

    /// Later than anything is ever due.
    private static final Duration EVER = Duration.ofDays(3_650);

    /// How many items of a queue take turns in being tried.
    private static final int CANDIDATES = 100;

    private final Outbox outbox;
    private final Seminars seminars;
    private final Carriage carriage;

    public Release(Outbox outbox, Seminars seminars, Carriage carriage) {
        this.outbox = outbox;
        this.seminars = seminars;
        this.carriage = carriage;
    }

    /// What one round let out.
    ///
    /// @param woken items for which a sender was woken
    /// @param carrier as it was known before; what kept the rest back, if anything
    /// @param waiting what was owed before
    /// @param rationed how many mails the day's quota left before, where it keeps back what is due
    record LetOut(int woken, Carrier carrier, Line waiting, Optional<Integer> rationed) {}

    /// Everything that is owed, by queue, the earliest due first: what the round looks through anyway.
    record Line(List<Waiting> fresh, List<Waiting> bulk) {
        int length() {
            return fresh.size() + bulk.size();
        }

        /// Those of whom it is looked up since when they owe.
        List<Address> first() {
            return Stream.of(fresh, bulk)
                    .flatMap(queue -> queue.stream().limit(LOOKED_AT))
                    .map(Waiting::address)
                    .toList();
        }
    }

    /// Lets out what fell due until now.
    ///
    /// @param apart takes each step on its own, by the place that it is about: one that fails holds up no other
    LetOut run(Instant now, BiConsumer<String, Runnable> apart) {
        return new Going(now, now, apart).run();
    }

    /// Lets out what an outage that is over kept back, also what only just became owed.
    void afterOutage(Instant now) {
        new Going(now.plus(Errand.PATIENCE), now, (_, step) -> step.run()).run();
    }

    /// Has another mail tried at once where the one by which an outage was tried told nothing of the carrier.
    void insteadOf(Address tried, Instant now) {
        new Going(now, now, (_, step) -> step.run()).probeInsteadOf(tried);
    }

    private static List<Address> due(List<Waiting> queue, Instant until, int limit) {
        return queue.stream()
                .takeWhile(waiting -> !waiting.due().isAfter(until))
                .limit(limit)
                .map(Waiting::address)
                .toList();
    }

    /// One round as it goes.
    private final class Going {
        private final Instant until;
        private final Instant now;
        private final BiConsumer<String, Runnable> apart;
        private final Map<SeminarId, Integer> mails = new HashMap<>();

        Going(Instant until, Instant now, BiConsumer<String, Runnable> apart) {
            this.until = until;
            this.now = now;
            this.apart = apart;
        }

        LetOut run() {
            Carrier carrier = carriage.current();
            Line waiting = new Line(
                    outbox.waiting(Queue.FRESH, now.plus(EVER), COUNTED),
                    outbox.waiting(Queue.BULK, now.plus(EVER), COUNTED));
            if (carrier.outage().isPresent() && waiting.length() == 0) {
                carriage.idle();
            }
            int woken = carrier.stop().isPresent() ? 0 : letOut(carrier, waiting);
            return new LetOut(woken, carrier, waiting, rationed(carrier, waiting));
        }

        private Optional<Integer> rationed(Carrier carrier, Line waiting) {
            boolean fresh = carriage.left(carrier) < MAILS && isDue(waiting.fresh());
            boolean bulk = carriage.leftForYielding(carrier) < MAILS && isDue(waiting.bulk());
            return fresh || bulk ? Optional.of(carriage.left(carrier)) : Optional.empty();
        }

        private boolean isDue(List<Waiting> queue) {
            return !due(queue, until, 1).isEmpty();
        }

        private int letOut(Carrier carrier, Line waiting) {
            return carrier.outage()
                    .map(outage -> carrier.probeDue(now) ? probe(outage, waiting) : 0)
                    .orElseGet(() -> letOutAsMany(carrier, waiting));
        }

        private int letOutAsMany(Carrier carrier, Line waiting) {
            double mails = carriage.mailsAMinute(carrier);
            double room = mails * SHARE;
            List<Address> fresh = wake(due(waiting.fresh(), until, COUNTED), room);
            double left = room - fresh.stream().mapToInt(this::mails).sum();
            double bulkRoom = Math.min(mails * BULK_SHARE, carriage.leftForYielding(carrier));
            List<Address> bulk = wake(due(waiting.bulk(), until, COUNTED), Math.min(left, bulkRoom));
            return fresh.size() + bulk.size();
        }

        /// Wakes senders for what lies at these addresses, until it comes to so many mails.
        private List<Address> wake(List<Address> addresses, double room) {
            List<Address> woken = new ArrayList<>();
            double left = room;
            for (Address address : addresses) {
                if (left <= 0) {
                    break;
                }
                if (wake(address, until)) {
                    woken.add(address);
                    left -= mails(address);
                }
            }
            return woken;
        }

        /// How many mails are owed at an address as a rule: one to the contact and one to each person, or one to the
        /// office.
        private int mails(Address address) {
            return switch (address) {
                case Address.OfSlot(SeminarId seminar, OrganisationCode _) ->
                    mails.computeIfAbsent(seminar, this::mails);
                case Address.OfSeminar _ -> 1;
            };
        }

        private int mails(SeminarId id) {
            AtomicInteger found = new AtomicInteger(MAILS);
            apart.accept(
                    id.value(),
                    () -> seminars.recent(id)
                            .ifPresent(seminar -> found.set(seminar.seats().size() + 1)));
            return found.get();
        }

        private boolean wake(Address address, Instant latest) {
            AtomicBoolean woken = new AtomicBoolean();
            apart.accept(address.toString(), () -> woken.set(outbox.wake(address, latest, now)));
            return woken.get();
        }

        /// Another mail each time, by turns.
        private int probe(Carrier.Outage outage, Line line) {
            Instant latest = now.plus(Errand.PATIENCE);
            List<Waiting> candidates = Stream.of(line.fresh(), line.bulk())
                    .flatMap(queue -> queue.stream()
                            .takeWhile(waiting -> !waiting.due().isAfter(latest))
                            .limit(CANDIDATES))
                    .sorted(Comparator.comparing(waiting -> waiting.address().toString()))
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.rotate(
                    candidates, (int) Duration.between(outage.since(), now).toMinutes());
            return probe(outage, candidates.stream());
        }

        /// Another one in the place of the one that was tried.
        int probeInsteadOf(Address tried) {
            Carrier carrier = carriage.current();
            return carrier.outage()
                    .filter(outage -> carrier.stop().isEmpty() && outage.isTriedBy(tried))
                    .map(outage -> probe(
                            outage,
                            Stream.of(Queue.FRESH, Queue.BULK)
                                    .flatMap(queue -> outbox.waiting(queue, now, CANDIDATES).stream())))
                    .orElse(0);
        }

        /// What may not be due yet comes behind what is, and what was tried already behind what was not.
        private int probe(Carrier.Outage outage, Stream<Waiting> candidates) {
            return (int) candidates
                    .sorted(Comparator.comparing((Waiting waiting) -> outage.isTriedBy(waiting.address()))
                            .thenComparing(waiting -> waiting.due().isAfter(now))
                            .thenComparing(waiting -> outage.tried().contains(waiting.address())))
                    .map(Waiting::address)
                    .filter(address -> carriage.probe(address, now) && wake(address, now.plus(Errand.PATIENCE)))
                    .limit(1)
                    .count();
        }
    }
}
