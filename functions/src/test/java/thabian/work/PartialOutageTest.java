package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.theSeminar;
import static thabian.work.PostRoom.COPIES;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.post.Carrier;
import thabian.domain.post.Mail;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox.Address;
import thabian.memory.MemoryMailer.Turn;

/// Outages in which the carrier takes a mail now and then, and such in which few wait: they cost no more than a whole
/// one of many, and are over as soon.
class PartialOutageTest {
    private static final int HOUR = 60;
    private static final double[] SHARES = {0.5, 0.8, 0.9, 0.95, 0.99, 1};

    /// What an outage may cost beyond a mail a minute, until it is taken for one.
    private static final int UNTIL_NOTICED = 200;

    private final PostRoom room = new PostRoom(NOW);
    private final List<Address.OfSlot> offices = new ArrayList<>();

    @BeforeEach
    void convene() {
        room.convene(theSeminar());
    }

    private Address.OfSlot register() {
        Address.OfSlot office = (Address.OfSlot) room.register(theSeminar(), "67607%02d".formatted(offices.size()));
        offices.add(office);
        room.sendWoken();
        return office;
    }

    private Stream<Message> messages() {
        return offices.stream().flatMap(office -> room.messages(office).stream());
    }

    private long toldOf(String what) {
        return room.post().told().stream().filter(told -> told.startsWith(what)).count();
    }

    private boolean isTold(Address.OfSlot office) {
        return room.messages(office).stream().noneMatch(Message::open);
    }

