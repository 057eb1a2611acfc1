package thabian.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MailLineTest {
    private static final Allowance ALLOWANCE = new Allowance(8, 1_000);

    private final MailLine slowed = MailLine.EMPTY.slowed(NOW);

    @Test
    void severalWhoAreToldOfOneCrowdHalveTheRateOnce() {
        assertThat(slowed.rate(ALLOWANCE, NOW)).isEqualTo(4);
        assertThat(slowed.slowed(NOW)).isEqualTo(slowed);
        assertThat(slowed.slowed(NOW.plusSeconds(30).minusMillis(1))).isEqualTo(slowed);
        Instant later = NOW.plusSeconds(30);
        assertThat(slowed.slowed(later).rate(ALLOWANCE, later)).isEqualTo(2);
    }

    @Test
    void aClockThatRanAheadKeepsNobodyFromSlowingDown() {
        Instant ahead = NOW.plus(Duration.ofHours(1));
        MailLine strange = new MailLine(Instant.EPOCH, 0, ahead, new TreeMap<>());

        MailLine after = strange.slowed(NOW);

        assertThat(after.slowedAt()).isEqualTo(NOW);
        assertThat(after.rate(ALLOWANCE, NOW)).isEqualTo(4);
    }

    @Test
    void aLineThatAnotherClockTookFarAheadHoldsNobodyUp() {
        MailLine strange = new MailLine(NOW.plus(Duration.ofHours(1)), 0, Instant.EPOCH, new TreeMap<>());
        assertThat(strange.turn(1, ALLOWANCE, NOW))
                .hasValueSatisfying(turn -> assertThat(turn.at()).isEqualTo(NOW));
        MailLine busy = new MailLine(NOW.plus(Duration.ofMinutes(5)), 0, Instant.EPOCH, new TreeMap<>());
        assertThat(busy.turn(1, ALLOWANCE, NOW)).isEmpty();
    }

    @Test
    void theDaysAllowanceHoldsWithinAny24Hours() {
        Allowance allowance = new Allowance(1_000, 1_000);
        Instant late = Instant.parse("2021-03-08T02:59:00Z");
        MailLine spent =
                MailLine.EMPTY.turn(1_000, allowance, late).orElseThrow().line();
        for (int minute = 0; minute < Duration.ofDays(1).toMinutes(); minute++) {
            assertThat(spent.left(allowance, late.plus(Duration.ofMinutes(minute))))
                    .isZero();
        }
        assertThat(spent.left(allowance, late.plus(Duration.ofDays(1)).plusSeconds(61)))
                .isEqualTo(1_000);
        MailLine next = spent.turn(0, allowance, late.plus(Duration.ofHours(23)).plusSeconds(61))
                .orElseThrow()
                .line();
        assertThat(next.spent()).containsAllEntriesOf(spent.spent());
    }
}
