package thabian.memory;

import thabian.contract.SlotsContract;
import thabian.domain.post.Outbox;
import thabian.domain.slot.Slots;

class MemorySlotsTest extends SlotsContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    protected Slots emptySlots() {
        return new MemorySlots(store);
    }

    @Override
    protected Outbox itsOutbox() {
        return new MemoryOutbox(store);
    }
}
