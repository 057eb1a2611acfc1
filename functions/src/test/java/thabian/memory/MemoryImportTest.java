package thabian.memory;

import thabian.contract.ImportContract;
import thabian.domain.call.Seminars;
import thabian.domain.list.ListJobs;
import thabian.domain.slot.Slots;

class MemoryImportTest extends ImportContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    protected Seminars emptySeminars() {
        return new MemorySeminars(store, () -> 0);
    }

    @Override
    protected Slots itsSlots() {
        return new MemorySlots(store);
    }

    @Override
    protected ListJobs itsJobs() {
        return new MemoryListJobs();
    }
}
