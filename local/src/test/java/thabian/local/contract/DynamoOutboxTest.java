package thabian.local.contract;

import thabian.domain.Outbox;
import thabian.domain.OutboxContract;
import thabian.domain.Slots;
import thabian.dynamo.DynamoOutbox;

class DynamoOutboxTest extends OutboxContract {
    private final Table table = new Table();

    @Override
    protected Outbox emptyOutbox() {
        return new DynamoOutbox(table.client(), table.name());
    }

    @Override
    protected Slots itsSlots() {
        return table.slots();
    }
}
