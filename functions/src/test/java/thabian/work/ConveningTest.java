package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.theSeminar;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Seminars;
import thabian.given.Given;
import thabian.memory.MemorySeminars;
import thabian.memory.MemoryStore;

class ConveningTest {
    private final Seminars seminars = new MemorySeminars(new MemoryStore(), () -> 0);

    /// Another revision would be stale to everybody who reads it at this moment.
    @Test
    void whatChangesNothingMakesNoRevision() {
        Given.put(seminars, theSeminar());
        assertThat(new Convening(seminars).change(SEMINAR, UnaryOperator.identity()))
                .isEqualTo(theSeminar());
        assertThat(seminars.current(SEMINAR)).contains(theSeminar());
    }
}
