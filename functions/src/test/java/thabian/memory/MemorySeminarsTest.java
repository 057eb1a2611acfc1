package thabian.memory;

import java.util.function.LongSupplier;
import thabian.contract.SeminarsContract;
import thabian.domain.call.Seminars;
import thabian.domain.post.Outbox;

class MemorySeminarsTest extends SeminarsContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    protected Seminars emptySeminars(LongSupplier ticker) {
        return new MemorySeminars(store, ticker);
    }

    @Override
    protected Seminars sameSeminars(LongSupplier ticker) {
        return new MemorySeminars(store, ticker);
    }

    @Override
    protected Outbox itsOutbox() {
        return new MemoryOutbox(store);
    }
}
