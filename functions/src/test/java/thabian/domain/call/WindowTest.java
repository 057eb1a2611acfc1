package thabian.domain.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.OPENS;

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
    void closesAfterItOpens() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Window(OPENS, OPENS));
        assertThatIllegalArgumentException().isThrownBy(() -> new Window(CLOSES, OPENS));
    }
}
