package thabian.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.domain.post.Carrier;
import thabian.domain.post.Carrier.Stop;
import thabian.domain.post.Carriers;
import thabian.memory.table.MemoryDynamo;

/// A table that came from a backup holds mails that may have gone out since.
class RestoredTableTest {
    private final MemoryDynamo items = MemoryDynamo.ofPages(3);
    private final Carriers original = new DynamoCarriers(items, "thabian");
    private final Carriers restored = new DynamoCarriers(items, "thabian-restored");

    @Test
    void nothingIsSentFromItBeforePeopleSaySo() {
        Carrier written = original.write(Carrier.NEW).orElseThrow();
        assertThat(original.current()).isEqualTo(written);
        assertThat(restored.current().stop()).contains(new Stop(Optional.empty(), "restored", Instant.EPOCH));
        restored.write(restored.current().resumed());
        assertThat(restored.current().stop()).isEmpty();
    }
}
