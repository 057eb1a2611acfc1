package thabian.local.contract;

import thabian.domain.Outbox;
import thabian.domain.Slots;
import thabian.domain.SlotsContract;
import thabian.dynamo.DynamoOutbox;
import thabian.dynamo.DynamoSlots;

class DynamoSlotsTest extends SlotsContract {
    private final Table table = new Table();

    @Override
    protected Slots emptySlots() {
        return new DynamoSlots(table.client(), table.name());
    }

    @Override
    protected Outbox itsOutbox() {
        return new DynamoOutbox(table.client(), table.name());
    }
}
