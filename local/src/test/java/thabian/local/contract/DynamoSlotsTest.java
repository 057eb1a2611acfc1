package thabian.local.contract;

import thabian.domain.Outbox;
import thabian.domain.Slots;
import thabian.domain.SlotsContract;
import thabian.dynamo.DynamoOutbox;

class DynamoSlotsTest extends SlotsContract {
    private final Table table = new Table();

    @Override
    protected Slots emptySlots() {
        return table.slots();
    }

    @Override
    protected Outbox itsOutbox() {
        return new DynamoOutbox(table.client(), table.name());
    }
}
