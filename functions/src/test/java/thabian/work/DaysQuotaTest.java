package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.theSeminar;
import static thabian.work.PostRoom.COPIES;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Seminar;
import thabian.domain.post.Allowance;
import thabian.memory.MemoryMailer.Turn;

/// The day's quota where more goes to everybody than it holds: a fifth of it is left to whoever registers.
class DaysQuotaTest {
    private static final int REGISTERED = 90;

    private final Seminar seminar = theSeminar();
    private final PostRoom room = new PostRoom(NOW);

    @BeforeEach
    void registerMany() {
        room.convene(seminar);
        IntStream.range(0, REGISTERED).forEach(this::register);
        room.sendWoken();
        room.minutes(2);
        room.pass(Duration.ofDays(3));
    }

    private String register(int number) {
        String organisation = "67607%02d".formatted(number);
        room.register(seminar, organisation);
        return organisation;
    }

    private void allow(int perDay) {
        room.allow(new Allowance(14, perDay));
    }

    private long news() {
        return room.mailer().delivered().size() - (long) REGISTERED * COPIES;
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 500, 600})
    void whoeverRegistersIsToldAtOnceWhileMoreGoesToEverybodyThanADayHolds(int perDay) {
        allow(perDay);
        room.remind(seminar);
        room.remind(seminar);
        room.minutes(120);
        assertThat(news()).isBetween(perDay * 4L / 5 - COPIES, perDay * 4L / 5);
        assertThat(room.post().pulse().rationed())
                .hasValueSatisfying(left -> assertThat(left).isBetween(perDay / 5, perDay / 5 + COPIES));
        assertThat(room.post().sweep().run(room.now()).woken())
                .as("nobody is woken in vain")
                .isZero();

        for (int late = REGISTERED; late < Math.min(100, REGISTERED + perDay / 5 / COPIES); late++) {
            String organisation = register(late);
            room.sendWoken();
            assertThat(room.delivered(organisation, "confirmation")).isEqualTo(COPIES);
            room.minutes(20);
        }
    }

    @Test
    void whatWaitsForItsShareOfTheDayGoesOutWhenItHasOne() {
        allow(400);
        room.remind(seminar);
        room.minutes(60);
        assertThat(news()).isEqualTo(320);

        room.minutes(25 * 60);

        assertThat(news()).isEqualTo((long) REGISTERED * COPIES);
        assertThat(room.post().pulse().rationed()).isEmpty();
    }

    @Test
    void whatSomebodyWaitsForGoesOutBesideAReminderThatHasNoShareLeft() {
        allow(200);
        room.remind(seminar);
        room.minutes(60);
        String organisation = register(REGISTERED);
        room.remind(seminar);

        room.sendWoken();

        assertThat(room.delivered(organisation, "confirmation")).isEqualTo(COPIES);
        assertThat(room.delivered(organisation, "reminder")).isZero();
    }

    @Test
    void anOutageSpendsOneMailAMinute() {
        allow(50_000);
        IntStream.range(REGISTERED, 100).forEach(this::register);
        room.mailer().always(Turn.CLOSE);
        room.sendWoken();
        int before = spent();

        room.minutes(60);

        assertThat(spent() - before).isEqualTo(60);
    }

    private int spent() {
        return room.post().carriage().current().line().spent().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Test
    void theFifthIsKeptFromNobodyWhoRegisters() {
        allow(40);
        IntStream.range(REGISTERED, 100).forEach(this::register);
        room.sendWoken();

        assertThat(news()).isEqualTo(40);
        room.minutes(3);
        assertThat(room.post().pulse().rationed()).as("nothing is due").isEmpty();
    }
}
