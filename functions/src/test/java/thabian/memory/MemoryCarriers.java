package thabian.memory;

import java.util.Optional;
import thabian.domain.post.Carrier;
import thabian.domain.post.Carriers;

/// What is known of the carrier, in memory.
public final class MemoryCarriers implements Carriers {
    private final MemoryStore store;

    public MemoryCarriers(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Carrier current() {
        synchronized (store) {
            return store.carrier;
        }
    }

    @Override
    public Optional<Carrier> write(Carrier next) {
        synchronized (store) {
            if (next.version() != store.carrier.version()) {
                return Optional.empty();
            }
            store.carrier = next.written();
            return Optional.of(store.carrier);
        }
    }
}
