package thabian.memory.table;

import thabian.contract.OfficeContract;
import thabian.domain.post.Outbox;
import thabian.domain.slot.Slots;
import thabian.dynamo.DynamoOutbox;
import thabian.dynamo.DynamoSlots;

class AdapterOfficeTest extends OfficeContract {
    private final MemoryDynamo table = MemoryDynamo.ofPages(3);

    @Override
    protected Slots emptySlots() {
        return new DynamoSlots(table, "thabian");
    }

    @Override
    protected Outbox itsOutbox() {
        return new DynamoOutbox(table, "thabian");
    }
}
