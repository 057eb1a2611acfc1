package thabian.memory;

import thabian.contract.OutboxContract;
import thabian.domain.post.Outbox;
import thabian.domain.slot.Slots;

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
