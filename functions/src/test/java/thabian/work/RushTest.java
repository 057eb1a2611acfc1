package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;
import static thabian.mail.MailExamples.PUBLIC;
import static thabian.mail.MailExamples.SENDER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Invitee;
import thabian.domain.call.Seminars;
import thabian.domain.post.Allowance;
import thabian.domain.post.Outbox.Address;
import thabian.domain.slot.Slots;
import thabian.given.Given;
import thabian.mail.Letters;
import thabian.mail.SesMailer;
import thabian.memory.MemoryMailer;
import thabian.memory.MemoryMailer.Turn;
import thabian.memory.MemoryOutbox;
import thabian.memory.MemoryPost;
import thabian.memory.MemorySeminars;
import thabian.memory.MemorySlots;
import thabian.memory.MemoryStore;

/// Mails in a rush, by the second: one shard of the stream hands its records to senders in batches, each copy takes the
/// carrier its time, and the sweep lets out what waits.
class RushTest {
    /// As template.yaml has them.
    private static final int SENDERS = 5;

    private static final int BATCH = 10;
    private static final Duration TIME_OUT = Duration.ofSeconds(60);
    private static final Duration ONE_COPY = SesMailer.LONGEST.plusSeconds(24);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int COPIES = 4;

    private final MemoryStore store = new MemoryStore();
    private final Slots slots = new MemorySlots(store);
    private final Seminars seminars = new MemorySeminars(store, () -> 0);
    private final Registry registry = new Registry(slots, Given.random());
    private final MemoryMailer mailer = new MemoryMailer();
    private final List<Instant> handedOverAt = new ArrayList<>();
    private final Map<String, Instant> registeredAt = new TreeMap<>();
    private final Deque<Address> shard = new ArrayDeque<>();
    private final Set<Address> known = new HashSet<>();
    private final List<Sender> senders = new ArrayList<>();

    private Duration takenWithin = Duration.ofMillis(300);

    /// The time of whoever acts.
    private Instant now = NOW;

    private MemoryPost post = new MemoryPost(store, () -> now);
    private Instant sweepAt = NOW.plus(MINUTE);

    /// One sender and the batch that it has in hand.
    private final class Sender {
        private final Deque<Address> batch = new ArrayDeque<>();
        private Instant free = NOW;
        private Instant deadline = NOW;

        Duration spare() {
            return Duration.between(now, deadline).minus(ONE_COPY);
        }

        boolean idle() {
            return batch.isEmpty() && shard.isEmpty();
        }

        void goOn() {
            now = free;
            if (batch.isEmpty()) {
                IntStream.range(0, Math.min(BATCH, shard.size())).forEach(_ -> batch.add(shard.remove()));
                deadline = now.plus(TIME_OUT);
            }
            if (spare().isNegative()) {
                while (!batch.isEmpty()) {
                    shard.addFirst(batch.removeLast());
                }
            } else {
                Address address = batch.remove();
                known.remove(address);
                post.dispatch(mailer, new Letters(PUBLIC, SENDER)).dispatch(address, this::spare);
            }
            free = now;
        }
    }

