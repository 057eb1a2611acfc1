package thabian.memory.table;

import thabian.contract.OutboxContract;
import thabian.domain.post.Outbox;
import thabian.domain.slot.Slots;
import thabian.dynamo.DynamoOutbox;
import thabian.dynamo.DynamoSlots;

class AdapterOutboxTest extends OutboxContract {
    private final MemoryDynamo table = MemoryDynamo.ofPages(3);

    @Override
    protected Outbox emptyOutbox() {
        return new DynamoOutbox(table, "thabian");
    }

    @Override
    protected Slots itsSlots() {
        return new DynamoSlots(table, "thabian");
    }
}
