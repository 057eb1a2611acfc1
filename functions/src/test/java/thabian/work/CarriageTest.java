package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import thabian.domain.post.Allowance;
import thabian.domain.post.Carrier;
import thabian.domain.post.Carriers;
import thabian.domain.post.MailLine;
import thabian.domain.post.Mailer.Sent;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox.Address;
import thabian.given.Given;
import thabian.memory.MemoryCarriers;
import thabian.memory.MemoryStore;
import thabian.work.Carriage.Heard;

class CarriageTest {
    private static final Address REPORT = new Address.OfSeminar(SEMINAR);
    private static final Message OWED = Message.closingReport(Given.messageId(1), NOW);
    private static final Allowance ALLOWANCE = new Allowance(10, 1_000);

    private final Carriers carriers = new MemoryCarriers(new MemoryStore());
    private final List<Instant> awaited = new ArrayList<>();
    private final Carriage carriage = new Carriage(carriers, ALLOWANCE, new Pace() {
        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public void await(Instant turn) {
            awaited.add(turn);
        }
    });

    @Test
    void whoeverHasNoTimeToWaitForATurnTakesNone() {
        MailLine busy = new MailLine(NOW.plusSeconds(10), 0, Instant.EPOCH, new TreeMap<>());
        carriers.write(carriers.current().with(busy));
        MailLine.Turn turn = busy.turn(3, ALLOWANCE, NOW).orElseThrow();
        Duration wait = Duration.between(NOW, turn.at());
        assertThat(wait).isGreaterThanOrEqualTo(Duration.ofSeconds(10));

        assertThat(carriage.awaitTurn(carriage.current(), REPORT, OWED, 3, wait.minusMillis(1)))
                .isFalse();
        assertThat(awaited).isEmpty();
        assertThat(carriers.current().line()).isEqualTo(busy);

        assertThat(carriage.awaitTurn(carriage.current(), REPORT, OWED, 3, wait))
                .isTrue();
        assertThat(awaited).containsExactly(turn.at());
        assertThat(carriers.current().line()).isEqualTo(turn.line());
    }

    @Test
    void whatGoesToEverybodyMayTryACarrierThatIsDownThoughItsShareOfTheDayIsSpent() {
        Message reminder = Message.to(List.of(), Given.messageId(2), Message.Kind.REMINDER, 1, NOW);
        Carrier spent = carriers.current()
                .with(MailLine.EMPTY
                        .turn(800, ALLOWANCE, NOW.minusSeconds(600))
                        .orElseThrow()
                        .line());
        carriers.write(spent);
        assertThat(carriage.awaitTurn(carriage.current(), REPORT, reminder, 1, Duration.ofMinutes(1)))
                .isFalse();
        assertThat(carriage.awaitTurn(carriage.current(), REPORT, OWED, 1, Duration.ofMinutes(1)))
                .isTrue();

        carriage.failed(REPORT, Sent.CLOSED, NOW);

        assertThat(carriage.awaitTurn(carriage.current(), REPORT, reminder, 1, Duration.ofMinutes(1)))
                .isTrue();
    }

    @Test
    void anOutageBeginsAndEndsOnce() {
        assertThat(carriage.failed(REPORT, Sent.CLOSED, NOW)).matches(Heard::wentDown);
        assertThat(carriage.failed(REPORT, Sent.CLOSED, NOW))
                .matches(heard -> !heard.wentDown())
                .matches(heard -> !heard.cameBack());
        assertThat(carriage.accepted(false, NOW)).matches(Heard::cameBack);
        assertThat(carriage.accepted(false, NOW)).matches(heard -> !heard.cameBack());
    }

    @Test
    void whereAnOutageIsOverNoMailIsTakenToTryTheCarrierBy() {
        Carrier standing = carriers.current();

        assertThat(carriage.probe(REPORT, NOW)).isFalse();
        assertThat(carriers.current()).isEqualTo(standing);

        carriage.failed(REPORT, Sent.CLOSED, NOW);
        assertThat(carriage.probe(REPORT, NOW.plusSeconds(60))).isTrue();
    }
}
