package thabian.local.contract;

import thabian.contract.SlotsContract;
import thabian.domain.post.Outbox;
import thabian.domain.slot.Slots;
import thabian.dynamo.DynamoOutbox;

class DynamoSlotsTest extends SlotsContract {
    private final TestTable table = new TestTable();

    @Override
    protected Slots emptySlots() {
        return table.slots();
    }

    @Override
    protected Outbox itsOutbox() {
        return new DynamoOutbox(table.client(), table.name());
    }
}
