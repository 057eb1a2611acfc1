package thabian.domain;

import java.util.function.LongSupplier;

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
