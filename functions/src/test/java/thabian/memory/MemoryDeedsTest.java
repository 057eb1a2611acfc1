package thabian.memory;

import thabian.contract.DeedsContract;
import thabian.domain.call.Deeds;
import thabian.domain.call.Seminars;

class MemoryDeedsTest extends DeedsContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    protected Deeds emptyDeeds() {
        return new MemoryDeeds(store);
    }

    @Override
    protected Seminars itsSeminars() {
        return new MemorySeminars(store, System::nanoTime);
    }
}
