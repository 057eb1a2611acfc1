package thabian.domain;

class MemoryOutboxTest extends OutboxContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    protected Outbox emptyOutbox() {
        return new MemoryOutbox(store);
    }

    @Override
    protected Slots itsSlots() {
        return new MemorySlots(store);
    }
}
