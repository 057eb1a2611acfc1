package thabian.local.contract;

import thabian.contract.ListedContract;
import thabian.domain.slot.Slots;

class DynamoListedTest extends ListedContract {
    private final TestTable table = new TestTable();

    @Override
    protected Slots emptySlots() {
        return table.slots();
    }
}
