package thabian.domain;

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