    private void allow(int perSecond) {
        Given.put(seminars, theSeminar());
        mailer.by(() -> handedOver(Turn.TAKE));
        post = new MemoryPost(store, () -> now, new Allowance(perSecond, 1_000_000), new Pace() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public void await(Instant turn) {
                now = now.isBefore(turn) ? turn : now;
            }
        });
    }

    private Turn handedOver(Turn turn) {
        handedOverAt.add(now);
        now = now.plus(takenWithin);
        return turn;
    }

    private static String digits(int number) {
        return "676%04d".formatted(number);
    }

    private void register(int number) {
        slots.invite(SEMINAR, Invitee.of(anOrganisation(digits(number))), Optional.of(Given.ownCode(digits(number))));
        registry.register(theSeminar(), Given.byOwnLink(digits(number)), someTokens(), now);
        registeredAt.put(digits(number), now);
    }

    /// What the stream brings: whoever is woken, behind those who were before.
    private void bring() {
        post.woken().stream()
                .filter(known::add)
                .sorted(Comparator.comparing(Address::toString))
                .forEach(shard::add);
    }

    /// Plays until an instant, with registrations at theirs.
    private void play(Instant until, Map<Instant, Integer> registrations) {
        Deque<Map.Entry<Instant, Integer>> coming = new ArrayDeque<>(new TreeMap<>(registrations).entrySet());
        IntStream.range(senders.size(), SENDERS).forEach(_ -> senders.add(new Sender()));
        while (true) {
            Instant change = Stream.concat(
                            Stream.of(sweepAt), coming.stream().limit(1).map(Map.Entry::getKey))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            Optional<Sender> next = senders.stream()
                    .filter(sender -> !sender.idle())
                    .min(Comparator.comparing(sender -> sender.free))
                    .filter(sender -> sender.free.isBefore(change));
            if (next.isEmpty() && !change.isBefore(until)) {
                return;
            }
            if (next.isPresent()) {
                next.get().goOn();
            } else {
                now = change;
                senders.stream().filter(sender -> sender.free.isBefore(change)).forEach(sender -> sender.free = change);
                if (change.equals(sweepAt)) {
                    new Release(new MemoryOutbox(store), seminars, post.carriage()).run(now, (_, step) -> step.run());
                    sweepAt = sweepAt.plus(MINUTE);
                } else {
                    register(coming.remove().getValue());
                }
                bring();
            }
        }
    }

    /// When each organisation's last copy of a kind was handed over.
    private Map<String, Instant> told(String kind) {
        Map<String, Instant> last = new HashMap<>();
        for (int i = 0; i < mailer.handedOver().size(); i++) {
            if (kind.equals(mailer.handedOver().get(i).tags().get("kind"))) {
                last.merge(
                        mailer.handedOver().get(i).tags().get("org"),
                        handedOverAt.get(i),
                        (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return last;
    }

    private long delivered(String kind) {
        return mailer.delivered().stream()
                .filter(mail -> kind.equals(mail.tags().get("kind")))
                .count();
    }

    @ParameterizedTest
    @CsvSource({
        "14, 300, 7849, 120",
        "14, 1000, 3000, 20",
        "14, 3000, 1000, 5",
        "50, 300, 7849, 60",
        "200, 300, 1500, 60",
        "7, 300, 3000, 30",
        "1, 300, 200, 3"
    })
    void whatIsFreshIsOutWithinAMinuteWhateverGoesToEverybody(int perSecond, int millisACopy, int waiting, int fresh) {
        allow(perSecond);
        takenWithin = Duration.ofMillis(millisACopy);
        IntStream.range(0, waiting).forEach(number -> {
            register(number);
            Given.sendAll(new MemoryOutbox(store), new Address.OfSlot(SEMINAR, code(digits(number))), now);
        });
        slots.all(SEMINAR, "76").forEach(slot -> registry.announce(slot, now));
        registeredAt.clear();
        Random random = new Random(2564);
        Map<Instant, Integer> registrations = new TreeMap<>();
        IntStream.range(0, fresh)
                .forEach(number -> registrations.put(now.plusMillis(random.nextInt(600_000)), 9_000 + number));

        play(now.plus(MINUTE.multipliedBy(12)), registrations);

        assertThat(delivered("confirmation")).isEqualTo((long) fresh * COPIES);
        assertThat(delivered("updated")).as("the news goes on meanwhile").isPositive();
        Map<String, Instant> told = told("confirmation");
        assertThat(registeredAt)
                .hasSize(fresh)
                .allSatisfy((organisation, at) ->
                        assertThat(Duration.between(at, told.get(organisation))).isLessThanOrEqualTo(MINUTE));
        assertThat(busiestSecond()).isLessThanOrEqualTo(perSecond * 2L + COPIES);
        assertThat(handedOverAt.size()).isLessThanOrEqualTo(perSecond * 13 * 60);
    }

    private long busiestSecond() {
        return handedOverAt.stream()
                .mapToLong(from -> handedOverAt.stream()
                        .filter(at -> !at.isBefore(from) && at.isBefore(from.plusSeconds(1)))
                        .count())
                .max()
                .orElse(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void atSixtyPercentThrottlesAndSesOwnRateTwentyOfficesAreToldWithinFiveMinutes(long seed) {
        Random random = new Random(seed);
        allow(14);
        mailer.by(() -> handedOver(random.nextDouble() < 0.6 ? Turn.THROTTLE : Turn.TAKE));
        Map<Instant, Integer> registrations = new TreeMap<>();
        IntStream.range(0, 20).forEach(number -> registrations.put(now.plusMillis(number), number));

        play(now.plus(MINUTE.multipliedBy(6)), registrations);

        assertThat(delivered("confirmation")).isEqualTo(20 * COPIES);
        assertThat(told("confirmation").values())
                .allSatisfy(at -> assertThat(at).isBefore(NOW.plus(MINUTE.multipliedBy(5))));
    }

    @ParameterizedTest
    @CsvSource({"10, 1", "30, 2", "30, 3"})
    void soTheyAreWhereManyWereThrottledBefore(int minutes, long seed) {
        Random random = new Random(seed);
        allow(14);
        mailer.by(() -> handedOver(random.nextDouble() < 0.6 ? Turn.THROTTLE : Turn.TAKE));
        Map<Instant, Integer> registrations = new TreeMap<>();
        IntStream.range(0, minutes)
                .forEach(minute -> registrations.put(now.plus(MINUTE.multipliedBy(minute)), 8_000 + minute));
        Instant crowd = now.plus(MINUTE.multipliedBy(minutes));
        IntStream.range(0, 20).forEach(number -> registrations.put(crowd.plusMillis(number), number));

        play(crowd.plus(MINUTE.multipliedBy(6)), registrations);

        assertThat(delivered("confirmation")).isEqualTo((20L + minutes) * COPIES);
        assertThat(told("confirmation").values())
                .allSatisfy(at -> assertThat(at).isBefore(crowd.plus(MINUTE.multipliedBy(5))));
    }

    @ParameterizedTest
    @CsvSource({"THROTTLE, 10, 60", "THROTTLE, 60, 300", "FAIL, 60, 100", "CLOSE, 60, 100"})
    void afterAnOutageMailsGoAtSesOwnRate(Turn trouble, int minutes, int offices) {
        allow(14);
        Instant end = now.plus(MINUTE.multipliedBy(minutes));
        mailer.by(() -> handedOver(now.isBefore(end) ? trouble : Turn.TAKE));
        Random random = new Random(2564);
        Map<Instant, Integer> registrations = new TreeMap<>();
        IntStream.range(0, offices)
                .forEach(number -> registrations.put(now.plusMillis(random.nextInt(minutes * 60_000)), number));

        play(end.plus(MINUTE.multipliedBy(5)), registrations);

        assertThat(delivered("confirmation")).isEqualTo((long) offices * COPIES);
        assertThat(told("confirmation").values())
                .allSatisfy(at -> assertThat(at).isBefore(end.plus(MINUTE.multipliedBy(3))));
    }

    @Test
    void aSenderWhoseTimeIsOverLeavesTheRestToTheNext() {
        allow(1);
        Map<Instant, Integer> registrations = new TreeMap<>();
        IntStream.range(0, 30).forEach(number -> registrations.put(now.plusMillis(number), number));

        play(now.plus(MINUTE.multipliedBy(5)), registrations);

        assertThat(delivered("confirmation")).isEqualTo(30 * COPIES);
        assertThat(handedOverAt).hasSize(30 * COPIES);
    }
}
