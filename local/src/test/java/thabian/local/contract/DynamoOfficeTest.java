package thabian.local.contract;

import thabian.domain.OfficeContract;
import thabian.domain.Outbox;
import thabian.domain.Slots;
import thabian.dynamo.DynamoOutbox;
import thabian.dynamo.DynamoSlots;

class DynamoOfficeTest extends OfficeContract {
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
