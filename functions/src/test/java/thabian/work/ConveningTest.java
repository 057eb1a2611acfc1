package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.theSeminar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Deed;
import thabian.domain.call.Seminars;
import thabian.given.Given;
import thabian.memory.MemoryDeeds;
import thabian.memory.MemorySeminars;
import thabian.memory.MemoryStore;

class ConveningTest {
    private final MemoryStore store = new MemoryStore();
    private final Seminars seminars = new MemorySeminars(store, () -> 0);

    /// Another revision would be stale to everybody who reads it at this moment.
    @Test
    void whatChangesNothingMakesNoRevision() {
        Given.put(seminars, theSeminar());
        Deed deed = Deed.doing(Deed.What.CLOSED, "officer-76", NOW, Set.of(), List.of(), Map.of(), Given.random());
        assertThat(new Convening(seminars).change(SEMINAR, UnaryOperator.identity(), deed))
                .isEqualTo(theSeminar());
        assertThat(new MemoryDeeds(store).of(SEMINAR)).isEmpty();
        assertThat(seminars.current(SEMINAR)).contains(theSeminar());
    }
}
