package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.work.PostRoom.COPIES;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Seminar;
import thabian.domain.post.Allowance;
import thabian.domain.post.Mail;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox.Address;
import thabian.given.Given;
import thabian.memory.MemoryMailer.Turn;

/// Messages of which the carrier will never take one: however many there are, they hold up nobody else's.
class PoisonousMailTest {
    private static final List<Seminar> SEMINARS = Stream.of("ita-2564", "ita-second", "ita-third")
            .map(name -> Given.aSeminar().called(name).build())
            .toList();

    private final PostRoom room = new PostRoom(NOW);
    private final Set<String> poisonous = new HashSet<>();
    private int organisations;

    @BeforeEach
    void convene() {
        SEMINARS.forEach(room::convene);
        room.mailer().poisoning(this::isPoisonous);
    }

    private boolean isPoisonous(Mail mail) {
        return poisonous.contains(PostRoom.organisation(mail));
    }

    static IntStream upToTwenty() {
        return IntStream.rangeClosed(1, 20);
    }

    private String another() {
        return "67607%02d".formatted(organisations++);
    }

    private Address.OfSlot poison(Random random) {
        String organisation = another();
        poisonous.add(organisation);
        Seminar seminar = SEMINARS.get(random.nextInt(SEMINARS.size()));
        return (Address.OfSlot) room.register(seminar, organisation);
    }

    private String good(Random random) {
        String organisation = another();
        room.register(SEMINARS.get(random.nextInt(SEMINARS.size())), organisation);
        return organisation;
    }

    private boolean isTold(String organisation) {
        return room.delivered(organisation, "confirmation") >= COPIES;
    }

    private boolean isStuck(Address.OfSlot address) {
        return room.messages(address).stream().anyMatch(Message::stuck);
    }

    private long toldOf(String what) {
        return room.post().told().stream().filter(told -> told.startsWith(what)).count();
    }

