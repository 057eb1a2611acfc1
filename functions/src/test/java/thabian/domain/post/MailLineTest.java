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
}