    static Stream<Arguments> outages() {
        Random random = new Random(2564);
        return Stream.of(Turn.FAIL, Turn.LOSE_ANSWER, Turn.THROTTLE)
                .flatMap(trouble -> Stream.of(1, 6, 24)
                        .flatMap(hours -> Stream.of(1, 2, 3, 60)
                                .map(many ->
                                        Arguments.of(trouble, SHARES[random.nextInt(SHARES.length)], hours, many))));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void everyMailIsOutWithinThreeMinutesAfterThem(Turn trouble, double share, int hours, int many) {
        Random random = new Random(hours * 100L + many);
        int minutes = hours * HOUR;
        room.mailer().by(() -> random.nextDouble() < share ? trouble : Turn.TAKE);
        for (int minute = 0; minute < minutes; minute++) {
            if (minute * many / minutes >= offices.size()) {
                register();
            }
            room.minutes(1);
        }
        assertThat(messages()).noneMatch(Message::stuck);
        double taken = messages()
                .flatMap(message -> message.to().stream())
                .filter(copy -> !copy.pending())
                .count();
        assertThat(room.mailer().handedOver().size())
                .as("a mail a minute, and what those took that got through")
                .isLessThan(minutes + UNTIL_NOTICED + (int) (share < 1 ? 2 * (taken + 1) / (1 - share) : 0));

        room.mailer().always(Turn.TAKE);
        room.minutes(3);

        assertThat(messages()).hasSize(many).noneMatch(Message::open);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anOutageIsTakenForOneHoweverFewWait(int many) {
        room.mailer().always(Turn.FAIL);
        IntStream.range(0, many).forEach(_ -> register());
        room.minutes(10);

        assertThat(room.post().told()).containsExactly("down UNKNOWN");
        assertThat(room.post().pulse().down()).isTrue();
        int before = room.mailer().handedOver().size();
        room.minutes(HOUR);
        assertThat(room.mailer().handedOver()).hasSize(before + HOUR);

        room.mailer().always(Turn.TAKE);
        room.minutes(2);

        assertThat(offices).allMatch(this::isTold);
        assertThat(room.post().told()).containsExactly("down UNKNOWN", "up UNKNOWN");
    }

    @Test
    void whoeverComesNewIsNotHeldUpByAnOutageInWhichFewWait() {
        room.mailer().poisoning(mail -> PostRoom.organisation(mail).equals("6760700"), Turn.FAIL);
        register();
        room.minutes(10);
        assertThat(toldOf("down")).isOne();

        assertThat(isTold(register())).isTrue();

        assertThat(toldOf("up")).isOne();
    }

    @Test
    void aThirdWhoseMailFailsMakesItAnOutageForAll() {
        room.mailer().always(Turn.FAIL);
        register();
        room.minutes(10);
        register();
        register();
        int before = room.mailer().handedOver().size();

        register();

        assertThat(room.mailer().handedOver()).hasSize(before);
        assertThat(toldOf("down")).isOne();
        assertThat(room.post().carriage().current().outage().map(Carrier.Outage::since))
                .hasValueSatisfying(
                        since -> assertThat(since).isBefore(room.now().minus(Duration.ofMinutes(5))));
    }

    @Test
    void whatIsTriedWhileEveryAnswerIsLostIsAnotherMailboxsEachTime() {
        room.mailer().always(Turn.LOSE_ANSWER);
        register();
        room.minutes(24 * HOUR);

        assertThat(room.mailer().delivered().stream().collect(Collectors.groupingBy(Mail::to, Collectors.counting())))
                .hasSize(COPIES)
                .allSatisfy((_, copies) -> assertThat(copies).isBetween(350L, 370L));
    }

    @Test
    void whatIsReportedOfACopyTellsThatItWasTakenWhoseAnswerWasLost() {
        room.mailer().always(Turn.LOSE_ANSWER);
        Address.OfSlot office = register();
        for (int minute = 0; minute < 24 * HOUR; minute++) {
            room.reportDelivered();
            room.minutes(1);
        }

        assertThat(isTold(office)).isTrue();
        assertThat(room.mailer().delivered().stream().collect(Collectors.groupingBy(Mail::to, Collectors.counting())))
                .hasSize(COPIES)
                .allSatisfy((_, copies) -> assertThat(copies).isOne());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 30})
    void copiesThatArrivedWhileAnswersWereLostDelayNobodyAfterwards(int many) {
        room.mailer().always(Turn.LOSE_ANSWER);
        IntStream.range(0, many).forEach(_ -> register());
        for (int minute = 0; minute < 13; minute++) {
            room.reportDelivered();
            room.minutes(1);
        }
        room.mailer().always(Turn.FAIL);
        Address.OfSlot last = register();
        room.minutes(5);
        room.mailer().always(Turn.TAKE);
        room.reportDelivered();

        room.minutes(3);

        assertThat(isTold(last)).isTrue();
        assertThat(offices).allMatch(this::isTold);
        assertThat(room.post().carriage().current().outage()).isEmpty();
    }

    @Test
    void anOutageIsOverOnceNobodyWaitsAnyMore() {
        room.mailer().always(Turn.LOSE_ANSWER);
        IntStream.range(0, 3).forEach(_ -> register());
        assertThat(room.post().carriage().current().outage()).isPresent();
        for (int minute = 0; minute < 30; minute++) {
            room.reportDelivered();
            room.minutes(1);
        }

        assertThat(offices).allMatch(this::isTold);
        assertThat(room.post().pulse().down()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL", "THROTTLE", "LOSE_ANSWER", "REJECT"})
    void mailboxesWhoseMailNeverGoesKeepNobodyElseOfTheirMessageWaiting(Turn trouble) {
        room.mailer()
                .poisoning(
                        mail -> PostRoom.organisation(mail).equals("6760700")
                                && Set.of("0", "1").contains(mail.tags().get("copy")),
                        trouble);
        Address.OfSlot office = register();
        room.minutes(3);

        assertThat(room.messages(office).stream()
                        .map(Message::to)
                        .flatMap(to -> IntStream.range(0, COPIES)
                                .filter(i -> to.get(i).pending())
                                .boxed()))
                .containsExactly(0, 1);
    }

    @Test
    void aMessageThatHangsKeepsNoOtherOfItsSlotWaiting() {
        room.mailer().poisoning(mail -> "confirmation".equals(mail.tags().get("kind")), Turn.FAIL);
        register();
        room.remind(theSeminar());
        room.minutes(3);

        assertThat(room.delivered("6760700", "reminder")).isEqualTo(COPIES);
    }
}
