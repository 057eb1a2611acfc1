package thabian.memory;

import thabian.contract.ListedContract;
import thabian.domain.slot.Slots;

class MemoryListedTest extends ListedContract {
    @Override
    protected Slots emptySlots() {
        return new MemorySlots(new MemoryStore());
    }
}
