package thabian.local.contract;

import thabian.domain.OfficeContract;
import thabian.domain.Outbox;
import thabian.domain.Slots;
import thabian.dynamo.DynamoOutbox;

class DynamoOfficeTest extends OfficeContract {
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
