package thabian.domain.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.OPENS;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.given.Given;

class WindowTest {
    private final Window window = new Window(OPENS, CLOSES);

    @Test
    void opensAtItsFirstInstant() {
        assertThat(window.at(OPENS.minusMillis(1))).isEqualTo(Window.Phase.UPCOMING);
        assertThat(window.at(OPENS)).isEqualTo(Window.Phase.OPEN);
    }

    @Test
    void closesWithoutItsLastInstant() {
        assertThat(window.at(CLOSES.minusMillis(1))).isEqualTo(Window.Phase.OPEN);
        assertThat(window.at(CLOSES)).isEqualTo(Window.Phase.CLOSED);
    }

    @Test
    void theLettersDeadlineIsMidnightInBangkok() {
        assertThat(window.at(Given.instant("2021-03-19T23:59:59.999+07:00"))).isEqualTo(Window.Phase.OPEN);
        assertThat(window.at(Given.instant("2021-03-20T00:00:00+07:00"))).isEqualTo(Window.Phase.CLOSED);
    }

    @Test
    void nobodyIsSwappedBeforeItCloses() {
        assertThatIllegalArgumentException().isThrownBy(() -> swapping(CLOSES.minusMillis(1)));
        assertThat(swapping(CLOSES).lastSwap()).isEqualTo(CLOSES);
        assertThat(window.lastSwap()).isEqualTo(CLOSES);
    }

    @Test
    void anEarlierEndOfSwapsTakesEffectOnceEveryCopyIsGone() {
        Window standing = swapping(CLOSES.plusSeconds(3600));
        Instant now = CLOSES.plusSeconds(60);
        assertThat(window.replacing(standing, now)).isEqualTo(swapping(now.plusSeconds(10)));
        assertThat(window.replacing(standing, CLOSES.plusSeconds(3595))).isEqualTo(standing);
        assertThat(window.replacing(standing, OPENS)).isEqualTo(window);
        Window longer = swapping(CLOSES.plusSeconds(7200));
        assertThat(longer.replacing(standing, now)).isEqualTo(longer);
    }

    @Test
    void anEarlyClosingLeavesTheTimeForSwaps() {
        Window standing = swapping(CLOSES.plusSeconds(3600));
        assertThat(standing.closing(OPENS.plusSeconds(60)))
                .isEqualTo(new Window(OPENS, OPENS.plusSeconds(60), standing.swapsUntil()));
    }

    @Test
    void itsLastDayIsLittle() {
        assertThat(window.lastHours(CLOSES.minusSeconds(24 * 3600 + 1))).isEmpty();
        assertThat(window.lastHours(CLOSES.minusSeconds(24 * 3600))).contains(Duration.ofDays(1));
        assertThat(window.lastHours(CLOSES.minusMillis(1))).contains(Duration.ofMillis(1));
        assertThat(window.lastHours(CLOSES)).isEmpty();
        assertThat(new Window(CLOSES.minusSeconds(60), CLOSES).lastHours(CLOSES.minusSeconds(61)))
                .isEmpty();
    }

    private static Window swapping(Instant until) {
        return new Window(OPENS, CLOSES, Optional.of(until));
    }

    @Test
    void closesAfterItOpens() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Window(OPENS, OPENS));
        assertThatIllegalArgumentException().isThrownBy(() -> new Window(CLOSES, OPENS));
    }
}
