package thabian.memory;

import thabian.contract.OfficeContract;
import thabian.domain.post.Outbox;
import thabian.domain.slot.Slots;

class MemoryOfficeTest extends OfficeContract {
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