    @ParameterizedTest
    @MethodSource("upToTwenty")
    void whoeverRegistersIsToldAtOnceHoweverManyPoisonousMessagesLieThere(int many) {
        Random random = new Random(many);
        int old = random.nextInt(many + 1);
        List<Address.OfSlot> poisons = new ArrayList<>();
        for (int i = 0; i < old; i++) {
            poisons.add(poison(random));
        }
        room.sendWoken();
        room.minutes(random.nextInt(120));
        for (int registering = 0; registering < 40; registering++) {
            if (poisons.size() < many && random.nextBoolean()) {
                poisons.add(poison(random));
            }
            room.pass(Duration.ofSeconds(random.nextInt(60)));
            String organisation = good(random);
            room.sendWoken();
            assertThat(isTold(organisation)).isTrue();
            room.minutes(random.nextInt(30));
        }

        assertThat(toldOf("down")).isZero();
        assertThat(toldOf("stuck 5")).as("each rings when it is first refused").isEqualTo(poisons.size());
        assertThat(poisons).allMatch(this::isStuck);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10, 20})
    void whatMetSilenceWhileOthersWereTakenCallsNoOutageInAQuietNight(int many) {
        Random random = new Random(many);
        room.mailer().poisoning(this::isPoisonous, Turn.FAIL);
        List<Address.OfSlot> poisons =
                IntStream.range(0, many).mapToObj(_ -> poison(random)).toList();
        room.sendWoken();
        for (int registering = 0; registering < 60 && !poisons.stream().allMatch(this::isStuck); registering++) {
            good(random);
            room.sendWoken();
            room.minutes(40);
        }
        long before = toldOf("down");

        room.minutes(8 * 60);

        assertThat(poisons).allMatch(this::isStuck);
        assertThat(toldOf("down")).isEqualTo(before);
        String organisation = good(random);
        room.sendWoken();
        assertThat(isTold(organisation)).isTrue();
    }

    static Stream<Arguments> fewOfManySeeds() {
        return IntStream.rangeClosed(1, 5)
                .boxed()
                .flatMap(many -> LongStream.rangeClosed(1, 10).mapToObj(seed -> Arguments.of(many, seed)));
    }

    @ParameterizedTest
    @MethodSource("fewOfManySeeds")
    void whatMeetsOnlySilenceDelaysNobodyByMoreThanThreeMinutes(int many, long seed) {
        Random random = new Random(seed);
        room.mailer().poisoning(this::isPoisonous, Turn.FAIL);
        IntStream.range(0, many).forEach(_ -> poison(random));
        room.sendWoken();
        for (int registering = 0; registering < 20; registering++) {
            room.minutes(random.nextInt(1, 20));
            room.pass(Duration.ofSeconds(random.nextInt(60)));
            String organisation = good(random);
            room.sendWoken();
            room.minutes(3);
            assertThat(isTold(organisation)).isTrue();
        }
    }

    /// Trouble of every kind, and whether the carrier refuses what is poisonous even then.
    static Stream<Arguments> outages() {
        return Stream.of(Turn.FAIL, Turn.THROTTLE, Turn.CLOSE, Turn.LOSE_ANSWER)
                .flatMap(trouble -> Stream.of(true, false)
                        .flatMap(first -> Stream.of(1, 7, 20).map(many -> Arguments.of(trouble, first, many))));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void anOutageAmongPoisonousMessagesIsNoticedTriedOnceAMinuteAndOverForAll(
            Turn trouble, boolean refusedFirst, int many) {
        Random random = new Random(31L * many + trouble.ordinal());
        IntStream.range(0, many / 2).forEach(_ -> poison(random));
        room.sendWoken();
        room.minutes(random.nextInt(30));

        room.mailer().always(trouble);
        Predicate<Mail> never = _ -> false;
        room.mailer().poisoning(refusedFirst ? this::isPoisonous : never);
        List<String> waiting = new ArrayList<>();
        for (int registering = 0; registering < 20; registering++) {
            if (registering < many - many / 2) {
                poison(random);
            }
            waiting.add(good(random));
            room.sendWoken();
            if (registering % 4 == 3) {
                tries(random.nextInt(1, 6));
            }
        }
        assertThat(room.post().told()).anyMatch(told -> told.startsWith("down"));
        tries(2);
        assertThat(tries(60)).as("one a minute").isEqualTo(60);
        assertThat(toldOf("up")).isZero();
        assertThat(toldOf("down")).isEqualTo(1);

        room.mailer().always(Turn.TAKE);
        room.mailer().poisoning(this::isPoisonous);
        room.minutes(3);

        assertThat(waiting).allMatch(this::isTold);
        assertThat(toldOf("up")).isEqualTo(1);
        assertThat(room.post().carriage().current().outage()).isEmpty();
    }

    @Test
    void lettersThatCannotBeWrittenDelayNoOutagesEnd() {
        Random random = new Random(1);
        room.mailer().always(Turn.CLOSE);
        String organisation = good(random);
        room.sendWoken();
        IntStream.range(0, 19).forEach(_ -> poison(random));
        room.unwritable(poisonous);
        room.minutes(5);

        room.mailer().always(Turn.TAKE);
        room.minutes(1);

        assertThat(isTold(organisation)).isTrue();
    }

    /// Lets minutes pass, in each of which one mail is tried at most, never the same twice in a row; what is refused at
    /// once does not count.
    ///
    /// @return how many were tried
    private int tries(int minutes) {
        List<String> tried = new ArrayList<>();
        for (int minute = 0; minute < minutes; minute++) {
            int before = room.mailer().handedOver().size();
            room.minutes(1);
            List<Mail> handedOver = room.mailer().handedOver();
            List<Mail> now = handedOver.subList(before, handedOver.size());
            assertThat(now).extracting(PostRoom::organisation).doesNotHaveDuplicates();
            List<String> told = now.stream()
                    .filter(mail -> !room.mailer().isPoisonous(mail))
                    .map(PostRoom::organisation)
                    .toList();
            assertThat(told).hasSizeLessThanOrEqualTo(1);
            tried.addAll(told);
        }
        assertThat(IntStream.range(1, tried.size()).filter(i -> tried.get(i).equals(tried.get(i - 1))))
                .as("the same twice in a row")
                .isEmpty();
        return tried.size();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 1_000})
    void whatIsRefusedAgainAndAgainLeavesAFifthOfTheDay(int perDay) {
        Random random = new Random(perDay);
        room.allow(new Allowance(14, perDay));
        IntStream.range(0, perDay / 20).forEach(_ -> {
            if (organisations < 20) {
                poison(random);
            }
        });
        room.sendWoken();
        room.minutes(23 * 60);

        for (int registering = 0; registering < perDay / 5 / COPIES; registering++) {
            String organisation = good(random);
            room.sendWoken();
            assertThat(isTold(organisation)).isTrue();
        }
    }
}
