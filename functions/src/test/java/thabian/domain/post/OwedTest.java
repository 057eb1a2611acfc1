package thabian.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.messageId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import thabian.domain.post.Message.Kind;

class OwedTest {
    private static Message owed(int id, Kind kind, Instant since) {
        return Message.to(List.of(Recipient.of(Recipient.Role.OFFICE)), messageId(id), kind, 1, since);
    }

    private static Owed of(Message... messages) {
        return Owed.of(messages.length, List.of(messages), NOW);
    }

    @Test
    void whereNothingIsOwedNobodyWaits() {
        assertThat(of()).isEqualTo(new Owed(0, Duration.ZERO, Duration.ZERO, 0));
    }

    @Test
    void theOldestIsThatOfTheLongestWait() {
        assertThat(of(
                                owed(1, Kind.CONFIRMATION, NOW.minusSeconds(30)),
                                owed(2, Kind.CLOSING_REPORT, NOW.minusSeconds(90)),
                                owed(3, Kind.CHANGED, NOW.minusSeconds(60)))
                        .oldest())
                .hasSeconds(90);
    }

    @Test
    void whatGoesToEverybodyIsToldApart() {
        Owed owed =
                of(owed(1, Kind.REMINDER, NOW.minusSeconds(3_000)), owed(2, Kind.CONFIRMATION, NOW.minusSeconds(30)));
        assertThat(owed.oldest()).hasSeconds(30);
        assertThat(owed.oldestBulk()).hasSeconds(3_000);
        assertThat(owed.oldestOfAll()).hasSeconds(3_000);
        assertThat(of(owed(2, Kind.CONFIRMATION, NOW.minusSeconds(30))).oldestOfAll())
                .hasSeconds(30);
    }

    @Test
    void whatIsOverIsOwedNoMore() {
        assertThat(of(owed(1, Kind.CONFIRMATION, NOW.minusSeconds(90)).over()).oldest())
                .isZero();
    }

    @Test
    void whatIsOnlyAboutToBeOwedHasNoAge() {
        assertThat(of(owed(1, Kind.CONFIRMATION, NOW.plusSeconds(1))).oldest()).isZero();
    }

    @Test
    void aMessageIsStuckOnceItFailedOfItselfTooOften() {
        Message failing = owed(1, Kind.CONFIRMATION, NOW);
        for (int i = 0; i < Message.STUCK; i++) {
            assertThat(of(failing).stuck()).isZero();
            failing = failing.failed(NOW, true);
        }
        assertThat(of(failing, owed(2, Kind.CONFIRMATION, NOW)).stuck()).isOne();
    }
}
