package thabian.local.contract;

import thabian.contract.OutboxContract;
import thabian.domain.post.Outbox;
import thabian.domain.slot.Slots;
import thabian.dynamo.DynamoOutbox;

class DynamoOutboxTest extends OutboxContract {
    private final TestTable table = new TestTable();

    @Override
    protected Outbox emptyOutbox() {
        return new DynamoOutbox(table.client(), table.name());
    }

    @Override
    protected Slots itsSlots() {
        return table.slots();
    }
}
